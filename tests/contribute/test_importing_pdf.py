"""From a PDF to a case: as near to Word as can be, every word kept, what cannot be known said aloud."""

import difflib
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from simpul.contribute.importing.blocks import Block, Paragraph, Table, plain_of
from simpul.contribute.importing.pdf.document import Taken, attempt
from simpul.contribute.importing.pdf.layout import Layout
from simpul.contribute.importing.pdf.page import Page, Piece, Rule
from tests.contribute.pdf_files import pdf, shown, stream
from tests.contribute.test_importing import SAMPLE_CASE, imported, leftovers, template_words
from tests.contribute.word_files import FIXTURES, photograph, words
from tests.documents.filling import asked, paragraphs_by_section


@pytest.fixture
def root(make_root: Callable[..., Path]) -> Path:
    """Return a hub without cases."""
    return make_root()


def taken(content: bytes) -> Taken:
    """Return what is taken out of a PDF, which must not be refused."""
    found = attempt(content)
    assert isinstance(found, Taken), found
    return found


def plain(blocks: tuple[Block, ...] | list[Block]) -> list[str]:
    """Return the words of blocks."""
    return [plain_of(block) for block in blocks]


def words_drawn(path: Path) -> set[str]:
    """Return every word of a PDF, as pypdf alone gives them."""
    return set(words("\n".join(page.extract_text() for page in PdfReader(path).pages)))


def compared(folder: Path, from_word: Path, from_pdf: Path) -> list[str]:
    """Return the lines in which the case from PDF differs from that from Word."""
    word, _ = imported(from_word, folder / "word")
    other, _ = imported(from_pdf, folder / "pdf")
    texts = [done.case_path.read_text(encoding="utf-8").splitlines() for done in (word, other)]
    lines = difflib.unified_diff(texts[0], texts[1], n=0, lineterm="")
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


def kept(name: str) -> tuple[Path, Path]:
    """Return the Word document and the PDF of a name, as LibreOffice wrote them."""
    return FIXTURES / f"docx/{name}-libreoffice.docx", FIXTURES / f"pdf/{name}-libreoffice.pdf"


def test_filled_template_gives_the_very_case_that_word_gives(tmp_path: Path) -> None:
    assert compared(tmp_path, *kept("templat-terisi")) == []


def test_proposal_differs_from_word_in_these_lines_alone(tmp_path: Path) -> None:
    assert compared(tmp_path, *kept("proposal")) == [
        "-  keterangan: Dokumen Word yang dikirim kepada hub.",
        "+  keterangan: Dokumen PDF yang dikirim kepada hub.",
        # A PDF without tags has no alternative texts.
        "-![Perahu kuning merapat di dermaga pulau](gambar-1.png)",
        "+![](gambar-1.png)",
        # Two short paragraphs of a cell look like one.
        "-| Persalinan di faskes \\| puskesmas | 31,5 | 88,0; sementara |",
        "+| Persalinan di faskes \\| puskesmas | 31,5 | 88,0 sementara |",
        # The text flows around a box, so its line looks broken on purpose.
        "-Satu perahu, dua bidan, laman [jadwal perahu](https://dinkes.example/perahu).",
        "+Satu perahu, dua bidan,",
        "+",
        "+laman [jadwal perahu](https://dinkes.example/perahu).",
    ]


def test_filled_template_keeps_its_values_and_loses_no_word(root: Path, tmp_path: Path) -> None:
    path = FIXTURES / "pdf/templat-terisi-libreoffice.pdf"
    done, file = imported(path, root)
    assert asked(file.data) == asked(SAMPLE_CASE.data)
    assert paragraphs_by_section(file) == paragraphs_by_section(SAMPLE_CASE)
    said = words(done.case_path.read_text(encoding="utf-8")) + words(leftovers(done)) + template_words(tmp_path)
    # A narrow column cut "belum-diketahui" before its last letter.
    assert words_drawn(path) - set(said) == {"diketahu"}


