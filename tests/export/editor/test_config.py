"""The form of the editor follows the model, the vocabularies and hub.yml."""

import hashlib
import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from simpul.case.model import Case
from simpul.settings import Hub
from tests.conftest import REPOSITORY
from tests.export.samples import export
from tests.pages.samples import HOSTILE, HUB, case_file, read_html

Field = dict[str, Any]
CONNECTED = HUB.model_copy(
    update={
        "repositori": "https://github.com/contoh/simpul",
        "editor": HUB.editor.model_copy(update={"masuk": "https://masuk.example/pintu"}),
    }
)
ON_GITLAB = HUB.model_copy(
    update={
        "repositori": "https://gitlab.contoh.go.id/kelompok/sub/simpul.git",
        "editor": HUB.editor.model_copy(update={"aplikasi": "abc123"}),
    }
)


def assembled(value: Any, parts: Field) -> Any:  # noqa: ANN401 - JSON
    """Put shared parts in their places, as `mulai.js` does."""
    if isinstance(value, list):
        return [assembled(item, parts) for item in value]
    if not isinstance(value, dict):
        return value
    if "$pakai" in value:
        return assembled(parts[value["$pakai"]], parts)
    return {key: assembled(inner, parts) for key, inner in value.items()}


def configuration(hub: Hub = CONNECTED) -> Field:
    """Return Decap's configuration of a hub with one case."""
    settings = json.loads(export(case_file(), hub=hub)["admin/konfigurasi.json"])
    whole = assembled(settings["decap"], settings["bagian"])
    assert isinstance(whole, dict)
    return whole


def form(number: int = 0) -> dict[str, Field]:
    """Return the fields of a province's form by name."""
    return {field["name"]: field for field in configuration()["collections"][number]["fields"]}


def policy(page: str) -> dict[str, str]:
    """Return the directives of a page's security policy."""
    metas = [has for name, has in read_html(page).elements if name == "meta"]
    (text,) = [has["content"] for has in metas if has.get("http-equiv") == "Content-Security-Policy"]
    return dict(re.findall(r"([a-z-]+) ([^;]+)", text))


def test_form_has_every_key_of_the_model_and_the_story() -> None:
    fields = form()
    assert fields.keys() == {*Case.model_fields, "body"}
    required = {name for name, field in Case.model_fields.items() if field.is_required()}
    assert {name for name, field in fields.items() if field.get("required", True)} - {"body"} == required
    assert [fields[name]["label"] for name in Case.model_fields] == [
        field.title for field in Case.model_fields.values()
    ]


def test_each_entry_has_every_key_of_its_model_and_folds_with_a_summary() -> None:
    step = form()["langkah"]
    assert [field["name"] for field in step["fields"]] == ["tahap", "uraian", "pelaku", "sumber"]
    assert [field["required"] for field in step["fields"]] == [True, True, False, True]
    assert (step["widget"], step["summary"], step["collapsed"]) == (
        "list",
        "{{fields.tahap}} · {{fields.uraian}}",
        True,
    )
    assert form()["biaya"]["max"] == 1


def test_choices_are_the_terms_of_the_vocabularies() -> None:
    fields = form()
    assert {"label": "Kesehatan", "value": "kesehatan"} in fields["kategori"]["options"]
    assert {"label": "Kesehatan (1.02)", "value": "1.02"} in fields["urusan"]["options"]
    assert (fields["kategori"]["min"], fields["kategori"]["max"]) == (1, 3)
    assert [option["value"] for option in fields["status"]["options"]] == [
        "berlanjut",
        "berkembang",
        "berhenti",
        "belum-diketahui",
    ]
    assert {option["value"][:2] for option in fields["wilayah"]["options"]} == {"16"}
    (where,) = [field for field in fields["lokus"]["fields"] if field["name"] == "wilayah"]
    assert len(where["options"]) > 500


def test_forms_are_those_of_the_hub_and_of_provinces_that_have_cases() -> None:
    folders = [collection["folder"] for collection in configuration()["collections"]]
    assert folders == ["innovations/sumatera-selatan", "innovations/sulawesi-selatan"]
    away = export(case_file(extra="lokus: []\n"), hub=CONNECTED.model_copy(update={"provinsi": ("73",)}))
    settings = json.loads(away["admin/konfigurasi.json"])
    assert [one["name"] for one in settings["decap"]["collections"]] == ["sulawesi-selatan", "sumatera-selatan"]


def every_pattern(fields: list[Field]) -> Iterator[list[str]]:
    """Yield every pattern of a form."""
    for field in fields:
        if "pattern" in field:
            yield field["pattern"]
        yield from every_pattern(field.get("fields", []))


