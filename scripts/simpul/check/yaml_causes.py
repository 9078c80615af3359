"""Explain by its cause why a front matter cannot be read; the parser's own words are the last resort."""

import re

from simpul.check.rule import Finding
from simpul.diagnostics import Position
from simpul.positioned_yaml import SECOND_DOCUMENT, YamlFault
from simpul.text import quote

_QUOTE_IT = "apit seluruh teks itu dengan tanda kutip ganda."
_STRAIGHTEN = "samakan jarak masuknya dengan baris di atasnya, memakai spasi."
_INDENT = re.compile(r"[ \t\u00a0]*")
_NO_SPACE = re.compile(r"[ ]*(?:- )?([a-z_]+):(?=\S)(?!//)")
_TWO_COLONS = re.compile(r"[ ]*(?:- )?[\w-]+:[ ]+[^\"'\[{].*?:(?:[ ]|$)")
_QUOTED_ONLY_PARTLY = re.compile(r"[ ]*(?:- )?(?:[\w-]+:[ ]+)?([\"'])(?:(?!\1).)*\1[ ]*[^\s,\]}#]")
_OPENS_QUOTE = re.compile(r"[ ]*(?:- )?(?:[\w-]+:[ ]+)?([\"'])")
_BRACKETED_ONLY_PARTLY = re.compile(r"[ ]*(?:- )?[\w-]+:[ ]+(?P<sign>[\[{])[^\[\]{}]*[\]}][ ]*[^\s,\]}#]")
_VALUE = re.compile(r"[ ]*(?:- )?(?P<key>[\w-]+): +(?P<value>.*\S)[ ]*\Z")
_LONGEST_EXAMPLE = 60
_LOOK_BACK = 12
_BRACKET_WORDS = {"flow sequence": ("kurung siku [", "]"), "flow mapping": ("kurung kurawal {", "}")}

_NO_COLON = "could not find expected ':'"
_MISALIGNED = "jarak masuk baris ini tidak sesuai dengan baris di atasnya."
_VERDICTS = (
    (
        _NO_COLON,
        "baris ini bukan kunci: nilai, dan bukan lanjutan baris di atasnya.",
        "bila lanjutan teks, beri jarak masuk dua spasi; bila kunci, beri titik dua dan spasi.",
    ),
    (
        "block sequence entries",
        "daftar dengan tanda hubung tidak boleh di baris kuncinya.",
        "mulai daftarnya di baris berikut; bila itu teks, apit dengan tanda kutip ganda.",
    ),
    ("mapping keys are not allowed", 'teks diawali tanda "?", yang punya arti khusus di YAML.', _QUOTE_IT),
    ("expected key", _MISALIGNED, _STRAIGHTEN),
    ("'-' indicator", _MISALIGNED, _STRAIGHTEN),
    ("<document start>", _MISALIGNED, _STRAIGHTEN),
    ("node content", "ada tanda baca YAML tanpa isi.", "hapus koma atau kurung yang berlebih."),
)
"""What the parser says, what it means, what to do."""


def explain(fault: YamlFault, text: str) -> Finding:
    """Return what to say about a syntax fault in a file's `text`."""
    lines = text.split("\n")
    return (
        _by_character(fault, lines)
        or _by_problem(fault, lines)
        or _by_open_quote(fault, lines)
        or _by_line(fault, lines)
        or _last_resort(fault)
    )


def _line(lines: list[str], number: int) -> str:
    return lines[number - 1] if 0 < number <= len(lines) else ""


def _by_character(fault: YamlFault, lines: list[str]) -> Finding | None:
    """Find the cause in a single character: a tab, Word's own space, a sign that YAML keeps for itself."""
    where = fault.position
    line = _line(lines, where.line)
    if "\t" in (indent := _match(_INDENT, line)):
        return Finding(
            "jarak masuk memakai Tab.",
            "ganti setiap Tab dengan dua spasi.",
            Position(where.line, indent.index("\t") + 1),
        )
    for number in (where.line, where.line - 1):
        column = _line(lines, number).find("\u00a0")
        if column >= 0:
            message = "ada spasi khusus dari Word atau laman web (U+00A0)."
            return Finding(message, "hapus spasi itu, lalu ketik spasi biasa.", Position(number, column + 1))
    if "scanning an alias" in fault.context or "scanning an anchor" in fault.context:
        return _special(line, fault.begun or where)
    if fault.detail in {"found character that cannot start any token", "found unknown directive name"}:
        return _special(line, fault.begun or where)
    return None


def _match(pattern: re.Pattern[str], line: str) -> str:
    found = pattern.match(line)
    return found.group() if found else ""


def _special(line: str, where: Position) -> Finding:
    sign = line[where.column - 1 : where.column]
    return Finding(f"teks diawali tanda {quote(sign)}, yang punya arti khusus di YAML.", _QUOTE_IT, where)


