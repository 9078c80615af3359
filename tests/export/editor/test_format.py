"""The case format of the editor: what was not changed keeps its very bytes. Run in a real browser."""

import difflib
import json
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from simpul.case.reading import parse_case
from tests.conftest import REPOSITORY, write_root
from tests.export.editor.desk import OLD
from tests.export.editor.stage import built, connect, staged

CASES = {
    path.relative_to(REPOSITORY).as_posix(): path.read_bytes().decode()
    for path in sorted((REPOSITORY / "innovations").glob("*/*/index.md"))
}
STRIDE = 13
"""Every so many values of the real cases is changed once; prime, so that all kinds of key get their turn."""

BOTH_WAYS = """async ([text, change]) => {
  const { fromFile, toFile } = await import("./berkas.js");
  const { aturan } = await (await fetch("konfigurasi.json")).json();
  const data = fromFile(text, aturan);
  try { new Function("data", change)(data); return [toFile(data, aturan), ""]; }
  catch (error) { return ["", error.message]; }
}"""
UNCHANGED = """async (cases) => {
  const { fromFile, toFile } = await import("./berkas.js");
  const { aturan } = await (await fetch("konfigurasi.json")).json();
  return Object.keys(cases).filter((name) => toFile(fromFile(cases[name], aturan), aturan) !== cases[name]);
}"""
EACH_VALUE = """async ([cases, stride]) => {
  const { fromFile, toFile } = await import("./berkas.js");
  const { aturan } = await (await fetch("konfigurasi.json")).json();
  const leaves = (value, path) => typeof value === "string" ? [path]
    : Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
  const made = [];
  let count = 0;
  for (const [name, text] of Object.entries(cases)) {
    for (const path of leaves(fromFile(text, aturan), [])) {
      if (path[0] === "_berkas" || count++ % stride) continue;
      const data = fromFile(text, aturan);
      const holder = path.slice(0, -1).reduce((inner, key) => inner[key], data);
      holder[path.at(-1)] += " baru";
      made.push([name, path.join("."), toFile(data, aturan)]);
    }
  }
  return made;
}"""


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """Return a page that can load the modules of the editor."""
    top = tmp_path_factory.mktemp("format")
    site = built(connect(write_root(top / "hub", {"sulawesi-selatan/contoh-lama-bantaeng": OLD})), top / "site")
    with staged(site) as address, browser.new_context() as context:
        page = context.new_page()

        page.goto(f"{address}admin/")
        yield page


def changed(page: Page, text: str, change: str) -> str:
    """Return a file after `change`, JavaScript that works on `data`."""
    made, fault = page.evaluate(BOTH_WAYS, [text, change])
    assert fault == ""
    return str(made)


def difference(before: str, after: str) -> list[str]:
    """Return the lines taken away and put in."""
    lines = difflib.unified_diff(before.split("\n"), after.split("\n"), lineterm="", n=0)
    return [line for line in list(lines)[2:] if not line.startswith("@@")]


def data_of(text: str) -> Mapping[str, Any]:
    """Return the data of a file as `simpul check` reads it."""
    data = parse_case(text, "innovations/x/y/index.md", REPOSITORY).front_matter.data
    assert isinstance(data, dict)
    return data


def test_every_case_comes_back_byte_for_byte(page: Page) -> None:
    assert len(CASES) >= 87
    assert page.evaluate(UNCHANGED, CASES) == []


