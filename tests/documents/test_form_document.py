"""The forms as a Word document: all that is said, the same bytes every time, small."""

import io
import zipfile

from docx.document import Document

from simpul.documents.form_document import write_forms
from simpul.forms.filling import FilledForm
from tests.documents.form_samples import read, sample
from tests.pages.samples import FULL, HOSTILE, HUB


def below(document: Document, heading: str) -> list[str]:
    """Return the paragraphs from a heading to the next one."""
    paragraphs = list(document.paragraphs)
    start = next(index for index, found in enumerate(paragraphs) if found.text == heading) + 1
    found = []
    for paragraph in paragraphs[start:]:
        if str(paragraph.style and paragraph.style.name).startswith("Heading"):
            break
        found.append(paragraph.text)
    return found


def test_each_field_has_its_remark_and_its_text_word_for_word() -> None:
    _, filled, content = sample(FULL, "\n## Signifikansi\n\nSatu.\n\n- dua\n- tiga\n")
    document = read(content)
    for form in filled:
        for answer in form.answers:
            remark, *text = below(document, answer.heading)
            assert remark == answer.remark
            assert text == ([line for line in answer.text.split("\n") if line] or [""])


def test_forms_groups_and_fields_are_headings_of_three_levels() -> None:
    _, filled, content = sample()
    headings = [
        (paragraph.text, str(paragraph.style and paragraph.style.name))
        for paragraph in read(content).paragraphs
        if paragraph.style is not None and str(paragraph.style.name).startswith("Heading")
    ]
    assert headings == [*_expected(filled), ("Sumber", "Heading 1")]


def _expected(filled: list[FilledForm]) -> list[tuple[str, str]]:
    found = []
    for form in filled:
        found.append((form.form.name, "Heading 1"))
        for group, answers in form.groups:
            found.append((group.title, "Heading 2"))
            found += [(answer.heading, "Heading 3") for answer in answers]
    return found


def test_same_case_gives_same_bytes() -> None:
    record, filled, content = sample(FULL)
    assert write_forms(filled, record, HUB) == content


def test_no_clock_is_in_the_file() -> None:
    with zipfile.ZipFile(io.BytesIO(sample()[2])) as archive:
        assert archive.testzip() is None
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_hostile_text_stays_text() -> None:
    record, _, content = sample(FULL, title=HOSTILE)
    document = read(content)
    assert document.paragraphs[0].text == HOSTILE == record.case.judul
    assert document.core_properties.title == HOSTILE


def test_characters_that_xml_refuses_are_left_out() -> None:
    record, filled, _ = sample()
    odd = record.case.model_copy(update={"judul": "Satu\x00\x0b\ud800Dua"})
    content = write_forms(filled, type(record)(record.file, odd), HUB)
    assert read(content).paragraphs[0].text == "SatuDua"


def test_sources_are_listed_with_the_page() -> None:
    document = read(sample()[2])
    told = below(document, "Sumber")
    assert "1. Berita Contoh. Kabar Contoh, 23 Juni 2022. https://kabar.example/berita" in told
    assert told[-1] == "Hub Contoh: https://simpul.example/inovasi/contoh/"


def test_document_is_small() -> None:
    assert len(sample(FULL)[2]) < 12_000
