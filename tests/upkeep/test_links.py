"""Dead links are told once they have failed for two weeks, and never stand in the way."""

import datetime
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from simpul import cli
from simpul.upkeep.fetching import Answer, Health, Manners
from simpul.upkeep.links import Link, Mention, find_addresses, judge, read_since, visit_all
from simpul.upkeep.links_report import as_issue
from tests.conftest import GOOD_CASE, TODAY
from tests.upkeep.servers import outside

SOURCES = """sumber:
  - {id: s1, judul: Berita, penerbit: Kabar, url: "https://kabar.example/berita#bagian"}
  - {id: s2, judul: Lain, penerbit: Kabar, url: "https://kabar.example/lain"}
  - {id: s3, judul: Cetak, penerbit: Kabar}
dokumen: [{jenis: sop, judul: SOP, url: "https://kabar.example/berita"}]
"""
CASE = GOOD_CASE[: GOOD_CASE.index("sumber:")] + SOURCES + GOOD_CASE[GOOD_CASE.index("---\n\n##") :]
WEEK = datetime.timedelta(days=7)
DEAD = Answer(Health.FAILING, "halamannya tidak ada (404)")
REPORT = """\
Diperiksa 24 November 2026: 5 alamat luar yang disebut kasus. 2 menjawab, 1 mati, 1 baru gagal. Tautan luar tidak pernah menghalangi usulan.

## Mati

Gagal dalam dua pemeriksaan berturut-turut, sedikitnya 6 hari. Ganti dengan alamat barunya, atau dengan salinan di arsip; bila tidak ada, hapus `url` dan biarkan judul serta penerbitnya. Kasusnya tidak perlu ditarik.

- <https://a.example/mati>: halamannya tidak ada (404), sejak 17 November 2026; [salinan di arsip](<https://web.archive.org/web/*/https://a.example/mati>). innovations/x/kasus/index.md (sumber s1)

## Baru gagal

Diperiksa lagi pekan depan. Sering kali hanya servernya yang sedang tidak dapat dihubungi.

- <https://a.example/baru>: halamannya tidak ada (404), sejak 24 November 2026; [salinan di arsip](<https://web.archive.org/web/*/https://a.example/baru>). innovations/x/kasus/index.md (sumber s1)

## Pindah alamat

Masih terbuka. Bila isinya sama, tulis alamat barunya di kasus.

- <https://a.example/lama>: pindah alamat: <https://b.example/>. innovations/x/kasus/index.md (sumber s1)

## Tidak dapat diperiksa mesin

Servernya menolak pemeriksaan otomatis, atau alamatnya tidak dapat diperiksa. Buka sendiri bila ragu.

- <https://a.example/tolak>: servernya menolak pemeriksaan (403). innovations/x/kasus/index.md (sumber s1)

<!-- simpul:tautan-gagal
2026-11-17 https://a.example/mati
2026-11-24 https://a.example/baru
-->
"""


@pytest.fixture
def root(make_root: Callable[..., Path]) -> Path:
    """Return a root whose one case names outside addresses."""
    return make_root({"sumatera-selatan/contoh-baik-palembang": CASE})


@pytest.fixture
def mention(root: Path) -> tuple[Mention, ...]:
    """Return where an address is named."""
    (found,) = find_addresses(root)["https://kabar.example/lain"]
    object.__setattr__(found.file, "uri", "innovations/x/kasus/index.md")
    return (Mention(found.file, "sumber s1"),)


def test_every_address_is_found_once_with_all_who_name_it(root: Path) -> None:
    found = {address: [one.place for one in mentions] for address, mentions in find_addresses(root).items()}
    assert found == {
        "https://kabar.example/berita": ["sumber s1", "dokumen"],
        "https://kabar.example/lain": ["sumber s2"],
    }


