"""The pages of the contributor's manual that are written from the code: keys and rules."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from simpul import urls
from simpul.case.model import Case
from simpul.check.registry import RULES
from simpul.check.rule import Rule
from simpul.diagnostics import Severity
from simpul.pages.frame import Heading, Sheet, frame, front_matter
from simpul.pages.templating import render
from simpul.pages.tree import Page

FAMILIES = {
    "1": "Berkas dan penulisan YAML",
    "2": "Kunci dan isinya",
    "3": "Kosakata",
    "4": "Badan tulisan dan kutipan",
    "5": "Tautan dan gambar",
    "6": "Keamanan dan privasi",
    "7": "Antarkasus",
    "8": "Situs yang sudah jadi",
}
"""What the first digit of a rule's code means."""


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a case file, as the manual tells it."""

    name: str
    title: str
    is_required: bool
    description: str
    example: str
    values: tuple[str, ...]
    """The only values allowed, when the set is closed."""
    is_list: bool
    children: tuple["Key", ...]
    """Keys of each entry below it."""


def _parts(annotation: Any) -> Iterator[Any]:  # noqa: ANN401 - types are of every kind
    """Yield the plain types inside an annotation."""
    origin = get_origin(annotation)
    if origin is Annotated or origin is tuple or origin in {Union, UnionType}:
        inner = get_args(annotation)
        for part in inner[:1] if origin is Annotated else inner:
            yield from _parts(part)
    else:
        yield annotation


def _is_list(annotation: Any) -> bool:  # noqa: ANN401 - an annotation may be anything
    origin = get_origin(annotation)
    if origin is tuple:
        return True
    inner = get_args(annotation)
    if origin is Annotated:
        return _is_list(inner[0])
    return origin in {Union, UnionType} and any(_is_list(part) for part in inner)


def _example(value: object) -> str:
    """Return an example as one writes it in the file."""
    if isinstance(value, list):
        return f"[{', '.join(_example(item) for item in value)}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {_example(item)}' for key, item in value.items())}}}"
    text = str(value)
    needs_quotes = text[:1].isdigit() and not text.isdigit() and text.count("-") == 0
    return f'"{text}"' if needs_quotes or ": " in text else text


def _key(name: str, field: FieldInfo) -> Key:
    types = list(_parts(field.annotation))
    model = next((part for part in types if isinstance(part, type) and issubclass(part, BaseModel)), None)
    closed = next((part for part in types if isinstance(part, type) and issubclass(part, Enum)), None)
    return Key(
        name=name,
        title=field.title or name,
        is_required=field.is_required(),
        description=field.description or "",
        example=_example(field.examples[0]) if field.examples else "",
        values=tuple(str(member.value) for member in closed) if closed else (),
        is_list=_is_list(field.annotation),
        children=read_keys(model) if model else (),
    )


def read_keys(model: type[BaseModel]) -> tuple[Key, ...]:
    """Return the keys of a model, in its order."""
    return tuple(_key(name, field) for name, field in model.model_fields.items())


def keys_page() -> Page:
    """Return the reference of all keys of a case file."""
    keys = read_keys(Case)
    groups = (
        (Heading("wajib", "Kunci wajib"), [key for key in keys if key.is_required]),
        (Heading("pilihan", "Kunci pilihan"), [key for key in keys if not key.is_required]),
    )
    outline: list[Heading] = []
    for group, members in groups:
        outline += (group, *(Heading(key.name, key.name, 3) for key in members))
    lead = "Semua kunci di bagian atas berkas kasus: mana yang wajib, apa isinya, dan contohnya."
    isi = render("keys.html", urls.KEYS, groups=groups, lead=lead)
    path = f"{urls.KEYS.rstrip('/')}.md"
    return frame(Sheet(urls.KEYS, "Rujukan kunci", lead, isi, outline, hide=("navigation",), path=path))


def rule_pages(rules: Sequence[Rule] = RULES) -> Iterator[Page]:
    """Yield the index of the rules and the page of each."""
    lead = "Yang diperiksa pada setiap berkas kasus sebelum terbit. Setiap aturan punya kode yang tidak berubah arti."
    families = [
        (Heading(f"sp{digit}", title), [rule for rule in rules if rule.code.startswith(f"SP{digit}")])
        for digit, title in FAMILIES.items()
    ]
    families = [(heading, members) for heading, members in families if members]
    isi = render("rules.html", urls.RULES, lead=lead, families=families, error=Severity.ERROR)
    yield frame(Sheet(urls.RULES, "Aturan pemeriksaan", lead, isi, [heading for heading, _ in families]))
    yield from map(_rule_page, rules)


def _rule_page(rule: Rule) -> Page:
    """Return the page of a rule; its docstring is ours, so it may be Markdown."""
    text = rule.page.partition("\n")[2].strip()
    title = f"{rule.code}: {rule.title}"
    description = f"Aturan {rule.code} ({rule.severity.value}): {rule.title}. Apa artinya dan cara memperbaikinya."
    head = front_matter(title, description, ("hide:", "  - navigation", "  - toc"))
    uri = urls.rule_uri(rule.code)
    index = urls.relative(uri, urls.RULES)
    note = f"Tingkat: {rule.severity.value}. [Semua aturan]({index}index.md)"
    return Page(urls.tree_path(uri), f"{head}\n# {title}\n\n{note}\n\n{text}\n".encode())
