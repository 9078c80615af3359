"""The check of the finished site sees every way that a page reaches beyond the site, and blames none that does not."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route

from simpul.check.hidden_characters import HIDDEN
from simpul.sitecheck import check_site
from simpul.sitecheck.page import Page
from simpul.sitecheck.texts import unwanted_character

SITE = "https://simpul.example/hub/"
PAGE = """\
<!doctype html>
<html lang="id">
<head><meta charset="utf-8"><title>Contoh</title>{head}</head>
<body>{body}</body>
</html>
"""
FAR = "https://jauh.example/x"
_ENTITIES = "".join(f"&#{ord(char)};" for char in FAR)

IN_BODY = [
    f'<img src="{FAR}" alt="">',
    '<IMG SRC="HTTPS://jauh.example/x" ALT="">',
    '<img src="//jauh.example/x" alt="">',
    '<img src="\\\\jauh.example/x" alt="">',
    f'<img src="{_ENTITIES}" alt="">',
    '<img src="ht\ttps://jauh.example/x" alt="">',
    f'<img src="\n {FAR} " alt="">',
    f'<img src = {FAR} alt="">',
    f'<img src="a.png" srcset="a.png 1x, {FAR} 2x" alt="">',
    f'<img src="a.png" srcset="{FAR},a.png" alt="">',
    f'<picture><source srcset="{FAR}"><img src="a.png" alt=""></picture>',
    f'<iframe src="{FAR}"></iframe>',
    f'<object data="{FAR}"></object>',
    f'<embed src="{FAR}">',
    f'<video src="{FAR}"></video>',
    f'<video poster="{FAR}"></video>',
    f'<audio><source src="{FAR}"></audio>',
    f'<video><track src="{FAR}"></video>',
    f'<input type="image" alt="x" src="{FAR}">',
    f'<table background="{FAR}"><tbody></tbody></table>',
    f'<form action="{FAR}"></form>',
    f'<form action="./"><button formaction="{FAR}">x</button></form>',
    f'<a href="./" ping="./ {FAR}">x</a>',
    f'<svg><use href="{FAR}#a"/></svg>',
    f'<svg><use xlink:href="{FAR}#a"></use></svg>',
    f'<svg><image href="{FAR}"/></svg>',
    f'<svg><filter><feImage href="{FAR}"/></filter></svg>',
    f'<svg><rect fill="url({FAR}#a)"/></svg>',
    f'<p style="background: url({FAR})">x</p>',
    f'<p style="background: url(&quot;{FAR}&quot;)">x</p>',
    f"<p onclick=\"fetch('{FAR}')\">x</p>",
    f'<script>new WebSocket("{FAR.replace("https", "wss")}")</script>',
    f'<script>request.open("GET", "{FAR}")</script>',
    f'<script>new Image().src = "{FAR}"</script>',
    f"<script>document.write('<img src={FAR}>')</script>",
    f'<script>document.write("<img src=\\"{FAR}\\">")</script>',
    f"<script>document.body.innerHTML = '<link rel=stylesheet href={FAR}>'</script>",
    f"<script>document.body.style.background = 'url({FAR})'</script>",
    f'<script>image.setAttribute("src", "{FAR}")</script>',
    f'<script>location = "{FAR}"</script>',
    f'<script>location.replace("{FAR}")</script>',
    f'<svg><image><set attributeName="href" to="{FAR}"/></image></svg>',
    f'<svg><image><animate attributeName="xlink:href" values="#a;{FAR}"/></image><g id="a"></g></svg>',
    f'<script type="text/livescript">fetch("{FAR}")</script>',
    f'<script type="application/javascript">fetch("{FAR}")</script>',
    f'<script type="Text/JavaScript">fetch("{FAR}")</script>',
    f'<script type="module">import "{FAR}"</script>',
    f'<script type="module">export {{ a }} from "{FAR}"</script>',
    f'<script type="importmap">{{"imports": {{"a": "{FAR}"}}}}</script>',
    f'<script type="speculationrules">{{"prefetch": [{{"urls": ["{FAR}"]}}]}}</script>',
]
IN_HEAD = [
    f'<script src="{FAR}"></script>',
    f'<link rel="Alternate StyleSheet" href="{FAR}">',
    *(
        f'<link rel="{relation}" href="{FAR}">'
        for relation in (
            *("preload", "preconnect", "dns-prefetch", "manifest", "shortcut icon", "mask-icon"),
            *("apple-touch-icon-precomposed", "apple-touch-startup-image", "compression-dictionary"),
        )
    ),
    f'<meta http-equiv="refresh" content="0; url={FAR}">',
    f'<meta http-equiv="REFRESH" content="0;URL=\'{FAR}\'">',
    f'<meta http-equiv="refresh" content="0 {FAR}">',
]
STYLES = [
    f"@import url({FAR});",
    f'@import"{FAR}"screen;',
    f"@import/**/'{FAR}';",
    f"b {{ background: u\\72l({FAR}) }}",
    f"b {{ background: \\url({FAR}) }}",
    "b { background: url(\\68ttps://jauh.example/x) }",
    f'b {{ background: image-set("{FAR}" 1x) }}',
    f'@font-face {{ src: src("{FAR}") }}',
    f'@font-face {{ src: URL( "{FAR}" ) }}',
    f'b {{ background: url("{FAR}',
    f'b::before {{ content: "/*" }} b {{ background: url({FAR}) }} i::before {{ content: "*/" }}',
]
GOOD = [
    f'<a href="{FAR}">x</a>',
    '<a href="HTTPS://jauh.example/">x</a>',
    f'<svg><a href="{FAR}"><text>x</text></a></svg>',
    f'<blockquote cite="{FAR}"><p>x</p></blockquote>',
    '<img src="a.png" srcset="data:image/png;base64,AA 1x, a.png 2x" alt="">',
    f'<script type="application/ld+json">{{"url": "{FAR}"}}</script>',
    f'<script>const a = "{FAR}"; // a\n// fetch("{FAR}")\n</script>',
    f'<style>b::before {{ content: "url({FAR})" }} /* url({FAR}) */</style>',
    f"<style>@namespace svg url({FAR});</style>",
    f"<!-- <img src='{FAR}'> -->",
    f'<style>b {{ background: image-set("a.png" type("{FAR}")) }}</style>',
]
INSIDE = [
    ('<base href="../">', "SP804"),
    ('<meta http-equiv="refresh" content="0; tidak/">', "SP801"),
    ('<link rel="canonical" href="https://simpul.example/hub/tidak/">', "SP801"),
    ('<meta property="og:image" content="https://simpul.example/hub/tidak.png">', "SP801"),
    ('<link rel="icon" href="tidak.png">', "SP801"),
    ('<style>@import "tidak.css";</style>', "SP801"),
    ('<script type="module">import "./tidak.js"</script>', "SP801"),
    ('<script src="data:text/javascript,fetch(1)"></script>', "SP801"),
    ('<link rel="stylesheet" href="data:text/css,b{}">', "SP801"),
    ('<script src=""></script>', "SP801"),
    ('<link rel="icon" href=" ">', "SP801"),
]


def _codes(folder: Path, head: str = "", body: str = "") -> list[str]:
    (folder / "index.html").write_text(PAGE.format(head=head, body=body), encoding="utf-8")
    (folder / "a.png").write_bytes(b"a")
    return [found.code for found in check_site(folder, SITE)]


@pytest.mark.parametrize("body", IN_BODY)
def test_what_a_page_takes_from_elsewhere_is_seen(body: str, tmp_path: Path) -> None:
    assert _codes(tmp_path, body=body) == ["SP805"]


@pytest.mark.parametrize("head", [*IN_HEAD, *(f"<style>{style}</style>" for style in STYLES)])
def test_what_its_head_takes_from_elsewhere_is_seen(head: str, tmp_path: Path) -> None:
    assert _codes(tmp_path, head=head) == ["SP805"]


@pytest.mark.parametrize("style", STYLES)
def test_what_a_style_sheet_takes_from_elsewhere_is_seen(style: str, tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text(style, encoding="utf-8")
    assert _codes(tmp_path, head='<link rel="stylesheet" href="a.css">') == ["SP805"]


@pytest.mark.parametrize("body", GOOD)
def test_what_takes_nothing_is_left_in_peace(body: str, tmp_path: Path) -> None:
    assert _codes(tmp_path, body=body) == []


def _reaches_beyond(browser: Browser, body: str) -> bool:
    """Tell whether a real browser asks another host for anything when it opens a page."""
    asked: list[str] = []

    def answer(route: Route) -> None:
        if route.request.url == SITE:
            route.fulfill(body=PAGE.format(head="", body=body), content_type="text/html")
        else:
            asked.append(route.request.url)
            route.abort()

    page = browser.new_page()
    page.route("**/*", answer)
    page.goto(SITE, wait_until="load")
    page.close()
    return any(not url.startswith(SITE) for url in asked)


def test_a_browser_asks_nobody_else_for_what_is_left_in_peace(browser: Browser) -> None:
    assert _reaches_beyond(browser, IN_BODY[0]), "or this would tell nothing"
    assert [body for body in GOOD if _reaches_beyond(browser, body)] == []


@pytest.mark.parametrize(("head", "code"), INSIDE)
def test_what_a_head_asks_of_the_site_itself_is_followed(head: str, code: str, tmp_path: Path) -> None:
    assert _codes(tmp_path, head=head) == [code]


@pytest.mark.parametrize(
    "body", ['<iframe src="data:text/html,x"></iframe>', '<object data=" DATA:x"></object>', '<img src="" alt="">']
)
def test_what_is_no_address_of_a_file_is_seen(body: str, tmp_path: Path) -> None:
    assert _codes(tmp_path, body=body) == ["SP801"]


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("<!doctype", "\ufeff<!doctype", []),
        ('lang="id"', 'lang=""', ["SP804"]),
        ('lang="id"', 'xml:lang="id"', ["SP804"]),
        ("<title>Contoh", "<title> ", ["SP804"]),
        ("</body>", "<p></body>", ["SP804"]),
        ("</head>", "/</head>", ["SP804"]),
        ("</html>", "x</html>", ["SP804"]),
        ("</body>", "</body><body></body>", ["SP804"]),
        ("</body>", "<p><center></center></p></body>", ["SP804"]),
        ("</body>", "<image></image></body>", ["SP804"]),
        ("</body>", "<frameset></frameset></body>", ["SP804"]),
        ("</body>", "<p><html></html></p></body>", ["SP804", "SP804"]),
        ("</body>", "<table><colgroup><p></p></colgroup></table></body>", ["SP804"]),
        ("</body>", "<svg><p>x</p></svg></body>", ["SP804"]),
        ("</body>", "<svg><title><b></title></svg></body>", ["SP804"]),
        ("</body>", "<svg><style><b></style></svg></body>", ["SP804"]),
        ("</body>", "<svg><script><b></b></script></svg></body>", ["SP804"]),
        ("</body>", "<svg><foreignObject><p>x</p></foreignObject><title>5 < 6</title></svg></body>", []),
        ("</body>", '<xmp><img title="</xmp><img src=x>"></xmp></body>', ["SP804"]),
    ],
)
def test_page_says_what_it_is(old: str, new: str, codes: list[str]) -> None:
    text = PAGE.format(head="", body="").replace(old, new)
    assert [found.code for found in Page("index.html", text.encode()).judge()] == codes


@pytest.mark.parametrize("name", ["a.htm", "a.HTML"])
def test_a_page_is_checked_however_its_name_ends(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("<p>", encoding="utf-8")
    assert "SP804" in _codes(tmp_path)


def test_a_script_that_is_imported_is_read_too(tmp_path: Path) -> None:
    (tmp_path / "a.js").write_text('import{b}from"./b.js";', encoding="utf-8")
    (tmp_path / "b.js").write_text(f'fetch("{FAR}")', encoding="utf-8")
    assert _codes(tmp_path, head='<script type="module" src="a.js"></script>') == ["SP805"]


def test_what_no_page_may_hold_no_case_may_hold_either() -> None:
    characters = [chr(code) for code in range(0x10000) if not 0xD800 <= code <= 0xDFFF]
    unwanted = [character for character in characters if unwanted_character(character.encode()) is not None]
    assert len(unwanted) > 90
    assert [character for character in unwanted if not HIDDEN.search(character)] == [], "else it would stop a build"
