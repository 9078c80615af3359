"""Guess which key was meant by one that is not known."""

from collections.abc import Mapping

from simpul.case.reading import CaseFile
from simpul.check.fields import model_at
from simpul.check.schema_faults import schema_faults
from simpul.positioned_yaml import Place, Value
from simpul.text import nearest


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
    return nearest("_".join(str(place[-1]).split()), (key for key in model.model_fields if key not in taken))


def suggested_keys(file: CaseFile) -> frozenset[Place]:
    """Return the places of absent keys that an unknown key beside them seems to mean."""
    return frozenset(
        (*fault.place[:-1], near)
        for fault in schema_faults(file, "SP202")
        if (near := suggest_key(file, fault.place)) is not None
    )
