"""Turn the model of a case into the fields of a form: one widget a key, labels and hints as the model says them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from simpul import words
from simpul.case.body import SECTIONS
from simpul.case.model import Case
from simpul.vocabulary import Regions, Vocabularies, Vocabulary

Node = Mapping[str, Any]
"""A piece of JSON Schema."""
Field = dict[str, Any]
"""A field as Decap CMS describes it."""

BODY = "body"
"""Field of the Markdown part."""
USE = "$pakai"
"""Key of a reference to a shared part, put in place by `assets/mulai.js`: it keeps the form of many provinces small."""
REGIONS_PART = "pilihan-wilayah"
_VOCABULARIES = ("kategori", "urusan", "tpb")
"""Keys whose values are the codes of a vocabulary of the same name."""
_ONE_LINE = frozenset({"kata_kunci"})
"""Lists written as words parted by commas, though a word could be anything."""
_LONG = 300
"""Text that may be longer than this gets a box of several lines."""
_SPOKEN: Mapping[str, Mapping[Any, str]] = {
    "EvaluationKind": words.EVALUATION,
    "Form": words.FORM,
    "Initiator": words.INITIATOR,
    "Kind": words.KIND,
    "LaporKind": words.LAPOR,
    "PrerequisiteKind": words.PREREQUISITE,
    "ReplicationStage": words.REPLICATION,
    "Stage": words.STAGE,
    "Status": words.STATUS,
    "StepPhase": words.PHASE,
    "Verification": words.VERIFICATION,
}
"""What a reader sees for each value of each closed set of the model, by the set's name."""
_BEGINNINGS = {
    "status": "belum-diketahui",
    "verifikasi": "terhimpun",
    "diperbarui": "{{now}}",
    "lisensi": "CC-BY-4.0",
}
"""What a new case says until someone knows better."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What the case format must know of the model to write YAML the house's way."""

    urutan: Mapping[str, list[str]]
    """Keys in the order of the file: those of a case under "", those of an entry under its key."""
    tunggal: list[str]
    """Keys that hold one entry, shown as a list of at most one."""
    polos: list[str]
    """Keys whose values stand without quotes: dates, years, numbers, flags."""
    sebaris: list[str]
    """Lists written on one line."""


def _schema() -> dict[str, Any]:
    return Case.model_json_schema()


def _resolve(node: Node, definitions: Mapping[str, Node]) -> Node:
    """Return a node without references and without "or null"; its own words win over those it refers to."""
    options = [option for option in node.get("anyOf", ()) if option.get("type") != "null"]
    if len(options) == 1:
        node = {**options[0], **{key: value for key, value in node.items() if key != "anyOf"}}
    if "$ref" in node:
        name = node["$ref"].rpartition("/")[2]
        node = {**definitions[name], "name": name, **node}
    return node


def _properties(node: Node) -> list[tuple[str, Node]]:
    """Return the keys of an entry in the order of the file, where `sumber` closes an entry."""
    return sorted(node["properties"].items(), key=lambda item: item[0] == "sumber")


def _is_plain(node: Node) -> bool:
    kinds = {node.get("type")} if isinstance(node.get("type"), str) else set(node.get("type", ()))
    kinds |= {option.get("type") for option in node.get("anyOf", ())}
    return bool(kinds & {"integer", "boolean"}) or node.get("format") == "date"


def format_rules() -> Rules:
    """Return the rules of the case format."""
    schema = _schema()
    definitions = schema["$defs"]
    top = {key: _resolve(node, definitions) for key, node in schema["properties"].items()}
    entries = {key: _resolve(node.get("items", node), definitions) for key, node in top.items()}
    entries = {key: node for key, node in entries.items() if "properties" in node}
    inner = [(key, _resolve(part, definitions)) for node in entries.values() for key, part in _properties(node)]
    every = [*top.items(), *inner]
    loose = {key for key, node in every if not _is_plain(node)}
    return Rules(
        urutan={"": list(top)} | {key: [name for name, _ in _properties(node)] for key, node in entries.items()},
        tunggal=[key for key, node in top.items() if "properties" in node],
        polos=sorted({key for key, node in every if _is_plain(node)} - loose),
        sebaris=sorted({key for key, node in every if _is_one_line(key, node)}),
    )


def _is_one_line(key: str, node: Node) -> bool:
    return node.get("type") == "array" and ("pattern" in node["items"] or key in _ONE_LINE)


def _options(vocabulary: Vocabulary) -> list[Field]:
    # A code of figures is what officers know a term by; one of words only says the name again.
    return [
        {"label": f"{term.name} ({term.code})" if term.code[:1].isdigit() else term.name, "value": term.code}
        for term in vocabulary
    ]


def region_options(regions: Regions, province: str = "") -> list[Field]:
    """Return the regions to choose from: all, each kabupaten with its province, or a province and what lies in it."""
    chosen = [regions[province], *regions.within(province)] if province else list(regions)
    found = []
    for term in chosen:
        around = "" if province or regions.is_province(term.code) else f", {regions.province_of(term.code).name}"
        found.append({"label": f"{term.name}{around} ({term.code})", "value": term.code})
    return found


