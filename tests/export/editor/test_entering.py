"""Going in by the hub's login helper, as a visitor of the published site does; GitHub itself is never asked."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Browser, Route

from tests.conftest import GOOD_CASE
from tests.export.editor.desk import Desk
from tests.export.editor.local_git import LocalGit
from tests.export.editor.stage import LOGIN, built, connect, git, staged

HELPER = """<!doctype html><title>Pintu</title><script>
addEventListener("message", ({ origin }) => {
  opener.postMessage('authorization:github:success:{"token":"kunci","provider":"github"}', origin);
});
opener.postMessage("authorizing:github", "*");
</script>"""
"""What a login helper answers once someone has been let in."""
HOSTILE = '<img src=x onerror="document.title=1"> {{now}} **tebal**'
MakeRoot = Callable[..., Path]


def test_person_is_let_in_by_the_helper_and_the_editor_asks_github(
    make_root: MakeRoot, browser: Browser, tmp_path: Path
) -> None:
    root = connect(make_root({"sumatera-selatan/contoh-baik-palembang": GOOD_CASE}))
    helped: list[str] = []
    asked: list[tuple[str, str]] = []

    def answer_helper(route: Route) -> None:
        helped.append(route.request.url)
        route.fulfill(content_type="text/html", body=HELPER)

    def answer_github(route: Route) -> None:
        asked.append((route.request.url, route.request.headers.get("authorization", "")))
        route.fulfill(status=404, json={"message": "Not Found"}, headers={"Access-Control-Allow-Origin": "*"})

    with staged(built(root, tmp_path / "site")) as address, browser.new_context(locale="id-ID") as context:
        context.route(f"{LOGIN}/**", answer_helper)
        context.route("https://api.github.com/**", answer_github)
        page = context.new_page()
        page.goto(f"{address}admin/")
        page.get_by_role("button", name="Buka editor").click()
        with page.expect_response("https://api.github.com/**"):
            page.get_by_role("button", name="Masuk dengan GitHub").click()
    (opened,) = helped
    assert urlsplit(opened).path == "/auth"
    assert parse_qs(urlsplit(opened).query)["scope"] == ["public_repo"]
    assert asked[0] == ("https://api.github.com/user", "token kunci")


def test_hostile_names_are_text_in_the_form(make_root: MakeRoot, browser: Browser, tmp_path: Path) -> None:
    place = "sumatera-selatan/contoh-baik-palembang"
    root = make_root({place: GOOD_CASE})
    terms = root / "vocabularies" / "kategori.csv"
    name = '"' + HOSTILE.replace('"', '""') + '"'
    terms.write_text(terms.read_text(encoding="utf-8").replace("Tata kelola pemerintahan", name), encoding="utf-8")
    site = built(connect(root), tmp_path / "site")
    # What a stranger proposes is seen in the editor before any check has seen it.
    hostile = GOOD_CASE.replace("judul: Contoh Baik", f"judul: '{HOSTILE}'")
    (root / "innovations" / place / "index.md").write_text(hostile, encoding="utf-8")
    git(root, "commit", "--quiet", "--all", "--message=Usul")
    with staged(site, LocalGit(root)) as address, browser.new_context(locale="id-ID") as context:
        desk = Desk(context.new_page(), address)
        desk.page.goto(f"{address}admin/#/collections/sumatera-selatan")
        desk.page.get_by_role("link").filter(has_text="<img src=x").click()
        assert desk.field("judul").input_value() == HOSTILE
        desk.page.get_by_text(HOSTILE, exact=True).first.wait_for()
        assert desk.page.locator('img[src="x"]').count() == 0
        assert desk.page.title() != "1"
