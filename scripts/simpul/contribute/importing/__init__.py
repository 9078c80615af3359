"""Turn a document into a case, losing nothing of what it says.

A document passes through these steps: `opening` sees what the file is, or says why it cannot be taken; `word`,
`odt` and `pdf` each read it into the one shape of `blocks`, and all else is shared: `headings`, `answers` and `placing`
find each piece its place; `pictures` makes images fit to publish; `markdown` and `writing` write the case and, beside
it, everything that found no place.
"""

from simpul.contribute.importing.completing import Desk
from simpul.contribute.importing.errand import Outcome, import_all

__all__ = ["Desk", "Outcome", "import_all"]
