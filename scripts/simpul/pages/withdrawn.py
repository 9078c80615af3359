"""What stands at the address of a case that was withdrawn: why, since when, and where to go instead."""

from simpul import urls
from simpul.case.retirement import Retired
from simpul.catalogue import Catalogue
from simpul.pages.frame import Heading, Sheet
from simpul.pages.templating import render
from simpul.text import format_date

_HEADINGS = (
    Heading("alasan", "Mengapa ditarik"),
    Heading("ke-mana", "Ke mana sekarang"),
    Heading("keberatan", "Keberatan"),
)


def withdrawn_sheet(entry: Retired, catalogue: Catalogue) -> Sheet:
    """Return the page of a withdrawn case, which has the frame of a case and is not searched."""
    uri = urls.case_uri(entry.id)
    replacement = catalogue.by_id.get(entry.pengganti or "")
    isi = render("withdrawn.html", uri, entry=entry, headings=_HEADINGS, replacement=replacement, hub=catalogue.hub)
    date = format_date(entry.tanggal.isoformat())
    title = f"{entry.judul} (ditarik)" if entry.judul else "Kasus ini ditarik"
    return Sheet(uri, title, f"Kasus ini ditarik pada {date}.", isi, _HEADINGS, hide=("navigation",))
