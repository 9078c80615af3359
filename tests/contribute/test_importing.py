"""From a Word document to a case: the same values, every word kept, nothing dangerous let in."""

import io
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from PIL import Image

from simpul import cli
from simpul.case.reading import CaseFile, load_case, parse_case
from simpul.contribute.importing.answers import Answers, as_date
from simpul.contribute.importing.refusal import RefusedError
from simpul.contribute.importing.writing import Imported, import_document
from simpul.documents.layout import identity
from simpul.documents.template import write_template
from simpul.text import slugify
from simpul.vocabulary import load_vocabularies
from tests.conftest import REPOSITORY
from tests.contribute.word_files import (
    FIXTURES,
    VOCABULARIES,
    add_picture,
    append_xml,
    desk,
    photograph,
    proposal,
    save,
    words,
    words_of,
)
from tests.documents.filling import asked, fill, paragraphs_by_section
from tests.documents.sample import SAMPLE

SAMPLE_CASE = parse_case(SAMPLE, "innovations/sulawesi-selatan/perahu-sehat-pangkajene-dan-kepulauan/index.md", Path())


@pytest.fixture
def root(make_root: Callable[..., Path]) -> Path:
    """Return a hub without cases."""
    return make_root()


def imported(path: Path, folder: Path) -> tuple[Imported, CaseFile]:
    """Import a document and read the case back."""
    done = import_document(path, desk(folder))
    return done, load_case(done.case_path, folder)


def leftovers(done: Imported) -> str:
    """Return what found no place."""
    return done.leftover_path.read_text(encoding="utf-8") if done.leftover_path else ""


def lost_words(path: Path, done: Imported, *, but: Counter[str] | None = None) -> Counter[str]:
    """Return the words of the document that are neither in the case nor beside it."""
    kept = words(done.case_path.read_text(encoding="utf-8")) + words(leftovers(done))
    return words_of(path) - kept - (but or Counter())


def template_words(folder: Path) -> Counter[str]:
    """Return the words of the empty template, which are ours and not repeated."""
    path = folder / "kosong.docx"
    path.write_bytes(write_template(VOCABULARIES, None))
    # LibreOffice writes the same footer once for every section.
    return words_of(path) + Counter(dict.fromkeys(("templat", "kasus", "inovasi", "simpul"), 4))


def filled_template(folder: Path) -> Path:
    """Return the template filled with the sample."""
    return save(fill(SAMPLE_CASE.data, paragraphs_by_section(SAMPLE_CASE), VOCABULARIES), folder / "terisi.docx")


@pytest.mark.parametrize("kept", ["", "docx/templat-terisi-libreoffice.docx", "odt/templat-terisi-libreoffice.odt"])
def test_filled_template_comes_back_with_the_same_values(root: Path, tmp_path: Path, kept: str) -> None:
    path = FIXTURES / kept if kept else filled_template(tmp_path)
    done, file = imported(path, root)
    assert asked(file.data) == asked(SAMPLE_CASE.data)
    assert paragraphs_by_section(file) == paragraphs_by_section(SAMPLE_CASE)
    assert file.uri == SAMPLE_CASE.uri
    # The kept fixture may have been made from older words of the template; those are told of, as they should be.
    assert kept or done.remarks == ()
    assert lost_words(path, done, but=template_words(tmp_path)) == Counter()


def test_filled_template_passes_the_check(root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["import", "--root", str(root), str(filled_template(tmp_path))]) == 0
    said = capsys.readouterr().out
    assert f"ditulis {SAMPLE_CASE.uri}" in said
    assert f"Berikutnya: simpul check {SAMPLE_CASE.uri}\n" in said
    assert cli.main(["check", "--root", str(root)]) == 0
    assert "semuanya baik" in capsys.readouterr().out


def test_rows_out_of_place_and_spare_rows_do_no_harm(root: Path, tmp_path: Path) -> None:
    document = fill(SAMPLE_CASE.data, {}, VOCABULARIES)
    sources = document.tables[1]
    sources.rows[2].cells[0].text = ""
    sources.add_row()  # type: ignore[no-untyped-call]  # python-docx leaves it untyped
    _, file = imported(save(document, tmp_path / "a.docx"), root)
    assert [entry["id"] for _, entry in file.entries("sumber")] == ["s1", "s2"]


def test_citation_inside_a_cell_becomes_a_source_of_the_entry(root: Path, tmp_path: Path) -> None:
    data: dict[str, Any] = {
        **SAMPLE_CASE.data,
        "pelajaran": [{"uraian": "Perlu cadangan bidan. [s2]", "sumber": ["s1"]}],
    }
    _, file = imported(save(fill(data, {}, VOCABULARIES), tmp_path / "a.docx"), root)
    assert file.data["pelajaran"] == [{"uraian": "Perlu cadangan bidan.", "sumber": ["s1", "s2"]}]