@pytest.mark.parametrize("name", ["proposal", "rumit"])
def test_no_word_of_a_proposal_is_lost(root: Path, name: str) -> None:
    path = FIXTURES / f"pdf/{name}-libreoffice.pdf"
    done, _ = imported(path, root)
    said = words(done.case_path.read_text(encoding="utf-8")) + words(leftovers(done))
    # Numbers of notes and items are said in another way, and pypdf alone joins what is struck out to its neighbours.
    assert words_drawn(path) - set(said) <= {"i", "a", "b", "persen1", "solari", "m3", "h2o", "keduadan"}


def test_report_says_what_to_compare_with_the_pdf(root: Path) -> None:
    done, file = imported(FIXTURES / "pdf/proposal-libreoffice.pdf", root)
    rest = leftovers(done)
    assert "Tabel dikenali dari garis dan letaknya, di halaman 1 dan 2. Periksalah tiap selnya." in rest
    assert "1 gambar diambil dari PDF." in rest
    assert "- kalimat usang terhapus" in rest
    assert "Halaman kaki rahasia" in rest
    assert "kalimat usang" not in file.body.text
    assert any("yang perlu dibandingkan dengan pdf aslinya" in remark for remark in done.remarks)


def test_paragraphs_lists_and_links_are_known_by_their_place() -> None:
    link = "<< /Type /Annot /Subtype /Link /Rect [55 717 300 730] /A << /S /URI /URI (https://dinas.example/x) >> >>"
    bad = "<< /Type /Annot /Subtype /Link /Rect [0 0 1 1] /A << /S /URI /URI (javascript:alert\\(1\\)) >> >>"
    note = "<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /T (Peninjau) /Contents (Mohon dicek.) >>"
    content = (
        shown(
            "Judul inovasi yang agak panjang supaya barisnya benar-benar sampai ke tepi kanan halaman ini,",
            "lalu lanjut ke baris kedua.",
            "Alinea baru.",
            "",
            "tautan",
        )
        + b"\nBT /F1 12 Tf 1 0 0 1 56 600 Tm (1.) Tj ET\nBT /F1 12 Tf 1 0 0 1 76 600 Tm (Satu.) Tj ET"
    )
    found = taken(pdf(content, page=f"/Annots [{link} {bad} {note}]"))
    assert plain(found.blocks) == [
        "Judul inovasi yang agak panjang supaya barisnya benar-benar sampai ke tepi kanan halaman ini, "
        "lalu lanjut ke baris kedua.",
        "Alinea baru.",
        "tautan",
        "Satu.",
    ]
    link_block, item = found.blocks[2:]
    assert isinstance(link_block, Paragraph)
    assert isinstance(item, Paragraph)
    assert link_block.markdown == "[tautan](https://dinas.example/x)"
    assert item.item is not None
    assert item.item.number == 1
    assert found.asides["Komentar"] == ["Peninjau: Mohon dicek."]
    assert found.asides["Tautan yang tidak dapat dipindahkan"] == ["javascript:alert(1)"]


def test_photograph_loses_its_place(root: Path, tmp_path: Path) -> None:
    picture = photograph()
    image = stream(
        picture,
        "/Type /XObject /Subtype /Image /Width 400 /Height 300 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode",
    )
    lost = stream(
        b"rusak",
        "/Type /XObject /Subtype /Image /Width 9 /Height 9 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /JPXDecode",
    )
    drawn = b"\n/Figure << /MCID 3 >> BDC q 90 0 0 60 56 600 cm /A Do Q EMC /B Do"
    content = shown("Judul: Obat Keliling", "Implementasi", "Kurir datang ke rumah.") + drawn
    figure = b"<< /Type /StructElem /S /Figure /Alt (Kurir di teras) /Pg 3 0 R /K 3 >>"
    path = tmp_path / "a.pdf"
    path.write_bytes(
        pdf(
            content,
            root="/StructTreeRoot << /K << /S /Document /K [8 0 R 8 0 R] >> >>",
            resources="/XObject << /A 6 0 R /B 7 0 R >>",
            objects={6: image, 7: lost, 8: figure},
        )
    )
    done, file = imported(path, root)
    assert "![Kurir di teras](gambar-1.jpg)" in file.body.text
    content = (done.case_path.parent / "gambar-1.jpg").read_bytes()
    assert b"Ponsel" not in content
    assert b"Exif" not in content
    assert "Halaman 1: 1 gambar tidak dapat diambil." in leftovers(done)


