"""The finder for a region, and its rules, in a real browser."""

from typing import Any, Literal
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from accessibility import examine

SELAYAR = "daerah-saya/?wilayah=73.01&kepulauan=1&kata=stunting"
WISH = {"isIslands": False, "hasWords": False, "isPlain": False, "isOffline": False, "budget": 0, "people": 0}
CASE = {
    "id": "satu",
    "number": 0,
    "title": "Satu",
    "region": {"code": "16.71", "name": "Kota Palembang"},
    "province": {"code": "16", "name": "Sumatera Selatan"},
    "fields": ["1.02"],
    "copied": 0,
    "evidence": {"place": 0, "name": "baru keterangan"},
    "readiness": {"place": 0, "name": "belum cukup untuk ditiru"},
}
"""A case of which nothing is told but its place and its field."""


@pytest.fixture
def rules(page: Page, real_address: str) -> Page:
    """Return a page on which the rules can be asked by themselves."""
    page.goto(real_address + "privasi/")
    page.evaluate("import('../assets/timbang.js').then((rules) => { window.rules = rules; })")
    return page


def weigh(page: Page, one: dict[str, Any], wish: dict[str, Any], found: Any = None) -> dict[str, int]:  # noqa: ANN401 - whatever JSON holds
    """Return what is said of a case, with its points."""
    weighed = page.evaluate("([one, wish, found]) => rules.weigh(one, wish, found ?? undefined)", [one, wish, found])
    assert weighed["points"] == sum(reason["points"] for reason in weighed["pros"] + weighed["cons"])
    return {reason["text"]: reason["points"] for reason in weighed["pros"] + weighed["cons"]}


def choose_selayar(page: Page) -> None:
    """Choose the region of an officer of Selayar."""
    page.get_by_label("Provinsi", exact=True).select_option("Sulawesi Selatan")
    page.get_by_label("Kabupaten atau kota").select_option("Kabupaten Kepulauan Selayar")


def first_titles(page: Page) -> list[str]:
    """Return the titles of the answers shown."""
    expect(page.locator(".fit-card").first).to_be_visible()
    return page.locator(".fit-card h3").all_inner_texts()


def test_case_that_tells_nothing_gets_no_points_and_says_what_is_missing(rules: Page) -> None:
    said = weigh(rules, CASE, WISH)
    assert said == {
        "bukti: baru keterangan, tanpa angka pembanding atau evaluasi": 0,
        "kesiapan: belum cukup untuk ditiru": 0,
        "belum diketahui apakah masih berjalan": 0,
    }


def test_region_field_and_islands_count(rules: Page) -> None:
    region = {"code": "16.72", "name": "Kota Prabumulih"}
    wish = {**WISH, "region": region, "field": {"code": "1.02", "name": "Kesehatan"}, "isIslands": True}
    said = weigh(rules, {**CASE, "isIslands": True}, wish)
    assert said["urusannya sama: Kesehatan"] == 4
    assert said["kasusnya menyebut pulau, seperti wilayah Anda"] == 4
    assert said["sama-sama kota"] == 1
    assert said["satu provinsi: Sumatera Selatan"] == 1


def test_own_case_is_said_to_be_ones_own(rules: Page) -> None:
    said = weigh(rules, CASE, {**WISH, "region": CASE["region"]})
    assert "ini dari daerah Anda sendiri" in said
    assert set(said.values()) == {0}, "to be at home is no reason to copy"