def test_one_value_changed_changes_only_its_own_lines(page: Page) -> None:
    made = page.evaluate(EACH_VALUE, [CASES, STRIDE])
    assert len(made) > 600
    for name, place, after in made:
        lines = difference(CASES[name], after)
        gone = [line for line in lines if line.startswith("-")]
        fresh = [line for line in lines if line.startswith("+")]
        # A line that grows too long becomes two or three; a folded text is wrapped anew from the change on.
        assert 1 <= len(fresh) <= 3, (name, place, lines)
        assert len(gone) <= 2, (name, place, lines)
        assert "baru" in " ".join(fresh), (name, place, lines)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (
            'data.judul = "Contoh Baru: dua"',
            ["-judul: 'Contoh Lama'   # di samping", "+judul: 'Contoh Baru: dua'   # di samping"],
        ),
        ('data.wilayah = "73.04"', ['-wilayah: "73.03"', '+wilayah: "73.04"']),
        ('data.dampak[0].sebelum = "16.20"', ['-    sebelum: "16.10"', '+    sebelum: "16.20"']),
        ("delete data.dampak[0].sebelum", ['-    sebelum: "16.10"']),
        ('data.dampak[0].satuan = "menit"', ["+    satuan: menit"]),
        ('data.dampak[0].sumber.push("s2")', ["-    sumber: [s1]", "+    sumber: [s1, s2]"]),
        ('data.kategori.push("kesehatan")', ["-kategori:   [tata-kelola]", "+kategori:   [tata-kelola, kesehatan]"]),
        (
            'data.sumber[0].diakses = "2026-11-20"',
            [
                '-  - {id: s1, judul: "Berita: Contoh", penerbit: Kabar Contoh, tanggal: 2022-06-23, url: "https://kabar.example/berita"}',
                '+  - {id: s1, judul: "Berita: Contoh", penerbit: Kabar Contoh, tanggal: 2022-06-23, url: "https://kabar.example/berita", diakses: 2026-11-20}',
            ],
        ),
        ('data.tpb = ["3"]', ['+tpb: ["3"]']),
        ('data.mulai_penerapan = "2017"', ["+mulai_penerapan: 2017"]),
        (
            'data.biaya = [{ untuk: "Anggaran, setahun", sumber: ["s1"], dari: "Rp91 miliar" }]',
            [
                "+biaya:",
                "+  dari: Rp91 miliar",
                "+  untuk: Anggaran, setahun",
                "+  sumber: [s1]",
            ],
        ),
        (
            "data.dampak = []",
            [
                "-dampak:",
                "-  # sebelum dan sesudah, seperti di sumber",
                "-  - indikator: Lama menunggu",
                '-    sebelum: "16.10"',
                '-    sesudah: "100"',
                "-    periode: 2017 ke 2018",
                "-    sumber: [s1]",
            ],
        ),
        (
            'data.dampak.push({ indikator: "Warga terlayani", sesudah: "1.200", sumber: ["s1"] })',
            [
                "+  - indikator: Warga terlayani",
                '+    sesudah: "1.200"',
                "+    sumber: [s1]",
            ],
        ),
        (
            'data.dampak.unshift({ indikator: "ya", sesudah: "- 5", sumber: ["s1"] })',
            [
                "+  - indikator: ya",
                '+    sesudah: "- 5"',
                "+    sumber: [s1]",
            ],
        ),
        ('data.inti = ["Pendek", "Berisi: titik dua"]', ["+inti:", "+  - Pendek", '+  - "Berisi: titik dua"']),
        (
            'data.ringkasan = data.ringkasan.replace("setiap pekan", "setiap bulan")',
            [
                "-  Petugas kini datang ke rumah warga setiap pekan.",
                "+  Petugas kini datang ke rumah warga setiap bulan.",
            ],
        ),
        ('data.body = data.body.replace("Balai", "Kantor")', ["-| Senin | Balai [^s1] |", "+| Senin | Kantor [^s1] |"]),
        ("data.judul += ' '; data.video = ''; data.lokus = []; data.kontak = null", []),
    ],
)
def test_change_touches_nothing_else(page: Page, change: str, expected: list[str]) -> None:
    assert difference(OLD, changed(page, OLD, change)) == expected


def test_entries_are_moved_with_their_own_words(page: Page) -> None:
    text = OLD.replace("prasyarat:\n", "prasyarat:\n  - {jenis:   sarana, uraian: 'Motor', sumber: [s1]} # lama\n")
    moved = changed(page, text, "data.prasyarat.reverse()")
    assert sorted(moved.split("\n")) == sorted(text.split("\n"))
    assert [entry["jenis"] for entry in data_of(moved)["prasyarat"]] == ["sdm", "sarana"]


@pytest.mark.parametrize(
    "value",
    ["16.10", "true", "null", "~", "2017-06-05", "a: b", "a #b", "- a", "[a]", "{a}", "'a'", '"', "*a", "&a", "!a", "%", "@",
     "`a`", "| x", "> x", "?", "a\tb", "dua\nbaris", "akhir:", "é ½", "\\", "a\u2028b", "a\u0085b", "0x1f", "1e3", "=", "<<"],
)  # fmt: skip
@pytest.mark.parametrize("place", ["judul", "dampak[0].indikator", "prasyarat[0].uraian"])
def test_any_text_is_written_so_that_it_is_read_again(page: Page, value: str, place: str) -> None:
    after = changed(page, OLD, f"data.{place} = {json.dumps(value)}")
    found: Any = data_of(after)
    for key in place.replace("[0]", "").split("."):
        found = found[key][0] if isinstance(found[key], list) else found[key]
    assert found == value


def test_value_with_a_comment_beside_it_stays_on_its_line(page: Page) -> None:
    text = OLD.replace("prasyarat:", "tpb:  # belum ada\nprasyarat:")
    after = changed(page, text, 'data.tpb = ["3"]; data.judul = "satu\\ndua"')
    assert difference(text, after) == [
        "-judul: 'Contoh Lama'   # di samping",
        '+judul: "satu\\ndua"   # di samping',
        "-tpb:  # belum ada",
        '+tpb: ["3"]  # belum ada',
    ]


def test_line_ends_of_windows_stay(page: Page) -> None:
    windows = OLD.replace("\n", "\r\n")
    assert changed(page, windows, "") == windows
    assert changed(page, windows, 'data.wilayah = "73.04"') == windows.replace("73.03", "73.04")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (OLD.replace("wilayah:", "judul: dua\nwilayah:"), "Berkas aslinya tidak terbaca"),
        (OLD.replace("kategori:   [", "kategori: [["), "Berkas aslinya tidak terbaca"),
        ("tanpa bagian atas\n", "Berkas aslinya tidak terbaca"),
        (OLD.replace("judul: 'Contoh Lama'", "judul: &a 'Contoh Lama'\ninstansi2: *a"), ""),
    ],
)
def test_file_that_cannot_be_read_is_never_overwritten(page: Page, text: str, reason: str) -> None:
    made, fault = page.evaluate(BOTH_WAYS, [text, "data.wilayah = '73.04'"])
    assert fault.startswith(reason)
    assert made == "" if reason else made == text.replace("73.03", "73.04")
