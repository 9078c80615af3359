"""The forms of real cases, opened by the LibreOffice at hand; run it by name.

It needs `soffice` (apt: libreoffice-writer) and is not part of the everyday suite.
"""

from pathlib import Path

import docx
import pytest
from pypdf import PdfReader

from simpul import cli
from simpul.case.reading import find_cases
from simpul.documents.template import write_template
from simpul.settings import Contact, Hub
from simpul.vocabulary import load_vocabularies
from tests.conftest import REPOSITORY
from tests.contribute.with_libreoffice import convert


@pytest.mark.parametrize("form", ["sinovik", "iga"])
@pytest.mark.parametrize("case", ["bendera-saskia-bantaeng", "cake-kebun-sinjai"])
def test_libreoffice_reads_every_paragraph(form: str, case: str, tmp_path: Path) -> None:
    assert case in {path.parent.name for path in find_cases(REPOSITORY)}
    written = tmp_path / f"{form}.docx"
    order = ["export", "--root", str(REPOSITORY), "--form", form, case, "--format", "docx", "--out", str(written)]
    assert cli.main(order) == 0
    opened = convert(written, tmp_path)
    texts = [[paragraph.text for paragraph in docx.Document(str(path)).paragraphs] for path in (written, opened)]
    assert texts[0] == texts[1]
    styles = [
        [str(paragraph.style and paragraph.style.name) for paragraph in docx.Document(str(path)).paragraphs]
        for path in (written, opened)
    ]
    assert styles[0] == styles[1]


CONTACT = Contact(
    unit="Biro Organisasi Sekretariat Daerah Provinsi Contoh",
    surel="inovasi@hub.example",
    telepon="(0711) 123456",
    laman="https://hub.example/inovasi/",
)


@pytest.mark.parametrize("hub", [None, Hub(nama="Hub Contoh", provinsi=("16",), kontak=CONTACT)], ids=["none", "hub"])
def test_short_template_is_two_pages_of_a4(hub: Hub | None, tmp_path: Path) -> None:
    """It must be so whatever face stands in for Calibri at hand."""
    path = tmp_path / "singkat.docx"
    path.write_bytes(write_template(load_vocabularies(REPOSITORY), hub, is_short=True))
    pages = PdfReader(convert(path, tmp_path, "pdf")).pages
    assert [(round(page.mediabox.width), round(page.mediabox.height)) for page in pages] == [(595, 842)] * 2
    first, second = (page.extract_text() for page in pages)
    assert "Telepon kontak" in first
    assert second.startswith("Latar Belakang dan Tujuan")
