"""Skema alamat tidak aman.

## Apa

Alamat tautan diawali dengan skema selain `https:` atau `http:`, atau, di badan tulisan, `mailto:`. Contohnya `javascript:`,
`data:`, `file:`, dan `ftp:`.

## Mengapa

Skema lain dapat menjalankan program di peramban pembaca, atau menunjuk ke berkas yang hanya ada di komputer penulis.

## Contoh salah

```markdown
Lihat [pedomannya](file:///C:/Dokumen/pedoman.pdf).
```

## Contoh benar

```markdown
Lihat [pedomannya](https://dinkes.contoh.go.id/pedoman.pdf).
```

## Cara memperbaiki

Pakai alamat web yang diawali `https://`. Bila dokumennya hanya ada di komputer Anda, minta instansinya memasangnya di laman
resmi.
"""

from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.addresses import AddressKind, advise_scheme, kind_of, scheme_of
from simpul.check.personal_data import find_mobiles
from simpul.check.rule import Context, Finding
from simpul.check.schema_faults import schema_faults
from simpul.diagnostics import Severity
from simpul.text import quote

SEVERITY = Severity.ERROR


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find addresses whose scheme is not allowed; `tel:` with a mobile number is SP604's."""
    del context
    for fault in schema_faults(file, "SP501"):
        scheme = scheme_of(str(fault.value))
        message = f"skema {quote(scheme + ':')} pada alamat {quote(fault.value)} tidak boleh dipakai."
        yield Finding(message, advise_scheme(scheme), file.front_matter.where(fault.place))
    body = file.body
    for mention in (*body.links(), *body.images()):
        if kind_of(mention.target) is AddressKind.UNSAFE and not any(find_mobiles(mention.target)):
            scheme = scheme_of(mention.target)
            message = f"skema {quote(scheme + ':')} pada alamat {quote(mention.target)} tidak boleh dipakai."
            yield Finding(message, advise_scheme(scheme), body.where(mention))
