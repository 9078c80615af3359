"""Tell findings to people and machines: text, GitHub annotations, JSON."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence

from simpul.diagnostics import Diagnostic, Severity

_GITHUB_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning"}


def summarise(diagnostics: Sequence[Diagnostic], checked: int) -> str:
    """Return the closing line: how much was checked and what was found."""
    errors = sum(found.severity is Severity.ERROR for found in diagnostics)
    warnings = len(diagnostics) - errors
    if not diagnostics:
        return f"{checked} kasus diperiksa, semuanya baik."
    return f"{checked} kasus diperiksa: {errors} galat, {warnings} peringatan."


def as_text(diagnostics: Sequence[Diagnostic], checked: int) -> str:
    """Return one line per finding and a closing line."""
    return "\n".join([*map(str, diagnostics), summarise(diagnostics, checked)])


def _escape(text: str, extra: str = "") -> str:
    """Escape what GitHub reads as the end of a workflow command or of one of its properties."""
    for char in "%\r\n" + extra:
        text = text.replace(char, f"%{ord(char):02X}")
    return text


def _annotation(found: Diagnostic) -> str:
    place = (
        f"file={_escape(found.path, ',:')},line={found.position.line},"
        f"col={found.position.column},title={_escape(found.code, ',:')}"
    )
    return f"::{_GITHUB_LEVEL[found.severity]} {place}::{_escape(f'{found.message} Saran: {found.hint}')}"


def as_github(diagnostics: Sequence[Diagnostic], checked: int) -> str:
    """Return GitHub workflow commands, which show as annotations on the line."""
    return "\n".join([*map(_annotation, diagnostics), summarise(diagnostics, checked)])


def _plain(diagnostics: Iterable[Diagnostic]) -> list[dict[str, str | int]]:
    return [
        {
            "berkas": found.path,
            "baris": found.position.line,
            "kolom": found.position.column,
            "kode": found.code,
            "tingkat": found.severity.value,
            "pesan": found.message,
            "saran": found.hint,
        }
        for found in diagnostics
    ]


def as_json(diagnostics: Sequence[Diagnostic], checked: int) -> str:
    """Return a JSON object with every finding, for other programs."""
    return json.dumps({"skema": 1, "diperiksa": checked, "temuan": _plain(diagnostics)}, ensure_ascii=False, indent=2)


FORMATS: Mapping[str, Callable[[Sequence[Diagnostic], int], str]] = {
    "text": as_text,
    "github": as_github,
    "json": as_json,
}
"""The forms in which findings are told, by the name of the option."""
