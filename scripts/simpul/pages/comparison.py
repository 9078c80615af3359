"""The page where two cases stand side by side; the browser fills it from the published data."""

import json

from simpul import urls, words
from simpul.facets import FACETS
from simpul.grades import LASTING
from simpul.pages.frame import Sheet
from simpul.pages.templating import render

TITLE = "Bandingkan dua kasus"
_LEAD = (
    "Dua inovasi berdampingan: tempat, langkah, prasyarat, biaya, orang, bukti, dan hal yang tidak disebut sumbernya."
)
_WORDS = {
    "status": words.STATUS,
    "verifikasi": words.VERIFICATION,
    "bentuk": words.FORM,
    "jenis": words.KIND,
    "tahapan": words.STAGE,
    "prasyarat": words.PREREQUISITE,
    "tahap": words.PHASE,
    "replikasi": words.REPLICATION,
    "evaluasi": words.EVALUATION,
    **{scale.key: {rung.level.value: rung.name for rung in scale.rungs} for scale in LASTING},
}
"""What a reader sees for each value in the data."""


def comparison_sheet() -> Sheet:
    """Return the page; without a script it leads to the indexes."""
    isi = render(
        "comparison.html",
        urls.COMPARE,
        title=TITLE,
        lead=_LEAD,
        facets=FACETS,
        said=json.dumps(_WORDS, ensure_ascii=False),
    )
    return Sheet(urls.COMPARE, TITLE, _LEAD, isi)
