"""Tell kinds of address apart; shared by the rules of links and images, so that each fault has one rule."""

import re
from enum import Enum, auto
from urllib.parse import urlsplit

from simpul.spelling import nearest

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+-]+):")
_HOST = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]*\.)+[A-Za-z0-9-]{2,}\Z")
_MAIL = re.compile(r"[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+\Z")
_LIKE_A_HOST = re.compile(r"(?:www\.|(?:[a-z0-9-]+\.)+(?:com|id|org|net|info|gov|edu|co)(?![\w.]))", re.IGNORECASE)


class AddressKind(Enum):
    """Kinds of address in the body."""

    WEB = auto()
    MAIL = auto()
    UNSAFE = auto()
    """Of a scheme that is not allowed."""
    MALFORMED = auto()
    INSIDE = auto()
    """Without a scheme: meant for something in this site, or simply incomplete."""


def scheme_of(address: str) -> str:
    """Return the scheme in lower case, "" when there is none."""
    match = _SCHEME.match(address)
    return match.group(1).lower() if match else ""


def is_web_address(address: str) -> bool:
    """Tell whether an http or https address names a host."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return False
    return bool(_HOST.match(host))


def has_login(address: str) -> bool:
    """Tell whether a web address begins with a name or password, as in "https://bank.id@elsewhere.com"."""
    authority = re.match(r"https?://([^/?#]*)", address, re.IGNORECASE)
    return authority is not None and "@" in authority.group(1)


def kind_of(address: str) -> AddressKind:
    """Return the kind of an address."""
    scheme = scheme_of(address)
    if scheme in {"http", "https"}:
        return AddressKind.WEB if is_web_address(address) else AddressKind.MALFORMED
    if scheme == "mailto":
        recipient = address.partition(":")[2].partition("?")[0]
        return AddressKind.MAIL if _MAIL.match(recipient) else AddressKind.MALFORMED
    if scheme:
        return AddressKind.UNSAFE
    return AddressKind.MALFORMED if address.startswith("//") else AddressKind.INSIDE


def lacks_scheme(address: str) -> bool:
    """Tell whether an address without a scheme looks like one of another site."""
    return bool(_LIKE_A_HOST.match(address))


def advise_scheme(scheme: str) -> str:
    """Return what to write instead of a scheme that is not allowed."""
    if scheme == "tel":
        return "tulis nomor kantor di kunci kontak, bukan sebagai tautan."
    near = nearest(scheme, ("https", "http", "mailto"))
    return f'maksud Anda "{near}:"?' if near else "pakai alamat yang diawali https://, atau hapus tautannya."
