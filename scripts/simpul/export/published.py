"""Name what is computed in the language of the data, and describe the shape of what is published."""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from pydantic import Field, TypeAdapter

from simpul.case.model import Case


def named(name: str, description: str) -> Any:  # noqa: ANN401 - pydantic's own word for a field
    """Return how a computed value is published: under an Indonesian name."""
    return Field(serialization_alias=name, description=description)


def readable_json(data: Mapping[str, Any]) -> bytes:
    """Return data as JSON for programs that people look at, too."""
    return json.dumps(data, ensure_ascii=False, indent=2).encode() + b"\n"


@cache
def published_schema(adapter: TypeAdapter[Any], title: str) -> bytes:
    """Return the schema of what `adapter` writes; keys of a case are described as in the case file."""
    schema = adapter.json_schema(mode="serialization")
    for definition in (schema, *schema["$defs"].values()):
        definition.pop("description", None)  # The docstring of a class speaks to programmers.
    for properties in (schema["properties"], schema["$defs"]["Summary"]["properties"]):
        for name in properties.keys() & Case.model_fields.keys():
            properties[name].setdefault("description", Case.model_fields[name].description)
    return readable_json({"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "title": title})
