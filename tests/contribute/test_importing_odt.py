"""From an OpenDocument text to a case, as from Word: the same values, every word kept."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from simpul.contribute.importing.blocks import Block, Paragraph, Reading, Table, plain_of
from simpul.contribute.importing.opening import read
from tests.contribute.odt_files import NAMES, content_of, odt
from tests.contribute.test_importing import imported, leftovers, lost_words
from tests.contribute.word_files import FIXTURES, photograph, words


@pytest.fixture
def root(make_root: Callable[..., Path]) -> Path:
    """Return a hub without cases."""
    return make_root()


def without_kind(path: Path) -> str:
    """Return a case's text without what it says of the document it came from."""
    return path.read_text(encoding="utf-8").replace("Dokumen ODT yang", "Dokumen Word yang")


@pytest.mark.parametrize("name", ["proposal", "templat-terisi"])
def test_case_is_the_same_as_from_word(tmp_path: Path, name: str) -> None:
    from_word, _ = imported(FIXTURES / f"docx/{name}-libreoffice.docx", tmp_path / "word")
    from_odt, _ = imported(FIXTURES / f"odt/{name}-libreoffice.odt", tmp_path / "odt")
    assert without_kind(from_odt.case_path) == without_kind(from_word.case_path)
    pictures = [sorted(found.case_path.parent.glob("gambar-*")) for found in (from_word, from_odt)]
    assert [path.read_bytes() for path in pictures[0]] == [path.read_bytes() for path in pictures[1]]


def test_what_writers_do_in_libreoffice_is_read(root: Path) -> None:
    path = FIXTURES / "odt/rumit-libreoffice.odt"
    done, file = imported(path, root)
    body = file.body.text
    assert file.string("judul") == "Air Bersih Lereng"
    assert file.string("instansi") == "Dinas Contoh Kota Palembang"
    assert "**Semua tebal** kecuali ini **lagi.**" in body
    assert "Debit 3 m³ dan H₂O,\\\nbaris kedua." in body
    assert "Ada isi, lihat peta dan bagian." in body
    assert "Alinea sisipan utuh." in body
    assert "1. Satu.\n    1. Satu a.\n        - Butir dalam.\n\n    2. Satu b.\n\n2. Dua.\n\nLanjutan" in body
    assert "Selingan.\n\n3. Tiga.\n\nAlinea di dalam bagian." in body
    assert "![](gambar-1.png)Gambar 1: Bak penampung di lereng" in body
    assert "| Ukuran dan satuan |  | 2018 |\n| --- | --- | --- |\n| Debit | liter | 12 |\n|  | menit | 7 |" in body
    rest = leftovers(done)
    for kept in ("dan ujung alinea awal alinea berikut", "rahasia dapur", "Bagian yang disembunyikan.", "peta.xls"):
        assert kept in rest
    assert "Peninjau: Apakah perlu?" in rest
    assert lost_words(path, done) == Counter()


def text_of(reading: Reading) -> str:
    """Return all words of a document as read, in the text and beside it."""
    beside = (text for texts in reading.asides.values() for text in texts)
    return "\n".join([*map(plain_of, reading.blocks), *beside])


def frame(inner: str) -> str:
    """Return a paragraph with a frame."""
    return f"<text:p><draw:frame>{inner}</draw:frame></text:p>"


def test_formula_stays_in_its_sentence_and_a_chart_is_told_of() -> None:
    formula = (
        "<math:math><math:mi>q</math:mi><math:mo>=</math:mo><math:mn>42</math:mn>"
        "<math:annotation>q = 42</math:annotation></math:math>"
    )
    chart = f"<office:document-content{NAMES}><office:body><office:chart><text:p>Debit air</text:p></office:chart></office:body></office:document-content>"
    reading = read(
        odt(
            f"<text:p>Rumus <draw:frame><draw:object>{formula}</draw:object></draw:frame> itu.</text:p>"
            + frame('<draw:object xlink:href="./Object 1"/><draw:image xlink:href="./ObjectReplacements/Object 1"/>')
            + frame('<draw:object xlink:href="./Object 2"/><svg:desc>Bagan alur</svg:desc>'),
            {"Object 1/content.xml": chart.encode(), "Object 2/content.xml": b"<rusak"},
        )
    )
    assert [plain_of(block) for block in reading.blocks] == ["Rumus q = 42 itu."]
    assert reading.asides == {
        "Teks di dalam bagan dan grafik": ["Debit air"],
        "Benda tertanam yang tidak dapat dipindahkan": ["grafik", "Bagan alur"],
    }


def test_margins_shapes_fields_and_forms_are_kept() -> None:
    styles = f"<office:document-styles{NAMES}><office:master-styles><style:master-page><style:header><text:p>Kepala</text:p></style:header><style:footer-first><text:p>Kaki</text:p></style:footer-first></style:master-page></office:master-styles></office:document-styles>"
    reading = read(
        odt(
            '<office:forms><form:form><form:text form:label="Nama" form:current-value="Obat"/></form:form></office:forms>'
            "<text:p>Hal <text:page-number>7</text:page-number><draw:custom-shape><text:p>Dalam lingkaran</text:p></draw:custom-shape></text:p>"
            "<text:table-of-content><text:index-body><text:p>Daftar isi</text:p></text:index-body></text:table-of-content>"
            "<draw:line><svg:title>Garis tepi</svg:title></draw:line>",
            {"styles.xml": styles.encode()},
        )
    )
    assert [plain_of(block) for block in reading.blocks] == ["Hal 7", "Daftar isi"]
    assert reading.asides == {
        "Kepala dan kaki halaman": ["Kepala", "Kaki"],
        "Kotak teks": ["Dalam lingkaran"],
        "Benda tertanam yang tidak dapat dipindahkan": ["Nama: Obat", "Garis tepi"],
    }


