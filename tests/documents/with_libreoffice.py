"""The forms of real cases, opened by the LibreOffice at hand; run it by name.

It needs `soffice` (apt: libreoffice-writer) and is not part of the everyday suite.
"""

from pathlib import Path

import docx
import pytest

from simpul import cli
from simpul.case.reading import find_cases
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
