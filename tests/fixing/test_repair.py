"""What is certain is repaired, nothing else changes, and a second time changes nothing."""

import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simpul.case.model import Case
from simpul.case.reading import find_cases, load_case
from simpul.fixing.repair import REPAIRS, repair
from tests.conftest import GOOD_CASE, REPOSITORY
from tests.fixing.samples import mends, read, repaired, says_the_same, with_body, with_line

REAL = [path.read_text(encoding="utf-8") for path in find_cases(REPOSITORY)]


@pytest.mark.parametrize(
    ("bad", "good", "what"),
    [
        ("wilayah: 16.71", 'wilayah: "16.71"', "tanda kutip kode"),
        ("lokus: [{wilayah: 16.71, nama: Ilir}]", 'lokus: [{wilayah: "16.71", nama: Ilir}]', "tanda kutip kode"),
        ("urusan: [1.02, penunjang]", 'urusan: ["1.02", penunjang]', "tanda kutip kode"),
        ("kepanjangan: “Contoh Baik”", 'kepanjangan: "Contoh Baik"', "tanda kutip Word"),
        ("kepanjangan: “Contoh\u00a0Baik” # lama", 'kepanjangan: "Contoh Baik" # lama', "tanda kutip Word"),
        ("kata_kunci: [“loket”, ‘antre’]", 'kata_kunci: ["loket", "antre"]', "tanda kutip Word"),
        ("mulai_penerapan: 5 Juni 2017  # awal", "mulai_penerapan: 2017-06-05  # awal", "tanggal"),
        ("mulai_penerapan: '23/6/2017'", "mulai_penerapan: '2017-06-23'", "tanggal"),
        ("mulai_uji_coba: Juni 2017", "mulai_uji_coba: 2017-06", "tanggal"),
    ],
)
def test_values_are_repaired(bad: str, good: str, what: str) -> None:
    base = GOOD_CASE.replace('wilayah: "16.71"\n', "") if bad.startswith("wilayah") else GOOD_CASE
    place: Callable[[str], str] = lambda line: (  # noqa: E731 - one line says it best
        base.replace("kategori:", f"{line}\nkategori:") if bad.startswith("wilayah") else with_line(line, base)
    )
    text, done = repaired(place(bad)) or ("", ())
    assert text == place(good)
    assert what in done
    assert repaired(text) == (text, ())


@pytest.mark.parametrize(
    "line",
    [
        "mulai_penerapan: 5/6/2017",
        "verifikasi_tanggal: Juni 2017",
        "kepanjangan: “Contoh” dan “Baik”",
        "kepanjangan: >-\n  “Contoh Baik”",
        'kepanjangan: "“Contoh Baik”"',
        "kepanjangan: 5 Juni 2017",
        "lisensi_lama: 16.10",
        "inti: [Rp. 1.000]",
    ],
)
def test_what_is_not_certain_is_left(line: str) -> None:
    text = with_line(line)
    assert repaired(text) == (text, ())


def test_mark_and_windows_line_ends_go() -> None:
    assert repaired("\ufeff" + GOOD_CASE.replace("\n", "\r\n")) == (
        GOOD_CASE,
        ("penanda urutan byte", "akhir baris Windows"),
    )


def test_trailing_blanks_go() -> None:
    bad = GOOD_CASE.replace("judul: Contoh Baik", "judul: Contoh Baik \t").replace("pekan. [^s1]", "pekan. [^s1] ")
    mends(bad, GOOD_CASE, "spasi di akhir baris")


@pytest.mark.parametrize(
    "body",
    [
        "\n## Implementasi\n\nSatu  \nDua [^s1]\n",
        "\n## Implementasi\n\n```\nSatu \n```\n",
        "\n## Implementasi\n\nSatu\\ \nDua [^s1]\n",
        "\n## Implementasi\n\n    Satu\n    Dua\n",
    ],
)
def test_line_breaks_and_code_stay(body: str) -> None:
    assert repaired(with_body(body)) == (with_body(body), ())


def test_special_spaces_become_plain() -> None:
    bad = GOOD_CASE.replace("Warga menunggu", "Warga\u00a0menunggu").replace("Petugas datang", "Petugas\u202fdatang")
    mends(bad, GOOD_CASE, "spasi khusus")