def _by_problem(fault: YamlFault, lines: list[str]) -> Finding | None:
    """Find the cause in what the parser was doing."""
    where = fault.begun or fault.position
    if "quoted scalar" in fault.context:
        if "end of stream" in fault.detail or "document indicator" in fault.detail:
            return _unclosed_quote(where)
        hint = "tulis \\\\ untuk satu garis miring terbalik, atau pakai tanda kutip tunggal."
        return Finding("garis miring terbalik (\\) di dalam tanda kutip ganda punya arti khusus.", hint, fault.position)
    if "block scalar" in fault.context:
        return Finding(
            "sesudah tanda > atau | tidak boleh ada teks.",
            "mulai teksnya di baris berikut, dengan jarak masuk dua spasi.",
            where,
        )
    for name, (opening, closing) in _BRACKET_WORDS.items():
        if name in fault.context:
            return _bracket(fault, lines, opening, closing)
    if fault.detail == SECOND_DOCUMENT:
        return Finding(
            "ada garis --- lain di dalam bagian data.",
            "hapus; bagian data hanya punya satu pembuka dan satu penutup.",
            where,
        )
    return None


def _bracket(fault: YamlFault, lines: list[str], opening: str, closing: str) -> Finding:
    where = fault.begun or fault.position
    if where.line == fault.position.line and ":" in _line(lines, where.line)[fault.position.column - 1 :]:
        return Finding("ada titik dua di dalam teks yang tidak diapit tanda kutip.", _QUOTE_IT, fault.position)
    return Finding(
        f"{opening} dibuka tetapi tidak ditutup.", f"tutup dengan {closing}, dan pisahkan isinya dengan koma.", where
    )


def _unclosed_quote(where: Position) -> Finding:
    return Finding(
        "tanda kutip dibuka tetapi tidak ditutup.", "tutup dengan tanda kutip yang sama di akhir teks.", where
    )


def _by_open_quote(fault: YamlFault, lines: list[str]) -> Finding | None:
    """Find a quote that was opened just above and swallowed the lines up to the next one."""
    if not any(sign in _line(lines, fault.position.line)[: fault.position.column] for sign in "\"'"):
        return None
    for number in range(fault.position.line - 1, max(0, fault.position.line - _LOOK_BACK), -1):
        found = _OPENS_QUOTE.match(_line(lines, number))
        if found and _line(lines, number).count(found.group(1)) % 2:
            return _unclosed_quote(Position(number, found.start(1) + 1))
    return None


def _by_line(fault: YamlFault, lines: list[str]) -> Finding | None:
    """Find the cause in the line itself, or in the one where the trouble began."""
    where = fault.position
    for number in (where.line, *((fault.begun.line,) if fault.begun else ()), where.line - 1):
        found = _NO_SPACE.match(_line(lines, number))
        if found:
            message = f"tidak ada spasi sesudah titik dua pada {quote(found.group(1) + ':')}."
            return Finding(message, "beri satu spasi sesudah titik dua.", Position(number, found.end()))
    line = _line(lines, where.line)
    if _QUOTED_ONLY_PARTLY.match(line):
        return Finding("tanda kutip tidak mengapit seluruh teks.", _requoted(line), where)
    if bracket := _BRACKETED_ONLY_PARTLY.match(line):
        sign = bracket.group("sign")
        message = f"kurung {sign} tidak mengapit seluruh teks."
        return Finding(message, _QUOTE_IT, Position(where.line, bracket.start("sign") + 1))
    return _by_wording(fault, lines)


def _requoted(line: str) -> str:
    """Return how to write a line whose text holds quotes, whole when it is short."""
    found = _VALUE.match(line)
    if found is None or len(found.group("value")) > _LONGEST_EXAMPLE:
        return "apit seluruh teksnya; tanda kutip di dalamnya ditulis dua kali ('') di antara tanda kutip tunggal."
    value: str = found.group("value")
    if value[0] == value[-1] == "'":
        value = value[1:-1]
    return f"tulis {found.group('key')}: '{value.replace(chr(39), chr(39) * 2)}'"


def _by_wording(fault: YamlFault, lines: list[str]) -> Finding | None:
    """Find the cause in the parser's verdict, which is vague but not empty."""
    where = fault.position
    if "mapping values are not allowed" in fault.detail:
        if _TWO_COLONS.match(_line(lines, where.line)):
            return Finding("ada titik dua di dalam teks yang tidak diapit tanda kutip.", _QUOTE_IT, where)
        return Finding(
            "jarak masuk baris ini tidak sama dengan baris di atasnya.", _STRAIGHTEN, Position(where.line, 1)
        )
    for words, message, hint in _VERDICTS:
        if words in fault.detail:
            return Finding(message, hint, fault.begun if fault.begun and words == _NO_COLON else where)
    return None


def _last_resort(fault: YamlFault) -> Finding:
    words = " ".join(part for part in (fault.context, fault.detail) if part) or "tanpa keterangan"
    message = f"bagian data tidak terbaca mulai di sini (kata pembaca YAML: {quote(words, 120)})."
    return Finding(
        message, "periksa tanda kutip, titik dua, kurung, dan jarak masuk di baris ini dan di atasnya.", fault.position
    )
