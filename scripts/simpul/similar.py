"""Find the cases most like a case: by what they are about and for whom, not by where they are.

A case is a few weighted traits (tf-idf): words of its title and summary, keywords, groups it serves, classification.
Two cases are as alike as the cosine of their weights. A trait that many cases have is remembered only for those in
whom it weighs most, so one search looks at a bounded number of cases, however many there are.
"""

import heapq
import math
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from operator import itemgetter

from simpul.case.markdown import without_citations
from simpul.case.model import Case
from simpul.catalogue import Catalogue, Record
from simpul.text import digest, fold_words, join_words
from simpul.vocabulary import Vocabularies, spoken

COUNT = 4
"""Cases shown."""
LEAST = 0.18
"""Likeness below which a case does not help who reads the other; judged by eye on real cases."""
_KEPT = 24
"""Weightiest traits of a case."""
_ASKED = 12
"""Of them, those a search begins from."""
_BEARERS = 40
"""Cases that a trait remembers."""
_TRIED = 24
"""Cases that share most with what is sought, compared in full."""
_SHORTEST = 3
_PRECISION = 6
"""Decimals of a likeness; beyond them machines may differ."""
_SAID = 3
"""Traits named in a reason."""
_KINDS = {"kunci": 2.2, "sasaran": 1.8, "urusan": 1.2, "kategori": 0.8, "tpb": 0.5, "istilah": 1.0, "kata": 0.5}
"""How much each kind of trait counts. A term is a word that stands in some case's keywords; all others are words."""
_FIRM = 0.25
"""Likeness from which a shared keyword is enough; below it two cases must serve the same people or the same field."""
_FIELDS = frozenset({"sasaran", "urusan"})
_CHOSEN = _FIELDS | {"kunci"}
"""What an editor chose: words and a wide kategori alone are chance."""
_EVERYONE = frozenset({"masyarakat-umum", "pemerintah-daerah"})
"""Audiences that tell no two cases apart."""
_ASKED_OF_CASES = (
    "id",
    "judul",
    "kepanjangan",
    "ringkasan",
    "kata_kunci",
    "kelompok_sasaran",
    "urusan",
    "kategori",
    "tpb",
    "wilayah",
    "lokus",
    "replikasi_dari",
    "direplikasi_oleh",
)
"""Keys that likeness comes from; replications say which cases are not shown as alike."""
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

Traits = dict[int, float]
"""Weights by number of the trait, heaviest first, of length one together."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A case that is like another."""

    record: Record
    likeness: float
    """From 0, nothing in common, to 1."""
    reason: str
    """What they have in common, as one sentence."""


class Index:
    """What a search for like cases needs, made once for a catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Weigh the traits of every case of `catalogue`."""
        self.catalogue = catalogue
        self._numbers: dict[str, int] = {}
        keywords = {fold_words(keyword) for record in catalogue.records for keyword in record.case.kata_kunci}
        self._terms = frozenset(" ".join(keywords).split())
        self.topics = frozenset(keyword for keyword in keywords if " " not in keyword)
        """Words that say enough by themselves to be someone's keyword."""
        counted = [self._count(record.case) for record in catalogue.records]
        spread = Counter(number for counts in counted for number in counts)
        total = len(counted) + 1
        # What one case alone has makes it like no other.
        self._rarity = {number: math.log(total / cases) for number, cases in spread.items() if cases > 1}
        self._names = list(self._numbers)
        self._traits = [self._weigh(counts) for counts in counted]
        self._bearers = _remember(self._traits)
        self._places = {record.case.id: place for place, record in enumerate(catalogue.records)}

    def traits_of(self, case: Case) -> Traits:
        """Return the traits of a case, also of one that is not in the catalogue."""
        place = self._places.get(case.id)
        if place is not None and self.catalogue.records[place].case is case:
            return self._traits[place]
        return self._weigh(self._count(case))

    def search(self, traits: Traits) -> Iterator[tuple[float, Record]]:
        """Yield likeness and case for those that share most with `traits`."""
        sums: dict[int, float] = {}
        for number, weight in islice(traits.items(), _ASKED):
            for place, other in self._bearers.get(number, ()):
                sums[place] = sums.get(place, 0.0) + weight * other
        for place, _ in heapq.nlargest(_TRIED, sums.items(), key=itemgetter(1)):
            theirs = self._traits[place]
            likeness = sum(weight * theirs[number] for number, weight in traits.items() if number in theirs)
            yield round(likeness, _PRECISION), self.catalogue.records[place]

    def shared(self, traits: Traits, record: Record) -> list[str]:
        """Return the names of the traits that a case of the catalogue shares, weightiest first."""
        theirs = self._traits[self._places[record.case.id]]
        common = {number: weight * theirs[number] for number, weight in traits.items() if number in theirs}
        return [self._names[number] for number in sorted(common, key=lambda number: (-common[number], number))]

    def _count(self, case: Case) -> dict[int, float]:
        """Return how often a case has each trait, softened, times what its kind counts."""
        numbers, counts = self._numbers, _traits(case, self.catalogue.vocabularies, self._terms)
        return {
            numbers.setdefault(name, len(numbers)): _KINDS[name.partition(":")[0]] * (1 + math.log(times))
            for name, times in counts
        }

    def _weigh(self, counts: dict[int, float]) -> Traits:
        weights = {number: count * self._rarity[number] for number, count in counts.items() if number in self._rarity}
        kept = heapq.nlargest(_KEPT, weights.items(), key=itemgetter(1))
        length = math.sqrt(sum(weight * weight for _, weight in kept)) or 1.0
        return {number: weight / length for number, weight in kept}