def test_patterns_are_of_the_model_and_say_what_is_meant() -> None:
    fields = form()
    assert fields["id"]["pattern"] == ["^[a-z0-9]+(-[a-z0-9]+)*$", "tulislah seperti contoh: bendera-saskia-bantaeng"]
    assert re.match(fields["video"]["pattern"][0], "https://contoh.go.id/video")
    assert not re.match(fields["video"]["pattern"][0], "javascript:alert(1)")
    assert all(re.compile(pattern) and words for pattern, words in every_pattern(list(fields.values())))


def test_github_lets_everyone_propose() -> None:
    whole = configuration()
    assert whole["publish_mode"] == "editorial_workflow"
    expected = {
        "name": "github", "repo": "contoh/simpul", "branch": "main", "open_authoring": True,
        "base_url": "https://masuk.example", "auth_endpoint": "pintu",
    }  # fmt: skip
    assert {key: whole["backend"].get(key) for key in expected} == expected
    assert whole["issue_reports"]["url"] == "https://github.com/contoh/simpul/issues/new"


def test_gitlab_of_ones_own_is_reached_without_a_helper() -> None:
    made = export(case_file(), hub=ON_GITLAB)
    backend = json.loads(made["admin/konfigurasi.json"])["decap"]["backend"]
    expected = {
        "name": "gitlab", "repo": "kelompok/sub/simpul", "app_id": "abc123", "auth_type": "pkce",
        "base_url": "https://gitlab.contoh.go.id", "api_root": "https://gitlab.contoh.go.id/api/v4",
    }  # fmt: skip
    assert {key: backend.get(key) for key in expected} == expected
    assert "https://gitlab.contoh.go.id" in policy(made["admin/index.html"].decode())["connect-src"]


def test_page_may_speak_to_the_forge_alone_and_says_so() -> None:
    page = export(case_file(), hub=CONNECTED)["admin/index.html"].decode()
    rules = policy(page)
    assert rules["default-src"] == "'none'"
    assert rules["script-src"] == "'self' 'unsafe-eval'"
    assert rules["connect-src"] == "'self' blob: https://api.github.com"
    text = read_html(page).text
    assert "Halaman ini berbicara dengan situs lain." in text
    assert "github.com dan masuk.example" in text
    assert {"name": "robots", "content": "noindex"} in [has for name, has in read_html(page).elements if name == "meta"]


@pytest.mark.parametrize(
    "hub",
    [
        HUB,
        CONNECTED.model_copy(update={"editor": HUB.editor}),
        CONNECTED.model_copy(update={"repositori": ""}),
        CONNECTED.model_copy(update={"repositori": "https://git.example/hub/simpul"}),
        ON_GITLAB.model_copy(update={"editor": CONNECTED.editor}),
    ],
)
def test_hub_without_a_way_in_says_so_and_loads_nothing(hub: Hub) -> None:
    made = export(case_file(), hub=hub)
    assert sorted(uri for uri in made if uri.startswith("admin/")) == ["admin/editor.css", "admin/index.html"]
    page = read_html(made["admin/index.html"].decode())
    assert "belum tersambung" in page.text
    assert page.count("script") == 0
    assert "../kontribusi/" in page.values("href")


def test_hub_may_leave_the_editor_out() -> None:
    without = CONNECTED.model_copy(update={"editor": CONNECTED.editor.model_copy(update={"aktif": False})})
    assert not [uri for uri in export(case_file(), hub=without) if uri.startswith("admin/")]


def test_hostile_name_of_a_hub_is_text() -> None:
    page = read_html(
        export(case_file(), hub=CONNECTED.model_copy(update={"nama": HOSTILE}))["admin/index.html"].decode()
    )
    assert page.count("img") == 1
    assert HOSTILE in page.text


def test_editor_is_no_page_for_searchers() -> None:
    made = export(case_file(), hub=CONNECTED, pages=("", "inovasi/"))
    assert b"admin" not in made["sitemap.xml"]
    assert 'data-pagefind-ignore="all"' in made["admin/index.html"].decode()


def test_vendored_files_are_those_that_their_paper_names() -> None:
    made = export(case_file(), hub=CONNECTED)
    paper = (REPOSITORY / "scripts/simpul/export/editor/assets/vendor/README.md").read_text(encoding="utf-8")
    sums = {name: hashlib.sha256(made[f"admin/{name}"]).hexdigest() for name in ("decap-cms.js", "yaml.js")}
    assert [found for found in sums.values() if found not in paper] == []
    assert b"decap-cms 3.16.3" in made["admin/LICENSES.txt"]
    assert b"yaml 2.9.1" in made["admin/LICENSES.txt"]
