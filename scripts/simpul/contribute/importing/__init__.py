"""Turn a Word document into a case, losing nothing of what it says.

A document passes through these steps: `container` opens the file or says why not; `words` and `blocks` read what is
visible; `headings`, `answers` and `placing` find each piece its place; `pictures` makes images fit to publish;
`markdown` and `writing` write the case and, beside it, everything that found no place.
"""

from simpul.contribute.importing.completing import Desk
from simpul.contribute.importing.errand import Outcome, import_all

__all__ = ["Desk", "Outcome", "import_all"]
