"""The zip around a Word document: what every reader of zip files reads."""

import io
import zipfile

from hypothesis import given
from hypothesis import strategies as st

from simpul.documents.package import pack, press

NAMES = st.from_regex(r"[a-z]{1,8}(/[a-z]{1,8}\.xml)?", fullmatch=True)


@given(st.dictionaries(NAMES, st.binary(max_size=3000), max_size=6), st.integers(0, 9))
def test_what_was_packed_comes_out(parts: dict[str, bytes], level: int) -> None:
    packed = pack(press(name, content, level) for name, content in parts.items())
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == parts
        assert archive.namelist() == list(parts)
