"""Know the keys of a case: which model a place belongs to, how a place is called, how a key is written."""

import re
from functools import cache
from types import MappingProxyType
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from simpul.case.model import Case
from simpul.positioned_yaml import Place

_CODE = re.compile(r"\d+\.\d+")


def _model_in(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401 - annotations have no type
    """Return the model inside `tuple[Model, ...]`, `Model | None` and the like."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _model_in(part))), None)


@cache
def _walk(keys: tuple[str, ...]) -> type[BaseModel] | None:
    model: type[BaseModel] | None = Case
    for key in keys:
        field = model.model_fields.get(key) if model else None
        model = _model_in(field.annotation) if field else None
    return model


def _keys(place: Place) -> tuple[str, ...]:
    return tuple(part for part in place if isinstance(part, str))


def model_at(place: Place) -> type[BaseModel] | None:
    """Return the model whose keys stand at `place`, or None."""
    return _walk(_keys(place))


def field_at(place: Place) -> FieldInfo | None:
    """Return the key that `place` is a value of; an item of a list is its list's."""
    keys = _keys(place)
    model = _walk(keys[:-1]) if keys else None
    return model.model_fields.get(keys[-1]) if model else None


OWNERS = MappingProxyType(
    {
        key: tuple(
            owner
            for owner, field in Case.model_fields.items()
            if (model := _model_in(field.annotation)) and key in model.model_fields
        )
        for top in Case.model_fields.values()
        if (entry := _model_in(top.annotation))
        for key in entry.model_fields
    }
)
"""Under which top-level keys an entry's key may stand."""


def entry_name(place: Place) -> str:
    """Return a place in words: "sumber ke-1", "kontak", "kategori ke-2"."""
    if not place:
        return ""
    last = place[-1]
    if isinstance(last, int):
        return f"{place[-2]} ke-{last + 1}" if len(place) > 1 else f"isian ke-{last + 1}"
    return last


def name_of(place: Place) -> str:
    """Return a value's place in words: "judul", "judul pada sumber ke-1"."""
    own = entry_name(place)
    above = place[:-1]
    if above and isinstance(place[-1], int):
        above = above[:-1]
    return f"{own} pada {entry_name(above)}" if above else own


def _written(value: object) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_written, value))}]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_written(item)}" for key, item in value.items()) + "}"
    return f'"{value}"' if _CODE.fullmatch(str(value)) or ": " in str(value) else str(value)


def example_of(place: Place) -> str:
    """Return how the key at `place` is written, with its example where the model has one."""
    key = next((part for part in reversed(place) if isinstance(part, str)), "")
    field = field_at(place)
    examples = field.examples if field else None
    return f"{key}: {_written(examples[0])}" if examples else f"{key}: …"
