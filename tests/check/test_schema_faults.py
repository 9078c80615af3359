"""Every disagreement with the model is exactly one rule's, whatever a file holds."""

import copy
import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simpul.case.model import Case
from simpul.case.reading import SchemaFault, parse_case
from simpul.check.engine import check_file
from simpul.check.formats import PATTERNS
from simpul.check.schema_faults import FALLBACK, RULE_OF_KIND, code_of
from tests.check.example import CONTEXT, URI, Data, case_file, case_text, minimal_data
from tests.conftest import REPOSITORY

KINDS_OF_SCHEMA = {
    "model": {"model_type"},
    "model-fields": {"missing", "extra_forbidden"},
    "model-field": set(),
    "definitions": set(),
    "definition-ref": set(),
    "default": set(),
    "nullable": set(),
    "function-before": set(),
    "function-after": set(),
    "no-info": set(),
    "union": set(),
    "literal": set(),
    "tuple": {"tuple_type", "too_short", "too_long"},
    "str": {"string_type", "string_too_short", "string_too_long", "string_pattern_mismatch"},
    "int": {"int_type", "int_parsing", "int_parsing_size", "greater_than_equal", "less_than_equal"},
    "bool": {"bool_type", "bool_parsing"},
    "enum": {"enum"},
    "date": set(),
}
"""Which errors each kind of schema raises; a union or a date is reached only behind a check of ours."""
FULL = minimal_data(
    urusan=["1.02"],
    tpb=["3"],
    bentuk="pelayanan-publik",
    mulai_penerapan="2017-06-05",
    tinjau_bulan="12",
    lokus=[{"wilayah": "73.03", "nama": "Kecamatan Sinoa"}],
    dampak=[{"indikator": "Persalinan", "sesudah": "100", "sumber": ["s1"]}],
    prasyarat=[{"jenis": "sdm", "uraian": "Bidan", "wajib": "true", "sumber": ["s1"]}],
    biaya={"untuk": "Kain", "sumber": ["s1"]},
    kipp=[{"tahun": "2020", "capaian": "Top 45", "sumber": ["s1"]}],
    kontak={"unit": "Puskesmas Sinoa", "surel": "dinkes@contoh.go.id", "telepon": "(0411) 453050"},
    video="https://contoh.go.id/video",
)
"""A case with every kind of value."""
OWN_CODES = {"SP201", "SP202", "SP203", "SP204", "SP205", "SP206", "SP207", "SP408", "SP501"}


def _parts(schema: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - pydantic's core schema
    if isinstance(schema, dict):
        if isinstance(schema.get("type"), str):
            yield schema
        for key, value in schema.items():
            if key not in {"metadata", "serialization", "ref", "expected"}:
                yield from _parts(value)
    elif isinstance(schema, list | tuple):
        for value in schema:
            yield from _parts(value)


def test_every_kind_the_model_can_raise_has_a_rule() -> None:
    kinds = {part["type"] for part in _parts(Case.__pydantic_core_schema__)}
    assert kinds <= set(KINDS_OF_SCHEMA), "a new kind of value: say in KINDS_OF_SCHEMA what it raises"
    raised = set().union(*(KINDS_OF_SCHEMA[kind] for kind in kinds))
    assert raised <= set(RULE_OF_KIND)


def test_every_custom_error_of_values_has_a_rule() -> None:
    source = (REPOSITORY / "scripts/simpul/case/values.py").read_text(encoding="utf-8")
    custom = set(re.findall(r"PydanticCustomError\(\s*\"(\w+)\"", source)) | set(
        re.findall(r"kind = \"(\w+)\"", source)
    )
    assert custom
    assert custom <= set(RULE_OF_KIND)


def test_every_pattern_of_the_model_is_explained() -> None:
    patterns = {part["pattern"] for part in _parts(Case.__pydantic_core_schema__) if "pattern" in part}
    assert patterns == set(PATTERNS)


def test_a_kind_nobody_thought_of_is_reported_all_the_same() -> None:
    assert code_of(SchemaFault("kind_of_tomorrow", ("judul",), "x")) == FALLBACK


def test_full_case_is_good() -> None:
    assert case_file(FULL).schema_faults == ()


junk = st.recursive(
    st.sampled_from(
        ["", " ", "x", "https://a.b", "javascript:x", "2017", "2017-02-31", "-1", "9" * 400, "a" * 4000, "ya"]
    )
    | st.text(st.characters(min_codepoint=32, max_codepoint=0x24F, exclude_characters="\x7f"), max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(["id", "sumber", "x"]), inner, max_size=3)
    ),
    max_leaves=6,
)


