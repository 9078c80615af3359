"""The guide for those who contribute: its pictures, its example, its weight, its words for every setting."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from PIL import Image
from playwright.sync_api import Browser
from pydantic import BaseModel

from loopback import Wire, serve
from simpul import cli
from simpul.settings import Contact, Editor, Hub, Lapor
from tests.conftest import REPOSITORY
from weights import FIRST_LIMIT, NEXT_LIMIT, weigh

MakeRoot = Callable[..., Path]

GUIDE = REPOSITORY / "docs" / "kontribusi"
PAGES = sorted(GUIDE.glob("*.md"))
PICTURE = re.compile(r"!\[([^\]]*)\]\(gambar/([^)]+)\)(?:\{([^}]*)\})?")
FOLDED = re.compile(r'<img alt="([^"]*)" src="gambar/([^"]+)" ([^>]*)>')
"""A picture that waits, unloaded, until one asks for it."""
LEAST_WORDS = 5
LIMIT = 60_000
"""Bytes of a picture."""
PARTS: dict[str, type[BaseModel]] = {"kontak": Contact, "editor": Editor, "lapor": Lapor}


def _pictures() -> list[tuple[str, str, str]]:
    texts = [page.read_text(encoding="utf-8") for page in PAGES]
    return [found for text in texts for form in (PICTURE, FOLDED) for found in form.findall(text)]


@pytest.mark.parametrize(("alt", "name", "attributes"), _pictures(), ids=[name for _, name, _ in _pictures()])
def test_picture_is_there_small_told_and_lazy(alt: str, name: str, attributes: str) -> None:
    path = GUIDE / "gambar" / name
    assert path.stat().st_size <= LIMIT
    with Image.open(path) as picture:
        assert attributes.replace('"', "").split() == [
            f"width={picture.width}",
            f"height={picture.height}",
            "loading=lazy",
        ]
    assert len(alt.split()) >= LEAST_WORDS


def test_every_picture_is_shown() -> None:
    assert sorted(path.name for path in (GUIDE / "gambar").iterdir()) == sorted(name for _, name, _ in _pictures())


def _example() -> str:
    text = (GUIDE / "contoh.md").read_text(encoding="utf-8")
    return text.partition("```markdown\n")[2].partition("```")[0]


def test_example_passes_the_check(make_root: MakeRoot, capsys: pytest.CaptureFixture[str]) -> None:
    root = make_root({"sulawesi-selatan/bendera-saskia-bantaeng": _example()})
    assert cli.main(["check", "--root", str(root)]) == 0
    assert "semuanya baik" in capsys.readouterr().out


def test_example_says_what_its_case_says() -> None:
    case = REPOSITORY / "innovations/sulawesi-selatan/bendera-saskia-bantaeng/index.md"
    example, whole = (yaml.safe_load(text.split("---\n")[1]) for text in (_example(), case.read_text(encoding="utf-8")))
    told = [key for key in example if isinstance(example[key], str) and key != "ringkasan"]
    assert {key: example[key] for key in told} == {key: whole[key] for key in told}
    (figure,) = example["dampak"]
    assert any(figure.items() <= known.items() for known in whole["dampak"])
    addresses = {source["url"] for source in whole["sumber"]}
    assert {source["url"] for source in example["sumber"]} <= addresses


def test_every_setting_is_explained() -> None:
    text = (GUIDE / "hub.md").read_text(encoding="utf-8")
    keys = [name for name in Hub.model_fields if name not in PARTS]
    keys += [f"{part}.{name}" for part, model in PARTS.items() for name in model.model_fields]
    assert [key for key in keys if f"- `{key}`: " not in text] == []


def test_pages_of_the_guide_are_light(real_site: Path, browser: Browser) -> None:
    """What is near the top counts, loaded late or not."""
    wire = Wire()
    uris = [f"kontribusi/{page.stem}/".replace("index/", "") for page in PAGES]
    with serve(real_site, wire=wire) as address:
        weights = list(weigh(browser, address, uris, wire))
    assert [weight for weight in weights if weight.first > FIRST_LIMIT or weight.following > NEXT_LIMIT] == []
