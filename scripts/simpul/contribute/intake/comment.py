"""Answer the submitter on the report itself, and introduce the draft to the hub: Markdown for GitHub."""

import re
from collections.abc import Iterable, Iterator, Sequence

from simpul.case.reading import CaseFile
from simpul.contribute.intake import wording
from simpul.contribute.intake.drafting import Draft, Remark
from simpul.contribute.intake.form import Asked
from simpul.contribute.intake.prose import Picture
from simpul.diagnostics import Diagnostic
from simpul.neutral import neutralise, plain
from simpul.text import join_words, normalise
from simpul.vocabulary import Regions

MARKER = "<!-- simpul:usulan -->"
"""Begins the one comment that is kept up to date; the workflow finds it by this."""
MAX_LENGTH = 60_000
"""GitHub takes 65,536 characters."""
_MOST = 40
"""Findings told at once; who mends forty sees the rest."""
_ATTACHMENT = re.compile(
    r"https://(?:github\.com/user-attachments/(?:assets|files)|user-images\.githubusercontent\.com)/[\w./-]{1,200}\Z"
)


def escape(text: str, limit: int = 400) -> str:
    """Return a text on one line, at most `limit` characters of it, that prints as it stands and calls nobody."""
    line = " ".join(normalise(text).split())
    return neutralise(plain(line if len(line) <= limit else f"{line[:limit].rstrip()}…"))


def _page(*parts: str) -> str:
    text = "\n\n".join(part for part in (MARKER, *parts) if part)
    return text if len(text) <= MAX_LENGTH else f"{text[:MAX_LENGTH].rpartition(chr(10))[0]}\n\n… (terpotong)"


def _merged(remarks: Iterable[Remark]) -> dict[tuple[str, str], set[str]]:
    """Return the questions of each thing that is to be said, so that it is said once."""
    merged: dict[tuple[str, str], set[str]] = {}
    for remark in remarks:
        merged.setdefault((remark.message, remark.hint), set()).add(remark.question)
    return merged


def _grouped(remarks: Iterable[Remark], questions: Sequence[Asked]) -> Iterator[str]:
    """Yield what is to be said below the labels of its questions, in the order of the form."""
    labels = {asked.name: asked.label for asked in questions}
    order = {name: number for number, name in enumerate(labels)}
    about = {said: sorted(order.get(name, len(order)) for name in names) for said, names in _merged(remarks).items()}
    listed = sorted(about.items(), key=lambda item: (item[1], item[0]))
    above: list[int] = []
    for (message, hint), numbers in listed[:_MOST]:
        if numbers != above:
            named = [escape([*labels.values(), "Lain-lain"][number]) for number in numbers]
            yield f"\n**{join_words(named)}**\n"
        above = numbers
        yield f"- {escape(message[:1].upper() + message[1:])} **Saran:** {escape(hint)}"
    if len(listed) > _MOST:
        yield f"\nMasih ada {len(listed) - _MOST} hal lain; tampil setelah yang di atas diperbaiki."


def _list(remarks: Iterable[Remark], questions: Sequence[Asked]) -> str:
    return "\n".join(_grouped(remarks, questions)).strip()


def _folded(title: str, text: str) -> str:
    return f"<details><summary>{title}</summary>\n\n{text}\n\n</details>" if text else ""


def _understood(draft: Draft, regions: Regions) -> str:
    """Return what was understood, for the submitter to compare."""
    data = draft.data
    region = str(data.get("wilayah", ""))
    told = {
        "Nama": str(data.get("judul", "")),
        "Kepanjangan": str(data.get("kepanjangan", "")),
        "Instansi": str(data.get("instansi", "")),
        "Wilayah": regions[region].name if region in regions else "belum dikenali",
        "Mulai penerapan": str(data.get("mulai_penerapan", "")),
        **dict(_numbered(data.get("sumber"))),
    }
    return "\n".join(f"- {label}: {escape(value, 120)}" for label, value in told.items() if value)


def _numbered(sources: object) -> Iterator[tuple[str, str]]:
    """Yield the sources by the numbers that citations name."""
    entries = [entry for entry in sources if isinstance(entry, dict)] if isinstance(sources, list) else []
    for number, entry in enumerate(entries, 1):
        publisher = entry.get("penerbit", "penerbitnya belum ada")
        yield f"Sumber {number}", f"{entry.get('judul', 'judulnya belum ada')} ({publisher})"


def _pictures(pictures: Sequence[Picture]) -> str:
    if not pictures:
        return ""
    listed = "\n".join(f"- {_address(picture)}" for picture in pictures[:_MOST])
    return f"{wording.PICTURES}\n\n{listed}"