def _places(value: object, place: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    if place:
        yield place
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield from _places(item, (*place, key))


PLACES = list(_places(FULL))


def _spoil(data: Data, place: tuple[str | int, ...], change: str, value: object) -> None:
    above: Any = data
    for part in place[:-1]:
        above = above[part]
    if change == "replace":
        above[place[-1]] = value
    elif change == "remove":
        del above[place[-1]]
    elif isinstance(above, dict):
        above[f"{place[-1]}x"] = value
    else:
        above.append(value)


@settings(deadline=None, max_examples=400)
@given(st.sampled_from(PLACES), st.sampled_from(["replace", "remove", "add"]), junk)
def test_each_fault_is_one_finding(place: tuple[str | int, ...], change: str, value: object) -> None:
    data = copy.deepcopy(FULL)
    _spoil(data, place, change, value)
    file = case_file(data)
    found = [fault for fault in check_file(file, CONTEXT) if fault.code in OWN_CODES]
    expected = sorted(_codes_expected(file.schema_faults))
    heard = sorted(fault.code for fault in found)
    if file.is_whole:
        # A misspelt key speaks for the key that is missed; SP501 may have more to say about addresses.
        assert [code for code in heard if code not in {"SP201", "SP501"}] == [
            code for code in expected if code not in {"SP201", "SP501"}
        ]
        assert heard.count("SP201") <= expected.count("SP201")
        assert heard.count("SP501") >= expected.count("SP501")
        assert bool(found) >= bool(expected)


def _codes_expected(faults: tuple[SchemaFault, ...]) -> Iterator[str]:
    for fault in faults:
        is_echo = fault.kind == "too_short" and isinstance(fault.value, list) and fault.value
        if not is_echo:
            yield code_of(fault)


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        ({"kategori": [["a"]]}, ["SP204"]),
        ({"sumber": [{"id": "s1", "judul": "Berita"}]}, ["SP201"]),
        ({"sumber": ["s1"]}, ["SP204"]),
        ({"kategori": []}, ["SP203"]),
        ({"judul": None, "judull": "Bendera SASKIA"}, ["SP202"]),
        ({"dampak": [{"indikator": "x", "sesudah": "1"}]}, ["SP408"]),
        ({"video": "javascript:alert(1)"}, ["SP501"]),
        ({"biaya": {"untuk": "x", "sumber": "s1"}}, ["SP204"]),
    ],
)
def test_one_bad_thing_is_one_finding(changes: Data, codes: list[str]) -> None:
    file = case_file(minimal_data(**changes))
    assert [fault.code for fault in check_file(file, CONTEXT) if fault.code in OWN_CODES] == codes


def test_region_like_no_other_is_told_where_the_codes_are() -> None:
    (fault,) = check_file(case_file(minimal_data(wilayah="Pangkep")), CONTEXT)
    assert fault.hint == 'tulis seperti wilayah: "73.03"; daftar kodenya di vocabularies/wilayah.csv.'


def test_nothing_is_missed_in_what_could_not_be_read() -> None:
    text = case_text(minimal_data()).replace('"judul": "', '"judul": "x" "')
    codes = [fault.code for fault in check_file(parse_case(text, URI, REPOSITORY), CONTEXT)]
    assert codes == ["SP103"]
