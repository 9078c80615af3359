"""The same assertions with documents that LibreOffice writes now; run it by name, see fixtures/{docx,odt,pdf}/README.md."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.contribute import test_importing, test_importing_odt, test_importing_pdf, test_importing_short
from tests.contribute.word_files import FIXTURES, save


def convert(path: Path, folder: Path, kind: str = "docx:MS Word 2007 XML") -> Path:
    """Open a document with LibreOffice and save it in a format, Word unless told otherwise."""
    soffice = shutil.which("soffice")
    if not soffice:
        pytest.fail("soffice not found: apt install libreoffice-writer")
    profile = f"-env:UserInstallation=file://{folder}/profil"
    target = folder / "jadi"
    order = [
        soffice,
        profile,
        "--headless",
        "--convert-to",
        kind,
        "--outdir",
        str(target),
        str(path),
    ]
    subprocess.run(order, check=True, capture_output=True, timeout=180)
    return target / f"{path.stem}.{kind.partition(':')[0]}"


@pytest.mark.parametrize("kind", ["docx:MS Word 2007 XML", "odt"])
def test_documents_of_today_are_imported_as_those_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    proposal = convert(FIXTURES / "docx/proposal.fodt", tmp_path, kind)
    filled = convert(test_importing.filled_template(tmp_path), tmp_path, kind)
    monkeypatch.setattr(test_importing, "FIXTURES", tmp_path / "jadi")
    test_importing.test_libreoffice_proposal_is_placed_and_no_word_is_lost(tmp_path / "satu", proposal.name)
    (tmp_path / "dua").mkdir()
    test_importing.test_filled_template_comes_back_with_the_same_values(tmp_path / "dua", tmp_path, filled.name)


def test_what_writers_do_in_libreoffice_is_read_today(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    convert(FIXTURES / "odt/rumit.fodt", tmp_path, "odt").rename(tmp_path / "jadi/rumit-libreoffice.odt")
    (tmp_path / "jadi/odt").symlink_to(tmp_path / "jadi")
    monkeypatch.setattr(test_importing_odt, "FIXTURES", tmp_path / "jadi")
    test_importing_odt.test_what_writers_do_in_libreoffice_is_read(tmp_path / "satu")


def test_pdf_of_today_gives_the_case_that_word_gives(tmp_path: Path) -> None:
    filled = test_importing.filled_template(tmp_path)
    assert test_importing_pdf.compared(tmp_path, filled, convert(filled, tmp_path, "pdf")) == []


@pytest.mark.parametrize("name", ["docx/proposal.fodt", "odt/rumit.fodt"])
def test_pdf_of_today_loses_no_word(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    path = convert(FIXTURES / name, tmp_path, "pdf")
    (tmp_path / "jadi/pdf").symlink_to(tmp_path / "jadi")
    path.rename(path.with_name(f"{path.stem}-libreoffice.pdf"))
    monkeypatch.setattr(test_importing_pdf, "FIXTURES", tmp_path / "jadi")
    test_importing_pdf.test_no_word_of_a_proposal_is_lost(tmp_path / "satu", path.stem)


@pytest.mark.parametrize("kind", ["docx:MS Word 2007 XML", "odt", "pdf"])
def test_short_template_saved_as_any_kind_gives_the_same_case(tmp_path: Path, kind: str) -> None:
    path = save(test_importing_short.filled(), tmp_path / "singkat.docx")
    assert test_importing_pdf.compared(tmp_path, path, convert(path, tmp_path, kind)) == []
