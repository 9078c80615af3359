"""Images that cannot be kept as fixtures: links, folders, pipes."""

import os
from pathlib import Path

import pytest

from simpul.check.engine import check_root
from simpul.check.images import format_of
from tests.check.example import PNG, case_text, make_root, minimal_data, place_case
from tests.conftest import TODAY

BODY = "\n## Implementasi\n\nBidan memasang bendera. [^s1]\n\n![Bendera kuning](bendera.png)\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of a case that shows `bendera.png`, which is not there yet."""
    return place_case(case_text(minimal_data(), BODY).encode(), make_root(tmp_path / "hub")).parent


def messages(folder: Path) -> list[str]:
    report = check_root(folder.parents[2], TODAY)
    return [f"{found.code} {found.message}" for found in report.diagnostics if found.code.startswith("SP5")]


def test_link_out_of_the_hub_is_refused(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "rahasia.png").write_bytes(PNG)
    (folder / "bendera.png").symlink_to(tmp_path / "rahasia.png")
    assert messages(folder) == ['SP508 gambar "bendera.png" hanyalah tautan ke berkas di luar proyek.']


def test_link_within_the_hub_is_followed(folder: Path) -> None:
    (folder / "asli.png").write_bytes(PNG)
    (folder / "bendera.png").symlink_to("asli.png")
    assert messages(folder) == []


@pytest.mark.parametrize("target", ["tidak-ada.png", "bendera.png"], ids=["broken", "circular"])
def test_link_that_leads_nowhere_is_no_image(folder: Path, target: str) -> None:
    (folder / "bendera.png").symlink_to(target)
    assert messages(folder) == ['SP502 gambar "bendera.png" bukan berkas yang dapat dibuka.']


def test_pipe_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "bendera.png")
    assert messages(folder) == ['SP502 gambar "bendera.png" bukan berkas yang dapat dibuka.']


def test_decomposed_letters_of_a_name_match(folder: Path) -> None:
    text = (folder / "index.md").read_text(encoding="utf-8").replace("(bendera.png)", "(caf\u00e9.png)")
    (folder / "index.md").write_text(text, encoding="utf-8")
    (folder / "cafe\u0301.png").write_bytes(PNG)
    assert messages(folder) == []


@pytest.mark.parametrize("name", ["%00.png", "%2e%2e%2f%2e%2e%2fhub.yml", "..%5chub.yml", "%2Fetc%2Fpasswd", ".", ".."])
def test_disguised_way_out_is_no_image(folder: Path, name: str) -> None:
    text = (folder / "index.md").read_text(encoding="utf-8").replace("(bendera.png)", f"({name})")
    (folder / "index.md").write_text(text, encoding="utf-8")
    assert [message[:5] for message in messages(folder)] in (["SP502"], ["SP508"])


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (PNG, "PNG"),
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "WebP"),
        (b"RIFF\x00\x00\x00\x00WAVEfmt ", ""),
        (b"\x00\x00\x00\x18ftypheic", "HEIC atau AVIF"),
        (b"<svg xmlns=", "SVG atau HTML"),
        (b"", ""),
    ],
)
def test_format_is_told_by_content(head: bytes, name: str) -> None:
    assert format_of(head) == name
