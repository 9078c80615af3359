"""The page of a case: honest first, then useful."""

import datetime
import re
from dataclasses import replace
from pathlib import Path

from simpul.case.reading import parse_case
from simpul.pages.case_rows import COPYING
from tests.conftest import TODAY
from tests.pages.samples import FULL, Html, case_file, case_text, outline, read_page, render

GRADES = "seberapa-kuat-dan-siap-ditiru"
STOPPED = "status_alasan: Digabung ke program nasional.\nstatus_per: 2019-01-01\nstatus_sumber: [s1]\n"


def page(extra: str = "", body: str = "", today: datetime.date = TODAY) -> Html:
    """Return the page of one case, read."""
    return read_page(render(case_file("contoh", "Contoh", extra, body), today=today)["inovasi/contoh/index.md"])


def stopped_page() -> Html:
    """Return the page of a case that has stopped."""
    text = case_text("contoh", "Contoh", STOPPED).replace("status: belum-diketahui", "status: berhenti")
    return read_page(render(parse_case(text, "x/index.md", Path("x")))["inovasi/contoh/index.md"])


def test_gathered_case_says_nobody_confirmed_it() -> None:
    html = page()
    assert "Dihimpun dari sumber terbuka, belum dikonfirmasi instansinya." in html.text
    assert "../../koreksi/" in html.values("href")


def test_unknown_status_is_said_plainly() -> None:
    assert "Belum diketahui apakah inovasi ini masih berjalan." in page().text


def test_stopped_case_tells_when_why_and_by_which_source_before_anything_else() -> None:
    html = stopped_page()
    notice = html.text.index("Sudah berhenti per 1 Januari 2019. Digabung ke program nasional.")
    assert notice < html.text.index("Warga menunggu lama di loket.")
    assert html.values("href").index("#rujukan-1") < html.values("href").index("#sekilas")
    assert "belum diketahui apakah" not in html.text.casefold()


def test_review_is_overdue_from_the_day_the_interval_ends() -> None:
    due = datetime.date(2027, 11, 23)
    assert "Perlu ditinjau ulang." in page(today=due).text
    assert "Perlu ditinjau ulang." not in page(today=due - datetime.timedelta(days=1)).text


def test_lists_tell_what_is_overdue_save_what_has_stopped() -> None:
    due = datetime.date(2027, 11, 23)
    stopped = case_text("henti", "Henti", STOPPED).replace("status: belum-diketahui", "status: berhenti")
    files = (case_file("contoh", "Contoh"), parse_case(stopped, "x/henti/index.md", Path("x/henti")))
    assert read_page(render(*files, today=due)["inovasi/index.md"]).text.count("Perlu ditinjau ulang") == 1
    early = render(*files, today=due - datetime.timedelta(days=1))["inovasi/index.md"]
    assert "Perlu ditinjau ulang" not in read_page(early).text


def test_reader_who_knows_more_finds_where_to_say_it() -> None:
    html = page()
    assert "Laporkan perubahan" in html.text
    assert "Kami mereplikasi ini" in html.text
    assert html.text.index("Kabar dari lapangan") < html.text.index("Rujukan")


def test_sections_without_content_are_left_out() -> None:
    found = outline(render(case_file())["inovasi/contoh/index.md"])
    assert found == [
        "sekilas",
        GRADES,
        "implementasi",
        "yang-belum-diketahui",
        "kabar-dari-lapangan",
        "pakai-untuk-sinovik-dan-iga",
        "rujukan",
    ]


def test_full_case_has_every_section_in_order() -> None:
    contents = outline(render(case_file("contoh", "Contoh", FULL))["inovasi/contoh/index.md"])
    copying = [part.id for part in COPYING]
    ends = [
        "replikasi",
        "penghargaan",
        "evaluasi",
        "kaitan-dengan-sp4n-lapor",
        "kontak",
        "yang-belum-diketahui",
        "kabar-dari-lapangan",
        "pakai-untuk-sinovik-dan-iga",
        "rujukan",
    ]
    assert contents == ["sekilas", GRADES, "dampak", "garis-waktu", "implementasi", "meniru", *copying, *ends]


def test_steps_stand_in_the_order_of_their_phases() -> None:
    text = page(FULL).text
    assert text.index("Siapkan") < text.index("Nilai <img")


def test_what_is_required_stands_before_what_helps() -> None:
    text = page(FULL).text
    assert text.index("Wajib Anggaran. Dana") < text.index("Membantu Sumber daya manusia.")


def test_only_replications_carried_out_are_counted() -> None:
    text = page(FULL).text
    assert "1 tercatat terlaksana, 1 belum." in text
    assert "Baru komitmen, belum dilaksanakan" in text
    assert text.index("Jadi <img") < text.index("Niat <img")


