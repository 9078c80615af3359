"""Explain how a date, a code, an address, a number or an id is written."""

from types import MappingProxyType

from simpul.case.reading import SchemaFault
from simpul.case.values import FIELD_PATTERN, ID_PATTERN, REGION_PATTERN
from simpul.check.addresses import lacks_scheme
from simpul.check.fields import example_of
from simpul.check.vocabulary_terms import hint_for
from simpul.check.written_dates import likely_date
from simpul.text import format_date, quote, slugify
from simpul.vocabulary import Vocabularies

PATTERNS = MappingProxyType(
    {
        ID_PATTERN: "memuat selain huruf kecil, angka, dan tanda hubung.",
        r"^[a-z][a-z0-9-]*$": "bukan id sumber.",
        REGION_PATTERN: "bukan kode wilayah.",
        FIELD_PATTERN: "bukan kode urusan.",
        r"^CC-BY-4\.0$": "bukan lisensi yang dipakai di sini.",
        r"^[^@\s]+@[^@\s]+\.[^@\s]+$": "bukan alamat surel.",
        r"^[0-9+() .-]{5,25}$": "bukan nomor telepon.",
    }
)
"""What is wrong with a text that does not have the form of a pattern of the model."""
_PROBLEMS = MappingProxyType(
    {
        "tanggal": "bukan tanggal lengkap.",
        "tanggal_sebagian": "bukan tahun, tahun-bulan, atau tanggal.",
        "tahun": "bukan tahun.",
        "alamat_web": "bukan alamat web lengkap.",
        "int_parsing": "bukan angka bulat.",
        "int_parsing_size": "terlalu besar.",
        "bool_parsing": "bukan ya atau tidak.",
    }
)
_HINTS = MappingProxyType(
    {
        "tanggal": "tulis tahun-bulan-hari dengan angka, misalnya",
        "tanggal_sebagian": "tulis tahun, tahun-bulan, atau tahun-bulan-hari dengan angka, misalnya",
        "tahun": "tulis empat angka, misalnya",
        "alamat_web": "salin alamat dari peramban, diawali https:// dan tanpa spasi, misalnya",
        "int_parsing": "tulis angka saja, misalnya",
        "int_parsing_size": "tulis angka yang wajar, misalnya",
        "bool_parsing": "tulis true atau false, misalnya",
    }
)
_SHORTEST_DATE = MappingProxyType({"tanggal": 10, "tanggal_sebagian": 4, "tahun": 4})
"""Kinds of fault of a date, with the least length of what the key takes."""
_CURLY = "\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb"
_LONGEST_SUGGESTION = 80


def explain(fault: SchemaFault, vocabularies: Vocabularies) -> tuple[str, str]:
    """Return what is wrong with a text and how to write it."""
    word = str(fault.value).strip()
    if word.strip(_CURLY) != word:
        return "memakai tanda kutip miring dari Word.", 'ganti dengan tanda kutip lurus (").'
    if fault.kind in {"greater_than_equal", "less_than_equal"}:
        least, most = fault.context.get("ge"), fault.context.get("le")
        return (f"kurang dari {least}." if least is not None else f"lebih dari {most}."), _like(fault)
    if fault.kind == "string_pattern_mismatch":
        pattern = str(fault.context.get("pattern", ""))
        return PATTERNS.get(pattern, "tidak ditulis seperti seharusnya."), _pattern_hint(
            pattern, word, fault, vocabularies
        )
    if meant := meant_date(fault):
        spoken = format_date(meant)
        return _PROBLEMS[fault.kind], f"tulis {meant}" + (f" bila maksudnya {spoken}." if spoken != meant else ".")
    if fault.kind == "alamat_web" and lacks_scheme(word) and len(word.split()) == 1:
        return _PROBLEMS[fault.kind], f"maksud Anda {quote('https://' + word)}?"
    return (
        _PROBLEMS.get(fault.kind, "tidak ditulis seperti seharusnya."),
        f"{_HINTS.get(fault.kind, 'tulis seperti')} {example_of(fault.place)}",
    )


def meant_date(fault: SchemaFault) -> str | None:
    """Return in ISO the date that seems to be meant, when the key takes one so exact."""
    least = _SHORTEST_DATE.get(fault.kind)
    found = likely_date(fault.value) if least and isinstance(fault.value, str) else None
    if fault.kind == "tahun" and found and len(found) > len("2017"):
        return None
    return found if found and least and len(found) >= least else None


def _like(fault: SchemaFault) -> str:
    return f"tulis seperti {example_of(fault.place)}"


def _pattern_hint(pattern: str, word: str, fault: SchemaFault, vocabularies: Vocabularies) -> str:
    if pattern == ID_PATTERN and (slug := slugify(word)[:_LONGEST_SUGGESTION].strip("-")):
        return f'maksud Anda "{slug}"?'
    vocabulary = {REGION_PATTERN: vocabularies.wilayah, FIELD_PATTERN: vocabularies.urusan}.get(pattern)
    if vocabulary and (near := vocabulary.suggest(word)):
        return hint_for(near, vocabulary)
    if pattern == REGION_PATTERN:
        return f"{_like(fault)}; daftar kodenya di vocabularies/wilayah.csv."
    return _like(fault)
