"""Write the page of the editor: what it does, whom it speaks to, and the button that opens it.

It is the one page of the site that may speak to another host, so it has a security policy of its own.
"""

from importlib.resources import files
from urllib.parse import urlsplit

from markupsafe import Markup

from simpul import urls
from simpul.export.editor.config import Forge
from simpul.settings import Hub

_ASSETS = files("simpul.export.editor") / "assets"


def _own(name: str) -> Markup:
    return Markup((_ASSETS / name).read_text(encoding="utf-8"))  # noqa: S704 - a page of ours, filled by `format`


_FRAME = _own("halaman.html")
_OPEN = _own("terhubung.html")
_CLOSED = _own("belum.html")
_COPY = {
    "github": "GitHub membuat salinan repositori di akun Anda, dan usulan Anda berangkat dari salinan itu.",
    "gitlab": "mintalah hak itu kepada hub lebih dulu.",
}
_NAMES = {"github": "GitHub", "gitlab": "GitLab"}


def _policy(forge: Forge | None) -> str:
    """Return what the browser may do for this page.

    Decap needs `unsafe-eval` (it compiles the check of its own configuration) and inline styles (emotion). Scripts come
    from this site alone; data goes to this site and the forge alone. The login opens in a window of its own.
    """
    if forge is None:
        return "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"
    pictures, hosts = " ".join(forge.pictures), " ".join(forge.talks_to)
    return (
        "default-src 'none'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
        f"img-src 'self' data: blob: {pictures}; font-src 'self' data:; connect-src 'self' blob: {hosts}; "
        "base-uri 'none'; form-action 'none'"
    )


def _invitation(hub: Hub, forge: Forge) -> Markup:
    hosts = [forge.host, *filter(None, [urlsplit(hub.editor.masuk).hostname if forge.name == "github" else ""])]
    named = Markup(" dan ").join(Markup("<b>{}</b>").format(host) for host in dict.fromkeys(hosts))
    contribute = urls.relative(urls.EDITOR, urls.CONTRIBUTE)
    return _OPEN.format(forge=_NAMES[forge.name], copy=_COPY[forge.name], hosts=named, contribute=contribute)


def editor_page(hub: Hub, forge: Forge | None) -> bytes:
    """Return the page, which opens the editor or says that it is not connected yet."""
    ways = {
        "template": urls.relative(urls.EDITOR, urls.SHORT_TEMPLATE),
        "contribute": urls.relative(urls.EDITOR, urls.CONTRIBUTE),
    }
    return _FRAME.format(
        policy=_policy(forge),
        hub=hub.nama,
        icon=urls.relative(urls.EDITOR, "assets/simpul.svg"),
        home=urls.relative(urls.EDITOR, urls.HOME),
        content=_invitation(hub, forge) if forge else _CLOSED.format(**ways),
        script=Markup('<script type="module" src="mulai.js"></script>') if forge else "",
    ).encode()
