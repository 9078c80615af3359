"""Tell which claims of the cases have which sources, and which have none."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from simpul.case.reading import CaseFile, find_cases, load_case
from simpul.check.claims import Claim, claims_of
from simpul.text import quote

_SHOWN = 70
"""Characters of a claim that a line shows."""


@dataclass(frozen=True, slots=True)
class Account:
    """What one case claims."""

    file: CaseFile
    claims: tuple[Claim, ...]

    @property
    def unsourced(self) -> int:
        """How many claims have no source."""
        return sum(not claim.sources for claim in self.claims)


def take_account(root: Path) -> tuple[Account, ...]:
    """Return the account of every case below `root`; one that cannot be read whole claims nothing."""
    files = (load_case(path, root) for path in find_cases(root))
    return tuple(Account(file, tuple(claims_of(file)) if file.is_whole else ()) for file in files)


def is_complete(accounts: Sequence[Account]) -> bool:
    """Tell whether every case could be read and every claim has a source."""
    return bool(accounts) and all(account.file.is_whole and not account.unsourced for account in accounts)


def _lines(account: Account) -> Iterator[str]:
    uri = account.file.uri
    if not account.file.is_whole:
        yield f"{uri}:1:1: tidak terbaca utuh. Saran: jalankan simpul check."
    for claim in account.claims:
        where = f"{uri}:{claim.position.line}:{claim.position.column}"
        sources = ", ".join(claim.sources) or "TANPA SUMBER"
        yield f"{where}: {claim.kind} {quote(claim.text, _SHOWN)}: {sources}"


def summarise(accounts: Sequence[Account]) -> str:
    """Return the closing line."""
    if not accounts:
        return "Tidak ada satu pun kasus."
    unreadable = sum(not account.file.is_whole for account in accounts)
    unsourced = sum(account.unsourced for account in accounts)
    said = f"{len(accounts)} kasus, {sum(len(account.claims) for account in accounts)} klaim: "
    said += f"{unsourced} tanpa sumber" if unsourced else "semuanya bersumber"
    return said + (f"; {unreadable} kasus tidak terbaca utuh." if unreadable else ".")


def as_text(accounts: Sequence[Account]) -> str:
    """Return one line per claim and a closing line."""
    return "\n".join([*(line for account in accounts for line in _lines(account)), summarise(accounts)])


def _plain(claim: Claim) -> dict[str, object]:
    return {
        "baris": claim.position.line,
        "kolom": claim.position.column,
        "jenis": claim.kind,
        "isi": claim.text,
        "sumber": list(claim.sources),
    }


def as_json(accounts: Sequence[Account]) -> str:
    """Return a JSON object with every claim, for other programs."""
    cases = [
        {
            "berkas": account.file.uri,
            "terbaca": account.file.is_whole,
            "tanpa_sumber": account.unsourced,
            "klaim": [_plain(claim) for claim in account.claims],
        }
        for account in accounts
    ]
    return json.dumps({"skema": 1, "kasus": cases}, ensure_ascii=False, indent=2)


SOURCE_FORMATS: Mapping[str, Callable[[Sequence[Account]], str]] = {"text": as_text, "json": as_json}
"""The forms in which the account is told, by the name of the option."""
