"""The JSON Schemas of a case's front matter and of the list of withdrawn cases, written from the models."""

import json
from pathlib import Path
from typing import Any

from simpul.case.model import Case
from simpul.case.retirement import RetiredList

FILE = "schema/kasus.schema.json"
"""Where the schema of a case is kept, below the root."""
RETIRED_FILE = "schema/ditarik.schema.json"
"""Where that of the list of withdrawn cases is kept."""


def case_schema() -> str:
    """Return the schema as JSON text: draft 2020-12, titles and descriptions in Indonesian."""
    return _schema(Case.model_json_schema(), "Kasus Simpul", "Bagian atas (front matter) sebuah berkas kasus.")


def retired_schema() -> str:
    """Return the schema of the list of withdrawn cases in the same form."""
    return _schema(RetiredList.model_json_schema(), "Kasus Simpul yang ditarik", "Isi innovations/ditarik.yml.")


def _schema(described: dict[str, Any], title: str, description: str) -> str:
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **described}
    schema |= {"title": title, "description": description}
    return json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True, default=str) + "\n"


def write_schemas(root: Path) -> list[str]:
    """Write the schemas below `root`; return the paths of those that changed."""
    written = ((FILE, case_schema()), (RETIRED_FILE, retired_schema()))
    return [name for name, text in written if _write(root / name, text.encode())]


def _write(path: Path, content: bytes) -> bool:
    if path.is_file() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return True
