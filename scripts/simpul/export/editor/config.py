"""Write the editor's configuration: where cases are kept, who lets people in, and one form a province folder."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any
from urllib.parse import urlsplit

from simpul import urls
from simpul.case.reading import FOLDER
from simpul.catalogue import Catalogue
from simpul.export.editor.forms import USE, field_order, format_rules, region_options, shared_parts
from simpul.settings import Hub
from simpul.vocabulary import NATIONAL, Regions

FORMAT = "kasus-simpul"
"""Name under which `assets/mulai.js` registers the case format."""


@dataclass(frozen=True, slots=True)
class Forge:
    """Where the repository lives, as far as the editor can speak with it."""

    name: str
    """As Decap names it: "github" or "gitlab"."""
    host: str
    repo: str
    """Its path there: "owner/name"."""
    talks_to: tuple[str, ...]
    """Addresses that the editor asks for data."""
    pictures: tuple[str, ...]
    """Addresses that it shows pictures of accounts from."""


def forge_of(hub: Hub) -> Forge | None:
    """Return the forge of a hub that is ready to let people in; None while something is missing."""
    if not hub.has_editor:
        return None
    parts = urlsplit(hub.repositori)
    host, repo = parts.hostname or "", parts.path.strip("/").removesuffix(".git")
    if host == "github.com":
        pictures = ("https://avatars.githubusercontent.com",)
        return Forge("github", host, repo, ("https://api.github.com",), pictures)
    return Forge("gitlab", host, repo, (f"https://{host}",), (f"https://{host}",))


def _backend(hub: Hub, forge: Forge) -> dict[str, Any]:
    """Return how Decap reaches the forge; on GitHub people without rights work in a copy of their own."""
    shared = {"name": forge.name, "repo": forge.repo, "branch": urls.BRANCH, "commit_messages": _MESSAGES}
    if forge.name == "github":
        login = urlsplit(hub.editor.masuk)
        path = login.path.strip("/")
        address = {"base_url": f"{login.scheme}://{login.netloc}", "auth_endpoint": path or "auth"}
        return shared | address | {"open_authoring": True, "squash_merges": True}
    base = f"https://{forge.host}"
    login_here = {"auth_type": "pkce", "app_id": hub.editor.aplikasi, "auth_endpoint": "oauth/authorize"}
    return shared | {"base_url": base, "api_root": f"{base}/api/v4", "squash_merges": True} | login_here


_MESSAGES = {
    "create": "Tambah {{path}}",
    "update": "Sunting {{path}}",
    "delete": "Hapus {{path}}",
    "uploadMedia": "Tambah berkas {{path}}",
    "deleteMedia": "Hapus berkas {{path}}",
    "openAuthoring": "{{message}}",
}


def _folders(catalogue: Catalogue) -> list[str]:
    """Return the province codes that get a form: the hub's own, and those that have cases."""
    regions = catalogue.vocabularies.wilayah
    used = {regions.province_of(record.outline.wilayah).code for record in catalogue.records}
    return [*catalogue.hub.provinsi, *sorted(used - set(catalogue.hub.provinsi))]


def _collection(regions: Regions, code: str, names: Iterable[str]) -> dict[str, Any]:
    province = regions[code]
    own = {"name": "wilayah", "label": "Wilayah", "hint": "Pemilik inovasi.", "widget": "select"}
    region = own | {"options": region_options(regions, "" if code == NATIONAL else code)}
    return {
        "name": province.slug,
        "label": province.name,
        "label_singular": f"kasus {province.name}",
        "folder": f"{FOLDER}/{province.slug}",
        "path": "{{slug}}/index",
        "slug": "{{fields.id}}",
        "extension": "md",
        "format": FORMAT,
        "create": True,
        "delete": False,
        "media_folder": "",
        "public_folder": "",
        "identifier_field": "judul",
        "summary": "{{judul}}",
        "sortable_fields": ["judul", "diperbarui", "status"],
        "view_groups": [{"label": "Status", "field": "status"}, {"label": "Verifikasi", "field": "verifikasi"}],
        "editor": {"preview": False},
        "fields": [region if name == "wilayah" else {USE: name} for name in names],
    }


def _issues(forge: Forge) -> str:
    """Return where someone reports that the editor failed: to the hub, not to Decap's makers."""
    return f"https://{forge.host}/{forge.repo}/{'-/' if forge.name == 'gitlab' else ''}issues/new"


def configuration(catalogue: Catalogue, forge: Forge) -> dict[str, Any]:
    """Return all that `assets/mulai.js` reads: shared parts, the rules of the format, and Decap's own configuration."""
    regions = catalogue.vocabularies.wilayah
    names = list(field_order())
    decap = {
        "backend": _backend(catalogue.hub, forge),
        "locale": "id",
        "publish_mode": "editorial_workflow",
        "show_preview_links": False,
        "media_folder": "docs/gambar",
        "slug": {"encoding": "ascii", "clean_accents": True},
        "issue_reports": {"url": _issues(forge)},
        "editor": {"preview": False},
        "collections": [_collection(regions, code, names) for code in _folders(catalogue)],
    }
    return {"bagian": shared_parts(catalogue.vocabularies), "aturan": asdict(format_rules()), "decap": decap}
