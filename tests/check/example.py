"""A small valid case that tests change, and small roots to put it in."""

import re
import shutil
from pathlib import Path

import yaml

from simpul.case.reading import CaseFile, parse_case
from simpul.check.rule import Context
from simpul.settings import Hub
from simpul.vocabulary import load_vocabularies
from tests.conftest import REPOSITORY, TODAY

HUB = """\
skema: 1
nama: Hub Contoh
provinsi: ["16", "73"]
"""
BODY = """\

## Implementasi

Bidan memasang bendera di depan rumah sasaran. [^s1]
"""
URI = "innovations/sulawesi-selatan/bendera-saskia-bantaeng/index.md"
PNG = (REPOSITORY / "tests/fixtures/rules/SP509/good" / URI).with_name("bagan.png").read_bytes()
"""A small image in good order."""
VOCABULARIES = load_vocabularies(REPOSITORY)
CONTEXT = Context(
    REPOSITORY,
    VOCABULARIES,
    Hub(nama="Hub Contoh", provinsi=("16", "73")),
    TODAY,
    frozenset({"bendera-saskia-bantaeng", "jabat-erat-pinrang"}),
)

Data = dict[str, object]


def minimal_data(**changes: object) -> Data:
    """Return the front matter of a case that no rule objects to, with changes; None takes a key out."""
    data: Data = {
        "id": "bendera-saskia-bantaeng",
        "judul": "Bendera SASKIA",
        "ringkasan": "Bidan memasang bendera kecil di depan rumah ibu hamil supaya tetangga ikut menjaga.",
        "instansi": "Puskesmas Sinoa",
        "wilayah": "73.03",
        "kategori": ["kesehatan"],
        "status": "belum-diketahui",
        "verifikasi": "terhimpun",
        "diperbarui": "2026-11-23",
        "lisensi": "CC-BY-4.0",
        "sumber": [{"id": "s1", "judul": "Berita Bendera SASKIA", "penerbit": "Kabar Bantaeng"}],
    }
    return {key: value for key, value in (data | changes).items() if value is not None}


def case_text(data: Data, body: str = BODY) -> str:
    """Return a case file's text with every value written out in quotes."""
    front = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, default_style='"', width=10_000)
    return f"---\n{front}---\n{body}"


def case_file(data: Data, uri: str = URI) -> CaseFile:
    """Return the case as read from a file at `uri`."""
    return parse_case(case_text(data), uri, REPOSITORY / Path(uri).parent)


def make_root(root: Path) -> Path:
    """Make a root without cases: a hub's settings and the vocabularies of the repository."""
    root.mkdir(parents=True, exist_ok=True)
    (root / "hub.yml").write_text(HUB, encoding="utf-8")
    shutil.copytree(REPOSITORY / "vocabularies", root / "vocabularies")
    return root


def place_case(content: bytes, root: Path) -> Path:
    """Write a case file into the folder that its id and wilayah ask for."""
    text = content.decode("utf-8", "replace")
    identifier = _value(text, "id", "bendera-saskia-bantaeng")
    regions = VOCABULARIES.wilayah
    code = _value(text, "wilayah", "73")
    province = regions.province_of(code).slug if code in regions else "sulawesi-selatan"
    path = root / "innovations" / province / identifier / "index.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def _value(text: str, key: str, otherwise: str) -> str:
    found = re.search(rf"^\"?{key}\"?: *[\"']?([\w.-]+)[\"']? *$", text, re.MULTILINE)
    return found.group(1) if found else otherwise