def test_table_without_its_bookmark_is_known_by_head_and_heading(root: Path, tmp_path: Path) -> None:
    document = fill(SAMPLE_CASE.data, {}, VOCABULARIES)
    for mark in document.element.body.xpath(".//w:bookmarkStart"):
        mark.getparent().remove(mark)
    _, file = imported(save(document, tmp_path / "a.docx"), root)
    assert asked(file.data) == asked(SAMPLE_CASE.data)


def test_empty_template_is_refused(root: Path, tmp_path: Path) -> None:
    path = tmp_path / "kosong.docx"
    path.write_bytes(write_template(VOCABULARIES, None))
    with pytest.raises(RefusedError, match="templat yang belum diisi"):
        import_document(path, desk(root))


@pytest.mark.parametrize("name", ["docx/proposal-libreoffice.docx", "odt/proposal-libreoffice.odt"])
def test_libreoffice_proposal_is_placed_and_no_word_is_lost(root: Path, name: str) -> None:
    path = FIXTURES / name
    done, file = imported(path, root)
    body = file.body.text
    assert [heading.text for heading in file.body.headings if heading.level == 2] == [
        *("Latar Belakang dan Tujuan", "Kebaruan", "Implementasi", "Signifikansi"),
        *("Adaptabilitas", "Sumber Daya", "Strategi Keberlanjutan"),
    ]
    assert "31,5 persen (Catatan kaki: Profil Kesehatan tahun 2016, halaman 44.) ibu" in body
    assert "**fasilitas kesehatan**. Kalimat sisipan diterima." in body
    assert "kalimat usang" not in body
    assert "- Perahu dipakai bergantian.\n    - Solar dari dana desa.\n- Jadwal mengikuti musim." in body
    assert "1. Mendata pulau.\n2. Menyusun jadwal.\n\n### Pelaksana" in body
    assert "| Persalinan di faskes \\| puskesmas | 31,5 | 88,0; sementara |" in body
    assert "![Perahu kuning merapat di dermaga pulau](gambar-1.png)" in body
    assert "[jadwal perahu](https://dinkes.example/perahu)" in body
    assert not list(file.body.html())
    assert file.string("judul") == "Perahu Sehat Keliling"
    assert file.string("ringkasan").endswith('ke "pulau terluar" tiap bulan.')
    assert file.string("wilayah") == "73.10"
    rest = leftovers(done)
    for kept in (
        "4471",
        "camat terlampir",
        "kalimat usang terhapus",
        "Peninjau: Mohon",
        "Kotak pinggir",
        "kaki rahasia",
    ):
        assert kept in rest
    assert lost_words(path, done) == Counter()


def test_proposal_with_bold_headings_and_a_form_is_placed(root: Path, tmp_path: Path) -> None:
    path = save(proposal(), tmp_path / "p.docx")
    done, file = imported(path, root)
    assert file.uri == "innovations/sumatera-selatan/jemput-antar-obat-palembang/index.md"
    assert (file.string("judul"), file.string("instansi")) == ("Jemput Antar Obat", "RSUD Contoh")
    assert (file.string("wilayah"), file.string("ringkasan")) == ("16.71", "Pasien tidak lagi menunggu obat.")
    assert len(file.body.sections) == 7
    assert "REG-77" in leftovers(done)
    assert lost_words(path, done) == Counter()


@pytest.mark.parametrize(
    ("said", "code", "folder"),
    [
        ("Pangkep", "73.10", "sulawesi-selatan"),
        ("Kab. OKI", "16.02", "sumatera-selatan"),
        ("Kota Palembang", "16.71", "sumatera-selatan"),
    ],
)
def test_region_is_known_by_the_name_people_use(said: str, code: str, folder: str, root: Path, tmp_path: Path) -> None:
    document = docx.Document(str(filled_template(tmp_path)))
    row = next(row for row in document.tables[0].rows if row.cells[0].text.startswith("Kabupaten"))
    row.cells[-1].text = said
    _, file = imported(save(document, tmp_path / "isian.docx"), root)
    assert (file.string("wilayah"), file.province_folder) == (code, folder)


def test_region_that_is_not_known_is_told_with_the_folder_taken_instead(root: Path, tmp_path: Path) -> None:
    document = docx.Document(str(filled_template(tmp_path)))
    row = next(row for row in document.tables[0].rows if row.cells[0].text.startswith("Kabupaten"))
    row.cells[-1].text = "Antah Berantah"
    done, file = imported(save(document, tmp_path / "isian.docx"), root)
    assert (file.string("wilayah"), file.province_folder) == ("Antah Berantah", "nasional")
    told = 'wilayah "Antah Berantah" tidak dikenal; kasusnya sementara ditaruh di folder nasional.'
    assert [remark for remark in done.remarks if remark.startswith(told)]