@pytest.mark.parametrize(
    ("one", "wish", "text", "points"),
    [
        ({"isPlain": True}, {"isPlain": True}, "tergolong nondigital", 2),
        ({"isDigital": True}, {"isPlain": True}, "memakai aplikasi", -3),
        ({"isDigital": True}, {}, "memakai aplikasi", 0),
        ({"isStopped": True}, {}, "sudah berhenti", -3),
        (
            {"cost": [150_000, "Rp150 ribu"]},
            {"budget": 10_000_000},
            "biayanya disebut dan masuk anggaran Anda: Rp150 ribu",
            2,
        ),
        ({"cost": [9e9, "Rp9 miliar"]}, {"budget": 1e9}, "biayanya disebut di atas anggaran Anda: Rp9 miliar", -2),
        ({"cost": [9e9, "Rp9 miliar"]}, {}, "biaya menurut sumbernya: Rp9 miliar", 0),
        ({"cost": [0, "berbeda-beda"]}, {"budget": 1e9}, "biaya menurut sumbernya: berbeda-beda", 0),
        ({"people": [50, "Guru, 50"]}, {"people": 20}, "orangnya disebut lebih banyak: Guru, 50", -1),
        ({"people": [5, "Guru, 5"]}, {"people": 20}, "orangnya disebut dan cukup: Guru, 5", 1),
        ({"evidence": {"place": 1, "name": "ada angka"}}, {}, "bukti: ada angka", 1),
        ({"evidence": {"place": 3, "name": "dievaluasi"}}, {}, "bukti: dievaluasi", 2),
        ({"readiness": {"place": 1, "name": "dipelajari"}}, {}, "kesiapan: dipelajari", 1),
        ({"readiness": {"place": 2, "name": "direncanakan"}}, {}, "kesiapan: direncanakan", 2),
    ],
)
def test_rule_counts_and_says_why(
    rules: Page, one: dict[str, Any], wish: dict[str, Any], text: str, points: int
) -> None:
    assert weigh(rules, {**CASE, **one}, {**WISH, **wish})[text] == points


def test_silence_about_cost_people_and_network_costs_nothing(rules: Page) -> None:
    demanding = {**WISH, "budget": 10_000_000, "people": 5, "isOffline": True}
    assert weigh(rules, CASE, demanding) == weigh(rules, CASE, WISH)


def test_words_that_fit_better_count_more_and_missing_ones_are_named(rules: Page) -> None:
    found = {"share": 0.5, "said": ["ktp"], "missed": ["antre"]}
    said = weigh(rules, CASE, {**WISH, "hasWords": True}, found)
    assert said["isinya memuat “ktp” atau kata yang searti"] == 4
    assert said["tidak memuat “antre”"] == 0


def test_who_names_a_problem_gets_only_cases_about_it_in_an_order_that_never_varies(rules: Page) -> None:
    ids = rules.evaluate(
        """([one, wish]) => {
          const named = (id, number, rest) => ({ ...one, id, number, ...rest });
          const cases = [named("c", 0), named("b", 1), named("a", 2, { fields: ["9.99"] }), named("pulau", 3, { fields: [], isIslands: true })];
          return rules.rank(cases, wish).map(({ one }) => one.id);
        }""",
        [CASE, {**WISH, "field": {"code": "1.02", "name": "Kesehatan"}}],
    )
    assert ids == ["b", "c"]


def test_officer_chooses_writes_and_gets_reasons(page: Page, real_address: str) -> None:
    page.goto(real_address + "daerah-saya/")
    choose_selayar(page)
    expect(page.get_by_label("Wilayah kami kepulauan")).to_be_checked()
    expect(page.locator("[data-fit-kind]")).to_contain_text("Kabupaten Kepulauan Selayar: kabupaten.")
    page.get_by_label("Kata masalahnya").fill("stunting")
    page.get_by_role("button", name="Cari yang cocok").click()
    card = page.locator(".fit-card").first
    expect(page.get_by_text("Untuk Kabupaten Kepulauan Selayar, kepulauan, “stunting”.")).to_be_visible()
    expect(card).to_contain_text("isinya memuat “stunting”")
    expect(card).to_contain_text("Perlu dipertimbangkan")
    expect(card.locator(".card-text")).not_to_be_empty()
    expect(page.locator("[data-fit-results]")).to_contain_text("tidak menyebut biayanya")


def test_address_shared_gives_the_same_answers(page: Page, browser: Browser, real_address: str) -> None:
    page.goto(real_address + "daerah-saya/")
    choose_selayar(page)
    page.get_by_label("Urusan").select_option("Kesehatan")
    page.get_by_label("Anggaran yang ada").select_option("sampai Rp100 juta")
    page.get_by_label("Kami ingin tanpa aplikasi").check()
    page.get_by_role("button", name="Cari yang cocok").click()
    before = first_titles(page)
    context = browser.new_context()
    other = context.new_page()
    other.goto(page.url)
    assert first_titles(other) == before
    expect(other.get_by_label("Kabupaten atau kota")).to_have_value("73.01")
    expect(other.get_by_label("Urusan")).to_have_value("1.02")
    expect(other.get_by_label("Anggaran yang ada")).to_have_value("100000000")
    expect(other.get_by_label("Kami ingin tanpa aplikasi")).to_be_checked()
    context.close()


