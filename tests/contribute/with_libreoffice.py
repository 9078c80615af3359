"""The same assertions with documents that LibreOffice writes now; run it by name, see fixtures/docx/README.md."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.contribute import test_importing
from tests.contribute.word_files import FIXTURES


def convert(path: Path, folder: Path) -> Path:
    """Open and save a document with LibreOffice."""
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
        "docx:MS Word 2007 XML",
        "--outdir",
        str(target),
        str(path),
    ]
    subprocess.run(order, check=True, capture_output=True, timeout=180)
    return target / f"{path.stem}.docx"


def test_documents_of_today_are_imported_as_those_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = tmp_path / "fixtures"
    kept.mkdir()
    proposal = convert(FIXTURES / "proposal.fodt", tmp_path)
    filled = convert(test_importing.filled_template(tmp_path), tmp_path)
    proposal.rename(kept / "proposal-libreoffice.docx")
    filled.rename(kept / "templat-terisi-libreoffice.docx")
    monkeypatch.setattr(test_importing, "FIXTURES", kept)
    test_importing.test_libreoffice_proposal_is_placed_and_no_word_is_lost(tmp_path / "satu")
    (tmp_path / "dua").mkdir()
    test_importing.test_filled_template_comes_back_with_the_same_values(tmp_path / "dua", tmp_path, is_libreoffice=True)
