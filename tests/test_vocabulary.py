"""Vocabularies: what the real files hold, and that a fault in one is a diagnostic."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from simpul.vocabulary import load_vocabularies
from tests.conftest import REPOSITORY


def test_regions_are_complete() -> None:
    regions = load_vocabularies(REPOSITORY).wilayah
    kinds = Counter(term.name.split()[0] for term in regions if not regions.is_province(term.code))
    assert len(list(regions.provinces())) == 38
    assert kinds == {"Kabupaten": 416, "Kota": 98}
    assert regions["71.09"].name == "Kabupaten Kepulauan Siau Tagulandang Biaro"
    assert len(list(regions.within("16"))) == 17
    assert len(list(regions.within("73"))) == 24


def test_region_names_have_no_stray_blanks() -> None:
    assert all(term.name == " ".join(term.name.split()) for term in load_vocabularies(REPOSITORY).wilayah)


def test_real_vocabularies_have_no_faults() -> None:
    vocabularies = load_vocabularies(REPOSITORY)
    assert vocabularies.faults == ()
    assert len(list(vocabularies.kategori)) == 10
    assert len(list(vocabularies.tpb)) == 17
    assert "penunjang" in vocabularies.urusan
    assert "kewilayahan" in vocabularies.urusan


def test_suggestion_knows_codes_and_names() -> None:
    vocabularies = load_vocabularies(REPOSITORY)
    near = vocabularies.wilayah.suggest("Muara Enym")
    assert near is not None
    assert near.code == "16.03"
    assert vocabularies.kategori.suggest("zzzz") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "nama\nX\n",
            "vocabularies/kategori.csv:1:1: SP390 galat: kolom slug tidak ada. Saran: baris pertama harus memuat slug, nama.",
        ),
        (
            "slug,nama\na,\n",
            "vocabularies/kategori.csv:2:1: SP391 galat: kode atau nama kosong. Saran: isi keduanya, atau hapus barisnya.",
        ),
        (
            "slug,nama\na,A\na,B\n",
            'vocabularies/kategori.csv:3:1: SP392 galat: kode "a" tertulis dua kali. Saran: hapus salah satunya.',
        ),
        (
            "slug,nama\na-b,A\na b,B\n",
            'vocabularies/kategori.csv:3:1: SP392 galat: "a b" dan "a-b" akan memakai alamat yang sama, "a-b". '
            "Saran: bedakan kode atau namanya.",
        ),
    ],
)
def test_fault_in_a_vocabulary_is_a_diagnostic(make_root: Callable[..., Path], text: str, expected: str) -> None:
    root = make_root()
    (root / "vocabularies/kategori.csv").write_text(text, encoding="utf-8")
    assert [str(fault) for fault in load_vocabularies(root).faults] == [expected]


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b'slug,nama\n"unclosed'])
def test_unreadable_vocabulary_never_raises(make_root: Callable[..., Path], content: bytes) -> None:
    root = make_root()
    (root / "vocabularies/kategori.csv").write_bytes(content)
    assert {fault.code for fault in load_vocabularies(root).faults} <= {"SP390", "SP391"}
    assert load_vocabularies(root).faults


def test_missing_vocabulary_is_named(make_root: Callable[..., Path]) -> None:
    root = make_root()
    (root / "vocabularies/tpb.csv").unlink()
    (fault,) = load_vocabularies(root).faults
    assert (fault.path, fault.code) == ("vocabularies/tpb.csv", "SP390")
