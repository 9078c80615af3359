"""The page of a case: a table of sections, each with its template.

Outline and page come from the same table, so they cannot disagree.
"""

import datetime
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import unquote

from simpul import urls
from simpul.case.body import SECTIONS as BODY_SECTIONS
from simpul.case.markdown import without_citations
from simpul.catalogue import Catalogue, Record
from simpul.citation import cite
from simpul.pages.cards import Likeness, due_dates
from simpul.pages.case_view import CaseView
from simpul.pages.drafts import Draft
from simpul.pages.form_pages import form_pages
from simpul.pages.frame import Heading, Sheet
from simpul.pages.qr import qr_code
from simpul.pages.templating import render
from simpul.pages.tree import Page
from simpul.text import digest, slugify

IMAGE_SUFFIXES = frozenset({".avif", ".gif", ".jpeg", ".jpg", ".png", ".webp"})
"""Images that are published; a drawing that can carry a script is not."""


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the page, under its own heading."""

    heading: Heading
    template: str
    is_present: Callable[[CaseView], object]
    children: Callable[[CaseView], list[Heading]] = lambda _: []
    is_indexed: bool = True
    """Whether search reads it."""


def _section(
    title: str, template: str, is_present: Callable[[CaseView], object], *, is_indexed: bool = True
) -> Section:
    return Section(Heading(slugify(title), title), f"case/{template}.html", is_present, is_indexed=is_indexed)


def _body_section(title: str) -> Section:
    return _section(title, "body", lambda view: title in view.body)


SECTIONS = (
    _section("Sekilas", "glance", lambda _: True),
    _section("Seberapa kuat dan siap ditiru?", "grades", lambda _: True, is_indexed=False),
    _section("Dampak", "impact", lambda view: view.case.dampak),
    _section("Garis waktu", "timeline", lambda view: view.timeline, is_indexed=False),
    *(_body_section(title) for title in BODY_SECTIONS),
    Section(
        Heading("meniru", "Kalau ingin meniru"),
        "case/copying.html",
        lambda view: view.copying,
        lambda view: view.copying,
    ),
    _section("Replikasi", "replication", lambda view: view.origins or view.replicas),
    _section("Penghargaan", "recognition", lambda view: view.case.kipp or view.case.penghargaan),
    _section("Evaluasi", "evaluation", lambda view: view.case.evaluasi),
    _section("Kaitan dengan SP4N-LAPOR!", "lapor", lambda view: view.case.lapor),
    _section("Kontak", "contact", lambda view: view.case.kontak),
    _section("Yang belum diketahui", "gaps", lambda view: view.gaps, is_indexed=False),
    _section("Kabar dari lapangan", "news", lambda _: True, is_indexed=False),
    _section("Pakai untuk SINOVIK dan IGA", "forms", lambda _: True, is_indexed=False),
    _section("Kasus serupa", "similar", lambda view: view.similar, is_indexed=False),
    _section("Rujukan", "references", lambda _: True, is_indexed=False),
)
"""The parts of a case page, in the order that serves a reader who scrolls."""


def case_sheet(view: CaseView) -> Sheet:
    """Return the page of a case."""
    sections = [section for section in SECTIONS if section.is_present(view)]
    citation = cite(view.catalogue, view.record)
    qr = qr_code(view.address) if view.address else ""
    isi = render("case/page.html", view.uri, view=view, case=view.case, sections=sections, citation=citation, qr=qr)
    outline = [heading for section in sections for heading in (section.heading, *section.children(view))]
    return Sheet(view.uri, view.case.judul, without_citations(view.case.ringkasan), isi, outline, hide=("navigation",))


def case_draft(catalogue: Catalogue, record: Record, today: datetime.date, similar: Sequence[Likeness]) -> Draft:
    """Return the page of a case to be: it rests on its own file, on those it is linked with, and on what is like it."""
    told, day = catalogue.context(record), today.isoformat()
    passed = repr([day >= due for due in due_dates(record)])
    rests_on = digest(told, passed, *(item.mark for item in similar)) if told else ""
    return Draft(urls.case_uri(record.id), rests_on, partial(case_pages, catalogue, record, today, similar))


def case_pages(
    catalogue: Catalogue, record: Record, today: datetime.date, similar: Sequence[Likeness] = ()
) -> Iterator[Sheet | Page]:
    """Yield the page of a case, its citations, its texts for the forms of other systems, and the images it shows."""
    view = CaseView(record, catalogue, today, similar)
    yield case_sheet(view)
    yield from _citations(view)
    yield from form_pages(view)
    yield from _images(record, view.uri)


def _citations(view: CaseView) -> Iterator[Page]:
    """Yield what programs that keep references read."""
    citation = cite(view.catalogue, view.record)
    yield Page(f"{view.uri}{urls.BIBTEX}", citation.bibtex.encode())
    yield Page(f"{view.uri}{urls.RIS}", citation.ris.encode())


def _images(record: Record, uri: str) -> Iterator[Page]:
    """Yield the images the text shows, as long as they are plain files beside it."""
    names = {unquote(target).removeprefix("./") for target in record.file.image_targets}
    for name in sorted(names):
        path = record.file.folder / name
        if Path(name).name == name and path.suffix.lower() in IMAGE_SUFFIXES and _is_plain_file(path):
            yield Page(f"{uri}{name}", path.read_bytes())


def _is_plain_file(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()
