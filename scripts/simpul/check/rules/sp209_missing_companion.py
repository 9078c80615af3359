"""Kunci pasangan belum ada.

## Apa

Status selain `belum-diketahui` dan alasan status memerlukan `status_sumber`. Verifikasi `dikonfirmasi` atau `divalidasi` memerlukan `verifikasi_oleh` dan `verifikasi_tanggal`.

## Mengapa

Pernyataan bahwa inovasi masih berjalan, berhenti, atau sudah dikonfirmasi harus dapat ditelusuri: siapa yang berkata, dan kapan.

## Contoh salah

```yaml
status: berlanjut
verifikasi: dikonfirmasi
```

## Contoh benar

```yaml
status: berlanjut
status_per: 2024-10
status_sumber: [s1]
verifikasi: dikonfirmasi
verifikasi_oleh: Biro Organisasi Kabupaten Bantaeng
verifikasi_tanggal: 2026-11-20
```

## Cara memperbaiki

Tambahkan kunci pasangannya. Bila belum ada sumbernya, tulis `status: belum-diketahui` dan `verifikasi: terhimpun`.
"""

from collections.abc import Iterator

from simpul.case.entries import Status, Verification
from simpul.case.reading import CaseFile
from simpul.check.rule import Context, Finding
from simpul.diagnostics import Severity
from simpul.positioned_yaml import Value
from simpul.text import join_words, quote

SEVERITY = Severity.ERROR

_CLAIMED = frozenset(Status) - {Status.UNKNOWN}
_VERIFIED = frozenset(Verification) - {Verification.GATHERED}


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find claims whose companion keys are absent."""
    del context
    status = file.string("status")
    if "status_sumber" not in file.data:
        if status in _CLAIMED:
            hint = "tambahkan status_sumber: [s1] dengan id sumbernya, atau tulis status: belum-diketahui."
            yield Finding(f"status {quote(status)} tanpa status_sumber.", hint, file.front_matter.where(("status",)))
        elif _is_said(file.data.get("status_alasan")):
            hint = "tambahkan status_sumber: [s1] dengan id sumbernya."
            yield Finding("status_alasan tanpa status_sumber.", hint, file.front_matter.where(("status_alasan",)))
    verification = file.string("verifikasi")
    missing = [key for key in ("verifikasi_oleh", "verifikasi_tanggal") if key not in file.data]
    if verification in _VERIFIED and missing:
        message = f"verifikasi {quote(verification)} tanpa {join_words(missing)}."
        hint = "tambahkan siapa dan kapan, atau tulis verifikasi: terhimpun."
        yield Finding(message, hint, file.front_matter.where(("verifikasi",)))


def _is_said(value: Value | None) -> bool:
    return isinstance(value, str) and bool(value.strip())
