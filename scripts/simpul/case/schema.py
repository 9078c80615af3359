"""The JSON Schema of a case's front matter, written from the model."""

import json
from pathlib import Path

from simpul.case.model import Case

FILE = "schema/kasus.schema.json"
"""Where the schema is kept, below the root."""


def case_schema() -> str:
    """Return the schema as JSON text: draft 2020-12, titles and descriptions in Indonesian."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **Case.model_json_schema()}
    schema["title"] = "Kasus Simpul"
    schema["description"] = "Bagian atas (front matter) sebuah berkas kasus."
    return json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True, default=str) + "\n"


def write_schema(root: Path) -> bool:
    """Write the schema below `root`; return whether the file changed."""
    path = root / FILE
    content = case_schema().encode()
    if path.is_file() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return True