def _address(picture: Picture) -> str:
    """Return the address of a picture: as a link where it is GitHub's own, else as text."""
    is_said = picture.alternative.casefold() not in {"", "image"}
    words = f" ({escape(picture.alternative, 80)})" if is_said else ""
    is_own = bool(_ATTACHMENT.match(picture.address)) and ".." not in picture.address
    return (f"<{picture.address}>" if is_own else escape(picture.address, 200)) + words


def _named(case: CaseFile) -> str:
    """Return a case by its name and, where that can stand as code, its file."""
    where = f" (`{case.uri}`)" if re.fullmatch(r"[\w./-]+", case.uri) else ""
    return f"{escape(case.string('judul'), 120)}{where}"


def _likeness(alike: Sequence[CaseFile]) -> str:
    listed = "\n".join(f"- {_named(case)}" for case in alike[:5])
    return f"{wording.ALIKE}\n\n{listed}" if alike else ""


def answer(
    draft: Draft, remarks: Sequence[Remark], alike: Sequence[CaseFile], questions: Sequence[Asked], regions: Regions
) -> str:
    """Return the comment on a report of which a draft could be made; `alike` are cases that may be the same."""
    faults = [remark for remark in remarks if remark.is_error]
    advice = [remark for remark in remarks if not remark.is_error]
    if faults:
        opening = (
            "Terima kasih, isian Anda sudah terbaca dan disimpan sebagai draf. "
            f"Masih ada **{len(_merged(faults))} hal** yang perlu diperbaiki sebelum dapat terbit:"
        )
        parts = [opening, _list(faults, questions), wording.EDITING]
    else:
        parts = [wording.COMPLETE]
    many = len(_merged(advice))
    return _page(
        *parts,
        _likeness(alike),
        _pictures(draft.pictures),
        _folded(f"Akan lebih baik bila diperbaiki juga, tetapi tidak wajib ({many})", _list(advice, questions)),
        _folded("Yang kami baca dari isian Anda", _understood(draft, regions)),
    )


def refusal(remarks: Sequence[Remark], questions: Sequence[Asked], *, is_personal: bool = False) -> str:
    """Return the comment on a report that may not become a draft yet."""
    opening = "Terima kasih. Isian Anda **belum dibuatkan draf**, karena ini harus dibereskan dulu:"
    return _page(opening, _list(remarks, questions), wording.PUBLIC if is_personal else "", wording.EDITING)


def unreadable(reason: str) -> str:
    """Return the comment on a report that is not the form's."""
    return _page(
        f"Terima kasih sudah menulis. Sayangnya laporan ini tidak dapat dibaca mesin: {reason}",
        "Isian Anda tidak hilang; semuanya tetap ada di atas, dan petugas hub dapat membacanya.",
    )


def taken(same: CaseFile, questions: Sequence[Asked]) -> str:
    """Return the comment when another case has the draft's id."""
    name, agency = same.string("judul"), same.string("instansi")
    message = f'sudah ada kasus "{name}" dari {agency} dengan nama dan daerah yang sama.'
    remark = Remark("judul", message, wording.SAME_CASE)
    opening = "Terima kasih. Isian Anda **belum dibuatkan draf**, karena tampaknya kasusnya sudah ada:"
    return _page(opening, _list([remark], questions), f"Kasus yang sudah ada: {_named(same)}", wording.EDITING)


def introduction(
    number: int, draft: Draft, found: Sequence[Diagnostic], alike: Sequence[CaseFile], questions: Sequence[Asked]
) -> str:
    """Return the text of the pull request, for the hub that reviews."""
    labels = {asked.name: asked.label for asked in questions}
    rows = (
        (str(fault.position.line), fault.code, fault.severity, fault.message, fault.hint) for fault in found[:_MOST]
    )
    table = "\n".join(f"| {' | '.join(map(escape, row))} |" for row in rows)
    head = "| Baris | Aturan | Tingkat | Temuan | Saran |\n| --- | --- | --- | --- | --- |\n"
    left = "\n\n".join(f"**{escape(labels.get(name, name))}**\n\n{_quoted(text)}" for name, text in draft.left)
    parts = (
        f"Closes #{number}",
        f"Draf dari formulir di laporan #{number}, dibuat mesin: `{draft.uri}`. Isian aslinya utuh di laporan itu.",
        wording.FOR_THE_HUB,
        f"**Mungkin kasus yang sama:** {', '.join(map(_named, alike[:5]))}" if alike else "",
        head + table if found else "Pemeriksaan tidak menemukan apa-apa.",
        _pictures(draft.pictures),
        f"### Yang tidak seluruhnya mendapat tempat\n\n{left}" if left else "",
    )
    text = "\n\n".join(part for part in parts if part)
    return (
        text
        if len(text) <= MAX_LENGTH
        else f"{text[:MAX_LENGTH].rpartition(chr(10))[0]}\n\n… (terpotong; lihat laporan)"
    )


def _quoted(text: str) -> str:
    return "\n>\n".join(f"> {escape(line, 2000)}" for line in text.split("\n") if line.strip())
