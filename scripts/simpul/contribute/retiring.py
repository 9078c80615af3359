"""Withdraw a case: its text goes, its address stays with the reason, its id is taken for ever."""

import datetime
import json
import shutil
from dataclasses import dataclass
from pathlib import Path

from simpul.case.reading import CaseFile, find_cases, load_case
from simpul.case.retirement import FILE, Retirement, load_retired
from simpul.contribute.finding import find_case
from simpul.contribute.scaffold import ContributionError
from simpul.spelling import nearest
from simpul.text import quote

_HEAD = """\
# Kasus yang ditarik, ditulis oleh simpul retire. Alamatnya tetap menjawab dan idnya tidak dipakai lagi:
# jangan menghapus butir dari daftar ini.
ditarik:
"""
_LINKS = ("replikasi_dari", "direplikasi_oleh")


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """What is asked for."""

    id: str
    reason: str
    replacement: str
    """Id of the case that stands in its place, or ""."""


def retire_case(root: Path, withdrawal: Withdrawal, today: datetime.date) -> tuple[str, list[str]]:
    """Withdraw a case; return the folder that is gone, and the cases that still lead to it.

    Raises:
        ContributionError: there is no such case, or the reason or the replacement will not do.
    """
    reason = " ".join(withdrawal.reason.split())
    if not reason:
        message = "alasan kosong; tulis satu kalimat yang boleh dibaca umum."
        raise ContributionError(message)
    file = find_case(root, withdrawal.id)
    retired = load_retired(root)
    if retired.reason or retired.error or retired.yaml.faults:
        message = f"{FILE} masih bermasalah; jalankan simpul check dan perbaiki dulu."
        raise ContributionError(message)
    others = [load_case(path, root) for path in find_cases(root) if path.parent != file.folder]
    _demand_replacement(withdrawal, others)
    _add(root, _entry(file, withdrawal.replacement, reason, today), retired)
    shutil.rmtree(file.folder)
    return file.folder.relative_to(root).as_posix(), [other.uri for other in others if _leads_to(other, withdrawal.id)]


def _demand_replacement(withdrawal: Withdrawal, others: list[CaseFile]) -> None:
    known = {other.folder_name for other in others}
    if withdrawal.replacement and withdrawal.replacement not in known:
        near = nearest(withdrawal.replacement, known)
        remedy = f' Maksud Anda "{near}"?' if near else ""
        message = f"pengganti {quote(withdrawal.replacement)} tidak ada.{remedy}"
        raise ContributionError(message)


def _entry(file: CaseFile, replacement: str, reason: str, today: datetime.date) -> str:
    """Return an entry of the list as YAML; JSON strings are YAML strings."""
    case = file.case
    title, former = (case.judul, case.alamat_lama) if case else ("", ())
    lines = [
        f"  - id: {file.folder_name}",
        f"    judul: {json.dumps(title, ensure_ascii=False)}",
        f"    alasan: {json.dumps(reason, ensure_ascii=False)}",
        f"    tanggal: {today.isoformat()}",
    ]
    if replacement:
        lines.append(f"    pengganti: {replacement}")
    if former:
        lines.append(f"    alamat_lama: [{', '.join(former)}]")
    return "\n".join(lines) + "\n"


def _add(root: Path, entry: str, retired: Retirement) -> None:
    """Write the entry at the end of the list, which is begun when there is none."""
    path = root / FILE
    text = path.read_text(encoding="utf-8-sig") if retired.entries else _HEAD
    path.write_text(text.rstrip("\n") + "\n" + entry, encoding="utf-8")


def _leads_to(file: CaseFile, identifier: str) -> bool:
    """Tell whether a case names another as a replication, or links to it in its text."""
    named = any(entry.get("kasus") == identifier for key in _LINKS for _, entry in file.entries(key))
    return named or any(f"/{identifier}/" in link.target for link in file.body.links())
