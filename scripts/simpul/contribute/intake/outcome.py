"""Take one report in: decide what becomes of it, and write what the workflow needs to do so."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from simpul.case.reading import find_cases, load_case
from simpul.contribute.importing.completing import Desk
from simpul.contribute.intake import comment
from simpul.contribute.intake.drafting import Draft, Drafter, Remark
from simpul.contribute.intake.form import CONSENT, Asked, questions
from simpul.contribute.intake.issue import Issue
from simpul.contribute.intake.judging import find_alike, find_personal_data, find_same, judge
from simpul.contribute.intake.splitting import cut, is_ticked
from simpul.contribute.intake.wording import CONSENT as CONSENTS
from simpul.contribute.intake.wording import TITLE

MAX_BODY = 70_000
"""GitHub itself takes 65,536 characters."""
_FEWEST = 4
"""Headings of the form that a report must still have to be read as one."""


class State(StrEnum):
    """What the workflow is to do."""

    NOTHING = "nothing"
    COMMENT = "comment"
    DRAFT = "draft"
    """Comment, and open the pull request as a draft."""
    READY = "ready"
    """Comment, and open the pull request for review."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What becomes of a report."""

    state: State
    comment: str = ""
    draft: Draft | None = None
    introduction: str = ""


def take_in(issue: Issue, desk: Desk) -> Outcome:
    """Decide what becomes of a report."""
    asked = questions(desk.vocabularies, desk.hub)
    pieces = cut(issue.body[:MAX_BODY], [question.label for question in asked])
    known = sum(answer is not None for answer in pieces.answers)
    is_ours = known >= _FEWEST or issue.title.casefold().startswith(TITLE.strip().casefold())
    if issue.is_by_machine or not is_ours:
        return Outcome(State.NOTHING)
    if not issue.is_open:
        reason = "laporannya sudah ditutup. Bila masih ada yang perlu diubah, buatlah laporan baru."
        return Outcome(State.COMMENT, comment.unreadable(reason))
    if len(issue.body) > MAX_BODY:
        size = f"{len(issue.body):,}".replace(",", ".")
        reason = f"isinya {size} huruf, terlalu panjang untuk satu kasus. Pendekkan, atau kirim sebagai dokumen Word."
        return Outcome(State.COMMENT, comment.unreadable(reason))
    if known < _FEWEST:
        reason = "isinya kosong, atau bukan dari formulir. Pilih **New issue**, lalu isi formulir **Kasus baru**."
        return Outcome(State.COMMENT, comment.unreadable(reason))
    answers = {question.name: text or "" for question, text in zip(asked, pieces.answers, strict=True)}
    return _take_in(issue, answers, asked, desk)


def _take_in(issue: Issue, answers: Mapping[str, str], asked: Sequence[Asked], desk: Desk) -> Outcome:
    personal = list(find_personal_data({**answers, "judul": f"{answers['judul']}\n{issue.title}"}))
    barriers = [*personal, *_without_consent(answers)]
    if barriers:
        return Outcome(State.COMMENT, comment.refusal(barriers, asked, is_personal=bool(personal)))
    draft = Drafter(answers, desk).draft()
    others = [load_case(path, desk.root) for path in find_cases(desk.root)]
    same = find_same(draft, others)
    if same:
        return Outcome(State.COMMENT, comment.taken(same, asked))
    told, found = judge(draft, desk, others)
    remarks = [*draft.remarks, *told]
    alike = list(find_alike(draft, others, desk.vocabularies.wilayah))
    state = State.DRAFT if alike or any(remark.is_error for remark in remarks) else State.READY
    said = comment.answer(draft, remarks, alike, asked, desk.vocabularies.wilayah)
    return Outcome(state, said, draft, comment.introduction(issue.number, draft, found, alike, asked))


def _without_consent(answers: Mapping[str, str]) -> list[Remark]:
    if is_ticked(answers[CONSENT], len(CONSENTS)):
        return []
    message = "kotak persetujuan belum dicentang semua."
    return [Remark(CONSENT, message, "ganti [ ] menjadi [x] di kedua baris itu, bila Anda setuju.")]


def write(outcome: Outcome, issue: Issue, folder: Path) -> None:
    """Write the outcome below `folder`, under names of our own: nothing of the report is in a name."""
    folder.mkdir(parents=True, exist_ok=True)
    texts = {"state": outcome.state.value, "comment.md": outcome.comment}
    if outcome.draft:
        texts |= {
            "title": f"Kasus baru dari laporan #{issue.number}: {outcome.draft.id}",
            "body.md": outcome.introduction,
            "path": outcome.draft.uri,
            "case.md": outcome.draft.text,
        }
    for name, text in sorted(texts.items()):
        (folder / name).write_bytes(f"{text.rstrip()}\n".encode())
