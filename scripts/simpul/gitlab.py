"""Speak with GitLab's API in the name of the hub's token, which goes to that one server and nowhere else.

No redirect is followed, so the token cannot be led away. GitLab is asked again when it is busy and asks
for patience (429), or when it stumbles over what can safely be asked twice. Standard library only.
"""

import http.client
import json
import ssl
import time
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode, urlsplit

from simpul.diagnostics import RefusedError

TOKEN = "SIMPUL_GITLAB_TOKEN"  # noqa: S105 - the variable's name
"""Names the token of the project that a hub may set."""
ABSENT = (
    f"Variabel {TOKEN} belum diisi, jadi tidak ada yang ditulis di GitLab. Itu bukan galat. "
    "Cara mengisinya ada di docs/kontribusi/hub.md, bagian GitLab."
)
"""What is said where no token was set."""
MAX_ANSWER = 32_000_000
"""Bytes of an answer in JSON; a hundred notes of a megabyte each are somebody's mischief."""
PAGE = 100
"""Entries of a page, the most GitLab gives."""
MAX_PAGES = 200
TRIES = 4
MAX_WAIT = 120
"""Seconds that GitLab may ask us to wait."""
_SAFE = frozenset({"GET", "PUT"})
"""What may be asked twice without being done twice."""


class GitlabError(Exception):
    """GitLab did not do what it was asked; the message says why, and what to do, in Indonesian."""

    status = 0
    """HTTP status of the answer, 0 where there was none."""


class NotInCIError(RefusedError):
    """What GitLab CI tells its jobs is missing."""


class _Stay(urllib.request.HTTPRedirectHandler):
    """Follows no redirect: it becomes the answer."""

    def redirect_request(self, *_arguments: object) -> None:
        """Follow nothing."""


def _opener(authority: str = "") -> urllib.request.OpenerDirector:
    """Return what opens addresses; it also trusts the certificates in the file `authority`."""
    trust = ssl.create_default_context()
    if authority:
        trust.load_verify_locations(authority)
    return urllib.request.build_opener(_Stay, urllib.request.HTTPSHandler(context=trust))


@dataclass(frozen=True)
class Gitlab:
    """A project on GitLab, asked in the name of its token."""

    api: str
    """Address of the API, as "https://gitlab.example/api/v4"."""
    project: int
    token: str = field(repr=False)
    opener: urllib.request.OpenerDirector = field(default_factory=_opener, repr=False)
    timeout: float = 30.0
    """Seconds of silence that are borne."""
    sleep: Callable[[float], None] = time.sleep

    def get(self, path: str, **query: str) -> Any:  # noqa: ANN401 - JSON
        """Return the one answer to a question."""
        return self._json("GET", _with(path, query))[0]

    def pages(self, path: str, **query: str) -> Iterator[Any]:
        """Yield the entries of a list, page after page."""
        page = "1"
        for _ in range(MAX_PAGES):
            entries, headers = self._json("GET", _with(path, {**query, "per_page": str(PAGE), "page": page}))
            yield from entries
            page = headers.get("X-Next-Page", "")
            if not page.isdigit():
                return

    def send(self, method: str, path: str, **fields: object) -> Any:  # noqa: ANN401 - JSON
        """Write something; return what GitLab made of it."""
        return self._json(method, path, json.dumps(fields).encode())[0]

    def file(self, path: str, limit: int) -> bytes:
        """Return the beginning of a file, not more than `limit` bytes."""
        return self._ask("GET", path, None, limit)[0]

    def _json(self, method: str, path: str, body: bytes | None = None) -> tuple[Any, Mapping[str, str]]:
        answer, headers = self._ask(method, path, body, MAX_ANSWER + 1)
        if len(answer) > MAX_ANSWER:
            message = f"Jawaban GitLab terlalu besar dan tidak dibaca: {path}."
            raise GitlabError(message)
        try:
            return json.loads(answer), headers
        except ValueError as error:
            message = f"Jawaban GitLab tidak terbaca: {path}. Saran: periksa apakah {self.api} alamat API GitLab."
            raise GitlabError(message) from error

    def _ask(self, method: str, path: str, body: bytes | None, limit: int) -> tuple[bytes, Mapping[str, str]]:
        for attempt in range(1, TRIES + 1):
            try:
                with self._open(method, path, body) as answer:
                    return answer.read(limit), answer.headers
            except HTTPError as error:
                with error:
                    wait, trouble = _wait(error, attempt), _refusal(error, path)
                is_patient = error.code == HTTPStatus.TOO_MANY_REQUESTS or (
                    error.code >= HTTPStatus.INTERNAL_SERVER_ERROR and method in _SAFE
                )
            except (OSError, http.client.HTTPException) as error:
                wait, is_patient = 2.0**attempt, method in _SAFE
                trouble = GitlabError(
                    f"GitLab tidak dapat dihubungi ({error}). Saran: jalankan lagi; bila berulang, "
                    f"periksa apakah runner dapat membuka {self.api}."
                )
            if not is_patient or attempt == TRIES or wait > MAX_WAIT:
                raise trouble
            self.sleep(wait)
        raise AssertionError

    def _open(self, method: str, path: str, body: bytes | None) -> Any:  # noqa: ANN401 - as urllib has it
        headers = {"PRIVATE-TOKEN": self.token, "Content-Type": "application/json", "User-Agent": "Simpul"}
        asked = urllib.request.Request(f"{self.api}/{path}", body, headers, method=method)  # noqa: S310 - http or https, see connect
        return self.opener.open(asked, timeout=self.timeout)


