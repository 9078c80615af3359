"""Print the changed cases as pages that open from a folder, without the site around them and without a network."""

import re
import shutil
from collections.abc import Iterable, Iterator
from html import unescape
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from markupsafe import Markup, escape

from simpul import urls
from simpul.catalogue import Catalogue
from simpul.pages.case_page import IMAGE_SUFFIXES, case_pages
from simpul.pages.frame import Sheet
from simpul.pages.tree import Page, write_tree
from simpul.review.comparison import Side

FOLDER = "pratinjau"
"""Folder of the previews, below that of the report."""
STYLE = "overrides/assets/simpul.css"
"""The look of the site, below the root."""
_PAGE = Markup("""\
<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{title}</title>
<link rel="stylesheet" href="{style}">
</head>
<body>
<div class="sheet"><div class="content md-typeset">
<p class="notice"><strong>Pratinjau.</strong> Usulan ini belum terbit.{back}</p>
{isi}
</div></div>
</body>
</html>
""")
_LINK = re.compile(r'(<a\b[^>]*?) href="([^"]*)"')
_SCRIPT = re.compile(r"<script\b.*?</script>", re.DOTALL)


def write_previews(side: Side, ids: Iterable[str], folder: Path) -> bool:
    """Write a page for each valid case among `ids`, and a list of them; tell whether there is any.

    Raises:
        OSError: the folder cannot be written.
    """
    catalogue = side.catalogue
    wanted = [name for name in ids if catalogue and name in catalogue.by_id]
    if catalogue is None or not wanted:
        shutil.rmtree(folder, ignore_errors=True)
        return False
    write_tree(_pages(catalogue, wanted, side), folder)
    return True


def _pages(catalogue: Catalogue, ids: list[str], side: Side) -> Iterator[Page]:
    style = side.context.root / STYLE
    yield Page("simpul.css", style.read_bytes() if style.is_file() else b"")
    yield Page("index.html", _list(catalogue, ids))
    for identifier in ids:
        for part in case_pages(catalogue, catalogue.by_id[identifier], side.context.today):
            if isinstance(part, Sheet):
                yield Page(f"{identifier}/index.html", _case(part, catalogue.hub.situs, ids))
            elif Path(part.path).suffix.lower() in IMAGE_SUFFIXES:
                yield Page(part.path.removeprefix(urls.CASES), part.content)


def _list(catalogue: Catalogue, ids: list[str]) -> bytes:
    item = Markup('<li><a href="{0}/index.html">{1}</a></li>\n')
    items = Markup().join(item.format(name, catalogue.by_id[name].case.judul) for name in ids)
    isi = Markup("<h1>Kasus yang berubah</h1>\n<ul>\n{0}</ul>").format(items)
    return _PAGE.format(title="Pratinjau usulan", style="simpul.css", back="", isi=isi).encode()


def _case(sheet: Sheet, site: str, ids: list[str]) -> bytes:
    isi = _LINK.sub(lambda found: _lead(found, sheet.uri, site, ids), _SCRIPT.sub("", sheet.isi))
    back = Markup(' <a href="../index.html">Semua kasus yang berubah</a>')
    page = _PAGE.format(title=sheet.title, style="../simpul.css", back=back, isi=Markup(isi))  # noqa: S704 - printed by our templates
    return page.encode()


def _lead(found: re.Match[str], uri: str, site: str, ids: list[str]) -> str:
    """Let a link lead to another preview, to the page on the published site, or nowhere while there is none."""
    target = unescape(found.group(2))
    if target.startswith("#") or urlsplit(target).scheme:
        return found.group()
    inside = urljoin(f"https://simpul.invalid/{uri}", target).removeprefix("https://simpul.invalid/")
    name = inside.removeprefix(urls.CASES).partition("/")[0]
    if inside == urls.case_uri(name) and name in ids:
        return f'{found.group(1)} href="../{name}/index.html"'
    address = f"{site.rstrip('/')}/{inside}" if site else ""
    return f'{found.group(1)} href="{escape(address)}"' if address else found.group(1)
