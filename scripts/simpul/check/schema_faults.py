"""Sort the disagreements between data and model among the rules: each is one rule's, none is nobody's."""

from collections.abc import Iterator
from types import MappingProxyType

from simpul.case.reading import CaseFile, SchemaFault

RULE_OF_KIND = MappingProxyType(
    {
        "missing": "SP201",
        "extra_forbidden": "SP202",
        "model_type": "SP204",
        "tuple_type": "SP204",
        "string_type": "SP204",
        "int_type": "SP204",
        "bool_type": "SP204",
        "string_pattern_mismatch": "SP205",
        "tanggal": "SP205",
        "tanggal_sebagian": "SP205",
        "tahun": "SP205",
        "alamat_web": "SP205",
        "int_parsing": "SP205",
        "int_parsing_size": "SP205",
        "greater_than_equal": "SP205",
        "less_than_equal": "SP205",
        "bool_parsing": "SP205",
        "string_too_long": "SP206",
        "string_too_short": "SP206",
        "too_long": "SP206",
        "too_short": "SP206",
        "terlalu_banyak_kata": "SP206",
        "enum": "SP207",
        "skema_alamat": "SP501",
    }
)
"""Which rule speaks about which of pydantic's error types and of the custom ones of `values`."""
FALLBACK = "SP204"
"""Who speaks about a kind nobody has thought of."""
_ABOUT_PRESENCE = frozenset({"missing", "extra_forbidden"})
_ABOUT_SHAPE = frozenset({"model_type", "tuple_type", "too_short", "too_long"})


def is_empty(value: object) -> bool:
    """Tell whether a value says nothing: blank text, an empty list, an empty mapping."""
    return not (value.strip() if isinstance(value, str) else value)


def code_of(fault: SchemaFault) -> str:
    """Return the code of the rule that speaks about a fault."""
    if fault.kind in {"missing", "too_short"} and _is_source_of_impact(fault):
        return "SP408"
    if fault.kind not in _ABOUT_PRESENCE:
        if is_empty(fault.value):
            return "SP203"
        if not isinstance(fault.value, str) and fault.kind not in _ABOUT_SHAPE:
            return "SP204"
    return RULE_OF_KIND.get(fault.kind, FALLBACK)


def _is_source_of_impact(fault: SchemaFault) -> bool:
    return bool(fault.place) and fault.place[0] == "dampak" and fault.place[2:] == ("sumber",)


def _is_echo(fault: SchemaFault) -> bool:
    """Tell whether a list is called short only because its items are at fault themselves."""
    return (
        fault.kind == "too_short"
        and isinstance(fault.value, list)
        and len(fault.value) >= int(fault.context.get("min_length", 0))
    )


def schema_faults(file: CaseFile, code: str) -> Iterator[SchemaFault]:
    """Yield the faults that the rule `code` speaks about."""
    if not file.schema_faults or not file.is_whole:
        return
    refused = file.front_matter.refused
    for fault in file.schema_faults:
        if not _is_echo(fault) and fault.place not in refused and code_of(fault) == code:
            yield fault
