"""Follow an address from where it stands to a file of the site, or say why that cannot be."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from simpul.sitecheck.addresses import Address, Reach, locate, read_address
from simpul.sitecheck.markup import Use
from simpul.text import quote

NOT_FOUND = "404.html"
"""The page a server shows in the place of any other, so its links must count from the top of the host."""
_INDEX = "index.html"


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
    fragment: str = ""
    complaint: Complaint | None = None


_ELSEWHERE = Lead()


def _nowhere(message: str, hint: str) -> Lead:
    return Lead(complaint=Complaint("SP801", message, hint))


@dataclass(frozen=True, slots=True)
class SiteMap:
    """Every address of the site."""

    address: str
    """The site's own, ending in "/"; "" where unknown."""
    places: Mapping[str, str]
    """File by "/"-path; a page in a folder has the folder's path too."""

    @classmethod
    def of(cls, address: str, uris: Iterable[str]) -> "SiteMap":
        """Return the map of the files at `uris`, published at `address`."""
        places = {}
        for uri in uris:
            places[uri] = uri
            if uri == _INDEX or uri.endswith(f"/{_INDEX}"):
                places[uri.removesuffix(_INDEX)] = uri
        return cls(f"{address.rstrip('/')}/" if address else "", places)

    def follow(self, uri: str, use: Use, text: str) -> Lead:
        """Return where the address `text` in the file `uri` leads."""
        address = read_address(text, self.address)
        if address.reach is Reach.OTHER or (address.reach is Reach.FOREIGN and use is Use.LINK):
            return _ELSEWHERE
        if address.reach is Reach.FOREIGN:
            message = f"situs ini memuat {quote(text, 120)} dari tempat lain."
            return Lead(complaint=Complaint("SP805", message, "simpan berkasnya di situs ini, atau jadikan tautan."))
        if address.reach is Reach.STRANGE:
            return _nowhere(f"alamat {quote(text)} bukan alamat halaman.", "pakai tautan biasa.")
        if (address.reach is Reach.HOST) != (uri == NOT_FOUND) and address.reach in {Reach.HOST, Reach.RELATIVE}:
            return _wrongly_counted(uri, text)
        return self._arrive(address, self._locate(uri, address), text)

    def _locate(self, uri: str, address: Address) -> str | None:
        target = locate(address, uri)
        if address.reach is not Reach.HOST or target is None:
            return target
        top = urlsplit(self.address).path.lstrip("/")
        return target.removeprefix(top) if f"{target}/".startswith(top) else None

    def _arrive(self, address: Address, target: str | None, text: str) -> Lead:
        if target is None:
            return _nowhere(f"tautan {quote(text)} keluar dari situs.", "kurangi ../ di depannya.")
        if target in self.places:
            return Lead(self.places[target], address.fragment)
        hint = 'tambahkan "/" di akhir.' if f"{target}/" in self.places else "betulkan tautannya, atau buat halamannya."
        return _nowhere(f"tautan ke {quote(target, 120)} tidak sampai ke mana-mana.", hint)


def _wrongly_counted(uri: str, text: str) -> Lead:
    if uri == NOT_FOUND:
        return _nowhere(f"tautan {quote(text)} di {NOT_FOUND} harus diawali /.", "halaman ini tampil di alamat mana pun.")
    return _nowhere(f"tautan {quote(text)} diawali /, padahal situs boleh berada di bawah alamat lain.", "pakai ../")
