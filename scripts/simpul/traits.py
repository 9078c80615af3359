"""Tell what of a case likeness to others comes from: what it is about and for whom, not where it is."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from simpul.case.markdown import without_citations
from simpul.case.model import Case
from simpul.catalogue import Catalogue, Record
from simpul.notes import noted
from simpul.text import digest, fold_words
from simpul.vocabulary import Vocabularies

_SHORTEST = 3
_FILLERS = """
ada adalah agar akan akhir aku anggota antara apa atas atau awal bagi bagian bahwa baik banyak baru beberapa belum
berbagai berupa besar bila bisa bukan bulan bupati camat cara daerah dalam dan dapat dari daripada demi dengan desa di
dia dinas diri dua dulu gubernur guna hal hanya hari harus hingga ia ini inovasi itu jadi jika juga jumlah juta
kabupaten kali karena ke kecamatan kelurahan kepada kerja ketika kini kota lagi lain lalu lama langsung layanan lebih
lewat maka masih masing masyarakat melalui membuat mencatat menjadi menulis menurut mereka nya oleh orang pada paling
para pelayanan pemda pemerintah perangkat pernah persen petugas program provinsi pula pun regional ribu rupiah saat
saja salah saling sama sambil sampai sangat satu se sebagai sebelum sebuah secara sedang sehingga sejak sekitar selama
seluruh semua sendiri seorang seperti serta sesudah setelah setiap siapa sudah sumber supaya tahun tangga tanpa tapi
tempat tentang terbuka tercatat tersebut tetap tetapi tiap tidak tiga turut unit untuk wali warga wilayah yaitu yakni
yang
"""
"""Words that tell nothing of a case: those of grammar, and those of every public service."""
_SILENT = frozenset(_FILLERS.split())


class Profile(NamedTuple):
    """What of a case likeness comes from."""

    id: str
    keywords: Sequence[str]
    """As the case writes them."""
    chosen: Sequence[str]
    """Kind and value of all that an editor chose: "sasaran:ibu-hamil"."""
    words: Mapping[str, int]
    """The words that tell something, and how often it has each."""


def profile_of(case: Case, vocabularies: Vocabularies) -> Profile:
    """Return what of a case likeness comes from."""
    text = " ".join((case.judul, case.kepanjangan or "", without_citations(case.ringkasan), *case.kata_kunci))
    ours = {
        word for code in (case.wilayah, *(locus.wilayah for locus in case.lokus)) for word in _place(vocabularies, code)
    }
    words = {
        word: times
        for word, times in Counter(fold_words(text).split()).items()
        if len(word) >= _SHORTEST and word.isalpha() and word not in _SILENT and word not in ours
    }
    return Profile(case.id, case.kata_kunci, tuple(_classified(case)), words)


def noted_profile(catalogue: Catalogue, record: Record) -> Profile:
    """Return the profile of a case of the catalogue."""
    return Profile(*_profile(catalogue, record))


@noted
def _profile(catalogue: Catalogue, record: Record) -> list[Any]:
    """Return the profile of a case as it can be kept."""
    profile = profile_of(record.case, catalogue.vocabularies)
    return [profile.id, [*profile.keywords], [*profile.chosen], profile.words]


def _classified(case: Case) -> Iterator[str]:
    chosen = {
        "sasaran": case.kelompok_sasaran,
        "urusan": case.urusan,
        "kategori": case.kategori,
        "tpb": case.tpb,
        "kunci": map(fold_words, case.kata_kunci),
    }
    for kind, values in chosen.items():
        yield from (f"{kind}:{value}" for value in dict.fromkeys(values))


def _place(vocabularies: Vocabularies, code: str) -> list[str]:
    """Return the words of a region's name and its province's: being neighbours makes no two cases alike."""
    regions = vocabularies.wilayah
    names = (regions[part].name for part in (code, code[:2]) if part in regions)
    return fold_words(" ".join(names)).split()


def rests_on(catalogue: Catalogue) -> str:
    """Return in short all that likeness in a catalogue comes from, vocabularies apart.

    Replications are in it, because a case is not shown as like one that it is linked with.
    """
    told = (
        (_profile(catalogue, record), [other.id for other in catalogue.linked(record)]) for record in catalogue.records
    )
    return digest(*map(repr, told))