def test_programs_attachments_and_forms_are_told_and_left_alone() -> None:
    root = (
        "/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (app.alert\\(1\\)) >>] >> "
        "/EmbeddedFiles << /Names [] >> >> /AcroForm << /Fields [6 0 R] >>"
    )
    field = b"<< /FT /Tx /T (nama) /V (Obat Keliling) >>"
    said = taken(pdf(root=root, objects={6: field})).asides
    checks = "\n".join(said["Yang perlu dibandingkan dengan PDF aslinya"])
    assert "JavaScript" in checks
    assert "lampiran; tidak dibuka" in checks
    assert "formulir isian" in checks
    assert said["Isian formulir di dalam PDF"] == ["nama: Obat Keliling"]


WORD = st.integers(0, 10**6).map(lambda number: f"kata{number}z")
PLACE = st.floats(0, 600, allow_nan=False)
PIECES = st.builds(
    Piece, WORD, PLACE, PLACE, st.floats(0, 200), st.sampled_from([7.0, 10.0, 12.0, 18.0]), st.booleans(), st.booleans()
)
LABELS = st.builds(Piece, st.sampled_from(["1.", "•", "a)", "2"]), PLACE, PLACE, st.just(6.0), st.just(12.0))
RULES = st.one_of(
    st.builds(lambda x, y, length: Rule(x, y, x + length, y), PLACE, PLACE, st.floats(10, 400)),
    st.builds(lambda x, y, length: Rule(x, y, x, y + length), PLACE, PLACE, st.floats(10, 400)),
)
PAGES = st.lists(st.tuples(st.lists(st.one_of(PIECES, LABELS), max_size=12), st.lists(RULES, max_size=10)), max_size=3)


@settings(max_examples=300, deadline=None)
@given(PAGES)
def test_no_word_is_lost_wherever_it_stands(drawn: list[tuple[list[Piece], list[Rule]]]) -> None:
    pages = [Page(number, 600, pieces, rules) for number, (pieces, rules) in enumerate(drawn, 1)]
    layout = Layout(pages)
    said = "\n".join([*plain(layout.blocks()), *layout.margins])
    assert [
        piece.text for pieces, _ in drawn for piece in pieces if piece.text[0] == "k" and piece.text not in said
    ] == []


def box(x0: float, y0: float, x1: float, y1: float) -> list[Rule]:
    """Return the four lines around a field."""
    return [Rule(x0, y0, x1, y0), Rule(x0, y1, x1, y1), Rule(x0, y0, x0, y1), Rule(x1, y0, x1, y1)]


def text(said: str, x: float, y: float) -> Piece:
    """Return a text that stands somewhere."""
    return Piece(said, x, y, 5.0 * len(said), 10)


def test_pypdf_is_loaded_for_a_pdf_alone() -> None:
    program = "import sys, simpul.contribute.importing; sys.exit('pypdf' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_cells_that_are_merged_stay_together() -> None:
    rules = [*box(50, 100, 250, 140), *box(50, 140, 150, 160), *box(150, 140, 250, 160), Rule(150, 100, 150, 120)]
    rules.append(Rule(50, 120, 250, 120))
    pieces = [
        text("a", 60, 145),
        text("b", 160, 145),
        text("panjang", 120, 125),
        text("c", 60, 105),
        text("d", 160, 105),
    ]
    (table,) = Layout([Page(1, 595, pieces, rules)]).blocks()
    assert isinstance(table, Table)
    assert [[cell.plain for cell in row] for row in table.rows] == [["a", "b"], ["panjang", ""], ["c", "d"]]


def test_table_goes_on_over_the_page_without_its_head_again() -> None:
    rules = [*box(50, 100, 150, 120), *box(150, 100, 250, 120), *box(50, 120, 150, 140), *box(150, 120, 250, 140)]
    head = [text("Tahap", 60, 125), text("Uraian", 160, 125)]
    pages = [
        Page(number, 595, [*head, text(said, 60, 105), text(said, 160, 105)], rules)
        for number, said in enumerate(("satu", "dua"), 1)
    ]
    (table,) = Layout(pages).blocks()
    assert isinstance(table, Table)
    assert [[cell.plain for cell in row] for row in table.rows] == [
        ["Tahap", "Uraian"],
        ["satu", "satu"],
        ["dua", "dua"],
    ]