def rests_on(catalogue: Catalogue) -> str:
    """Return in short all that likeness in a catalogue comes from, vocabularies apart."""
    return digest(*(repr([getattr(record.case, key) for key in _ASKED_OF_CASES]) for record in catalogue.records))


def nearest(index: Index, case: Case, count: int = COUNT, *, without: Container[str] = ()) -> list[Neighbour]:
    """Return the cases most like a case, most alike first; never itself, nor those whose ids are in `without`.

    The case need not be in the catalogue: a proposal is compared with what is there.
    """
    traits = index.traits_of(case)
    alike = [found for found in index.search(traits) if found[0] >= LEAST]
    written = {fold_words(keyword): keyword for keyword in case.kata_kunci} if alike else {}
    neighbours = []
    for likeness, record in sorted(alike, key=lambda found: (-found[0], found[1].case.id)):
        if record.case.id == case.id or record.case.id in without:
            continue
        shared = index.shared(traits, record)
        if _is_sound(likeness, shared):
            neighbours.append(Neighbour(record, likeness, _reason(shared, written, index)))
        if len(neighbours) == count:
            break
    return neighbours


def _is_sound(likeness: float, shared: Iterable[str]) -> bool:
    """Tell whether what two cases share is more than chance."""
    told = (name.partition(":") for name in shared)
    kinds = {kind for kind, _, value in told if value not in _EVERYONE}
    return not kinds.isdisjoint(_CHOSEN if likeness >= _FIRM else _FIELDS)


def _remember(cases: list[Traits]) -> dict[int, list[tuple[int, float]]]:
    """Return for each trait the cases in whom it weighs most."""
    bearers: dict[int, list[tuple[int, float]]] = {}
    for place, traits in enumerate(cases):
        for number, weight in traits.items():
            bearers.setdefault(number, []).append((place, weight))
    for number, found in bearers.items():
        if len(found) > _BEARERS:
            bearers[number] = heapq.nlargest(_BEARERS, found, key=itemgetter(1))
    return bearers


def _traits(case: Case, vocabularies: Vocabularies, terms: Container[str]) -> Iterator[tuple[str, int]]:
    """Yield every trait of a case and how often it has it: "kata:posyandu", "sasaran:ibu-hamil"."""
    for kind, values in _classified(case):
        yield from ((f"{kind}:{value}", 1) for value in dict.fromkeys(values))
    text = " ".join((case.judul, case.kepanjangan or "", without_citations(case.ringkasan), *case.kata_kunci))
    ours = {
        word for code in (case.wilayah, *(locus.wilayah for locus in case.lokus)) for word in _place(vocabularies, code)
    }
    for word, times in Counter(fold_words(text).split()).items():
        if len(word) >= _SHORTEST and word.isalpha() and word not in _SILENT and word not in ours:
            yield f"istilah:{word}" if word in terms else f"kata:{word}", times


def _classified(case: Case) -> Iterator[tuple[str, Iterable[str]]]:
    yield "sasaran", case.kelompok_sasaran
    yield "urusan", case.urusan
    yield "kategori", case.kategori
    yield "tpb", case.tpb
    yield "kunci", map(fold_words, case.kata_kunci)


def _place(vocabularies: Vocabularies, code: str) -> list[str]:
    """Return the words of a region's name and its province's: being neighbours makes no two cases alike."""
    regions = vocabularies.wilayah
    names = (regions[part].name for part in (code, code[:2]) if part in regions)
    return fold_words(" ".join(names)).split()


def _reason(shared: list[str], written: Mapping[str, str], index: Index) -> str:
    """Say what two cases have in common: what they are about, for whom, else where they are filed.

    `written` gives keywords as the case writes them.
    """
    by_kind: dict[str, list[str]] = {}
    for name in shared:
        kind, _, value = name.partition(":")
        by_kind.setdefault(kind, []).append(value)
    vocabularies = index.catalogue.vocabularies
    groups = [slug for slug in by_kind.get("sasaran", ()) if slug not in _EVERYONE][:2]
    keywords = by_kind.get("kunci", [])[:_SAID]
    told = " ".join((*keywords, *groups)).replace("-", " ").split()
    terms = (word for word in by_kind.get("istilah", ()) if word in index.topics and word not in told)
    topics = [written[keyword] for keyword in keywords]
    topics += [spoken(word, vocabularies.singkatan) for word in islice(terms, max(0, _SAID - 1 - len(topics)))]
    parts = [f"tentang {join_words(topics)}"] if topics else []
    if groups:
        parts.append(f"untuk {join_words(spoken(slug, vocabularies.singkatan) for slug in groups)}")
    if not parts:
        fields = [vocabularies.urusan[code].name for code in by_kind.get("urusan", ()) if code in vocabularies.urusan]
        parts = [f"di bidang {join_words(fields[:2]).lower()}"]
    return f"Sama-sama {', '.join(parts)}."
