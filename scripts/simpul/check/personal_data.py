"""Find numbers and addresses that belong to a person, anywhere in the text of a case file.

The text is searched as written, front matter and body alike, so nothing hides behind a fault of
syntax. Web addresses are left out: their long numbers are nobody's, save those that open a chat.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from sys import maxsize

from simpul.check.rule import Finding
from simpul.diagnostics import Position
from simpul.text import quote

_STRETCH = re.compile(r"\d[\d .-]{15,}")
"""A quick look: where digits and marks crowd."""
_RUN = re.compile(r"\d(?:[ .-]?\d){15,}")
"""Sixteen digits or more, at most one mark between two."""
_ALONE = re.compile(r"(?<!\d)\d{16}(?:\d\d)?(?!\d)")
_IN_GROUPS = re.compile(
    r"(?<!\d)(?:\d{8}[ .-]\d{6}[ .-]\d[ .-]\d{3}|\d{6}[ .-]\d{6}[ .-]\d{4}|\d{4}(?:[ .-]\d{4}){3}|"
    r"\d{2}[ .-]\d{2}[ .-]\d{2}[ .-]\d{6}[ .-]\d{4})(?!\d)"
)
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+\Z")
_NIK = re.compile(
    r"(?:1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7])"  # province
    r"(?!00)\d{2}(?!00)\d{2}"  # kabupaten or kota, kecamatan
    r"(?:[04][1-9]|[1256]\d|[37][01])(?:0[1-9]|1[0-2])\d{2}"  # birth: day (plus 40 for women), month, year
    r"(?!0000)\d{4}\Z"
)
_NIP = re.compile(
    r"(?:19[4-9]\d|20[01]\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"  # birth
    r"(?:19[6-9]\d|20\d\d)(?:0[1-9]|1[0-2]|21)"  # appointment; 21 marks contract staff
    r"[12]\d{3}\Z"  # sex, serial number
)
_MOBILE = re.compile(r"8[1-9](?:(?:[ ._)-]{0,2}| - )\d){7,11}(?!\d)")
"""A mobile number from its "8" on; what stands before it decides."""
_TRUNK = re.compile(r"(?:\(?0|(?<![^\W_])[Oo]|\+?\(?62\)?[ .-]{0,2}(?:\(?0\)?[ .-]?)?)\Z")
"""What begins a number, also the letter O in place of the zero."""
_CALLED = re.compile(r"\b(?:hp|handphone|ponsel|telepon|telp|tlp|wa|whatsapp)[ .:]{0,3}\Z", re.IGNORECASE)
"""Words after which a number needs no zero."""
_LOOK_BACK = 14
_MOBILE_DIGITS = range(10, 15)
_DIGITS_WITHOUT_TRUNK = range(9, 13)
_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"'`{}|\\]+")
_CHAT = re.compile(r"wa\.me|whatsapp|tel:", re.IGNORECASE)
_FREE_MAIL = re.compile(
    r"(?:@|(?P<apart>@[ ]|[(\[{][ ]?at[ ]?[)\]}][ ]?))"
    r"(?:gmail|googlemail|yahoo|ymail|rocketmail|outlook|hotmail|live|msn|icloud|aol|gmx|proton|protonmail|pm|yandex|"
    r"zoho|mail|tutanota)\.(?:com|net|me|ru|co\.id|co\.uk|id)(?![\w-])",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r", ?(?:A\.Md|[SM]\. ?(?:AP|Ag|E|Farm|H|Hum|Hut|IP|I\.Kom|Ked|Kep|Kes|KM|Kom|M|P|Pd|Pi|Psi|Pt|Sc|Si|Sos|STP|T|TP)|"
    r"SKM|S\.?STP|Ph\.?D)\b"
)
"""A degree behind a comma, with its points; "SE" and "SH" without are other things as often."""
_NAMED = re.compile(r"(?:[A-Z][\w'.]{0,20} ){0,4}[A-Z][\w']{1,20}\Z")
_LONGEST_NAME = 100
_PLAIN = str.maketrans(
    dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-")
    | dict.fromkeys("\u00a0\u2007\u2009\u202f", " ")
    | {chr(0xFF10 + digit): str(digit) for digit in range(10)}
)
"""Word's dashes and blanks, and wide digits, character for character."""
_MAIL_CLUES = ("@", "at)", "at]", "at}", "AT)", "AT]")
_LOCAL_PART = re.compile(r"[\w.+%-]{1,64}\Z")
_LONGEST_LOCAL_PART = 65


@dataclass(frozen=True, slots=True)
class PersonalDatum:
    """One find; its value is never repeated whole."""

    start: int
    end: int
    masked: str
    """Enough to find it, too little to use it."""


def refuse(found: Iterable[PersonalDatum], text: str, what: str, hint: str) -> Iterator[Finding]:
    """Yield a finding for each datum, in the order of the text of a whole file."""
    line, line_start, seen = 1, 0, 0
    for datum in found:
        line += text.count("\n", seen, datum.start)
        line_start = max(line_start, text.rfind("\n", seen, datum.start) + 1)
        seen = datum.start
        position = Position(line, datum.start - line_start + 1)
        yield Finding(f"{what} {quote(datum.masked)} tidak boleh ada di sini.", hint, position)