def lines(*said: tuple[str, float, float, float]) -> list[Piece]:
    """Return lines of text from place and end: (text, x, y, end)."""
    return [Piece(words_, x, y, end - x, 12) for words_, x, y, end in said]


def test_indented_paragraphs_set_flush_are_told_apart_and_joined_over_the_page() -> None:
    first = lines(
        ("Baris pertama menjorok dan penuh sampai tepi", 150, 700, 510),
        ("kanan, lalu baris kedua penuh sampai tepi pula,", 114, 680, 510),
        ("baris ketiga penuh juga sampai ke tepi kanannya,", 114, 660, 510),
        ("dan baris terakhirnya hampir penuh, tetapi tidak.", 114, 640, 495),
        ("Alinea kedua menjorok juga, dan pindah halaman:", 150, 620, 510),
    )
    second = lines(("begini lanjutannya.", 114, 760, 220), ("Alinea ketiga.", 150, 740, 240))
    assert [found.split()[0] for found in plain(Layout([Page(1, 595, first), Page(2, 595, second)]).blocks())] == [
        *("Baris", "Alinea", "Alinea"),
    ]


def test_title_page_gives_way_to_what_is_called_the_title() -> None:
    def read(label: str) -> Block:
        body = lines((f"{label}: Obat Keliling", 56, 650, 300), ("Isi yang lebih panjang dari judulnya.", 56, 620, 300))
        return Layout([Page(1, 595, [Piece("PROPOSAL", 200, 700, 150, 20), *body])]).blocks()[0]

    styles = [getattr(read(label), "style", None) for label in ("Judul Inovasi", "Nomor")]
    assert styles == ["", "Title"]


def test_depth_of_a_list_is_told_by_where_its_bullets_stand() -> None:
    def item(mark: str, x: float, y: float) -> list[Piece]:
        return [Piece(mark, x, y, 6, 12), Piece(f"Butir {y:.0f}.", x + 12, y, 60, 12)]

    drawn = [("1.", 56), ("•", 76), ("•", 76), ("2.", 56), ("•", 56), ("–", 56), ("•", 56)]
    pieces = [piece for at, (mark, x) in enumerate(drawn) for piece in item(mark, x, 700 - 16 * at)]
    found = [block.item for block in Layout([Page(1, 595, pieces)]).blocks() if isinstance(block, Paragraph)]
    assert [(item.depth, item.number) for item in found if item] == [
        *((0, 1), (1, 0), (1, 0), (0, 2), (0, 0), (1, 0), (0, 0)),
    ]


def test_columns_without_lines_are_a_table_when_their_texts_begin_alike() -> None:
    drawn = lines(
        *(("Ukuran", 56, 700, 100), ("2016", 200, 700, 230), ("2018", 340, 700, 370)),
        *(("Persalinan di", 56, 684, 130), ("puskesmas", 56, 668, 120), ("31,5", 200, 684, 225), ("88", 340, 684, 352)),
        ("Alinea sesudah tabel.", 56, 630, 180),
    )
    table, after = Layout([Page(1, 595, drawn)]).blocks()
    assert isinstance(table, Table)
    assert [[cell.plain for cell in row] for row in table.rows] == [
        ["Ukuran", "2016", "2018"],
        ["Persalinan di puskesmas", "31,5", "88"],
    ]
    assert plain_of(after) == "Alinea sesudah tabel."


def test_feet_of_pages_are_told_from_what_is_only_alike() -> None:
    years = (2017, 2019, 2024)
    pages = [
        Page(
            at,
            595,
            lines(
                (f"Foto tahun {year} di puskesmas", 56, 800, 220),
                (f"Isi tahun itu, {'x' * at}.", 56, 600, 120),
                (f"Proposal 2023, halaman {at - 1}", 56, 40, 200),
            ),
        )
        for at, year in enumerate(years, 1)
    ]
    layout = Layout(pages)
    found = plain(layout.blocks())
    assert found[::2] == [f"Foto tahun {year} di puskesmas" for year in years]
    assert len(found) == 6
    assert layout.margins == ["Proposal 2023, halaman 0"]
