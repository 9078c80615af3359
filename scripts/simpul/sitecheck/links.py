"""Follow an address from where it stands to a file of the site, or say why that cannot be."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from simpul.sitecheck.addresses import Address, Reach, locate, read_address
from simpul.sitecheck.uses import Use
from simpul.text import quote

NOT_FOUND = "404.html"
"""The page a server shows in the place of any other, so its links must count from the top of the host."""
_INDEX = "index.html"
_LATER = "pagefind/"
"""Folder of the search index, which is made of the site when that has been found good."""


@dataclass(frozen=True, slots=True)
class Complaint:
    """Why an address will not do."""

    code: str
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Lead:
    """Where an address leads: a file of the site, elsewhere (""), or nowhere, with the reason."""

    uri: str = ""
    complaint: Complaint | None = None


_ELSEWHERE = Lead()


def _nowhere(message: str, hint: str) -> Lead:
    return Lead(complaint=Complaint("SP801", message, hint))


@dataclass(frozen=True, slots=True)
class SiteMap:
    """Every address of the site."""

    address: str
    """The site's own, ending in "/"; "" where unknown."""
    places: Mapping[str, Lead]
    """What stands at a "/"-path; a page in a folder stands at the folder's path too."""

    @classmethod
    def of(cls, address: str, uris: Iterable[str]) -> "SiteMap":
        """Return the map of the files at `uris`, published at `address`."""
        places = {uri: Lead(uri) for uri in uris}
        indexes = [uri for uri in places if uri == _INDEX or uri.endswith(f"/{_INDEX}")]
        places |= {uri.removesuffix(_INDEX): places[uri] for uri in indexes}
        return cls(f"{address.rstrip('/')}/" if address else "", places)

    def read(self, text: str) -> Address:
        """Return what an address says."""
        return read_address(text, self.address)

    def follow(self, uri: str, use: Use, text: str) -> Lead:
        """Return where the address `text` in the file `uri` leads."""
        address = self.read(text)
        if address.reach is Reach.HERE:
            is_odd = "#" not in text and use in {Use.LOAD, Use.BUILD}
            return (
                _nowhere("alamat berkas yang dimuat kosong.", "isi alamatnya, atau hapus.")
                if is_odd
                else self.places[uri]
            )
        refusal = _refuse(address.reach, uri, use, text)
        if refusal:
            return refusal
        target = self._locate(uri, address)
        found = None if target is None else self.places.get(target)
        return found or self._miss(target, use, text)

    def _locate(self, uri: str, address: Address) -> str | None:
        target = locate(address, uri)
        if address.reach is not Reach.HOST or target is None:
            return target
        top = urlsplit(self.address).path.lstrip("/")
        return target.removeprefix(top) if f"{target}/".startswith(top) else None

    def _miss(self, target: str | None, use: Use, text: str) -> Lead:
        if target is None:
            return _nowhere(f"tautan {quote(text)} keluar dari situs.", "arahkan ke dalam situs.")
        if target.startswith(_LATER):
            return _ELSEWHERE
        if use in {Use.LOAD, Use.BUILD}:
            return _nowhere(f"berkas {quote(target, 120)} dimuat, tetapi tidak ada.", "buat berkasnya, atau hapus.")
        hint = 'tambahkan "/" di akhir.' if f"{target}/" in self.places else "betulkan tautannya, atau buat halamannya."
        return _nowhere(f"tautan ke {quote(target, 120)} tidak sampai ke mana-mana.", hint)


def _foreign(use: Use, text: str) -> Complaint:
    if use is Use.GO:
        message = f"halaman ini membawa pembaca atau isiannya ke {quote(text, 120)}, bukan lewat tautan."
        return Complaint("SP805", message, "jadikan tautan biasa.")
    message = f"situs ini memuat {quote(text, 120)} dari tempat lain."
    return Complaint("SP805", message, "simpan berkasnya di situs ini, atau jadikan tautan.")


def _refuse(reach: Reach, uri: str, use: Use, text: str) -> Lead | None:
    """Return what becomes of an address that need not be looked for; None when it must."""
    if reach is Reach.RELATIVE:  # Almost every one.
        hint = 'awali dengan "/", karena halaman ini tampil di alamat mana pun.'
        return _nowhere(f"tautan {quote(text)} di {NOT_FOUND} tidak tentu arahnya.", hint) if uri == NOT_FOUND else None
    if reach is Reach.FOREIGN and use is not Use.LINK:
        return Lead(complaint=_foreign(use, text))
    if reach in {Reach.FOREIGN, Reach.OTHER} or (reach is Reach.DATA and use is Use.LOAD):
        return _ELSEWHERE
    if reach in {Reach.STRANGE, Reach.DATA}:
        return _nowhere(f"alamat {quote(text)} bukan alamat halaman atau berkas.", "pakai alamat biasa.")
    if reach is Reach.HOST and uri != NOT_FOUND:
        hint = 'pakai tautan relatif, yang diawali "../".'
        return _nowhere(f"tautan {quote(text)} putus bila situs berada di bawah alamat lain.", hint)
    return None
