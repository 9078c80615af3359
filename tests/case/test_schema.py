"""The JSON Schema is in step with the model and says what the model says."""

import json

import jsonschema
import pytest

from simpul.case.model import Case
from simpul.case.schema import FILE, case_schema
from tests.conftest import REPOSITORY


def test_committed_schema_is_in_step_with_the_model() -> None:
    assert (REPOSITORY / FILE).read_text(encoding="utf-8") == case_schema(), "run: simpul schema"


def test_schema_is_valid() -> None:
    jsonschema.Draft202012Validator.check_schema(json.loads(case_schema()))


def _models() -> list[tuple[str, dict[str, dict[str, object]]]]:
    schema = json.loads(case_schema())
    return [("Case", schema["properties"])] + [
        (name, part["properties"]) for name, part in schema["$defs"].items() if "properties" in part
    ]


@pytest.mark.parametrize(("name", "properties"), _models(), ids=lambda value: value if isinstance(value, str) else "")
def test_every_field_has_title_and_description(name: str, properties: dict[str, dict[str, object]]) -> None:
    # A title equal to that of the type it refers to is left to the reference.
    lacking = [
        f"{name}.{key}"
        for key, value in properties.items()
        if not (value.get("title") or value.get("$ref")) or not value.get("description")
    ]
    assert lacking == []


def test_every_plain_field_has_an_example() -> None:
    schema = json.loads(case_schema())
    entries = {
        key
        for key, value in schema["properties"].items()
        if "$ref" in json.dumps(value.get("items", value.get("anyOf", {})))
    }
    lacking = [name for name, field in Case.model_fields.items() if not field.examples and name not in entries]
    assert lacking == []
