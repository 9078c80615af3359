"""Search on the real site: with and without JavaScript, by facet, shared by address, and failing well."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Route, expect


def is_ours(said: ConsoleMessage) -> bool:
    """Tell whether a message is an error; what did not come over the network is told by browser and Pagefind anyway."""
    return said.type == "error" and not re.match("Failed to load|Pagefind:", said.text)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Return a page on a phone that must not report errors."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    made = context.new_page()
    errors: list[str] = []
    made.on("pageerror", lambda error: errors.append(str(error)))
    made.on("console", lambda said: errors.append(said.text) if is_ours(said) else None)
    yield made
    context.close()
    assert errors == []


def test_header_search_leads_to_results(page: Page, real_address: str) -> None:
    page.goto(real_address + "privasi/")
    page.locator("header input[name=q]").fill("stunting")
    page.locator("header input[name=q]").press("Enter")
    expect(page.locator("[data-search-state]")).to_contain_text("kasus untuk “stunting”")
    assert page.url == real_address + "cari/?q=stunting"
    page.locator(".search-list a").first.click()
    expect(page.locator("h1")).to_be_visible()
    assert "/inovasi/" in page.url


def test_results_come_while_typing(page: Page, real_address: str) -> None:
    page.goto(real_address + "cari/")
    page.locator("#q").press_sequentially("bendera")
    expect(page.locator(".search-list a").first).to_have_text("Bendera SASKIA")


def test_word_forms_are_found(page: Page, real_address: str) -> None:
    page.goto(real_address + "cari/?q=layani")
    expect(page.locator(".search-list a").first).to_be_visible()


def test_facet_narrows_and_stands_in_the_address(page: Page, real_address: str) -> None:
    page.goto(real_address + "cari/?q=kesehatan")
    expect(page.locator(".search-list a").first).to_be_visible()
    before = page.locator("[data-search-state]").inner_text()
    open_group(page, "wilayah")
    page.locator("label", has_text="Sulawesi Selatan").first.click()
    expect(page.locator("[data-search-state]")).not_to_have_text(before)
    assert "wilayah=Sulawesi+Selatan" in page.url
    after = page.locator("[data-search-state]").inner_text()
    page.goto(page.url)
    expect(page.locator("[data-search-state]")).to_have_text(after)


@pytest.mark.parametrize(
    "query",
    [
        "x" * 10_000,
        "<img src=x onerror=document.title='dibobol'>",
        "🙂🙂",
        "yang dan di ke",
        '"kutip',
        "a" * 3 + "%" * 50,
    ],
    ids=["10,000 characters", "markup", "emoji", "stop words", "quote", "percent"],
)
def test_odd_query_never_breaks_the_page(page: Page, real_address: str, query: str) -> None:
    page.goto(real_address + "cari/")
    page.locator("#q").fill(query)
    expect(page.locator("[data-search-state]")).to_contain_text("asus")
    assert page.title().startswith("Cari")
    assert page.locator("[data-search-state] img").count() == 0


def test_unknown_facet_in_the_address_is_harmless(page: Page, real_address: str) -> None:
    page.goto(real_address + "cari/?q=posyandu&wilayah=Atlantis&warna=biru")
    expect(page.locator("[data-search-state]")).to_contain_text("asus")


def test_failing_index_offers_the_lists(page: Page, real_address: str) -> None:
    def refuse(route: Route) -> None:
        route.abort()

    page.route("**/pagefind/**", refuse)
    page.goto(real_address + "cari/?q=posyandu")
    expect(page.locator("[data-search-state]")).to_contain_text("Pencarian tidak dapat dimuat")
    expect(page.locator("[data-search-help] a").first).to_be_visible()
    page.locator("[data-search-hint] a", has_text="kasus yang tersimpan").click()
    expect(page).to_have_url(real_address + "tersimpan/?dari=cari/%3Fq%3Dposyandu")
    expect(page.locator("[data-searched]")).to_be_visible()


@pytest.mark.parametrize(
    "part",
    ["pagefind.js", "pagefind-entry.json", "wasm.*", "*.pf_meta", "index/*", "fragment/*/*"],
)
def test_index_that_fails_half_way_is_not_taken_for_nothing_found(page: Page, real_address: str, part: str) -> None:
    page.route(f"**/pagefind/{part}", lambda route: route.abort())
    page.route(f"**/pagefind/{part}?*", lambda route: route.abort())
    page.goto(real_address + "cari/?q=posyandu")
    expect(page.locator("[data-search-state]")).to_contain_text("Pencarian tidak dapat dimuat")
    expect(page.locator("[data-search-help] a").first).to_be_visible()
    page.unroute_all()
    page.locator("#q").press("Enter")
    expect(page.locator(".search-list a").first).to_be_visible()


def test_more_results_that_do_not_come_are_said_and_come_later(page: Page, real_address: str) -> None:
    page.goto(real_address + "cari/?q=kesehatan")
    expect(page.locator(".search-list li")).to_have_count(6)
    page.route("**/pagefind/fragment/**", lambda route: route.abort())
    page.get_by_role("button", name="Tampilkan lagi").click()
    expect(page.locator("[data-search-state]")).to_contain_text("Hasil berikutnya tidak dapat dimuat.")
    expect(page.locator(".search-list li")).to_have_count(6)
    expect(page.locator("[data-search-results]")).to_have_css("opacity", "1")
    page.unroute_all()
    page.get_by_role("button", name="Cari", exact=True).last.click()
    expect(page.locator("[data-search-state]")).to_contain_text("kasus untuk “kesehatan”")
    page.get_by_role("button", name="Tampilkan lagi").click()
    expect(page.locator(".search-list li")).to_have_count(12)


def test_results_pale_while_the_next_ones_are_on_their_way(page: Page, real_address: str) -> None:
    page.goto(real_address + "cari/?q=bendera")
    results = page.locator("[data-search-results]")
    expect(page.locator(".search-list li").first).to_be_visible()
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/pagefind/fragment/**", hold)
    page.locator("#q").fill("kopi")
    expect(results).to_have_css("opacity", "0.6")
    for route in held:
        route.continue_()
    page.unroute_all()
    expect(results).to_have_css("opacity", "1")


def test_who_comes_back_finds_the_results_and_the_place(page: Page, real_address: str) -> None:
    page.goto(real_address + "cari/?q=kesehatan")
    page.get_by_role("button", name="Tampilkan lagi").click()
    results = page.locator(".search-list li")
    expect(results).to_have_count(12)
    results.nth(10).locator("a").click()
    page.wait_for_url("**/inovasi/**")
    page.go_back()
    expect(results).to_have_count(12)
    expect(results.nth(10)).to_be_in_viewport()
    page.locator("#q").fill("posyandu")
    expect(page.locator("[data-search-state]")).to_contain_text("“posyandu”")
    expect(results).to_have_count(6)


def test_another_place_on_the_page_is_not_another_search(page: Page, real_address: str) -> None:
    page.goto(real_address + "cari/?q=kesehatan")
    page.get_by_role("button", name="Tampilkan lagi").click()
    expect(page.locator(".search-list li")).to_have_count(12)
    page.evaluate("document.querySelector('.search-list').id = 'sama'")
    page.evaluate("location.hash = 'isi'")
    page.evaluate("new Promise(requestAnimationFrame)")
    expect(page.locator("#sama li")).to_have_count(12)


def test_words_that_do_not_come_stop_the_search_and_say_so(page: Page, real_address: str) -> None:
    page.route("**/cari/kata.json", lambda route: route.fulfill(status=503, body="sibuk"))
    page.goto(real_address + "cari/?q=posyandu")
    expect(page.locator("[data-search-state]")).to_contain_text("Pencarian tidak dapat dimuat")


def test_filters_that_do_not_come_leave_the_results(page: Page, real_address: str) -> None:
    page.route("**/cari/saring/*", lambda route: route.abort())
    page.goto(real_address + "cari/?q=posyandu")
    expect(page.locator(".search-list a").first).to_be_visible()
    open_group(page, "kategori")
    expect(page.locator("[data-group=kategori] .choices")).to_contain_text("tidak dapat dimuat")
    page.unroute_all()
    page.locator("[data-group=kategori] summary").click()
    page.locator("[data-group=kategori] summary").click()
    expect(page.locator("[data-group=kategori] label").first).to_be_visible()


@pytest.mark.parametrize("query", ["x" * 10_000, "<img src=x onerror=1>", "🙂🙂", "yang dan di ke", "%E0%A4%A"])
def test_odd_query_in_the_address_never_breaks_the_page(page: Page, real_address: str, query: str) -> None:
    page.goto(f"{real_address}cari/?{urlencode({'q': query, 'wilayah': query[:50], 'urut': query[:9]})}")
    expect(page.locator("[data-search-state]")).to_contain_text("asus")
    expect(page.locator("[data-search-help] a").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_first_search_loads_neither_filters_nor_a_second_engine(page: Page, real_address: str) -> None:
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(request.url))
    page.goto(real_address + "cari/?q=posyandu")
    expect(page.locator(".search-list a").first).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "saring" in url or "nomor" in url or "worker" in url]


def test_a_first_search_of_a_word_asks_for_these_files_alone(page: Page, real_address: str) -> None:
    page.goto(real_address + "cari/")
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(real_address).partition("?")[0]))
    page.locator("#q").fill("bendera")
    expect(page.locator("[data-search-results]:not([aria-busy]) .search-list a").first).to_be_visible()
    page.wait_for_load_state("networkidle")
    asked = [name for name in asked if name != "assets/simpul.svg"]  # Browsers load the icon when they like.
    kinds = [re.sub(r"(index|fragment)/.*|id_\w+\.(?=pf_meta)", r"\1", name) for name in asked]
    engine = {
        f"pagefind/{name}" for name in ("pagefind.js", "pagefind-entry.json", "pagefind.pf_meta", "wasm.id.pagefind")
    }
    assert {*kinds} == engine | {"pagefind/index", "pagefind/fragment", "cari/kata.json", "cari/umum.json"}
    assert len(asked) == len(set(asked))
    assert kinds.count("pagefind/fragment") <= 6
    assert kinds.count("pagefind/index") <= 3


def test_without_javascript_the_form_leads_to_the_lists(browser: Browser, real_address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(real_address)
    page.locator("header input[name=q]").fill("posyandu")
    page.locator("header input[name=q]").press("Enter")
    page.wait_for_url("**/cari/?q=posyandu")
    assert page.locator("[data-search-help] a").first.is_visible()
    context.close()


def test_a_search_loads_part_of_the_index(page: Page, real_address: str, real_site: Path) -> None:
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(request.url))
    page.goto(real_address + "cari/?q=bendera")
    expect(page.locator(".search-list a").first).to_be_visible()
    parts = len(list((real_site / "pagefind/index").iterdir()))
    assert 0 < len([url for url in asked if "pf_index" in url]) < parts / 2


def test_index_is_loaded_only_when_someone_searches(page: Page, real_address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(real_address)
    page.goto(real_address + "cari/")
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "pagefind" in url]


def open_group(page: Page, group: str) -> None:
    """Open a group of filters on the phone."""
    if not page.locator(f"[data-group={group}]").is_visible():
        page.locator("[data-search-facets] summary").first.click()
    panel = page.locator(f"[data-group={group}]")
    if panel.get_attribute("open") is None:
        panel.locator("summary").click()


def count(page: Page) -> int:
    """Return how many cases the page says there are."""
    expect(page.locator("[data-search-state]")).to_contain_text("kasus")
    return int(page.locator("[data-search-state]").inner_text().split()[0])


def test_word_in_other_words_is_found(page: Page, real_address: str) -> None:
    page.goto(real_address + "cari/?q=antre")
    expect(page.locator(".search-list a").first).to_be_visible()
    page.goto(real_address + "cari/?q=tengkes")
    expect(page.locator(".search-list mark").first).to_contain_text("stunting", ignore_case=True)


def test_two_words_that_mean_the_same_are_both_sought_when_both_are_said(page: Page, real_address: str) -> None:
    page.goto(real_address + "cari/")
    sought = """async (query) => (await (await import("../assets/temukan.js")).find(query)).sought"""
    assert page.evaluate(sought, "rawa dan sungai") == ["rawa", "sungai"]
    page.goto(real_address + "cari/?q=rawa+dan+sungai")
    expect(page.locator(".search-list a").first).to_be_visible()


def test_slip_is_put_right_and_said(page: Page, real_address: str) -> None:
    page.goto(real_address + "cari/?q=posyadu")
    expect(page.locator("[data-search-hint]")).to_have_text("Maksud Anda posyandu?")
    expect(page.locator(".search-list a").first).to_contain_text("Posyandu")
    page.locator("[data-search-hint] a").click()
    expect(page.locator("#q")).to_have_value("posyandu")
    expect(page.locator("[data-search-hint]")).to_have_text("")


PARTIAL = "Tidak ada yang memuat semua kata; yang tampil memuat sebagian."


@pytest.mark.parametrize(
    "query", ["bendera kopi stunting", "posyandu xqzwkvj", "bendera kopi & status=Belum diketahui"]
)
def test_when_no_case_has_all_words_it_is_said(page: Page, real_address: str, query: str) -> None:
    words, _, status = query.partition(" & status=")
    page.goto(f"{real_address}cari/?{urlencode({'q': words, 'status': status} if status else {'q': words})}")
    expect(page.locator(".search-list a").first).to_be_visible()
    expect(page.locator("[data-search-state][role=status]")).to_contain_text(PARTIAL)


@pytest.mark.parametrize("query", ["posyandu", "bendera bantaeng", "yang untuk stunting", "posyadu", "tengkes balita"])
def test_when_a_case_has_all_words_nothing_is_said_of_parts(page: Page, real_address: str, query: str) -> None:
    page.goto(f"{real_address}cari/?{urlencode({'q': query})}")
    expect(page.locator(".search-list a").first).to_be_visible()
    expect(page.locator("[data-search-state]")).not_to_contain_text(PARTIAL)


def test_box_says_when_no_case_has_all_words(page: Page, real_address: str) -> None:
    page.goto(real_address + "privasi/")
    page.locator("header input[name=q]").press_sequentially("bendera kopi stunting")
    _expect_answers(page, "bendera kopi stunting")
    expect(page.get_by_role("option").last).to_contain_text("yang memuat sebagian kata")
    expect(page.locator("header [role=status]")).to_contain_text("yang memuat sebagian kata")


def test_a_word_written_right_is_not_doubted(page: Page, real_address: str) -> None:
    page.goto(real_address + "cari/?q=melayani+kemitraan")
    expect(page.locator(".search-list a").first).to_be_visible()
    expect(page.locator("[data-search-hint]")).to_have_text("")


@pytest.mark.parametrize(
    "group",
    ["kategori", "wilayah", "urusan", "tpb", "tahun", "status", "tahapan", "jenis", "verifikasi", "bukti", "langkah"],
)
def test_count_of_a_choice_is_what_it_leaves(page: Page, real_address: str, group: str) -> None:
    page.goto(real_address + "cari/?q=layanan")
    before = count(page)
    open_group(page, group)
    choice = page.locator(f"[data-group={group}] label").first
    promised = int(choice.locator(".count").inner_text())
    choice.click()
    expect(page.locator("[data-search-state]")).to_have_text(f"{promised} kasus untuk “layanan”.")
    assert 0 < promised <= before
    assert f"{group}=" in page.url


def test_choices_add_up_within_a_group_and_narrow_across_groups(page: Page, real_address: str) -> None:
    def ask(query: str) -> int:
        page.goto(f"{real_address}cari/?{query}")
        return count(page)

    south, north = ask("wilayah=Sumatera+Selatan"), ask("wilayah=Sulawesi+Selatan")
    both = ask("wilayah=Sumatera+Selatan&wilayah=Sulawesi+Selatan")
    assert max(south, north) < both <= south + north
    assert ask("wilayah=Sumatera+Selatan&wilayah=Sulawesi+Selatan&kategori=Pendidikan") < both


def test_region_stands_below_its_province(page: Page, real_address: str) -> None:
    page.goto(real_address + "cari/?wilayah=Sumatera+Selatan%2FKota+Palembang")
    expect(page.locator(".search-list .card-place").first).to_contain_text("Kota Palembang")
    open_group(page, "wilayah")
    expect(page.locator("[data-group=wilayah] label").first).to_be_visible()
    labels = page.locator("[data-group=wilayah] label").all_inner_texts()
    names = [label.split("\n")[0] for label in labels]
    assert names.index("Sumatera Selatan") < names.index("Kota Palembang")
    assert "below" in (
        page.locator("[data-group=wilayah] label", has_text="Kota Palembang").get_attribute("class") or ""
    )


def test_chosen_filter_can_be_taken_back(page: Page, real_address: str) -> None:
    page.goto(real_address + "cari/?q=kesehatan&status=Atlantis")
    expect(page.locator("[data-search-state]")).to_contain_text("Tidak ada kasus")
    page.get_by_role("button", name="Hapus Atlantis").click()
    expect(page.locator(".search-list a").first).to_be_visible()
    assert "status" not in page.url


def test_order_stands_in_the_address(page: Page, real_address: str) -> None:
    page.goto(real_address + "cari/?q=layanan")
    expect(page.locator(".search-list a").first).to_be_visible()
    page.get_by_label("Urutkan").select_option("Paling banyak ditiru")
    page.wait_for_url("**urut=replikasi")
    expect(page.locator("[data-search-results][aria-busy]")).to_have_count(0)
    expect(page.locator(".search-list a").first).to_be_visible()
    first = page.locator(".search-list a").first.inner_text()
    page.goto(page.url)
    expect(page.get_by_label("Urutkan")).to_have_value("replikasi")
    expect(page.locator(".search-list a").first).to_have_text(first)


def test_unknown_order_is_harmless(page: Page, real_address: str) -> None:
    page.goto(real_address + "cari/?q=posyandu&urut=ngawur")
    expect(page.locator(".search-list a").first).to_be_visible()


def test_nothing_found_offers_like_names(page: Page, real_address: str) -> None:
    page.goto(real_address + "cari/?q=palxmbwxg")
    expect(page.locator("[data-search-state]")).to_contain_text("Tidak ada kasus")
    page.locator("[data-search-results] a", has_text="Kota Palembang").click()
    expect(page.locator(".search-list .card-place").first).to_contain_text("Palembang")


def test_keyboard_alone_filters(page: Page, real_address: str) -> None:
    page.goto(real_address + "cari/?q=layanan")
    expect(page.locator(".search-list a").first).to_be_visible()
    page.locator("[data-search-facets] summary").first.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("[data-group=kategori] input").first).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.wait_for_url("**kategori=**")
    expect(page.locator("[data-group=kategori] input:focus")).to_be_checked()


def test_open_filters_on_a_phone_keep_the_way_to_the_results_in_sight(page: Page, real_address: str) -> None:
    page.goto(real_address + "cari/?q=layanan")
    expect(page.locator(".search-list a").first).to_be_visible()
    open_group(page, "kategori")
    page.locator("[data-group=kategori] label", has_text="Ketahanan pangan").click()
    expect(page.locator("[data-search-state]")).to_contain_text("3 kasus")
    done = page.get_by_role("button", name="Lihat 3 hasil")
    expect(done).to_be_in_viewport()
    done.click()
    expect(page.locator(".search-list a").first).to_be_in_viewport()
    expect(page.locator("[data-search-facets] summary").first).to_be_focused()


def test_open_filters_fit_the_phone(page: Page, real_address: str) -> None:
    page.goto(real_address + "cari/?q=layanan")
    expect(page.locator(".search-list a").first).to_be_visible()
    open_group(page, "wilayah")
    open_group(page, "tpb")
    expect(page.locator("[data-group=tpb] label").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("shortcut", ["/", "Control+k"])
def test_shortcut_leads_to_the_box(page: Page, real_address: str, shortcut: str) -> None:
    page.goto(real_address + "privasi/")
    page.keyboard.press(shortcut)
    expect(page.locator("header input[name=q]")).to_be_focused()


def test_slash_in_a_field_is_a_slash(page: Page, real_address: str) -> None:
    page.goto(real_address + "cari/")
    page.locator("#q").press_sequentially("a/b")
    expect(page.locator("#q")).to_have_value("a/b")


def _expect_answers(page: Page, query: str) -> None:
    """Wait until the box answers the whole query, no longer what was typed on the way."""
    expect(page.get_by_role("listbox")).to_have_attribute("data-query", query)


def test_box_shows_results_that_arrows_and_enter_open(page: Page, real_address: str) -> None:
    page.goto(real_address + "privasi/")
    box = page.locator("header input[name=q]")
    box.press_sequentially("bendera")
    _expect_answers(page, "bendera")
    expect(page.get_by_role("option").first).to_contain_text("Bendera SASKIA")
    expect(box).to_have_attribute("aria-expanded", "true")
    box.press("ArrowDown")
    active = box.get_attribute("aria-activedescendant")
    expect(page.locator(f"#{active}")).to_have_attribute("aria-selected", "true")
    box.press("Enter")
    page.wait_for_url("**/inovasi/bendera-saskia-bantaeng/")


def test_box_says_that_it_is_searching_when_that_takes_long(page: Page, real_address: str) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/pagefind/fragment/**", hold)
    page.goto(real_address + "privasi/")
    box = page.locator("header input[name=q]")
    box.press_sequentially("bendera")
    expect(page.get_by_role("option")).to_have_text(["Mencari …"])
    expect(page.locator("header [role=status]")).to_have_text("Mencari …")
    box.press("ArrowDown")
    for route in held:
        route.continue_()
    page.unroute_all()
    expect(page.get_by_role("option").first).to_contain_text("Bendera SASKIA")
    assert box.get_attribute("aria-activedescendant") is None


def test_box_closes_with_escape_and_keeps_what_was_written(page: Page, real_address: str) -> None:
    page.goto(real_address + "privasi/")
    box = page.get_by_role("combobox")
    page.locator("header input[name=q]").press_sequentially("bendera")
    _expect_answers(page, "bendera")
    expect(page.get_by_role("option").first).to_be_visible()
    box.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(box).to_have_value("bendera")
    expect(box).to_have_attribute("aria-expanded", "false")


def test_box_closed_before_the_last_letter_is_looked_up_stays_closed(page: Page, real_address: str) -> None:
    page.goto(real_address + "privasi/")
    box = page.locator("header input[name=q]")
    box.press_sequentially("bender")
    expect(page.get_by_role("option").first).to_be_visible()
    box.press("a")
    box.press("Escape")
    page.wait_for_timeout(1000)  # The letter is looked up within this time.
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(box).to_have_value("bendera")
    box.press("ArrowDown")
    expect(page.get_by_role("option").first).to_be_visible()


def test_last_option_of_the_box_leads_to_all_results(page: Page, real_address: str) -> None:
    page.goto(real_address + "privasi/")
    page.locator("header input[name=q]").press_sequentially("posyandu")
    _expect_answers(page, "posyandu")
    expect(page.get_by_role("option").last).to_contain_text("Semua")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_url("**/cari/?q=posyandu")


def test_box_without_its_index_is_still_a_form(page: Page, real_address: str) -> None:
    page.route("**/pagefind/**", lambda route: route.abort())
    page.goto(real_address + "privasi/")
    box = page.locator("header input[name=q]")
    box.press_sequentially("posyandu")
    expect(page.get_by_role("option")).to_have_text(["Pencarian tidak dapat dimuat. Cari di yang tersimpan"])
    box.press("Enter")
    page.wait_for_url("**/cari/?q=posyandu")


def test_last_query_wins(page: Page, real_address: str) -> None:
    page.goto(real_address + "cari/")
    for query in ("stunting", "kopi", "sampah", "bendera"):
        page.locator("#q").fill(query)
        page.locator("#q").press("Enter")
    expect(page.locator("[data-search-state]")).to_contain_text("“bendera”")
    expect(page.locator(".search-list a").first).to_have_text("Bendera SASKIA")
    assert page.locator(".search-list").count() == 1
