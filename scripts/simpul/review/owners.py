"""Write who is asked to review the cases of a province, for GitHub and GitLab alike."""

from pathlib import Path

from simpul.case.files import FOLDER
from simpul.settings import FILE as HUB_FILE
from simpul.settings import Hub
from simpul.vocabulary import Regions

FILES = (".github/CODEOWNERS", ".gitlab/CODEOWNERS")
"""Where the two look for it, below the root."""
_HEAD = f"""\
# Siapa yang diminta meninjau kasus sebuah provinsi. Ditulis oleh `simpul codeowners` dari `peninjau`
# di {HUB_FILE}; ubah di sana. Baris yang diawali tanda pagar menunggu nama akun atau tim.
"""


def owners_text(hub: Hub, regions: Regions) -> str:
    """Return the file: a pattern for each of the hub's provinces, one without reviewers as a comment."""
    provinces = sorted({*hub.provinsi, *hub.peninjau})
    lines = (_line(regions[code].slug, hub.peninjau.get(code, "")) for code in provinces)
    return _HEAD + "".join(lines)


def _line(slug: str, reviewers: str) -> str:
    pattern = f"/{FOLDER}/{slug}/"
    return f"{pattern} {reviewers}\n" if reviewers else f"# {pattern} @organisasi/tim\n"


def write_owners(root: Path, hub: Hub, regions: Regions) -> list[str]:
    """Write the files below `root`; return their paths."""
    for name in FILES:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(owners_text(hub, regions), encoding="utf-8")
    return list(FILES)