def connect(environment: Mapping[str, str]) -> Gitlab | None:
    """Return the project that GitLab CI runs for, None where the hub has set no token.

    Raises:
        NotInCIError: this is no job of GitLab CI.
    """
    api, project = environment.get("CI_API_V4_URL", "").rstrip("/"), environment.get("CI_PROJECT_ID", "")
    if urlsplit(api).scheme not in {"http", "https"} or not (project.isascii() and project.isdigit()):
        message = "Ini dijalankan oleh GitLab CI saja: CI_API_V4_URL dan CI_PROJECT_ID tidak ada."
        raise NotInCIError(message)
    token = environment.get(TOKEN, "").strip()
    if not token:
        return None
    if not (token.isascii() and token.isprintable()):
        message = f"Isi {TOKEN} bukan token: ada huruf yang tidak mungkin. Saran: salin lagi tokennya."
        raise NotInCIError(message)
    return Gitlab(api, int(project), token, _opener(environment.get("CI_SERVER_TLS_CA_FILE", "")))


def _with(path: str, query: Mapping[str, str]) -> str:
    return f"{path}?{urlencode(query)}" if query else path


def _wait(error: HTTPError, attempt: int) -> float:
    asked = error.headers.get("Retry-After", "")
    return float(asked) if asked.isascii() and asked.isdigit() else 2.0**attempt


_REMEDIES: dict[int, str] = {
    HTTPStatus.UNAUTHORIZED: f"tokennya kedaluwarsa atau dicabut; perbarui, lalu tulis ke variabel {TOKEN}.",
    HTTPStatus.FORBIDDEN: "beri tokennya peran Reporter dan cakupan api, dan nyalakan Issues di proyek ini.",
    HTTPStatus.NOT_FOUND: "periksa apakah token ini milik proyek ini, dan apakah Issues menyala.",
    HTTPStatus.TOO_MANY_REQUESTS: "GitLab sedang membatasi permintaan; jalankan lagi nanti.",
}


def _refusal(error: HTTPError, path: str) -> GitlabError:
    """Return the refusal in words; what GitLab says of it is kept short and on one line."""
    asked, said = path.partition("?")[0], ""
    if HTTPStatus.MULTIPLE_CHOICES <= error.code < HTTPStatus.BAD_REQUEST:
        remedy = "alamat lain tidak diikuti karena token tidak boleh sampai ke sana; periksa alamat GitLab."
    elif error.code >= HTTPStatus.INTERNAL_SERVER_ERROR:
        remedy = "GitLab sedang bermasalah; jalankan lagi nanti."
    else:
        with suppress(OSError):
            said = "".join(filter(str.isprintable, error.read(200).decode("utf-8", "replace")))
        remedy = _REMEDIES.get(error.code, f"baca apa yang dikatakannya: {said}")
    refusal = GitlabError(f"GitLab menjawab {error.code} untuk {asked}. Saran: {remedy}")
    refusal.status = error.code
    return refusal
