"""The words that mean the same to a reader: `vocabularies/sinonim.yml`, which search applies to a query.

A fault in the file is a diagnostic (SP393). Without the file search knows the abbreviations alone.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from simpul.diagnostics import START, Diagnostic, Position, Severity
from simpul.positioned_yaml import Place, YamlText, parse
from simpul.spelling import nearest
from simpul.text import fold_words, quote
from simpul.vocabulary import FOLDER, Vocabulary

FILE = f"{FOLDER}/sinonim.yml"
"""Where the table stands, below the root."""
MAX_WORDS = 4
"""Words of the longest phrase that a search looks up."""
_GROUPS, _IGNORED = "kelompok", "abaikan"
_NO_EXPANSION = re.compile(r"(?:nama|bagian|format)\b")
_ASIDE = re.compile(r"\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Thesaurus:
    """What a query may say otherwise, and what says nothing in it."""

    groups: tuple[tuple[str, ...], ...] = ()
    """Words and phrases of one meaning, in small letters, words parted by one blank."""
    ignored: tuple[str, ...] = ()
    """Words that do not help to find anything."""


class _Fault(NamedTuple):
    place: Place
    message: str
    hint: str


def with_abbreviations(thesaurus: Thesaurus, abbreviations: Vocabulary) -> Thesaurus:
    """Return the thesaurus with every abbreviation beside what it stands for, joined to the group that has either."""
    groups = [list(group) for group in thesaurus.groups]
    home = {name: group for group in groups for name in group}
    for term in abbreviations:
        names = [fold_words(term.code), *_expansions(term.name)]
        if len(names) > 1:
            group = next((home[name] for name in names if name in home), None)
            if group is None:
                groups.append(group := [])
            group += [name for name in names if name not in group]
            home.update((name, group) for name in names)
    return Thesaurus(tuple(map(tuple, groups)), thesaurus.ignored)


def _expansions(text: str) -> Iterator[str]:
    """Yield what an abbreviation stands for: "kesehatan ibu dan anak; juga Kartu Identitas Anak" says it twice."""
    for part in _ASIDE.sub("", text).split(";"):
        phrase = part.strip().removeprefix("juga ")
        folded = fold_words(phrase)
        if not _NO_EXPANSION.match(phrase) and 0 < len(folded.split()) <= MAX_WORDS:
            yield folded


def read_thesaurus(source: str) -> tuple[Thesaurus, list[Diagnostic]]:
    """Read the text of `sinonim.yml`; what is faulty in it is reported and left out."""
    text = parse(source)
    faults = [_diagnostic(fault.position, f"YAML tidak terbaca: {fault.detail}.", _WRITE) for fault in text.faults]
    found = [*_unknown_keys(text), *_group_faults(text), *_ignored_faults(text)]
    faults += [_diagnostic(text.where(place), message, hint) for place, message, hint in found]
    wrong = {fault.place[:2] for fault in found}
    groups = (
        tuple(fold_words(str(name)) for name in group)
        for number, group in enumerate(_list(text, _GROUPS))
        if isinstance(group, list) and (_GROUPS, number) not in wrong
    )
    ignored = (
        fold_words(str(word)) for number, word in enumerate(_list(text, _IGNORED)) if (_IGNORED, number) not in wrong
    )
    return Thesaurus(tuple(groups), tuple(ignored)), faults


def load_thesaurus(root: Path) -> tuple[Thesaurus, list[Diagnostic]]:
    """Read the table below `root`; a hub may do without it."""
    try:
        return read_thesaurus((root / FILE).read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return Thesaurus(), []
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "bukan teks UTF-8"
        return Thesaurus(), [_diagnostic(START, f"kosakata tidak terbaca ({reason}).", "kembalikan dari Git.")]


_WRITE = "tulis satu kelompok sebaris: - [antre, antri, antrean]."


def _diagnostic(where: Position, message: str, hint: str) -> Diagnostic:
    return Diagnostic(FILE, where, "SP393", Severity.ERROR, message, hint)


def _list(text: YamlText, key: str) -> list[object]:
    value = text.data.get(key)
    return list(value) if isinstance(value, list) else []


def _unknown_keys(text: YamlText) -> Iterator[_Fault]:
    for key, value in text.data.items():
        if key not in {_GROUPS, _IGNORED}:
            near = nearest(key, (_GROUPS, _IGNORED))
            hint = f'maksud Anda "{near}"?' if near else f"pakai {_GROUPS} atau {_IGNORED}."
            yield _Fault((key,), f"kunci {quote(key)} tidak dikenal.", hint)
        elif not isinstance(value, list):
            yield _Fault((key,), f"{quote(key)} harus berupa daftar.", _WRITE)


def _group_faults(text: YamlText) -> Iterator[_Fault]:
    seen: set[str] = set()
    for number, group in enumerate(_list(text, _GROUPS)):
        here: Place = (_GROUPS, number)
        if not isinstance(group, list) or len(group) < 2:  # noqa: PLR2004 - one word has no synonym
            yield _Fault(here, "kelompok harus memuat sedikitnya dua kata.", _WRITE)
            continue
        yield from _word_faults(here, group, seen, MAX_WORDS)


def _ignored_faults(text: YamlText) -> Iterator[_Fault]:
    return _word_faults((_IGNORED,), _list(text, _IGNORED), set(), 1)


def _word_faults(above: Place, names: Iterable[object], seen: set[str], most: int) -> Iterator[_Fault]:
    """Yield what is wrong with words that stand in one list; `seen` are those before them."""
    for number, name in enumerate(names):
        here = (*above, number)
        folded = fold_words(name) if isinstance(name, str) else ""
        if not 0 < len(folded.split()) <= most:
            yield _Fault(here, f"{quote(name)} harus berupa satu sampai {most} kata.", "pendekkan, atau hapus.")
        elif folded in seen:
            hint = "tulis sekali saja; dua kelompok yang searti disatukan."
            yield _Fault(here, f"{quote(name)} tertulis dua kali.", hint)
        seen.add(folded)