@pytest.mark.parametrize("space", ["\u00a0", "\u2007", "\u202f"])
def test_special_spaces_become_plain_everywhere(space: str) -> None:
    bad = GOOD_CASE.replace("Petugas", f"{space}Petugas").replace("rumah warga", f"rumah{space}warga")
    text, _ = repaired(bad.replace("[^s1]\n", f"[^s1]{space}\n")) or ("", ())
    assert not re.search("[\u00a0\u2007\u202f]", text)
    assert text.split() == GOOD_CASE.split()


def test_a_space_that_would_make_code_of_prose_stays() -> None:
    body = "\n## Implementasi\n\n\u00a0\u00a0\u00a0\u00a0Satu\u00a0dua\n"
    text, _ = repaired(with_body(body)) or ("", ())
    assert "Satu dua" in text
    assert "\u00a0" in text


def test_special_spaces_that_break_the_data_become_plain() -> None:
    mends(GOOD_CASE.replace("judul: Contoh", "judul:\u00a0Contoh"), GOOD_CASE, "spasi khusus")


def test_last_line_is_ended() -> None:
    mends(GOOD_CASE.removesuffix("\n"), GOOD_CASE, "akhir berkas")


def test_headings_get_room() -> None:
    bad = with_body("## Kebaruan\nSatu. [^s1]\n### Dua\n## Implementasi\nTiga.\n")
    good = with_body("\n## Kebaruan\n\nSatu. [^s1]\n\n### Dua\n\n## Implementasi\n\nTiga.\n")
    mends(bad, good, "baris kosong di sekitar judul")


def test_what_only_looks_like_a_heading_gets_none() -> None:
    text = with_body("\n## Kebaruan\n\n```\na\n## b\nc\n```\n\n> ## d\n> e\n\nf\n#g\n")
    assert repaired(text) == (text, ())


def test_rupiah_closes_up_in_summary_and_body() -> None:
    bad = GOOD_CASE.replace("Warga menunggu", "Biaya Rp. 1.000 dan Rp 5 juta. Warga menunggu")
    bad = bad.replace("setiap pekan. [", "setiap pekan, Rp.2.000.000 dan IDR 7, “Rp. 9” dan `Rp. 8`. [")
    good = bad.replace("Rp. 1.000", "Rp1.000").replace("Rp 5", "Rp5").replace("Rp.2", "Rp2")
    mends(bad, good, "spasi setelah Rp")


def test_keys_take_the_order_of_the_model_with_their_comments() -> None:
    front, _, body = GOOD_CASE.partition("\n---\n")
    lines = front.split("\n")
    judul, ringkasan = lines[2], lines[3]
    bad = "\n".join([*lines[:2], "# tentang ringkasan", f"{ringkasan}  # di samping", "", "# tentang judul", judul])
    good = "\n".join([*lines[:2], "", "# tentang judul", judul, "# tentang ringkasan", f"{ringkasan}  # di samping"])
    rest = "\n" + "\n".join(lines[4:]) + f"\n---\n{body}"
    mends(bad + rest, good + rest, "urutan kunci")


def test_an_unknown_key_stays_after_its_neighbour() -> None:
    bad = with_line("dampak: []\nasing: x\nurusan: [penunjang]")
    good = with_line("urusan: [penunjang]\ndampak: []\nasing: x")
    mends(bad, good, "urutan kunci")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "bukan kasus",
        "---\njudul: a: b\n---\n",
        "---\njudul: a\njudul: b\n---\n",
        "---\njudul: &a b\n---\n",
        "---\n- a\n---\n",
        "---\njudul: a\n",
    ],
)
def test_what_cannot_be_read_whole_is_left(text: str) -> None:
    assert repaired(text) is None


@pytest.mark.parametrize("text", REAL, ids=[path.parent.name for path in find_cases(REPOSITORY)])
def test_real_case_needs_at_most_its_layout(text: str) -> None:
    mended, done = repaired(text) or ("", ())
    assert says_the_same(text, mended)
    assert set(done) <= {"urutan kunci", "spasi di akhir baris", "baris kosong di sekitar judul"}
    assert repaired(mended) == (mended, ())