def test_document_that_names_nothing_says_what_stands_in(root: Path, tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("Latar Belakang", 1)
    document.add_paragraph("Warga pulau menyeberang tiga jam untuk mengambil obat.")
    done, file = imported(save(document, tmp_path / "cerita kami.docx"), root)
    assert (file.string("id"), file.string("judul"), file.string("wilayah")) == ("cerita-kami", "cerita kami", "")
    title, region, *_ = done.remarks
    assert title.startswith(
        'judul tidak ditemukan; judul, id, dan foldernya sementara memakai nama berkas, "cerita kami".'
    )
    assert region.startswith("wilayah tidak disebut; kasusnya sementara ditaruh di folder nasional.")


def test_proposal_written_as_one_table_is_placed(root: Path, tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(3, 2)
    texts = (("Judul Inovasi", "Obat Keliling"), ("1. Ringkasan", "Singkat."), ("2. Signifikansi", "Antrean turun."))
    for row, (label, answer) in zip(table.rows, texts, strict=True):
        row.cells[0].text, row.cells[1].text = label, answer
    table.rows[2].cells[1].add_table(1, 2).rows[0].cells[1].text = "dalam"
    path = save(document, tmp_path / "p.docx")
    done, file = imported(path, root)
    assert (file.string("judul"), file.string("ringkasan")) == ("Obat Keliling", "Singkat.")
    assert "## Signifikansi\n\nAntrean turun.\n\n|  | dalam |" in file.body.text
    assert lost_words(path, done) == Counter()


def test_text_cannot_become_markup(root: Path, tmp_path: Path) -> None:
    document = proposal()
    hostile = (
        *("<img src=x onerror=alert(1)>", "# judul palsu", "- butir palsu", "1. angka palsu", "> kutip", "---", "***"),
        *(
            "[x](javascript:alert(1))",
            "![](http://luar.example/x.png)",
            "`kode`",
            "| a | b |",
            "&lt;b&gt;",
            "~~~",
            "a\\b",
        ),
    )
    for text in hostile:
        document.add_paragraph(text)
    _, file = imported(save(document, tmp_path / "p.docx"), root)
    assert not list(file.body.html())
    assert not list(file.body.links())
    assert not list(file.body.images())
    types = {token.type for token in file.body.tokens}
    assert types == {"heading_open", "heading_close", "inline", "paragraph_open", "paragraph_close"}
    html = "".join(file.body.render_sections({}).values())
    for text in ("&lt;img src=x onerror=alert(1)&gt;", "# judul palsu", "1. angka palsu", "&amp;lt;b&amp;gt;", "a\\b"):
        assert text in html


def test_word_habits_are_straightened(root: Path, tmp_path: Path) -> None:
    document = proposal()
    document.add_paragraph("\u201cKata\u201d\u00a0itu pela\u00adyanan\u200b non\u2011digital \u2018baru\u2019")
    _, file = imported(save(document, tmp_path / "p.docx"), root)
    assert "\"Kata\" itu pelayanan non-digital 'baru'" in file.body.text


def test_photograph_loses_its_place_and_half_its_size(root: Path, tmp_path: Path) -> None:
    document = proposal()
    add_picture(document, photograph(2400, 1800), "Kurir menyerahkan obat di teras rumah")
    add_picture(document, photograph(), "Gambar1.jpg")
    done, file = imported(save(document, tmp_path / "p.docx"), root)
    assert "![Kurir menyerahkan obat di teras rumah](gambar-1.jpg)" in file.body.text
    assert "![](gambar-2.jpg)" in file.body.text
    content = (done.case_path.parent / "gambar-1.jpg").read_bytes()
    assert len(content) <= 150_000
    assert b"Exif" not in content
    assert b"Ponsel" not in content
    with Image.open(io.BytesIO(content)) as image:
        assert image.size in {(1600, 1200), (1200, 900), (900, 675), (640, 480)}
        assert not image.getexif()


def test_missing_alternative_text_is_named_by_the_check(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = proposal()
    add_picture(document, photograph())
    assert cli.main(["import", "--root", str(root), str(save(document, tmp_path / "p.docx"))]) == 0
    assert cli.main(["check", "--root", str(root)]) == 1
    assert 'SP503 galat: gambar "gambar-1.jpg" tidak punya keterangan' in capsys.readouterr().out


def test_image_of_unknown_format_is_told_of(root: Path, tmp_path: Path) -> None:
    document = proposal()
    add_picture(document, photograph())
    path = save(document, tmp_path / "p.docx")
    broken = rewrite(
        path, tmp_path / "q.docx", lambda name, content: b"\xd7\xcd\xc6\x9a" if "media" in name else content
    )
    done, file = imported(broken, root)
    assert not list(file.body.images())
    assert "tidak dapat dibaca; simpan sebagai PNG" in leftovers(done)


def test_tracked_changes_are_accepted_and_listed(root: Path, tmp_path: Path) -> None:
    document = proposal()
    append_xml(
        document,
        '<w:r><w:t xml:space="preserve">Tarif </w:t></w:r><w:del w:id="1" w:author="x"><w:r><w:delText>lama </w:delText></w:r>'
        '</w:del><w:ins w:id="2" w:author="x"><w:r><w:t xml:space="preserve">baru </w:t></w:r></w:ins>'
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>tersembunyi</w:t></w:r>",
    )
    path = save(document, tmp_path / "p.docx")
    done, file = imported(path, root)
    assert file.body.text.endswith("Tarif baru\n")
    assert "- lama" in leftovers(done)
    assert "- tersembunyi" in leftovers(done)
    assert lost_words(path, done) == Counter()


def test_linked_image_is_never_fetched(root: Path, tmp_path: Path) -> None:
    document = proposal()
    add_picture(document, photograph())
    path = save(document, tmp_path / "p.docx")
    outside = rewrite(
        path,
        tmp_path / "q.docx",
        lambda _, content: content.replace(
            b'Target="media/image1.jpg"', b'Target="http://127.0.0.1:9/x.jpg" TargetMode="External"'
        ),
    )
    done, file = imported(outside, root)
    assert not list(file.body.images())
    assert "hanya tautan ke tempat lain" in leftovers(done)


def test_existing_case_is_never_overwritten(root: Path, tmp_path: Path) -> None:
    path = save(proposal(), tmp_path / "p.docx")
    done, _ = imported(path, root)
    before = done.case_path.read_bytes()
    with pytest.raises(RefusedError, match="sudah dipakai innovations/sumatera-selatan/jemput-antar-obat-palembang"):
        import_document(path, desk(root))
    assert done.case_path.read_bytes() == before


def test_same_document_gives_same_bytes(tmp_path: Path) -> None:
    path = save(proposal(), tmp_path / "p.docx")
    first, second = (imported(path, tmp_path / name)[0] for name in ("satu", "dua"))
    assert first.case_path.read_bytes() == second.case_path.read_bytes()
    assert leftovers(first) == leftovers(second)


def test_refused_document_stops_no_other(root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad, good = tmp_path / "rusak.docx", save(proposal(), tmp_path / "baik.docx")
    bad.write_bytes(b"bukan apa-apa")
    out = tmp_path / "hasil"
    assert cli.main(["import", "--root", str(root), "--out", str(out), str(bad), str(good)]) == 2
    said = capsys.readouterr()
    assert "rusak.docx: tidak diimpor: ini bukan dokumen Word (.docx), ODT, atau PDF." in said.err
    assert "baik.docx: ditulis" in said.out
    assert (out / "innovations/sumatera-selatan/jemput-antar-obat-palembang/index.md").is_file()
    assert not list((root / "innovations").iterdir())


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("5 Juni 2017", "2017-06-05"),
        ("Juni 2017", "2017-06"),
        ("2017", "2017"),
        ("05/06/2017", "2017-06-05"),
        ("17 Agt 2020", "2020-08-17"),
        ("1 Nopember 2019", "2019-11-01"),
        ("akhir tahun lalu", "akhir tahun lalu"),
    ],
)
def test_dates_are_read_as_people_write_them(said: str, expected: str) -> None:
    assert as_date(said) == expected


def rewrite(path: Path, target: Path, change: Callable[[str, bytes], bytes]) -> Path:
    """Copy a document, changing its parts."""
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(target, "w") as copy:
        for name in source.namelist():
            copy.writestr(name, change(name, source.read(name)))
    return target


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("Ya", "berlanjut"),
        ("ya, masih berjalan.", "berlanjut"),
        ("Masih", "berlanjut"),
        ("Berkembang", "berkembang"),
        ("tidak", "berhenti"),
        ("Sudah berhenti", "berhenti"),
        ("tidak tahu", "belum-diketahui"),
        ("Belum diketahui", "belum-diketahui"),
        ("berlanjut", "berlanjut"),
        ("Ya, tetapi hanya di dua desa", "Ya, tetapi hanya di dua desa"),
        ("ya dan tidak", "ya dan tidak"),
        ("vakum", "vakum"),
    ],
)
def test_plain_answer_to_whether_it_still_runs_is_understood_and_told(said: str, status: str) -> None:
    question = next(question for question in identity().questions if question.key == "status")
    answers = Answers(load_vocabularies(REPOSITORY), frozenset())
    assert answers.value(question, said) == status
    is_reworded = status != said and slugify(said) != status
    assert answers.rewritten == ([f"{said} → {status}"] if is_reworded else [])
