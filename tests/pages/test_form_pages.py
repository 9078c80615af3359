"""The panel on the page of a case, and the page and document it leads to."""

from simpul.case.reading import parse_case
from simpul.forms.filling import fill
from simpul.forms.table import FORMS
from tests.pages.samples import FULL, HOSTILE, HUB, case_file, case_text, catalogue, read_html, read_page, render

PAGE = "inovasi/contoh/isian.html"
DOCUMENT = "inovasi/contoh/isian-contoh.docx"


def test_panel_counts_and_tells_what_is_missing() -> None:
    html = read_page(render(case_file())["inovasi/contoh/index.md"])
    assert "4 dari 14 isian ada teksnya. Ringkasan: 14 dari paling banyak 200 kata." in html.text
    assert "Belum ada di kasus: Latar belakang dan tujuan, Kebaruan atau nilai tambah, Signifikansi," in html.text
    assert "Tidak ada padanannya: Keputusan tentang inovator dan Kesesuaian dengan SPBE." in html.text
    assert {"isian.html", "isian-contoh.docx"} <= {href.rpartition("/")[2] for href in html.values("href")}


def test_page_of_the_case_does_not_say_its_text_twice() -> None:
    html = read_page(render(case_file())["inovasi/contoh/index.md"])
    assert html.text.count("Petugas datang ke rumah warga setiap pekan.") == 1


def test_texts_stand_on_their_page_as_they_are_pasted() -> None:
    body = "\n## Signifikansi\n\nSatu. [^s1]\n\n- dua & <b>\n"
    file = case_file("contoh", "Contoh", FULL, body)
    page = render(file)[PAGE].content.decode()
    record = catalogue(file).records[0]
    for form in fill(FORMS.values(), record, catalogue(file).vocabularies):
        for answer in form.answers:
            start = page.index(f'id="{form.form.id}-{answer.field.id}"')
            part = page[start : page.index('<p class="small">', start)]
            _, _, shown = part.partition('<div class="answer-text">')
            assert read_html(shown.rpartition("</div>")[0]).text == " ".join(answer.text.split())


def test_hostile_text_is_escaped() -> None:
    html = read_html(render(case_file("contoh", HOSTILE, FULL))[PAGE].content.decode())
    assert HOSTILE in html.text
    assert html.count("img") == 0


def test_document_is_there_for_the_hubs_own_provinces_alone() -> None:
    assert DOCUMENT in render(case_file())
    other = case_text().replace('wilayah: "16.71"', 'wilayah: "35.78"')
    uri = "innovations/jawa-timur/contoh/index.md"
    pages = render(parse_case(other, uri, case_file().folder), hub=HUB)
    assert DOCUMENT not in pages
    assert "isian-contoh.docx" not in pages[PAGE].content.decode()
    assert "isian-contoh.docx" not in pages["inovasi/contoh/index.md"].content.decode()


def test_page_says_where_the_shape_of_the_forms_is_known_from() -> None:
    html = read_html(render(case_file())[PAGE].content.decode())
    addresses = html.values("href")
    assert all(address in addresses for form in FORMS.values() for _, address in form.basis)
