"""Berkas salah tempat atau salah nama.

## Apa

Setiap kasus tinggal di `innovations/<provinsi>/<id>/index.md`. Nama berkasnya persis `index.md`, huruf kecil. Di sampingnya hanya boleh ada gambar.

## Mengapa

Berkas di tempat lain tidak dibaca, jadi kasusnya tidak pernah tampil, tanpa ada yang tahu sebabnya.

## Contoh salah

```text
innovations/sumatera-selatan/e-tax-palembang/Index.md
innovations/sumatera-selatan/e-tax-palembang/proposal.docx
innovations/sumatera-selatan/e-tax-palembang.md
```

## Contoh benar

```text
innovations/sumatera-selatan/e-tax-palembang/index.md
innovations/sumatera-selatan/e-tax-palembang/loket.jpg
```

## Cara memperbaiki

Ganti nama berkas menjadi `index.md`, atau pindahkan ke folder kasusnya. Naskah Word dan PDF tidak disimpan di sini: salin isinya ke `index.md`, dan tautkan dokumennya lewat kunci `dokumen`.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath

from simpul.case.files import FILE, FOLDER, Fault
from simpul.case.reading import CaseFile
from simpul.check.rule import Context, Finding
from simpul.diagnostics import Severity

SEVERITY = Severity.ERROR

_PATTERN = f"{FOLDER}/<provinsi>/<id>/{FILE}"
_TEXTS = frozenset({".md", ".markdown", ".mdx", ".txt", ""})
_DOCUMENTS = frozenset({".doc", ".docx", ".odt", ".rtf", ".pdf"})
_CASE_PARTS = 4


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find case files out of place, files that are none, and folders without one."""
    del context
    for fault in file.faults:
        if fault.fault is Fault.MISPLACED:
            yield Finding(f"{FILE} tidak berada di {_PATTERN}.", "pindahkan ke folder provinsi dan folder kasusnya.")
        elif fault.fault is Fault.NO_CASE:
            yield Finding(f"folder ini tidak memuat {FILE}.", _folder_hint(file.uri))
        elif fault.fault is Fault.STRAY:
            yield _stray(PurePosixPath(file.uri))


def _folder_hint(uri: str) -> str:
    if uri.count("/") >= _CASE_PARTS - 1:
        return f"gambar diletakkan di samping {FILE}, tanpa folder lagi; hapus folder ini."
    return f"tambahkan {FILE}, atau hapus foldernya."


def _stray(path: PurePosixPath) -> Finding:
    """Explain a file that is neither a case file nor an image beside one."""
    ending = path.suffix.lower()
    if ending in _DOCUMENTS:
        return Finding(
            "dokumen tidak dibaca di sini.", f"salin isinya ke {FILE}; dokumennya ditautkan lewat kunci dokumen."
        )
    if ending in _TEXTS and len(path.parts) == _CASE_PARTS:
        return Finding(
            f"berkas kasus harus bernama {FILE}.", f"ganti namanya menjadi {FILE} (huruf kecil semua), atau hapus."
        )
    if ending in _TEXTS:
        return Finding(
            f"berkas ini tidak berada di {_PATTERN}.",
            f"buat folder untuk kasusnya, lalu simpan sebagai {FILE} di dalamnya.",
        )
    return Finding(
        "berkas ini tidak dipakai di sini.", "di samping berkas kasus hanya boleh ada gambar; hapus atau pindahkan."
    )