@lru_cache(maxsize=2)
def _plain(text: str) -> str:
    """Return the text with every dash, blank and digit as a keyboard writes it, each at its offset."""
    return text if text.isascii() else text.translate(_PLAIN)


def _digits(text: str) -> str:
    return "".join(char for char in text if char.isdigit())


class _Spans:
    """Stretches of a text, in order and apart from each other."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self.spans = sorted(spans)

    def hold(self, offset: int) -> bool:
        """Tell whether an offset lies in one of them."""
        index = bisect_right(self.spans, (offset, maxsize)) - 1
        return index >= 0 and offset < self.spans[index][1]


@lru_cache(maxsize=2)
def _addresses(text: str) -> _Spans:
    """Return the web addresses of a text, save those that open a chat with a number."""
    return _Spans(found.span() for found in _WEB_ADDRESS.finditer(text) if not _CHAT.search(found.group()))


@lru_cache(maxsize=2)
def _numbers(text: str) -> tuple[tuple[int, int, str], ...]:
    """Return where numbers of 16 or 18 digits stand, with their digits; two rules ask about each file."""
    return tuple(
        number for stretch in _STRETCH.finditer(text) for number in _numbers_in(text, stretch.start(), stretch.end())
    )


def _numbers_in(text: str, begin: int, stop: int) -> Iterator[tuple[int, int, str]]:
    for run in _RUN.finditer(text, begin, stop):
        if _THOUSANDS.match(run.group()) or _addresses(text).hold(run.start()):
            continue
        found = [match.span() for shape in (_ALONE, _IN_GROUPS) for match in shape.finditer(run.group())]
        for start, end in found or [(0, len(run.group()))]:
            yield run.start() + start, run.start() + end, _digits(run.group()[start:end])


def _identities(text: str, shape: re.Pattern[str]) -> Iterator[PersonalDatum]:
    for start, end, digits in _numbers(_plain(text)):
        if shape.match(digits):
            yield PersonalDatum(start, end, f"{digits[:4]}…{digits[-4:]}")


@lru_cache(maxsize=2)
def _identity_spans(text: str) -> _Spans:
    return _Spans((found.start, found.end) for shape in (_NIK, _NIP) for found in _identities(text, shape))


def find_niks(text: str) -> Iterator[PersonalDatum]:
    """Yield numbers built like a resident's identity number (NIK)."""
    return _identities(text, _NIK)


def find_nips(text: str) -> Iterator[PersonalDatum]:
    """Yield numbers built like a civil servant's number (NIP)."""
    return _identities(text, _NIP)


def find_mobiles(text: str) -> Iterator[PersonalDatum]:
    """Yield mobile phone numbers, also those a chat or `tel:` link opens."""
    plain = _plain(text)
    for match in _MOBILE.finditer(plain):
        before = plain[max(0, match.start() - _LOOK_BACK) : match.start()]
        trunk = _TRUNK.search(before)
        if trunk is None and not _CALLED.search(before):
            continue
        start = match.start() - (len(trunk.group()) if trunk else 0)
        number = plain[start : match.end()]
        if _is_mobile(plain, start, number, _MOBILE_DIGITS if trunk else _DIGITS_WITHOUT_TRUNK):
            digits = _digits(number)
            yield PersonalDatum(start, match.end(), f"{digits[:4]}…{digits[-2:]}")


def _is_mobile(text: str, start: int, number: str, lengths: range) -> bool:
    before = text[max(0, start - 2) : start]
    return (
        len(_digits(number)) + number[:1].isalpha() in lengths
        and not re.search(r"\d[.,-]?\Z", before)
        and not _THOUSANDS.match(number)
        and not _addresses(text).hold(start)
        and not _identity_spans(text).hold(start)
    )


def find_free_mails(text: str) -> Iterator[PersonalDatum]:
    """Yield addresses at providers where anyone opens a mailbox of their own, also with "(at)"."""
    if not any(clue in text for clue in _MAIL_CLUES):
        return
    text = _plain(text)
    for match in _FREE_MAIL.finditer(text):
        before = text[max(0, match.start() - _LONGEST_LOCAL_PART) : match.start()]
        name = _LOCAL_PART.search(before.removesuffix(" ") if match.group("apart") else before)
        if name:
            start = match.start() - len(before) + name.start()
            yield PersonalDatum(start, match.end(), f"{name.group()[:2]}…{match.group()}")


def find_titled_names(text: str) -> Iterator[PersonalDatum]:
    """Yield capitalised words that an academic title follows."""
    for match in _TITLE.finditer(text) if ", " in text else ():
        before = text[max(0, match.start() - _LONGEST_NAME) : match.start()]
        name = _NAMED.search(before)
        if name:
            start = match.start() - len(before) + name.start()
            yield PersonalDatum(start, match.end(), f"{name.group()[:2]}…{match.group()}")
