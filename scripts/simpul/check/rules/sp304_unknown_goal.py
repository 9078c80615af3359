"""TPB tidak dikenal.

## Apa

Setiap nilai `tpb` adalah nomor Tujuan Pembangunan Berkelanjutan, 1 sampai 17, tanpa kata lain.

## Mengapa

Nomor itu menautkan kasus ke halaman tujuannya.

## Contoh salah

```yaml
tpb: [TPB 3, "18"]
```

## Contoh benar

```yaml
tpb: ["3", "17"]
```

## Cara memperbaiki

Tulis nomornya saja. Daftarnya ada di `vocabularies/tpb.csv`.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from simpul.case.reading import CaseFile
from simpul.check.rule import Context, Finding
from simpul.check.vocabulary_terms import places_of, unknown_terms
from simpul.diagnostics import Severity
from simpul.vocabulary import Term, Vocabulary

SEVERITY = Severity.ERROR

_NUMBER = re.compile(r"[0-9]+")


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find numbers that no goal has."""
    goals = context.vocabularies.tpb
    for finding in unknown_terms(file, places_of(file, "tpb"), goals, suggest=partial(_meant, goals)):
        yield finding if finding.correction else replace(finding, hint="tulis nomor 1 sampai 17.")


def _meant(goals: Vocabulary, word: str) -> Term | None:
    """Return the goal whose number stands somewhere in `word`."""
    found = _NUMBER.search(word)
    number = found.group().lstrip("0") if found else ""
    return goals.terms.get(number)