def test_who_comes_back_finds_the_answers_and_the_place(page: Page, real_address: str) -> None:
    page.goto(f"{real_address}daerah-saya/?urusan=1.02")
    page.get_by_role("button", name="Tampilkan lagi").click()
    answers = page.locator(".search-list > li")
    expect(answers).to_have_count(20)
    answers.nth(15).locator("h3 a").click()
    page.wait_for_url("**/inovasi/**")
    page.go_back()
    expect(answers).to_have_count(20)
    expect(answers.nth(15).locator("h3")).to_be_in_viewport()


def test_another_place_on_the_page_asks_for_nothing(page: Page, real_address: str) -> None:
    page.goto(f"{real_address}daerah-saya/")
    page.locator("[name=kata]").fill("ibu hamil")
    page.locator(".skip").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/daerah-saya/#isi")
    page.wait_for_load_state("networkidle")
    expect(page.locator("[name=kata]")).to_have_value("ibu hamil")
    expect(page.locator("[data-fit-state]")).to_be_empty()


def test_keyboard_alone_gets_an_answer(page: Page, real_address: str) -> None:
    page.goto(real_address + "daerah-saya/")
    page.get_by_label("Provinsi", exact=True).focus()
    page.keyboard.type("Sulawesi Sel")
    expect(page.get_by_label("Kabupaten atau kota")).to_be_enabled()
    page.keyboard.press("Tab")
    page.keyboard.type("Kabupaten Kep")
    expect(page.get_by_label("Wilayah kami kepulauan")).to_be_checked()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.type("stunting")
    page.keyboard.press("Enter")
    expect(page.locator("[data-fit-state]")).to_contain_text("kasus, yang paling cocok di atas")
    assert "wilayah=73.01" in page.url
    assert "kata=stunting" in page.url


def test_more_answers_come_on_demand_and_take_the_focus(page: Page, real_address: str) -> None:
    page.goto(real_address + "daerah-saya/?wilayah=73.01")
    assert len(first_titles(page)) == 10
    page.get_by_role("button", name="Tampilkan lagi").press("Enter")
    expect(page.locator(".fit-card")).to_have_count(20)
    expect(page.locator(".fit-card").nth(10).locator("h3 a")).to_be_focused()


def test_change_after_the_first_answer_is_answered_anew(page: Page, real_address: str) -> None:
    page.goto(real_address + SELAYAR)
    before = first_titles(page)
    page.get_by_label("Wilayah kami kepulauan").uncheck()
    expect(page).not_to_have_url(real_address + SELAYAR)
    expect(page.locator("[data-fit-state]")).to_contain_text("kasus")
    assert first_titles(page)[0] == before[0]


def test_islands_come_before_others_of_the_same_field(page: Page, real_address: str) -> None:
    page.goto(real_address + "daerah-saya/?wilayah=73.01&kepulauan=1&urusan=1.02")
    assert "Perahu Sehat Pulau Bahagia" in first_titles(page)[:2]
    expect(page.locator(".fit-card").nth(0)).to_contain_text("pulau")
    expect(page.locator(".fit-card").nth(1)).to_contain_text("pulau")
    expect(page.locator(".fit-card").nth(2)).not_to_contain_text("pulau")


def test_field_that_most_findings_share_is_offered(page: Page, real_address: str) -> None:
    page.goto(real_address + "daerah-saya/?wilayah=16.71&kata=antre+KTP")
    expect(page.locator(".fit-card").first).to_contain_text("isinya memuat “KTP”")
    page.get_by_role("button", name="Utamakan urusan Administrasi Kependudukan").click()
    expect(page.get_by_label("Urusan")).to_be_focused()
    expect(page.locator(".fit-card").first).to_contain_text("urusannya sama: Administrasi Kependudukan")
    assert "urusan=2.12" in page.url


