"""Guess which key was meant by one that is not known."""

from collections.abc import Mapping
from types import MappingProxyType

from simpul.case.model import Case
from simpul.case.names import bare, key_named
from simpul.case.reading import CaseFile
from simpul.check.fields import model_at
from simpul.check.schema_faults import schema_faults
from simpul.positioned_yaml import Place, Value
from simpul.spelling import misspelt

_CALLED = MappingProxyType(
    {
        "title": "judul",
        "nama": "judul",
        "deskripsi": "ringkasan",
        "deskripsi inovasi": "ringkasan",
        "gambaran umum": "ringkasan",
        "abstrak": "ringkasan",
        "summary": "ringkasan",
        "ringkasan inovasi": "ringkasan",
        "dinas": "instansi",
        "skpd": "instansi",
        "nama instansi": "instansi",
        "category": "kategori",
        "bidang": "kategori",
        "kode wilayah": "wilayah",
        "referensi": "sumber",
        "daftar pustaka": "sumber",
        "license": "lisensi",
        "sdgs": "tpb",
        "tags": "kata_kunci",
        "keywords": "kata_kunci",
        "penerapan": "mulai_penerapan",
        "tanggal penerapan": "mulai_penerapan",
        "uji coba": "mulai_uji_coba",
        "target": "kelompok_sasaran",
        "sasaran": "kelompok_sasaran",
        "singkatan dari": "kepanjangan",
        "pembelajaran": "pelajaran",
        "regulasi": "dasar_hukum",
        "kontak person": "kontak",
        "manfaat": "dampak",
    }
)
"""What people call a key who have not seen its name, besides the labels of forms."""


def _value_at(file: CaseFile, place: Place) -> Value:
    value: Value = file.data
    for part in place:
        match value, part:
            case dict(), str():
                value = value[part]
            case list(), int():
                value = value[part]
    return value


def suggest_key(file: CaseFile, place: Place) -> str | None:
    """Return the key most like the unknown one at `place`, among those not yet there."""
    model = model_at(place[:-1])
    if model is None:
        return None
    present = _value_at(file, place[:-1])
    taken = present if isinstance(present, Mapping) else {}
    free = [key for key in model.model_fields if key not in taken]
    written = str(place[-1])
    near = misspelt(written, free)
    called = _CALLED.get(bare(written)) or key_named(written) if model is Case and near is None else None
    return called if called in free else near


def suggested_keys(file: CaseFile) -> frozenset[Place]:
    """Return the places of absent keys that an unknown key beside them seems to mean."""
    return frozenset(
        (*fault.place[:-1], near)
        for fault in schema_faults(file, "SP202")
        if (near := suggest_key(file, fault.place)) is not None
    )
