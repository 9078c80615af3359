"""Tanggal bertentangan.

## Apa

Tanggal-tanggal dalam satu kasus harus masuk akal: penerapan tidak mendahului uji coba, sumber tidak diakses sebelum terbit dan tidak lebih baru
daripada `diperbarui`, evaluasi dan replikasi tidak mendahului mulainya inovasi, dan yang sudah terjadi tidak bertanggal besok.

## Mengapa

Tanggal yang bertentangan hampir selalu salah ketik, dan satu tanggal yang salah membuat pembaca meragukan yang lain.

## Contoh salah

```yaml
mulai_uji_coba: 2018
mulai_penerapan: 2017-06-05
```

## Contoh benar

```yaml
mulai_uji_coba: 2017-01
mulai_penerapan: 2017-06-05
```

## Cara memperbaiki

Cocokkan kembali dengan sumbernya. Tanggal yang hanya diketahui tahunnya cukup ditulis tahunnya.
"""

from collections.abc import Iterator

from simpul.case.reading import CaseFile
from simpul.check.dates import is_after, span_of
from simpul.check.fields import name_of
from simpul.check.rule import Context, Finding
from simpul.diagnostics import Severity
from simpul.positioned_yaml import Place, Value
from simpul.text import quote

SEVERITY = Severity.ERROR

_HINT = "cocokkan kedua tanggal itu dengan sumbernya."
_ORDER = (
    ("mulai_uji_coba", "mulai_penerapan", "penerapan mendahului uji coba"),
    ("verifikasi_tanggal", "diperbarui", "kasus terakhir diperbarui sebelum diverifikasi"),
)
_PAST = ("diperbarui", "verifikasi_tanggal", "status_per", "mulai_uji_coba", "mulai_penerapan")
_PAST_IN_ENTRIES = (
    ("sumber", "tanggal"),
    ("sumber", "diakses"),
    ("evaluasi", "tahun"),
    ("kipp", "tahun"),
    ("penghargaan", "tahun"),
    ("dasar_hukum", "tahun"),
)
_STARTS = ("mulai_uji_coba", "mulai_penerapan")
_UNDER_WAY = frozenset({"pelaksanaan", "terlaksana", "berhenti"})


def check(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find dates that cannot all be true."""
    for earlier, later, problem in _ORDER:
        yield from _contradiction(file, (file.data.get(earlier), earlier), (file.data.get(later), (later,)), problem)
    for index, entry in file.entries("sumber"):
        issued, read = (entry.get("tanggal"), "tanggal"), (entry.get("diakses"), ("sumber", index, "diakses"))
        yield from _contradiction(file, issued, read, "sumber diakses sebelum terbit")
    yield from _stale_review(file, context)
    yield from _before_start(file)
    for place, value in _past_dates(file):
        if not context.has_come(value):
            message = f"{name_of(place)} {quote(value)} belum terjadi."
            yield Finding(message, f"betulkan; hari ini {context.today.isoformat()}.", file.front_matter.where(place))


def _stale_review(file: CaseFile, context: Context) -> Iterator[Finding]:
    """Find the newest source that the case can only use if it was reviewed later than it says."""
    reviewed = file.data.get("diperbarui")
    dates = [
        (span[0], index, key)
        for index, entry in file.entries("sumber")
        for key in ("tanggal", "diakses")
        if (span := span_of(entry.get(key))) and is_after(entry.get(key), reviewed) and context.has_come(entry.get(key))
    ]
    if dates:
        _, index, key = max(dates)
        message = f"diperbarui {quote(reviewed)} mendahului {key} sumber ke-{index + 1}."
        hint = "tulis kapan kasus ini terakhir ditinjau, atau betulkan tanggal sumbernya."
        yield Finding(message, hint, file.front_matter.where(("diperbarui",)))


def _before_start(file: CaseFile) -> Iterator[Finding]:
    """Find what can only have happened once the innovation ran, but is dated before it began."""
    begun = {key: span[0] for key in _STARTS if (span := span_of(file.data.get(key)))}
    if not begun:
        return
    key = min(begun, key=lambda key: begun[key])
    start = (file.data.get(key), key)
    for place, value in _while_running(file):
        yield from _contradiction(file, start, (value, place), f"{name_of(place)} mendahului mulainya inovasi")


def _while_running(file: CaseFile) -> Iterator[tuple[Place, Value]]:
    if "status_per" in file.data:
        yield ("status_per",), file.data["status_per"]
    for index, entry in file.entries("evaluasi"):
        yield ("evaluasi", index, "tahun"), entry.get("tahun", "")
    for index, entry in file.entries("direplikasi_oleh"):
        if entry.get("tahap") in _UNDER_WAY:
            yield ("direplikasi_oleh", index, "tahun"), entry.get("tahun", "")


def _contradiction(
    file: CaseFile, earlier: tuple[Value | None, str], later: tuple[Value | None, Place], problem: str
) -> Iterator[Finding]:
    (first, key), (second, place) = earlier, later
    if is_after(first, second):
        message = f"{problem}: {place[-1]} {quote(second)}, {key} {quote(first)}."
        yield Finding(message, _HINT, file.front_matter.where(place))


def _past_dates(file: CaseFile) -> Iterator[tuple[Place, Value]]:
    """Yield every date that tells of something done."""
    for key in _PAST:
        if key in file.data:
            yield (key,), file.data[key]
    for key, inner in _PAST_IN_ENTRIES:
        yield from (((key, index, inner), entry[inner]) for index, entry in file.entries(key) if inner in entry)
    for key in ("replikasi_dari", "direplikasi_oleh"):
        for index, entry in file.entries(key):
            if entry.get("tahap") in _UNDER_WAY and "tahun" in entry:
                yield (key, index, "tahun"), entry["tahun"]
