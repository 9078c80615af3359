"""Ask whether an outside address still answers: politely, for a short time, and never inside one's own network.

Addresses come from contributors. Only http and https are asked, only hosts whose every address is public; the
connection goes to the very address that was looked up, at each redirect anew. No body is read.
"""

import http.client
import ipaddress
import socket
import ssl
import threading
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import quote, urljoin, urlsplit

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_GONE = frozenset({404, 410})
_REFUSALS = frozenset({401, 403, 405, 406, 407, 429, 451, 501, 999})
"""Answers of a server that is there but does not talk to a machine like this one."""
_MAX_REDIRECTS = 5
_BAD = 400
_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")
"""IPv6 addresses that a network turns back into IPv4."""
_WRITABLE = "%/:=&?~+!$,;'@()*[]"


class Health(StrEnum):
    """How an address answers."""

    ALIVE = "menjawab"
    MOVED = "pindah"
    REFUSED = "menolak diperiksa"
    FAILING = "gagal"
    SKIPPED = "tidak diperiksa"


@dataclass(frozen=True, slots=True)
class Answer:
    """What an address answered."""

    health: Health
    reason: str = ""
    """Why it counts as it does, in words."""
    address: str = ""
    """Where it has moved to."""


def is_public(address: str) -> bool:
    """Tell whether an IP address is one of the open internet, also when it is wrapped in another."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.ipv4_mapped:
            return is_public(str(ip.ipv4_mapped))
        if ip.sixtofour or ip.teredo or ip in _TRANSLATED:
            return False
    return ip.is_global and not ip.is_multicast


@dataclass(frozen=True)
class Manners:
    """How one asks."""

    agent: str
    """Who we say we are."""
    timeout: float = 15.0
    """Seconds of silence that are borne."""
    patience: float = 30.0
    """Seconds that one request may take altogether, however slowly it drips."""
    may_ask: Callable[[str], bool] = is_public
    """Whether an IP address may be asked."""
    trust: ssl.SSLContext = field(default_factory=ssl.create_default_context)


class _ForbiddenError(Exception):
    """The address leads inside."""


def _connect(host: str, port: int, manners: Manners) -> socket.socket:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = [str(entry[4][0]) for entry in found]
    if not all(map(manners.may_ask, addresses)):
        raise _ForbiddenError
    return socket.create_connection((addresses[0], port), manners.timeout)


class _Connection(http.client.HTTPConnection):
    """A connection to the address that was looked up, encrypted where that is asked."""

    def __init__(self, host: str, port: int, manners: Manners, *, is_encrypted: bool) -> None:
        super().__init__(host, port, timeout=manners.timeout)
        self._manners = manners
        self._is_encrypted = is_encrypted
        self.is_given_up = False

    def connect(self) -> None:
        """Connect as `_connect` does."""
        plain = _connect(self.host, self.port, self._manners)
        if self._is_encrypted:
            plain = self._manners.trust.wrap_socket(plain, server_hostname=self.host)
        self.sock = plain

    def hang_up(self) -> None:
        """End whatever is still going on, from another thread."""
        self.is_given_up = True
        with suppress(OSError):
            self.sock.shutdown(socket.SHUT_RDWR)


def _request(method: str, url: str, manners: Manners) -> tuple[int, str]:
    """Return status and `Location` of one request."""
    parts = urlsplit(url)
    is_encrypted = parts.scheme == "https"
    host = (parts.hostname or "").encode("idna").decode()
    target = quote(parts.path or "/", safe=_WRITABLE) + (
        f"?{quote(parts.query, safe=_WRITABLE)}" if parts.query else ""
    )
    connection = _Connection(host, parts.port or (443 if is_encrypted else 80), manners, is_encrypted=is_encrypted)
    with closing(connection):
        connection.connect()
        watch = threading.Timer(manners.patience, connection.hang_up)
        watch.start()
        try:
            connection.request(method, target, headers={"User-Agent": manners.agent, "Accept": "*/*"})
            answer = connection.getresponse()
        except (OSError, http.client.HTTPException):
            if not connection.is_given_up:
                raise
        finally:
            watch.cancel()
        if connection.is_given_up:
            # Heads cut short seem whole, for the end of what is sent ends them too.
            raise TimeoutError
        return answer.status, answer.headers.get("Location", "")


def _ask(url: str, manners: Manners) -> tuple[int, str]:
    """Ask for the head alone; a server that answers badly to that is asked as a reader would."""
    try:
        status, location = _request("HEAD", url, manners)
    except (http.client.HTTPException, ConnectionError):
        status, location = _BAD, ""
    return _request("GET", url, manners) if status >= _BAD else (status, location)


_TROUBLES: tuple[tuple[type[Exception], Answer], ...] = (
    (_ForbiddenError, Answer(Health.SKIPPED, "bukan alamat internet terbuka")),
    (socket.gaierror, Answer(Health.FAILING, "nama situsnya tidak dikenal")),
    (TimeoutError, Answer(Health.FAILING, "tidak menjawab sampai waktunya habis")),
    (ssl.SSLError, Answer(Health.FAILING, "sambungan amannya (TLS) tidak sah")),
    (OSError, Answer(Health.FAILING, "sambungannya putus")),
    (http.client.HTTPException, Answer(Health.FAILING, "jawabannya tidak terbaca")),
    (ValueError, Answer(Health.SKIPPED, "alamatnya tidak terbaca")),
)
"""What each trouble means; the first that fits."""


def visit(url: str, manners: Manners) -> Answer:
    """Return how an address answers; whatever happens is an answer, never an exception."""
    try:
        return _follow(url, manners)
    except tuple(kind for kind, _ in _TROUBLES) as error:
        return next(answer for kind, answer in _TROUBLES if isinstance(error, kind))


def _follow(url: str, manners: Manners) -> Answer:
    here, has_moved = url, False
    for _ in range(_MAX_REDIRECTS + 1):
        if urlsplit(here).scheme not in {"http", "https"}:
            return Answer(Health.SKIPPED, "bukan alamat http atau https")
        status, location = _ask(here, manners)
        if status not in _REDIRECTS or not location:
            return _judge(status, url, here, has_moved=has_moved)
        has_moved |= status in {301, 308}
        here = urljoin(here, location)
    return Answer(Health.FAILING, "dialihkan berputar-putar")


def _judge(status: int, asked: str, here: str, *, has_moved: bool) -> Answer:
    if status in _GONE:
        return Answer(Health.FAILING, f"halamannya tidak ada ({status})")
    if status in _REFUSALS:
        return Answer(Health.REFUSED, f"servernya menolak pemeriksaan ({status})")
    if status >= _BAD or status in _REDIRECTS:
        return Answer(Health.FAILING, f"servernya bermasalah ({status})")
    if _is_front_page(here) and not _is_front_page(asked):
        return Answer(Health.MOVED, "dialihkan ke halaman depan, isinya mungkin sudah tidak ada", here)
    if has_moved and _essence(here) != _essence(asked):
        return Answer(Health.MOVED, "pindah alamat", here)
    return Answer(Health.ALIVE)


def _is_front_page(url: str) -> bool:
    parts = urlsplit(url)
    return parts.path in {"", "/"} and not parts.query


def _essence(url: str) -> tuple[str, str, str]:
    """Return what of an address makes it another: not http or https, www, or a slash at the end."""
    parts = urlsplit(url)
    return (parts.hostname or "").removeprefix("www."), parts.path.rstrip("/"), parts.query
