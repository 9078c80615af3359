"""The controlled vocabularies: terms that maintainers extend by pull request.

Each is a CSV file in `vocabularies/`, first line the column names. A fault in one is a
diagnostic (SP390–SP392), like a fault in a case.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from simpul.diagnostics import START, Diagnostic, Position, Severity
from simpul.spelling import mentioned, misspelt
from simpul.text import quote, slugify

FOLDER = "vocabularies"
"""Folder of the vocabularies, below the root."""
NATIONAL = "00"
"""Region code of a ministry's or agency's case."""
_PROVINCE_LENGTH = 2
_LONGEST_CODE = 40
_DIGIT = re.compile(r"[0-9]")
_NUMBER = re.compile(r"[0-9]+")
_KIND = re.compile(r"(?:kabupaten|kota|provinsi)\s+", re.IGNORECASE)
"""What stands before the name of a region and is no part of it."""
_SHORTENED = re.compile(r"^kab(?:\.\s*|\s+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Term:
    """One entry of a vocabulary."""

    code: str
    """What a case file writes."""
    name: str
    """What a reader sees."""
    slug: str
    """How it appears in an address."""
    note: str = ""
    """Group or remark, where the file has one."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A closed list of terms, by code, in the file's order."""

    name: str
    terms: Mapping[str, Term] = field(default_factory=dict)
    spellings: Mapping[str, Term] = field(init=False, repr=False, compare=False)
    """Terms by name and by code."""
    handles: frozenset[str] = field(init=False, repr=False, compare=False)
    """What a term is known by in short: its code, or its name when the code is a number."""

    numbered: Mapping[tuple[int, ...], Term] = field(init=False, repr=False, compare=False)
    """Terms by the numbers of their code: "1.2" can only mean "1.02"."""

    def __post_init__(self) -> None:
        """Note how the terms may be called; suggestions are asked for by the thousand."""
        by_code = {term.code: term for term in self}
        object.__setattr__(self, "spellings", _by_short_name(self) | {term.name: term for term in self} | by_code)
        object.__setattr__(self, "handles", frozenset(_handle(term) for term in self))
        object.__setattr__(self, "numbered", {_numbers(term.code): term for term in self if _numbers(term.code)})

    def __contains__(self, code: object) -> bool:
        """Tell whether `code` is a term."""
        return code in self.terms

    def __getitem__(self, code: str) -> Term:
        """Return the term of `code` (KeyError when there is none)."""
        return self.terms[code]

    def __iter__(self) -> Iterator[Term]:
        """Walk the terms in the file's order."""
        return iter(self.terms.values())

    def suggest(self, word: str) -> Term | None:
        """Return the term that `word` seems to mean by its code or its name, or None."""
        # Only a name that is all there is about a code may be told by a part of it: "pelayanan publik" is in many.
        found = misspelt(word, self.spellings) or mentioned(word, self.handles)
        return self.spellings[found] if found else self.numbered.get(_numbers(word))


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(map(int, _NUMBER.findall(text[:_LONGEST_CODE])))


def _by_short_name(terms: Iterable[Term]) -> dict[str, Term]:
    """Return the terms whose name without its kind no other has: "Banyuasin", but not "Bogor"."""
    short: dict[str, list[Term]] = {}
    for term in terms:
        short.setdefault(_KIND.sub("", term.name), []).append(term)
    return {name: named[0] for name, named in short.items() if len(named) == 1}


def _handle(term: Term) -> str:
    return term.name if any(map(str.isdigit, term.code)) else term.code


def spoken(slug: str, abbreviations: Vocabulary) -> str:
    """Return a slug as one says it, abbreviations in capitals: "pelaku UMKM"."""
    words = slug.split("-")
    return " ".join(word.upper() if word.upper() in abbreviations else word for word in words)


@dataclass(frozen=True, slots=True)
class Regions(Vocabulary):
    """Provinces, kabupaten and kota by Kemendagri code ("16", "16.03"), and "00" for national."""

    def province_of(self, code: str) -> Term:
        """Return the province that holds `code`; of a province, itself."""
        return self.terms[code[:_PROVINCE_LENGTH]]

    def suggest(self, word: str) -> Term | None:
        """Return the region that `word` seems to mean; a code may lack its point, go on, or have two digits swapped."""
        digits = "".join(_DIGIT.findall(word[:_LONGEST_CODE]))
        if not digits:
            full = _SHORTENED.sub("Kabupaten ", word)
            return Vocabulary.suggest(self, full) or Vocabulary.suggest(self, _KIND.sub("", full))
        whole, swapped = f"{digits[:2]}.{digits[2:4]}", f"{digits[:2]}.{digits[2:4][::-1]}"
        return self.terms.get(whole) or self.terms.get(swapped)

    def is_province(self, code: str) -> bool:
        """Tell whether `code` is a province's (or national)."""
        return len(code) == _PROVINCE_LENGTH

    def provinces(self) -> Iterator[Term]:
        """Walk the provinces by code; national is none."""
        return (term for term in self if self.is_province(term.code) and term.code != NATIONAL)

    def within(self, province: str) -> Iterator[Term]:
        """Walk the kabupaten and kota of a province, by code."""
        return (term for term in self if term.code.startswith(f"{province}."))


