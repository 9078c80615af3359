"""The published rules of the grades, printed from the very scales that grade."""

from simpul import urls
from simpul.grades import SCALES
from simpul.grades.questions import QUESTIONS
from simpul.pages.frame import Heading, Sheet, frame
from simpul.pages.templating import render
from simpul.pages.tree import Page

TITLE = "Penilaian kasus"
_LEAD = (
    "Tiap kasus dinilai dari empat sisi, dihitung dari isinya dengan aturan yang sama untuk semua. Tidak ada angka "
    "gabungan, dan tidak ada yang diisi oleh penulisnya."
)
_QUESTIONS = Heading("pertanyaan", "Pertanyaan yang dihitung")


def grades_page() -> Page:
    """Return the page of the rules."""
    headings = [*(Heading(scale.key, scale.title) for scale in SCALES), _QUESTIONS]
    isi = render(
        "grades.html",
        urls.GRADES,
        title=TITLE,
        lead=_LEAD,
        scales=list(zip(headings, SCALES, strict=False)),
        asked=_QUESTIONS,
        questions=QUESTIONS,
    )
    path = f"{urls.GRADES.rstrip('/')}.md"
    return frame(Sheet(urls.GRADES, TITLE, _LEAD, isi, headings, hide=("navigation",), path=path))