def test_report_as_recorded(mention: tuple[Mention, ...]) -> None:
    answers = {
        "https://a.example/baik": Answer(Health.ALIVE),
        "https://a.example/baru": DEAD,
        "https://a.example/lama": Answer(Health.MOVED, "pindah alamat", "https://b.example/"),
        "https://a.example/mati": DEAD,
        "https://a.example/tolak": Answer(Health.REFUSED, "servernya menolak pemeriksaan (403)"),
    }
    earlier = "2026-11-17 https://a.example/mati\n2026-11-17 https://a.example/baik\n"
    links = judge(dict.fromkeys(answers, mention), answers, earlier, TODAY)
    assert as_issue(links, TODAY) == REPORT


def test_a_link_is_dead_after_two_weeks_and_forgiven_at_once(mention: tuple[Mention, ...]) -> None:
    address, told, states = "https://a.example/x", "", []
    for week, answer in enumerate((DEAD, DEAD, Answer(Health.ALIVE), DEAD, DEAD, DEAD)):
        day = TODAY + WEEK * week
        links = judge({address: mention}, {address: answer}, told, day)
        told = as_issue(links, day)
        states.append("mati" if "## Mati" in told else "baru" if "## Baru gagal" in told else "")
    assert states == ["baru", "mati", "", "baru", "mati", "mati"]


def test_memory_cannot_be_led_astray() -> None:
    known = read_since(
        "2026-11-17 https://a.example/x\n2026-99-99 https://a.example/y\n2026-11-17 javascript:x\nx 1 2\n"
    )
    assert known == {"https://a.example/x": datetime.date(2026, 11, 17)}


def test_day_to_come_counts_from_today(mention: tuple[Mention, ...]) -> None:
    address = "https://a.example/x"
    (link,) = judge({address: mention}, {address: DEAD}, f"2999-01-01 {address}\n", TODAY)
    assert link.since == TODAY


def test_report_fits_an_issue_and_loses_nothing_in_silence(mention: tuple[Mention, ...]) -> None:
    addresses = [f"https://a{number}.example/{'x' * 200}" for number in range(2000)]
    links = [Link(address, mention, DEAD, TODAY) for address in addresses]
    told = as_issue(links, TODAY)
    assert len(told) < 65_536
    shown = told.count("\n- <")
    assert f"Dan {2000 - shown} alamat lain." in told


def test_hostile_address_stays_a_link(mention: tuple[Mention, ...]) -> None:
    address = "https://a.example/x)](y|*_@orang-->{{x}}"
    told = as_issue([Link(address, mention, DEAD, TODAY)], TODAY)
    html = MarkdownIt("commonmark", {"html": True}).render(told)
    assert html.count("<a ") == 2
    assert told.count("-->") == 1


def test_hosts_are_asked_politely_one_request_after_the_other() -> None:
    with outside() as (address, asked):
        begun = time.monotonic()
        wanted = [f"{address}/{name}" for name in ("satu", "dua", "404")]
        answers = visit_all(wanted, Manners("Simpul-uji/1", may_ask=lambda _: True), pause=0.2)
        assert time.monotonic() - begun >= 0.4
    assert [answers[url].health for url in wanted] == [Health.ALIVE, Health.ALIVE, Health.FAILING]
    assert {agent for _, _, agent in asked} == {"Simpul-uji/1"}


def test_command_reports_and_never_blocks(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795478400")
    case = root / "innovations/sumatera-selatan/contoh-baik-palembang/index.md"
    case.write_text(CASE.replace("kabar.example", "tidak-ada.invalid"), encoding="utf-8")
    earlier, report = tmp_path / "lama.md", tmp_path / "baru.md"
    earlier.write_text("2026-11-10 https://tidak-ada.invalid/berita\n", encoding="utf-8")
    assert cli.main(["links", "--root", str(root), "--known", str(earlier), "--out", str(report)]) == 0
    told = report.read_text(encoding="utf-8")
    assert "0 menjawab, 1 mati, 1 baru gagal." in told
    assert "sejak 10 November 2026" in told
    assert capsys.readouterr().out == f"Ditulis: {report}\n"