@dataclass(frozen=True, slots=True)
class Vocabularies:
    """All vocabularies of a hub, and what was wrong with their files."""

    kategori: Vocabulary
    wilayah: Regions
    urusan: Vocabulary
    tpb: Vocabulary
    singkatan: Vocabulary
    petak: Vocabulary
    """Tiles of the maps: region code, label, and column and row in `note`."""
    faults: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class _Layout:
    """Which columns of a file hold what."""

    name: str
    code: str
    label: str
    note: str = ""

    @property
    def uri(self) -> str:
        return f"{FOLDER}/{self.name}.csv"


_LAYOUTS = (
    _Layout("kategori", "slug", "nama", "ikon"),
    _Layout("wilayah", "kode", "nama"),
    _Layout("urusan", "kode", "nama", "kelompok"),
    _Layout("tpb", "nomor", "nama"),
    _Layout("singkatan", "singkatan", "kepanjangan", "keterangan"),
    _Layout("petak", "kode", "label", "letak"),
)


def _slug(layout: _Layout, code: str, name: str) -> str:
    """Return the address part: regions by name, everything else by code (`1.02`, `kesehatan`)."""
    if layout.name == "wilayah":
        return slugify(name)
    return code if layout.name == "urusan" else slugify(code)


def _fault(layout: _Layout, line: int, code: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic(layout.uri, Position(line, 1), code, Severity.ERROR, message, hint)


def _rows(text: str) -> Iterator[tuple[int, dict[str, str]]]:
    reader = csv.DictReader(io.StringIO(text))
    for row in reader:
        yield reader.line_num, {key: (value or "").strip() for key, value in row.items() if key}


def read_terms(layout: _Layout, text: str) -> tuple[dict[str, Term], list[Diagnostic]]:
    """Read one CSV text into terms by code, and what was wrong with it."""
    terms: dict[str, Term] = {}
    faults: list[Diagnostic] = []
    header = next(csv.reader(io.StringIO(text)), [])
    missing = [column for column in (layout.code, layout.label) if column not in header]
    if missing:
        hint = f"baris pertama harus memuat {layout.code}, {layout.label}."
        return {}, [_fault(layout, 1, "SP390", f"kolom {', '.join(missing)} tidak ada.", hint)]
    slugs: dict[str, str] = {}
    for line, row in _rows(text):
        code, name = row[layout.code], row[layout.label]
        slug = _slug(layout, code, name)
        if not code or not name or not slug:
            faults.append(_fault(layout, line, "SP391", "kode atau nama kosong.", "isi keduanya, atau hapus barisnya."))
        elif code in terms:
            faults.append(
                _fault(layout, line, "SP392", f"kode {quote(code)} tertulis dua kali.", "hapus salah satunya.")
            )
        elif slug in slugs and layout.name != "singkatan":
            message = f"{quote(code)} dan {quote(slugs[slug])} akan memakai alamat yang sama, {quote(slug)}."
            faults.append(_fault(layout, line, "SP392", message, "bedakan kode atau namanya."))
        else:
            slugs[slug] = code
            terms[code] = Term(code, name, slug, row.get(layout.note, ""))
    return terms, faults


def _load(layout: _Layout, root: Path) -> tuple[dict[str, Term], list[Diagnostic]]:
    try:
        text = (root / layout.uri).read_text(encoding="utf-8-sig")
        return read_terms(layout, text)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        reason = error.strerror if isinstance(error, OSError) else "bukan CSV UTF-8 yang utuh"
        hint = "kembalikan berkas itu dari Git, atau simpan ulang sebagai CSV UTF-8."
        message = f"kosakata tidak terbaca ({reason})."
        return {}, [Diagnostic(layout.uri, START, "SP390", Severity.ERROR, message, hint)]


def load_vocabularies(root: Path) -> Vocabularies:
    """Read all vocabularies below `root`; faults are returned, never raised."""
    read = {layout.name: _load(layout, root) for layout in _LAYOUTS}
    faults: Iterable[Diagnostic] = (fault for _, found in read.values() for fault in found)
    terms = {name: found for name, (found, _) in read.items()}
    national = {NATIONAL: Term(NATIONAL, "Nasional", "nasional")}
    return Vocabularies(
        kategori=Vocabulary("kategori", terms["kategori"]),
        wilayah=Regions("wilayah", national | terms["wilayah"]),
        urusan=Vocabulary("urusan", terms["urusan"]),
        tpb=Vocabulary("tpb", terms["tpb"]),
        singkatan=Vocabulary("singkatan", terms["singkatan"]),
        petak=Vocabulary("petak", terms["petak"]),
        faults=tuple(sorted(faults)),
    )