def test_photograph_loses_its_place_and_links_are_never_fetched(root: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.odt"
    path.write_bytes(
        odt(
            "<text:p>Judul: Obat Keliling</text:p><text:h>Implementasi</text:h><text:p>Kurir datang.</text:p>"
            + frame(
                '<draw:image xlink:href="Pictures/a.svg"/><draw:image xlink:href="Pictures/a.jpg"/>'
                "<svg:title>Kurir</svg:title><svg:desc>Kurir di teras rumah</svg:desc>"
            )
            + frame('<draw:image xlink:href="http://127.0.0.1:9/x.jpg"/>'),
            {"Pictures/a.jpg": photograph(), "Pictures/a.svg": b"<svg/>", "Pictures/lepas.png": b"?"},
        )
    )
    done, file = imported(path, root)
    assert "![Kurir di teras rumah](gambar-1.jpg)" in file.body.text
    content = (done.case_path.parent / "gambar-1.jpg").read_bytes()
    assert b"Ponsel" not in content
    assert b"Exif" not in content
    rest = leftovers(done)
    assert "hanya tautan ke tempat lain" in rest
    assert "- lepas.png" in rest


def test_text_cannot_become_markup(root: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.odt"
    hostile = ("# judul", "&lt;img src=x onerror=alert(1)&gt;", "[x](javascript:alert(1))", "1. angka", "&#x200b;---")
    path.write_bytes(
        odt(
            "<text:h>Implementasi</text:h>"
            + "".join(f"<text:p>{text}</text:p>" for text in hostile)
            + '<text:p><text:a xlink:href="javascript:alert(1)">tekan</text:a></text:p>'
        )
    )
    _, file = imported(path, root)
    assert not list(file.body.html())
    assert not list(file.body.links())
    types = {token.type for token in file.body.tokens}
    assert types == {"heading_open", "heading_close", "inline", "paragraph_open", "paragraph_close"}


BLOCKS = ("text:p", "text:h", "text:list", "text:list-item", "text:section", "table:table", "text:index-body", "draw:g")
CELLS = ("table:table-row", "table:table-cell", "table:covered-table-cell", "table:table-header-rows")
INLINE = ("text:span", "text:a", "text:note", "text:note-body", "office:annotation", "draw:frame", "draw:text-box")
OTHER = ("draw:custom-shape", "text:hidden-text", "text:numbered-paragraph", "text:ruby", "text:bookmark", "text:lain")
WORD = st.integers(0, 10**6).map(lambda number: f"kata{number} ")
TREES = st.recursive(
    st.builds("<text:p>{}</text:p>".format, WORD),
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag}>",
        st.sampled_from((*BLOCKS, *CELLS, *INLINE, *OTHER)),
        st.lists(inner, max_size=3),
    ),
    max_leaves=12,
)


@settings(max_examples=400, deadline=None)
@given(st.lists(TREES, max_size=4).map("".join))
@example("<draw:custom-shape><text:p></text:p><text:p>kata0 </text:p></draw:custom-shape>")
def test_no_word_is_lost_however_elements_are_nested(body: str) -> None:
    assert not words(" ".join(body_words(body))) - words(text_of(read(odt(body))))


def body_words(body: str) -> list[str]:
    """Return each word of a made-up body once."""
    return sorted({word for word in body.replace("<", " ").replace(">", " ").split() if word.startswith("kata")})


def first_paragraph(blocks: tuple[Block, ...]) -> Paragraph | None:
    """Return the paragraph that is found first, going into tables."""
    for block in blocks:
        if isinstance(block, Paragraph):
            return block
        found = first_paragraph(block.rows[0][0].blocks) if isinstance(block, Table) and block.rows else None
        if found:
            return found
    return None


def test_deep_nesting_is_read_to_its_ground() -> None:
    depth = 25
    cell = ("<table:table><table:table-row><table:table-cell>", "</table:table-cell></table:table-row></table:table>")
    reading = read(odt(cell[0] * depth + "<text:p>Dasar</text:p>" + cell[1] * depth))
    found = first_paragraph(reading.blocks)
    assert found is not None
    assert found.plain == "Dasar"


def test_content_type_counts_not_the_name(root: Path, tmp_path: Path) -> None:
    path = tmp_path / "sebenarnya-odt.docx"
    path.write_bytes(odt(parts={"content.xml": content_of("<text:h>Implementasi</text:h><text:p>Isi.</text:p>")}))
    done, file = imported(path, root)
    assert "## Implementasi\n\nIsi." in file.body.text
    assert "Dokumen ODT yang dikirim" in done.case_path.read_text(encoding="utf-8")
