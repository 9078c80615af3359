"""A person edits cases in a real browser, kept in a real Git repository."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.conftest import GOOD_CASE
from tests.export.editor.desk import CASE, CHANGED, FILE, NEW, OLD, Desk, go_through
from tests.export.editor.local_git import LocalGit
from tests.export.editor.stage import built, connect, git, staged

OLD_FILE = "innovations/sulawesi-selatan/contoh-lama-bantaeng/index.md"
MakeRoot = Callable[..., Path]


def a_hub(make_root: MakeRoot) -> Path:
    """Return a hub with two cases, its editor connected."""
    cases = {"sumatera-selatan/contoh-baik-palembang": GOOD_CASE, "sulawesi-selatan/contoh-lama-bantaeng": OLD}
    return connect(make_root(cases))


def test_case_written_in_the_editor_is_published_and_the_site_builds(
    make_root: MakeRoot, browser: Browser, tmp_path: Path
) -> None:
    root = a_hub(make_root)
    backend = LocalGit(root)
    asked: list[str] = []
    with staged(built(root, tmp_path / "site"), backend) as address, browser.new_context(locale="id-ID") as context:
        page = context.new_page()
        faults: list[str] = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("request", lambda request: asked.append(request.url))
        go_through(Desk(page, address))
    assert faults == []
    assert [url for url in asked if not url.startswith((address, "blob:", "data:"))] == []
    assert (root / FILE).read_text(encoding="utf-8") == NEW
    assert (root / OLD_FILE).read_text(encoding="utf-8") == CHANGED
    assert git(root, "status", "--porcelain") == ""
    assert git(root, "branch", "--list", "cms/*") == ""
    site = built(root, tmp_path / "sesudah")
    assert "Petugas datang ke rumah warga." in (site / "inovasi" / CASE / "index.html").read_text(encoding="utf-8")


def test_page_of_a_case_leads_to_it_in_the_editor(make_root: MakeRoot, browser: Browser, tmp_path: Path) -> None:
    root = a_hub(make_root)
    with staged(built(root, tmp_path / "site"), LocalGit(root)) as address, browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{address}inovasi/contoh-lama-bantaeng/")
        page.get_by_role("link", name="Ubah kasus ini").click()
        page.get_by_role("button", name="Buka editor").click()
        page.get_by_role("button", name="Masuk").click()
        title = page.locator('[id^="judul-field-"]')
        expect(title).to_have_value("Contoh Lama")


def test_incomplete_case_is_not_saved_and_the_reasons_are_told(
    make_root: MakeRoot, browser: Browser, tmp_path: Path
) -> None:
    root = a_hub(make_root)
    backend = LocalGit(root)
    with staged(built(root, tmp_path / "site"), backend) as address, browser.new_context(locale="id-ID") as context:
        desk = Desk(context.new_page(), address)
        desk.write_new()
        desk.field("id").fill("Bukan Id")
        desk.field("url").fill("kabar.example")
        desk.page.keyboard.press("Tab")
        desk.press_save()
        desk.page.get_by_text("Id: tulislah seperti contoh: bendera-saskia-bantaeng.").wait_for()
        expect(desk.field("id")).to_be_in_viewport()
        desk.field("instansi").press("Control+a")
        desk.field("instansi").press("Delete")
        desk.press_save()
        desk.page.get_by_text("Ada isian yang belum lengkap atau belum benar").first.wait_for()
        said = desk.page.locator("#nc-root").inner_text().lower()
    assert "instansi wajib diisi." in said
    assert "alamat: alamat lengkap, diawali https://" in said
    assert "persistEntry" not in backend.asked
