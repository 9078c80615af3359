"""Have the rules judge a draft, and tell each finding by the question it is about."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from simpul.case.reading import CaseFile, parse_case
from simpul.check.engine import check_collection, check_file, context_of
from simpul.check.personal_data import find_free_mails, find_mobiles, find_niks, find_nips
from simpul.contribute.importing.completing import Desk
from simpul.contribute.intake.drafting import Draft, Remark
from simpul.contribute.intake.form import STORIES
from simpul.diagnostics import Diagnostic, Severity
from simpul.text import quote, slugify
from simpul.vocabulary import Regions

_OWN_WORDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "SP201": ("belum diisi.", "isi kotaknya."),
        "SP203": ("belum diisi.", "isi kotaknya."),
        "SP407": ("", "daftarkan sumber di isian Sumber saja, lalu sebut nomornya di akhir kalimat."),
        "SP409": ("", "tulis nomornya di cerita yang memakainya, atau hapus dari daftar."),
        "SP410": ("", "akhiri kalimatnya dengan nomor sumber, misalnya [1]."),
        "SP205 mulai_penerapan": (
            "belum terbaca sebagai tanggal, bulan dan tahun, atau tahun.",
            "tulis misalnya 5 Juni 2017, Juni 2017, atau 2017 saja.",
        ),
    }
)
"""What an officer is told instead of what a rule tells those who edit the file, of one question or of all; "" keeps the
rule's own words."""
_SAID_BEFORE = frozenset({"SP201", "SP410"})
"""Rules that say once more, less plainly, what the drafting has already said of a question."""
_SAID_OF_SOURCES = frozenset({"SP209", "SP409"})
"""Rules that only follow from an answer without its sources."""
_SOURCE_ID = re.compile(r'"s(\d+)"')


def find_personal_data(answers: Mapping[str, str]) -> Iterator[Remark]:
    """Yield what in the answers belongs to a person; told without repeating it."""
    finders = (
        (find_niks, "NIK"),
        (find_nips, "NIP"),
        (find_mobiles, "nomor ponsel"),
        (find_free_mails, "surel pribadi"),
    )
    for name, answer in answers.items():
        for find, kind in finders:
            for datum in find(answer):
                yield Remark(name, f"ada {kind} ({datum.masked}).", "hapus; sebut jabatan atau saluran kantor saja.")


def judge(draft: Draft, desk: Desk, others: Sequence[CaseFile]) -> tuple[list[Remark], tuple[Diagnostic, ...]]:
    """Return what the rules find, for the submitter and as they say it; `others` are all cases of the hub."""
    context = context_of(desk.root, desk.today)
    file = parse_case(draft.text, draft.uri, (desk.root / draft.uri).parent)
    found = list(check_file(file, context))
    found += [fault for fault in check_collection([*others, file], context) if fault.path == draft.uri]
    said = {remark.question for remark in draft.remarks}
    told = [remark for fault in found if (remark := _told(fault, file, said))]
    return told, tuple(sorted(found))


def find_same(draft: Draft, others: Iterable[CaseFile]) -> CaseFile | None:
    """Return the case that has the draft's id, or its name in the same region."""
    name, region = slugify(str(draft.data.get("judul", ""))), draft.data.get("wilayah")
    return next(
        (
            other
            for other in others
            if other.folder_name == draft.id
            or (name and (slugify(other.string("judul")), other.string("wilayah")) == (name, region))
        ),
        None,
    )


def find_alike(draft: Draft, others: Iterable[CaseFile], regions: Regions) -> Iterator[CaseFile]:
    """Yield the cases of the same region whose name says no other words than the draft's, or that share a source."""
    region = str(draft.data.get("wilayah", ""))
    place = _words(regions[region].name) if region in regions else set()
    words, addresses = _words(str(draft.data.get("judul", ""))) - place, _addresses(draft.data.get("sumber"))
    for other in others:
        if region and other.string("wilayah") == region:
            theirs = _words(other.string("judul")) - place
            is_same_name = min(len(words), len(theirs)) > 1 and (words <= theirs or theirs <= words)
            if is_same_name or addresses & _addresses(other.data.get("sumber")):
                yield other


def _words(name: str) -> set[str]:
    return set(slugify(name).split("-")) - {""}


def _addresses(sources: object) -> set[str]:
    entries = sources if isinstance(sources, list) else []
    return {str(entry["url"]) for entry in entries if isinstance(entry, dict) and entry.get("url")}


def _told(fault: Diagnostic, file: CaseFile, said: set[str]) -> Remark | None:
    question = _question_at(fault.position.line, file)
    if question in said and (fault.code in _SAID_BEFORE or question == "wilayah"):
        return None
    if fault.code in (_SAID_OF_SOURCES if said & {"status_sumber", *STORIES} else ()):
        return None
    message, hint = _OWN_WORDS.get(f"{fault.code} {question}") or _OWN_WORDS.get(fault.code, ("", ""))
    is_error = fault.severity is Severity.ERROR
    return Remark(question, message or _message(fault, file), hint or fault.hint, is_error, fault.code)


def _message(fault: Diagnostic, file: CaseFile) -> str:
    """Return the rule's words, with the words it points at when it points into a story."""
    line = fault.position.line
    lines = file.text.split("\n")
    is_prose = line >= file.body.first_line and line <= len(lines)
    shown = lines[line - 1][fault.position.column - 1 :].strip() if is_prose else ""
    if shown and '"' not in fault.message:
        return f"{fault.message.rstrip('.')}: {quote(shown, 50)}."
    return _SOURCE_ID.sub(r"\1", fault.message)


def _question_at(line: int, file: CaseFile) -> str:
    """Return the question whose answer stands at a line of the file, "" when none does."""
    if line >= file.body.first_line:
        starts = [heading for heading in file.body.headings if heading.line <= line and heading.text in STORIES]
        return starts[-1].text if starts else ""
    keys = sorted((file.front_matter.where((key,)).line, key) for key in file.data)
    index = bisect_right(keys, (line, "\uffff")) - 1
    key = keys[index][1] if index >= 0 else ""
    return "judul" if key == "id" else key
