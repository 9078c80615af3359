"""Pictures of a case's text have their size, and load when they are scrolled to."""

from pathlib import Path

import pytest
from PIL import Image

from simpul.pages.pictures import sized

LATE = 'loading="lazy" decoding="async"'


@pytest.mark.parametrize("target", ["loket.png", "./loket.png", "foto%20lama.png", "a&amp;b.png"])
def test_a_picture_beside_the_case_has_its_size(tmp_path: Path, target: str) -> None:
    for name in ("loket.png", "foto lama.png", "a&b.png"):
        Image.new("RGB", (40, 30)).save(tmp_path / name)
    html = f'<p><img src="{target}" alt="Loket > ramai"></p>'
    assert sized(html, tmp_path) == f'<p><img src="{target}" width="40" height="30" {LATE} alt="Loket > ramai"></p>'


@pytest.mark.parametrize("target", ["../rahasia.png", "tidak-ada.png", "bukan.png", "", "a\x00b.png", "x" * 400])
def test_what_is_no_picture_there_has_none(tmp_path: Path, target: str) -> None:
    (tmp_path / "kasus").mkdir()
    Image.new("RGB", (40, 30)).save(tmp_path / "rahasia.png")
    (tmp_path / "kasus/bukan.png").write_text("teks", encoding="utf-8")
    html = f'<img src="{target}" alt="">'
    assert sized(html, tmp_path / "kasus") == f'<img src="{target}" {LATE} alt="">'