def shared_parts(vocabularies: Vocabularies) -> dict[str, Any]:
    """Return what the forms of all provinces share: every field but that of the case's own region, and the choices."""
    schema = _schema()
    parts: dict[str, Any] = {REGIONS_PART: region_options(vocabularies.wilayah), BODY: _body()}
    parts |= {f"pilihan-{name}": _options(getattr(vocabularies, name)) for name in _VOCABULARIES}
    for key, node in schema["properties"].items():
        parts[key] = _field(key, node, schema["$defs"], is_required=key in schema["required"])
        if key in _BEGINNINGS:
            parts[key]["default"] = _BEGINNINGS[key]
    parts["lisensi"]["widget"] = "hidden"
    return parts


def field_order() -> Iterator[str]:
    """Yield the fields of a form: what every case must say, its story, then the rest."""
    schema = _schema()
    yield from schema["required"]
    yield BODY
    yield from (key for key in schema["properties"] if key not in schema["required"])


def _body() -> Field:
    sections = ", ".join(SECTIONS)
    hint = (
        f"Judul bagian diawali ## dan berurutan: {sections}. Bagian yang tidak ada sumbernya dihapus. "
        "Tanda [^s1] sesudah kalimat berarti: bersumber dari s1."
    )
    return {"name": BODY, "label": "Cerita", "widget": "text", "hint": hint, "default": f"## {SECTIONS[0]}\n\n"}


def _field(key: str, node: Node, definitions: Mapping[str, Node], *, is_required: bool) -> Field:
    node = _resolve(node, definitions)
    field: Field = {"name": key, "label": node["title"], "hint": node.get("description", ""), "required": is_required}
    return field | _widget(key, node, definitions)


def _widget(key: str, node: Node, definitions: Mapping[str, Node]) -> Field:
    """Return what the widget of a key needs."""
    if key in _VOCABULARIES and node.get("type") == "array":
        limits = {"min": node.get("minItems", 0), "max": node["maxItems"]}
        options = {USE: f"pilihan-{key}"}
        return {"widget": "select", "multiple": True, "options": options, "hint": "Pilih dari daftar.", **limits}
    if key == "wilayah":
        return {"widget": "select", "options": {USE: REGIONS_PART}, "hint": "Pilih dari daftar."}
    if "enum" in node:
        spoken = _SPOKEN[node["name"]]
        return {"widget": "select", "options": [{"label": spoken[value], "value": value} for value in node["enum"]]}
    if "properties" in node:
        return _entries(node, definitions, node["title"]) | {"max": 1}
    if node.get("type") == "array":
        return _list(key, node, definitions)
    return _single(node)


def _single(node: Node) -> Field:
    """Return the widget of one value."""
    if node.get("type") == "boolean":
        # A switch could not tell "not said" from "no", and Decap would write its default into lists that are empty.
        return {"widget": "select", "options": [{"label": "Ya", "value": "true"}, {"label": "Tidak", "value": "false"}]}
    if node.get("format") == "date":
        return {"widget": "datetime", "format": "YYYY-MM-DD", "date_format": "YYYY-MM-DD", "time_format": False}
    is_long = node.get("maxLength", 0) > _LONG and node.get("format") != "uri"
    pattern = _pattern(node)
    return {"widget": "text" if is_long else "string"} | ({"pattern": pattern} if pattern else {})


def _pattern(node: Node) -> list[str]:
    """Return a pattern and what to say when it does not fit, as Decap wants them; [] when anything fits."""
    example = next(iter(node.get("examples", ())), "")
    like = f"tulislah seperti contoh: {example}"
    if "pattern" in node:
        return [node["pattern"], like]
    if node.get("format") == "uri":
        return [r"^https?://[^\s<>\"'`\\]+$", f"alamat lengkap, diawali https://, misalnya {example}"]
    if "integer" in str(node.get("anyOf", "")):
        return ["^((19|20)[0-9]{2}|belum-diketahui)$", "tahun dengan empat angka, atau belum-diketahui"]
    if node.get("type") == "integer":
        return ["^[0-9]{1,3}$", "angka saja"]
    if "maxLength" in node:
        least = node.get("minLength", 0)
        return [rf"^[\s\S]{{{least},{node['maxLength']}}}$", f"paling banyak {node['maxLength']} huruf"]
    return []


def _list(key: str, node: Node, definitions: Mapping[str, Node]) -> Field:
    item = _resolve(node["items"], definitions)
    limits = {limit: node[name] for limit, name in (("min", "minItems"), ("max", "maxItems")) if name in node}
    if "properties" in item:
        return _entries(item, definitions, node["title"]) | limits
    if _is_one_line(key, node):
        return {"widget": "list", "hint": f"{node.get('description', '')} Pisahkan dengan koma."} | limits
    inner = {"name": "butir", "label": node["title"], **_single(item)}
    return {"widget": "list", "field": inner, "collapsed": True, "summary": "{{fields.butir}}"} | limits


def _entries(item: Node, definitions: Mapping[str, Node], title: str) -> Field:
    """Return a list of entries, folded: each shows the first two things it must say."""
    fields = [_field(name, part, definitions, is_required=name in item["required"]) for name, part in _properties(item)]
    telling = [name for name in item["required"] if name != "sumber"] or [fields[0]["name"]]
    summary = " · ".join(f"{{{{fields.{name}}}}}" for name in telling[:2])
    folded = {"collapsed": True, "minimize_collapsed": True, "summary": summary}
    return {"widget": "list", "label_singular": title, "fields": fields, **folded}