@pytest.mark.parametrize(
    "query",
    [
        "kata=" + "x" * 10_000,
        "kata=" + quote("<img src=x onerror=document.title='dibobol'>"),
        "kata=" + quote("🙂🙂"),
        "kata=yang+dan+di",
        "wilayah=99.99&urusan=9.99&anggaran=banyak&orang=-1",
        "wilayah=" + quote("16'\"<b>") + "&kepulauan=ya",
        "wilayah=16.99&tanpa-aplikasi=1&warna=biru&" + "a=b&" * 500,
    ],
    ids=["10,000 characters", "markup", "emoji", "stop words", "unknown terms", "quotes", "many keys"],
)
def test_odd_address_never_breaks_the_page(page: Page, real_address: str, query: str) -> None:
    page.goto(f"{real_address}daerah-saya/?{query}")
    expect(page.locator("[data-fit-state]")).to_contain_text("kasus")
    assert page.title().startswith("Daerah seperti saya")
    assert page.locator("[data-fit-results] img, [data-fit-state] img").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_data_that_fails_to_load_leaves_the_lists_and_may_be_tried_again(page: Page, real_address: str) -> None:
    page.route("**/daerah-saya/kasus.json", lambda route: route.abort())
    page.goto(real_address + SELAYAR)
    expect(page.locator("[data-fit-state]")).to_contain_text("Data tidak dapat dimuat")
    expect(page.locator("[data-fit-help] a").first).to_be_visible()
    page.unroute("**/daerah-saya/kasus.json")
    page.get_by_role("button", name="Cari yang cocok").click()
    expect(page.locator(".fit-card").first).to_be_visible()


def test_regions_that_fail_to_load_are_said(page: Page, real_address: str) -> None:
    page.route("**/daerah-saya/wilayah.json", lambda route: route.abort())
    page.goto(real_address + "daerah-saya/")
    page.get_by_label("Provinsi", exact=True).select_option("Sulawesi Selatan")
    expect(page.locator("[data-fit-state]")).to_contain_text("Daftar daerah tidak dapat dimuat")


def test_search_that_fails_to_load_still_ranks_by_the_rest(page: Page, real_address: str) -> None:
    page.route("**/pagefind/**", lambda route: route.abort())
    page.goto(real_address + SELAYAR)
    expect(page.locator("[data-fit-state]")).to_contain_text("tidak dapat dicari")
    expect(page.locator(".fit-card").first).to_contain_text("+4")
    assert page.locator(".fit-card", has_text="isinya memuat").count() == 0


def test_summaries_that_fail_to_load_leave_the_reasons(page: Page, real_address: str) -> None:
    page.route("**/api/v1/**", lambda route: route.abort())
    page.goto(real_address + "daerah-saya/?wilayah=73.01&urusan=1.02")
    expect(page.locator(".fit-card").first).to_contain_text("urusannya sama")
    assert page.locator(".fit-card .card-text").count() == 0


def test_nothing_is_loaded_before_the_form_is_used_and_nothing_is_kept(page: Page, real_address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(real_address + "daerah-saya/")
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if url.endswith(".json") or "pagefind" in url]
    choose_selayar(page)
    page.get_by_role("button", name="Cari yang cocok").click()
    expect(page.locator(".fit-card").first).to_be_visible()
    assert not [url for url in asked if "wilayah=" in url or not url.startswith(real_address)]
    assert page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0


def test_explanation_lists_every_rule_with_points(page: Page, real_address: str) -> None:
    page.goto(real_address + "daerah-saya/")
    page.get_by_text("Bagaimana urutannya dihitung").click()
    rows = page.locator(".fit-rules tbody tr")
    expect(rows.first).to_be_visible()
    page.evaluate("import('../assets/timbang.js').then((rules) => { window.rules = rules; })")
    page.wait_for_function("window.rules")
    assert rows.count() == page.evaluate("rules.RULES.filter(({ points }) => points).length")


def test_without_javascript_the_lists_are_offered_and_nothing_dead_is_shown(
    browser: Browser, real_address: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(real_address + "daerah-saya/")
    expect(page.locator("[data-fit]")).to_be_hidden()
    expect(page.locator("[data-fit-help] a", has_text="Kategori")).to_be_visible()
    context.close()


@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (1280, "dark")])
def test_axe_finds_nothing_in_answers(
    browser: Browser, real_address: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(real_address + SELAYAR)
    expect(page.locator(".fit-card").first).to_be_visible()
    page.get_by_text("Bagaimana urutannya dihitung").click()
    assert examine(page) == []
    context.close()
