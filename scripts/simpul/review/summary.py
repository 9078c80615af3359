"""Write what a reviewer needs to know about a change, in plain Markdown without a single link or tag."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from simpul.diagnostics import Diagnostic, Severity
from simpul.neutral import neutralise, plain
from simpul.review.addresses import Lost
from simpul.review.cases import CaseChange, Kind, Likeness
from simpul.review.checklist import CHECKLIST, REVIEWER, TIES
from simpul.review.judgement import Judgement

MAX_FINDINGS = 200
"""Rows of a change's own findings; the log of the run has them all."""
MAX_OLD = 10
"""Rows of what was there before."""
MAX_CASES = 100
"""Rows of cases."""
_TABLE = "| Tempat | Aturan | Tingkat | Temuan | Saran |\n| --- | --- | --- | --- | --- |\n"
_MANY = 3
"""Gaps named in a row; the rest are counted."""


@dataclass(frozen=True, slots=True)
class Review:
    """Everything a review came to."""

    judgement: Judgement
    cases: tuple[CaseChange, ...]
    lost: Lost
    previews: bool
    """Whether the cases can be looked at in the folder `pratinjau`."""


def as_summary(review: Review) -> str:
    """Return the summary; it says nothing of the machine it was made on, so it can be compared whole."""
    parts = (
        _verdict(review.judgement),
        _cases(review),
        _alike(review.cases),
        _findings(review.judgement.own),
        _addresses(review.lost),
        _old(review.judgement.old),
        _checklist(),
    )
    return neutralise("\n".join(part for part in parts if part))


def _verdict(judgement: Judgement) -> str:
    errors = sum(found.severity is Severity.ERROR for found in judgement.own)
    warnings = len(judgement.own) - errors
    if errors:
        said = f"**Belum dapat digabung: ada {errors} galat.** Setiap galat disertai saran di bawah. "
        said += "Perbaiki berkas yang sama; pemeriksaan berjalan lagi dengan sendirinya."
    elif warnings:
        said = f"**Tidak ada galat.** Ada {warnings} peringatan yang patut dibaca; peringatan tidak menghalangi."
    else:
        said = "**Tidak ada galat dan tidak ada peringatan.** Terima kasih; selanjutnya dibaca oleh peninjau."
    return f"## Hasil pemeriksaan\n\n{said}\n"


def _cases(review: Review) -> str:
    if not review.cases:
        return "## Kasus\n\nTidak ada kasus yang berubah.\n"
    rows = "".join(map(_case_row, review.cases[:MAX_CASES]))
    left = len(review.cases) - MAX_CASES
    more = f"\nDan {left} kasus lain.\n" if left > 0 else ""
    shown = "\nTampilannya ada di artefak, folder pratinjau; dapat dibuka tanpa internet.\n" if review.previews else ""
    return f"## Kasus\n\n| Kasus | Perubahan | Yang belum diketahui |\n| --- | --- | --- |\n{rows}{more}{shown}"


def _case_row(change: CaseChange) -> str:
    title = plain(change.file.string("judul")) or "tanpa judul"
    return f"| {title} ({plain(change.file.folder_name)}) | {change.kind} | {_completeness(change)} |\n"


def _completeness(change: CaseChange) -> str:
    """Return how complete a case was and is: "12 hal → 9 (Sebagian). Kini terjawab: Biayanya"."""
    before, after = change.before, change.after
    if change.kind in {Kind.WITHDRAWN, Kind.REMOVED}:
        return "–"
    if after is None:
        return "dihitung setelah galatnya diperbaiki"
    if before is None:
        return f"{len(after.gaps)} hal. Kelengkapan: {after.level}"
    answered = [gap for gap in before.gaps if gap not in after.gaps]
    opened = [gap for gap in after.gaps if gap not in before.gaps]
    level = after.level if after.level == before.level else f"{before.level} → {after.level}"
    said = [f"{len(before.gaps)} hal → {len(after.gaps)}. Kelengkapan: {level}"]
    return ". ".join([*said, *_named("Kini terjawab", answered), *_named("Kini tidak terjawab lagi", opened)])


def _named(what: str, gaps: Sequence[str]) -> Iterator[str]:
    if gaps:
        named = "; ".join(plain(gap) for gap in gaps[:_MANY])
        yield f"{what}: {named}" + (f"; dan {len(gaps) - _MANY} lagi" if len(gaps) > _MANY else "")


def _alike(cases: Sequence[CaseChange]) -> str:
    lines = "".join(_alike_line(change, like) for change in cases for like in change.alike)
    asked = "Bila memang sama, lengkapi kasus yang ada. Bila berbeda, jelaskan bedanya di ringkasan."
    return f"## Apakah ini kasus yang sama?\n\n{lines}\n{asked}\n" if lines else ""


def _alike_line(change: CaseChange, like: Likeness) -> str:
    ours, theirs = (plain(file.string("judul")) for file in (change.file, like.other))
    where = plain(f"{like.other.string('instansi')}; {like.other.uri}")
    return f"- {ours}: mirip {theirs} ({where}). {plain(like.reason)}\n"


def _findings(found: Sequence[Diagnostic]) -> str:
    if not found:
        return ""
    left = len(found) - MAX_FINDINGS
    more = f"\nDan {left} temuan lain; semuanya ada di catatan pemeriksaan.\n" if left > 0 else ""
    return f"## Yang perlu dilakukan\n\n{_TABLE}{''.join(map(_row, found[:MAX_FINDINGS]))}{more}"


def _row(found: Diagnostic) -> str:
    place = f"{found.path}:{found.position.line}:{found.position.column}"
    cells = (place, found.code, found.severity.value, found.message, found.hint)
    return f"| {' | '.join(map(plain, cells))} |\n"


def _addresses(lost: Lost) -> str:
    said = (
        f"{len(lost.found)} alamat tidak lagi menjawab; lihat saran di atas"
        if lost.found
        else "semuanya tetap menjawab"
    )
    return f"## Alamat yang sudah terbit\n\n{lost.looked_at} alamat dibandingkan dengan cabang dasar: {said}.\n"


def _old(found: Sequence[Diagnostic]) -> str:
    if not found:
        return ""
    left = len(found) - MAX_OLD
    more = f"\nDan {left} temuan lain.\n" if left > 0 else ""
    lead = "Temuan ini sudah ada sebelumnya, di berkas yang tidak Anda ubah. Tidak menghalangi usulan ini."
    return f"## Temuan lama\n\n{lead}\n\n{_TABLE}{''.join(map(_row, found[:MAX_OLD]))}{more}"


def _checklist() -> str:
    items = "".join(f"- [ ] {item}\n" for item in CHECKLIST)
    asked = f"{REVIEWER} (nama akun atau unit)\n{TIES} (tidak ada, atau sebutkan)"
    return f"## Daftar periksa peninjau\n\n{items}\nTulis saat menyetujui:\n\n{asked}\n"