def _comments(text: str) -> list[str]:
    return sorted(re.findall(r"# catatan \d+", text))


@st.composite
def _shuffled(draw: st.DrawFn) -> str:
    """Return a real case whose keys stand in any order, some with comments above or beside them."""
    text = draw(st.sampled_from(REAL))
    front, _, body = text.removeprefix("---\n").partition("\n---\n")
    chunks = re.split(r"\n(?=[a-z_]+:)", front)
    chunks = draw(st.permutations([chunk.rstrip("\n") for chunk in chunks]))
    commented = [
        draw(st.sampled_from(["", f"# catatan {number}\n", f"\n# catatan {number}\n", "\n"])) + chunk
        for number, chunk in enumerate(chunks)
    ]
    return "---\n" + "\n".join(commented) + "\n---\n" + body


@settings(max_examples=60, deadline=None)
@given(_shuffled())
def test_any_order_is_put_right_and_no_comment_is_lost(text: str) -> None:
    mended, _ = repaired(text) or ("", ())
    assert says_the_same(text, mended)
    assert _comments(mended) == _comments(text)
    assert sorted(mended.split("\n")) == sorted(text.split("\n"))
    ranks = [list(Case.model_fields).index(key) for key in read(mended).data]
    assert ranks == sorted(ranks)
    assert repaired(mended) == (mended, ())


@st.composite
def _spoilt(draw: st.DrawFn) -> str:
    """Return a real case in which blanks, quotes and line ends are spoilt here and there."""
    text = draw(st.sampled_from(REAL))
    for old, new in draw(
        st.lists(
            st.sampled_from(
                [
                    (" ", "\u00a0"),
                    ("\n", " \n"),
                    ("\n", "   \n"),
                    ("\n## ", "## "),
                    ("\n\n", "\n"),
                    ('"', ""),
                    ("Rp", "Rp. "),
                    ("\n", "\r\n"),
                ]
            ),
            max_size=3,
        )
    ):
        places = [found.start() for found in re.finditer(re.escape(old), text)]
        for place in sorted(draw(st.lists(st.sampled_from(places or [0]), max_size=8, unique=True)), reverse=True):
            if text.startswith(old, place):
                text = text[:place] + new + text[place + len(old) :]
    return text


@settings(max_examples=100, deadline=None)
@given(_spoilt())
def test_repairing_changes_no_word_and_no_figure(text: str) -> None:
    found = repaired(text)
    if found is not None:
        assert says_the_same(text, found[0])
        assert repaired(found[0]) == (found[0], ())


@settings(max_examples=150, deadline=None)
@given(st.text(st.sampled_from("ab1 .\t\n#-*>`|_\\\u200b\u00ad\u00a0“”\"'Rp[]^s:{}"), max_size=80))
def test_any_body_keeps_its_words(body: str) -> None:
    text = with_body("\n" + body)
    mended, _ = repaired(text) or (text, ())
    assert says_the_same(text, mended)
    assert repaired(mended) in {None, (mended, ())}


@settings(max_examples=150, deadline=None)
@given(st.text(st.sampled_from("ab1 .\t\n#-|>\u200b\ufeff\u00a0“”\"'Rp[],:{}&*!"), max_size=60))
def test_any_data_is_left_or_keeps_its_words(data: str) -> None:
    text = with_line(f"inti: {data}")
    found = repaired(text)
    if found is not None:
        assert says_the_same(text, found[0])
        assert repaired(found[0]) == (found[0], ())


def test_every_repair_is_tried_here() -> None:
    tests = (REPOSITORY / "tests/fixing").glob("test_*.py")
    source = "".join(path.read_text(encoding="utf-8") for path in tests)
    assert [name for name in REPAIRS if f'"{name}"' not in source] == []


def test_a_file_is_repaired_from_its_place_on_disk() -> None:
    path = next(iter(find_cases(REPOSITORY)))
    assert repair(load_case(path, REPOSITORY), path.read_text(encoding="utf-8")) is not None
