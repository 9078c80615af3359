"""Copying a case's texts for SINOVIK and IGA in a real browser."""

import docx
import pytest
from playwright.sync_api import Browser, expect

from simpul.case.reading import load_case
from simpul.catalogue import Record
from simpul.forms.filling import fill
from simpul.forms.table import FORMS
from simpul.vocabulary import load_vocabularies
from tests.conftest import REPOSITORY

CASE = "bendera-saskia-bantaeng"


def _texts() -> dict[str, str]:
    file = load_case(REPOSITORY / f"innovations/sulawesi-selatan/{CASE}/index.md", REPOSITORY)
    assert file.case is not None
    filled = fill(FORMS.values(), Record(file), load_vocabularies(REPOSITORY))
    return {
        f"{form.form.id}-{answer.field.id}": answer.text for form in filled for answer in form.answers if answer.text
    }


def test_button_copies_exactly_what_the_command_line_gives(browser: Browser, real_address: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{real_address}inovasi/{CASE}/")
    page.get_by_role("link", name="Buka dan salin isiannya").click()
    page.wait_for_url("**/isian.html")
    expected = _texts()
    assert len(expected) > 15
    expect(page.locator(".answer-copy")).to_have_count(len(expected))
    for identifier, text in expected.items():
        answer = page.locator(".answer", has=page.locator(f"#{identifier}"))
        answer.get_by_role("button").click()
        answer.get_by_text("Tersalin.").wait_for()
        assert page.evaluate("navigator.clipboard.readText()") == text
    context.close()


def test_without_a_clipboard_the_text_is_copied_from_the_selection(browser: Browser, real_address: str) -> None:
    page = browser.new_page()
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.goto(f"{real_address}inovasi/{CASE}/isian.html")
    page.locator("#sinovik-kebaruan ~ button").click()
    assert page.evaluate("getSelection().toString()").split() == _texts()["sinovik-kebaruan"].split()
    page.close()


@pytest.mark.parametrize("width", [360, 1280])
def test_without_scripts_every_text_can_be_selected(browser: Browser, real_address: str, width: int) -> None:
    page = browser.new_page(java_script_enabled=False, viewport={"width": width, "height": 800})
    page.goto(f"{real_address}inovasi/{CASE}/isian.html")
    assert page.locator(".answer-copy").count() == 0
    assert page.locator(".answer-text").all_text_contents() == list(_texts().values())
    page.close()


def test_page_fits_a_narrow_screen(browser: Browser, real_address: str) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 700})
    for address in (f"inovasi/{CASE}/isian.html", "inovasi/kelas-perahu-pangkep/isian.html"):
        page.goto(f"{real_address}{address}")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.close()


def test_document_downloads(browser: Browser, real_address: str) -> None:
    page = browser.new_page()
    page.goto(f"{real_address}inovasi/{CASE}/")
    with page.expect_download() as download:
        page.get_by_role("link", name="Unduh sebagai Word").click()
    assert download.value.suggested_filename == f"isian-{CASE}.docx"
    assert docx.Document(str(download.value.path())).paragraphs[0].text == "Bendera SASKIA"
    page.close()
