"""Write the issue form from the model: which questions it asks, in which words, with which choices."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from simpul.contribute.intake import wording
from simpul.documents.layout import Question, as_spoken, choices_at, grids, identity, writings
from simpul.settings import Hub, load_hub
from simpul.vocabulary import Vocabularies, load_vocabularies

FOLDER = ".github/ISSUE_TEMPLATE"
"""Where GitHub looks for forms, below the root."""
FORM_FILE = f"{FOLDER}/kasus-baru.yml"
CONFIG_FILE = f"{FOLDER}/config.yml"

STORIES = ("Latar Belakang dan Tujuan", "Implementasi", "Signifikansi", "Sumber Daya", "Pembelajaran")
"""The sections an officer can tell at one sitting; the hub asks for the others."""
CONSENT = "setuju"
"""Name of the question that asks for consent."""

_WRITTEN = "# Ditulis oleh `simpul schema` dari model dan kosakata. Jangan disunting di sini.\n"
_LINES = frozenset({"judul", "instansi", "wilayah", "mulai_penerapan", "status_sumber"})
_ORDER = (
    *("judul", "instansi", "provinsi", "wilayah", "kategori", "mulai_penerapan", "ringkasan"),
    *("sumber", "status", "status_sumber"),
)


@dataclass(frozen=True, slots=True)
class Asked:
    """One question of the form."""

    name: str
    """The key it answers, or the title of a section."""
    label: str
    hint: str = ""
    example: str = ""
    choices: tuple[str, ...] = ()
    is_required: bool = False

    @property
    def is_story(self) -> bool:
        """Tell whether the answer is a section of the body."""
        return self.name in STORIES


def questions(vocabularies: Vocabularies, hub: Hub | None) -> tuple[Asked, ...]:
    """Return the questions in the order of the form, the consent last."""
    known = {question.key: _of_key(question) for question in identity().questions}
    known["provinsi"] = Asked("provinsi", wording.LABELS["provinsi"], is_required=True)
    sources = next(grid for grid in grids() if grid.name == "sumber")
    known["sumber"] = Asked("sumber", sources.title, example=wording.SOURCES_EXAMPLE, is_required=True)
    choices = {
        "provinsi": tuple(_provinces(vocabularies, hub)),
        "kategori": tuple(term.name if "," not in term.name else term.code for term in vocabularies.kategori),
        "status": tuple(map(as_spoken, choices_at(("status",)))),
    }
    asked = [_worded(known[name], choices.get(name, ())) for name in _ORDER]
    guidance = {writing.title: writing.hint for writing in writings()}
    stories = [Asked(title, title, *_parted(guidance[title])) for title in STORIES]
    consent = Asked(CONSENT, wording.LABELS[CONSENT], choices=wording.CONSENT, is_required=True)
    return (*asked, *stories, consent)


def _of_key(question: Question) -> Asked:
    return Asked(question.key, question.label, *_parted(question.hint), is_required=question.is_required)


def _worded(asked: Asked, choices: tuple[str, ...]) -> Asked:
    """Return the question in the form's own words where it has some."""
    hint, example = _parted(wording.HINTS.get(asked.name, asked.hint))
    label = wording.LABELS.get(asked.name, asked.label)
    is_required = asked.is_required and asked.name != "wilayah"
    return Asked(asked.name, label, hint, example or asked.example, choices, is_required=is_required)


def _parted(hint: str) -> tuple[str, str]:
    """Return a hint without its example, and the example."""
    said, _, example = hint.partition("Contoh: ")
    return said.strip(), example.strip()


def _provinces(vocabularies: Vocabularies, hub: Hub | None) -> Iterator[str]:
    """Yield the names of the hub's own provinces, then all others, the nation last."""
    regions = vocabularies.wilayah
    own = [code for code in (hub.provinsi if hub else ()) if code in regions]
    yield from (regions[code].name for code in own)
    yield from (term.name for term in regions.provinces() if term.code not in own)
    yield regions["00"].name


def _element(asked: Asked) -> dict[str, Any]:
    attributes: dict[str, Any] = {"label": asked.label}
    if asked.hint:
        attributes["description"] = asked.hint
    if asked.name == CONSENT:
        attributes["options"] = [{"label": text, "required": True} for text in asked.choices]
        return {"type": "checkboxes", "id": asked.name, "attributes": attributes}
    if asked.choices:
        kind = "dropdown"
        attributes |= {"multiple": asked.name == "kategori", "options": list(asked.choices)}
    else:
        kind = "input" if asked.name in _LINES else "textarea"
        attributes |= {"placeholder": asked.example} if asked.example else {}
    identifier = asked.name.casefold().replace(" ", "-")
    required = {"validations": {"required": True}} if asked.is_required else {}
    return {"type": kind, "id": identifier, "attributes": attributes, **required}


def form_text(vocabularies: Vocabularies, hub: Hub | None) -> str:
    """Return the form as GitHub reads it."""
    welcome = {"type": "markdown", "attributes": {"value": wording.WELCOME}}
    form = {
        "name": wording.FORM_NAME,
        "description": wording.FORM_DESCRIPTION,
        "title": wording.TITLE,
        "body": [welcome, *map(_element, questions(vocabularies, hub))],
    }
    return _WRITTEN + _dump(form)


def config_text(hub: Hub | None) -> str:
    """Return the settings beside the form: no empty reports, and the hub's own page when it is known."""
    config: dict[str, Any] = {"blank_issues_enabled": False}
    if hub and hub.kontak.laman:
        contact = {"name": wording.CONTACT_NAME, "url": hub.kontak.laman, "about": wording.CONTACT_ABOUT}
        config["contact_links"] = [contact]
    return _WRITTEN + _dump(config)


class _Dumper(yaml.SafeDumper):
    """Writes texts of several lines as they are read."""


def _represent_text(dumper: yaml.SafeDumper, text: str) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Dumper.add_representer(str, _represent_text)


def _dump(data: dict[str, Any]) -> str:
    return yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=116)


def write_forms(root: Path) -> list[str]:
    """Write the form and its settings below `root`; return which of them changed."""
    vocabularies = load_vocabularies(root)
    hub, _ = load_hub(root, vocabularies.wilayah)
    changed = []
    for name, text in ((FORM_FILE, form_text(vocabularies, hub)), (CONFIG_FILE, config_text(hub))):
        path = root / name
        if not path.is_file() or path.read_bytes() != text.encode():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
            changed.append(name)
    return changed