def test_replication_told_by_the_other_case_leads_to_its_sources() -> None:
    taken = "replikasi_dari: [{kasus: asal, instansi: Kota Asal, tahap: terlaksana, sumber: [s1]}]\n"
    pages = render(case_file("asal", "Kasus Asal"), case_file("peniru", "Kasus Peniru", taken))
    origin = read_page(pages["inovasi/asal/index.md"])
    assert "Sumbernya ada di halaman Kasus Peniru." in origin.text
    assert "../../inovasi/peniru/" in origin.values("href")
    assert "../../inovasi/asal/" in read_page(pages["inovasi/peniru/index.md"]).values("href")


def test_citations_lead_to_numbered_references() -> None:
    html = page(body="\n## Signifikansi\n\nNaik. [^s1]\n")
    assert "#rujukan-1" in html.values("href")
    assert html.count("li", id="rujukan-1") == 1
    assert "Naik.1" in html.text


def test_bars_appear_only_where_figures_can_be_compared() -> None:
    row = "dampak:\n  - {indikator: I, satuan: persen, sebelum: '20', sesudah: '40', periode: p, sumber: [s1]}\n"
    assert [style for style in page(row).values("style") if style] == ["width:20.0%", "width:40.0%"]
    assert not page(row.replace("'20'", "'sekitar 20'")).values("style")


def test_gaps_name_what_no_source_tells() -> None:
    text = page().text
    assert "Biayanya" in text
    assert "Siapa yang dapat dihubungi" in text
    assert "Biayanya" not in page(FULL).text


def test_grades_stand_side_by_side_with_their_reasons() -> None:
    html = page(FULL)
    titles = ("Bukti", "Kesiapan ditiru", "Kelengkapan", "Kemutakhiran")
    places = [html.text.index(f"Mengapa? {title}: tingkat") for title in titles]
    assert places == sorted(places)
    assert html.count("details") == 2 + len(titles)  # besides these: contents and citations
    assert "../../kontribusi/penilaian/" in html.values("href")


def test_stopped_case_says_so_beside_its_readiness() -> None:
    assert "Inovasi ini sudah berhenti. Baca dulu sebabnya." in stopped_page().text
    assert "Baca dulu sebabnya." not in page().text


ALIKE = "kelompok_sasaran: [ibu-hamil]\nkata_kunci: [posyandu apung]\nurusan: ['1.02']\n"
COPY = "replikasi_dari: [{kasus: contoh, instansi: X, tahap: rencana, sumber: [s1]}]\n"


def test_like_cases_are_shown_with_what_they_share() -> None:
    pages = render(case_file("contoh", "Contoh", ALIKE), case_file("mirip", "Perahu", ALIKE), case_file("lain", "Lain"))
    html = read_page(pages["inovasi/contoh/index.md"])
    assert "Kasus serupa" in html.text
    assert "Sama-sama tentang posyandu apung, untuk ibu hamil." in html.text
    assert html.count("li", **{"class": "card"}) == 1
    assert "kasus-serupa" not in outline(pages["inovasi/lain/index.md"])


def test_case_named_under_replication_is_not_shown_again_as_alike() -> None:
    pages = render(case_file("contoh", "Contoh", ALIKE), case_file("mirip", "Perahu", ALIKE + COPY))
    for name in ("contoh", "mirip"):
        assert "kasus-serupa" not in outline(pages[f"inovasi/{name}/index.md"])


def test_page_tells_the_search_what_it_is_about() -> None:
    html = page(FULL)
    assert html.count("article", **{"data-pagefind-body": ""}) == 1
    assert set(html.values("data-pagefind-meta")) == {"title", "wilayah", "ringkasan", "semua:qzkasus"}


def test_indexes_are_not_searched() -> None:
    pages = render(case_file())
    assert [path for path, page in pages.items() if b"data-pagefind-body" in page.content] == [
        "inovasi/contoh/index.md"
    ]


def test_reader_can_change_the_file_where_there_is_a_repository() -> None:
    links = page().values("href")
    assert "https://git.example/hub/edit/main/innovations/sumatera-selatan/contoh/index.md" in links


def test_images_the_text_shows_are_copied_and_nothing_else(tmp_path: Path) -> None:
    for name in ("satu.png", "dua.png", "gambar.svg", "rahasia.txt"):
        (tmp_path / name).write_bytes(name.encode())
    (tmp_path / "tautan.png").symlink_to(tmp_path / "rahasia.txt")
    shown = "".join(
        f"\n![Gambar]({name})\n" for name in ("satu.png", "gambar.svg", "tautan.png", "../x/satu.png", "tak-ada.png")
    )
    file = replace(case_file("contoh", "Contoh", "", shown), folder=tmp_path)
    found = {path: page.content for path, page in render(file).items() if path.startswith("inovasi/contoh/")}
    assert {path for path in found if not re.search("isian|kutip", path)} == {
        "inovasi/contoh/index.md",
        "inovasi/contoh/satu.png",
    }
    assert found["inovasi/contoh/satu.png"] == b"satu.png"
