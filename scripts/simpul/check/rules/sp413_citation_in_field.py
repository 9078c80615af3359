"""Kutipan di dalam isian.

## Apa

Di bagian atas berkas, kutipan `[^s1]` hanya boleh ada di `ringkasan`, `inti`, dan `dapat_disesuaikan`, dan idnya harus ada
di daftar `sumber`. Isian lain menyebut sumbernya lewat kunci `sumber` miliknya sendiri.

## Mengapa

Di isian lain tanda `[^s1]` tercetak apa adanya, dan tidak terhitung sebagai sumber isian itu.

## Contoh salah

```yaml
pelajaran:
  - {uraian: "Petunjuk teknis perlu disusun sejak awal. [^s1]", sumber: [s1]}
```

## Contoh benar

```yaml
pelajaran:
  - {uraian: Petunjuk teknis perlu disusun sejak awal., sumber: [s1]}
```

## Cara memperbaiki

Hapus kutipan dari kalimatnya dan sebut idnya di `sumber` isian itu. Di `ringkasan`, `inti`, dan `dapat_disesuaikan`
betulkan idnya.
"""

from collections.abc import Iterator

from simpul.case.markdown import find_citations
from simpul.case.reading import CaseFile
from simpul.check.citing import MARK, advise, texts_that_cite, texts_that_must_not
from simpul.check.rule import Context, Finding
from simpul.diagnostics import Severity
from simpul.text import quote

SEVERITY = Severity.ERROR


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find citations in texts that may have none, and those that name no source."""
    del context
    for place, text in texts_that_must_not(file):
        mark = text[text.index(MARK) :].partition("]")[0] + "]"
        message = f"kutipan {quote(mark)} tidak dipakai di isian ini."
        hint = "hapus dari kalimatnya; sebut idnya di kunci sumber isian itu."
        yield Finding(message, hint, file.front_matter.where(place))
    for place, text in texts_that_cite(file):
        for match in find_citations(text):
            if file.source_numbers and match.group(1) not in file.source_numbers:
                message = f"kutipan {quote(match.group())} tidak ada di daftar sumber."
                yield Finding(message, advise(file, match.group(1)), file.front_matter.where(place))
