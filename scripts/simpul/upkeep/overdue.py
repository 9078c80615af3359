"""Find the cases whose review is overdue, and ask for news of each once."""

import datetime
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from simpul import urls
from simpul.case.entries import Status
from simpul.case.model import Case
from simpul.case.reading import CaseFile, find_cases, load_case
from simpul.diagnostics import RefusedError
from simpul.facets import STATUS_NAMES
from simpul.grades.freshness import review_due
from simpul.neutral import neutralise, plain
from simpul.text import format_date
from simpul.upkeep.papers import BODY_FILE, QUESTION_MARK, TITLE_FILE

_MARK = re.compile(rf"{QUESTION_MARK}([a-z0-9-]+) ([0-9-]{{10}}) -->")
_OPEN = "OPEN"


class UnreadableListError(RefusedError):
    """The list of what was asked before cannot be read."""


@dataclass(frozen=True, slots=True)
class Overdue:
    """A case that was due to be reviewed."""

    case: Case
    file: CaseFile
    due: datetime.date

    @property
    def mark(self) -> str:
        """What tells this question from every other: the case, and the review after which it is asked."""
        return f"{QUESTION_MARK}{self.case.id} {self.case.diperbarui.isoformat()} -->"


def find_overdue(root: Path, today: datetime.date) -> tuple[Overdue, ...]:
    """Return the overdue cases below `root`, the longest overdue first; one that has stopped is not asked again."""
    files = (load_case(path, root) for path in find_cases(root))
    found = [
        Overdue(file.case, file, review_due(file.case))
        for file in files
        if file.case is not None and file.case.status is not Status.STOPPED
    ]
    late = [overdue for overdue in found if overdue.due <= today]
    return tuple(sorted(late, key=lambda overdue: (overdue.due, overdue.case.id)))


def read_issues(path: Path | None) -> list[dict[str, object]]:
    """Return the issues there are, as GitHub's command line lists them; none when no file is named.

    Raises:
        UnreadableListError: the file cannot be read; then nobody is asked, rather than twice.
    """
    if path is None:
        return []
    try:
        listed = json.loads(path.read_text(encoding="utf-8"))
        issues = [{"body": issue["body"], "state": issue["state"]} for issue in listed]
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise UnreadableListError(_unreadable(path)) from error
    if not isinstance(listed, list):
        raise UnreadableListError(_unreadable(path))
    return issues


def _unreadable(path: Path) -> str:
    return f"{path} bukan daftar laporan dari gh issue list --json body,state."


def unasked(overdue: Iterable[Overdue], issues: Sequence[Mapping[str, object]]) -> Iterator[Overdue]:
    """Yield the cases nobody was asked about: no question is open, and none was asked since the last review.

    `issues` is what `gh issue list --state all --json body,state` tells.
    """
    asked: set[str] = set()
    waiting: set[str] = set()
    for issue in issues:
        for match in _MARK.finditer(str(issue.get("body", ""))):
            asked.add(match.group())
            if issue.get("state") == _OPEN:
                waiting.add(match.group(1))
    return (one for one in overdue if one.mark not in asked and one.case.id not in waiting)


def write_questions(overdue: Iterable[Overdue], folder: Path, site: str) -> None:
    """Write title and text of a question about each case into `folder`.

    Raises:
        OSError: the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for one in overdue:
        place = folder / one.case.id
        place.mkdir(exist_ok=True)
        (place / TITLE_FILE).write_text(f"Masih berjalan? {one.case.judul}", encoding="utf-8")
        (place / BODY_FILE).write_text(question(one, site), encoding="utf-8")


def question(overdue: Overdue, site: str) -> str:
    """Return the text that asks for news of a case, with lines to fill in."""
    case = overdue.case
    reviewed = format_date(case.diperbarui.isoformat())
    address = urls.full_address(site, urls.case_uri(case.id))
    text = f"""\
Kasus {plain(case.judul)} ({plain(case.instansi)}) terakhir ditinjau {reviewed}. Sudah waktunya ditanyakan lagi.

Berkas: {plain(overdue.file.uri)}

Salin lembar ini ke dalam jawaban, lalu isi yang diketahui:

- Masih berjalan? ({" / ".join(STATUS_NAMES.values())}):
- Keadaan itu per kapan (tahun, atau tahun dan bulan):
- Yang berubah sejak ditinjau terakhir:
- Sumbernya (alamat laman atau nama dokumen):
- Hubungan saya dengan inovasi ini (tidak ada, pelaksana, instansi pemilik, lainnya):

Jawaban di sini dapat dibaca umum. Jangan menulis nama warga, nomor induk, nomor telepon, atau surel pribadi.

Petugas hub: sesudah ada jawaban bersumber, perbarui `status`, `status_per`, `status_sumber`, dan `diperbarui`.
Bila tidak ada jawaban, isi `diperbarui` hanya setelah sumbernya dibaca lagi.
"""
    page = f"Halaman: {address}\n" if address else ""
    return f"{overdue.mark}\n{neutralise(text)}{page}"


def _line(overdue: Overdue) -> str:
    reviewed = format_date(overdue.case.diperbarui.isoformat())
    due = format_date(overdue.due.isoformat())
    return f"{overdue.file.uri}: terakhir ditinjau {reviewed}, seharusnya ditinjau lagi {due}."


def as_text(overdue: Sequence[Overdue]) -> str:
    """Return one line per case and a closing line."""
    closing = f"{len(overdue)} kasus perlu ditinjau ulang." if overdue else "Tidak ada kasus yang perlu ditinjau ulang."
    return "\n".join([*map(_line, overdue), closing])


def as_json(overdue: Sequence[Overdue]) -> str:
    """Return a JSON object with every case, for other programs."""
    cases = [
        {
            "id": one.case.id,
            "berkas": one.file.uri,
            "judul": one.case.judul,
            "diperbarui": one.case.diperbarui.isoformat(),
            "tinjau_bulan": one.case.tinjau_bulan,
            "jatuh_tempo": one.due.isoformat(),
        }
        for one in overdue
    ]
    return json.dumps({"skema": 1, "kasus": cases}, ensure_ascii=False, indent=2)


OVERDUE_FORMATS: Mapping[str, Callable[[Sequence[Overdue]], str]] = {"text": as_text, "json": as_json}
"""The forms in which the overdue are told, by the name of the option."""
