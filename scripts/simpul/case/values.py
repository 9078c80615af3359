"""The kinds of value a case file holds, each with a custom error type the rules translate."""

import datetime
import re
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

UNKNOWN = "belum-diketahui"
"""What an author writes where the source is silent and the key would be missed."""

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
REGION_PATTERN = r"^[0-9]{2}(\.[0-9]{2})?$"
FIELD_PATTERN = r"^([0-9]\.[0-9]{2}|[a-z]+(-[a-z]+)*)$"

_PARTIAL_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?\Z")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}\Z")
_EARLIEST_YEAR = 1945


def _partial_date(value: str) -> str:
    """Accept a year, year-month or date that exists: "2017", "2017-06", "2017-06-05"."""
    match = _PARTIAL_DATE.match(value)
    if match:
        year, month, day = (int(part or 1) for part in match.groups())
        try:
            if datetime.date(year, month, day).year >= _EARLIEST_YEAR:
                return value
        except ValueError:
            pass
    raise PydanticCustomError("tanggal_sebagian", "partial date expected")


def _date(value: Any) -> datetime.date:  # noqa: ANN401 - whatever a file holds
    """Accept a whole date; digits alone are no timestamp here."""
    if isinstance(value, datetime.date):
        return value
    if isinstance(value, str) and len(value.strip()) == len("2017-06-05"):
        try:
            return datetime.date.fromisoformat(value.strip())
        except ValueError:
            pass
    raise PydanticCustomError("tanggal", "date expected")


def _year(value: Any) -> int:  # noqa: ANN401 - pydantic hands over whatever was written
    if isinstance(value, int):
        return value
    if isinstance(value, str) and _YEAR.match(value.strip()):
        return int(value)
    raise PydanticCustomError("tahun", "year expected")


def _year_or_unknown(value: Any) -> Any:  # noqa: ANN401 - pydantic hands over whatever was written
    return value if value == UNKNOWN else _year(value)


def _web_address(value: str) -> str:
    if re.search(r"[\s<>\"'`\\]", value):
        raise PydanticCustomError("alamat_web", "web address expected")
    try:
        parts = urlsplit(value)
        host = parts.hostname
    except ValueError as error:
        raise PydanticCustomError("alamat_web", "web address expected") from error
    if parts.scheme not in {"http", "https"}:
        kind = "skema_alamat" if re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", value) else "alamat_web"
        raise PydanticCustomError(kind, "http or https expected")
    if not host or "." not in host:
        raise PydanticCustomError("alamat_web", "web address expected")
    return value


def _flag(value: Any) -> Any:  # noqa: ANN401 - pydantic hands over whatever was written
    return (
        {"true": True, "ya": True, "false": False, "tidak": False}.get(value, value)
        if isinstance(value, str)
        else value
    )


def _words(limit: int) -> AfterValidator:
    def check(value: str) -> str:
        count = len(value.split())
        if count > limit:
            raise PydanticCustomError("terlalu_banyak_kata", "too many words", {"limit": limit, "count": count})
        return value

    return AfterValidator(check)


Text = Annotated[str, Field(min_length=1, max_length=2000)]
"""One paragraph."""
ShortText = Annotated[str, Field(min_length=1, max_length=300)]
"""A name or a label."""
Summary = Annotated[str, Field(min_length=1, max_length=3000), _words(200)]
"""At most 200 words, as in the KIPP template."""
Slug = Annotated[str, Field(pattern=ID_PATTERN, min_length=3, max_length=80)]
"""Lower-case words joined by hyphens."""
SourceId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*$", max_length=20)]
"""Name of an entry of `sumber`."""
SourceIds = Annotated[tuple[SourceId, ...], Field(min_length=1, max_length=30)]
"""Which entries of `sumber` carry the claim."""
RegionCode = Annotated[str, Field(pattern=REGION_PATTERN)]
"""Kemendagri code: "16" or "16.03"; "00" is national."""
FieldCode = Annotated[str, Field(pattern=FIELD_PATTERN)]
"""Code of an urusan, or `penunjang`, `kewilayahan`."""
PartialDate = Annotated[
    str,
    AfterValidator(_partial_date),
    WithJsonSchema({"type": ["string", "integer"], "pattern": r"^[0-9]{4}(-[0-9]{2}){0,2}$"}),
]
"""Year, year-month or date, as text."""
Date = Annotated[datetime.date, BeforeValidator(_date)]
"""A whole date."""
Year = Annotated[int, BeforeValidator(_year), WithJsonSchema({"type": "integer", "minimum": 1945, "maximum": 2099})]
"""A calendar year."""
YearOrUnknown = Annotated[
    int | Literal["belum-diketahui"],
    BeforeValidator(_year_or_unknown),
    WithJsonSchema({"anyOf": [{"type": "integer"}, {"const": UNKNOWN}]}),
]
"""A year, or `belum-diketahui` said aloud."""
WebAddress = Annotated[str, Field(max_length=2000, json_schema_extra={"format": "uri"}), AfterValidator(_web_address)]
"""An http or https address."""
Flag = Annotated[bool, BeforeValidator(_flag)]
"""true or false; ya or tidak."""
