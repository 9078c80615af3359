"""The manual: every key and every rule has its place."""

from simpul.case.model import Case
from simpul.check.registry import RULES
from simpul.pages.manual import keys_page, read_keys, rule_pages
from tests.pages.samples import front_matter, outline, read_page


def test_every_key_of_a_case_is_documented() -> None:
    assert [key for key in outline(keys_page()) if key not in {"wajib", "pilihan"}] == sorted(
        Case.model_fields, key=lambda name: not Case.model_fields[name].is_required()
    )


def test_required_keys_and_closed_sets_are_told() -> None:
    keys = {key.name: key for key in read_keys(Case)}
    assert keys["judul"].is_required
    assert not keys["kepanjangan"].is_required
    assert keys["status"].values == ("berlanjut", "berkembang", "berhenti", "belum-diketahui")
    assert keys["jenis"].values == ("digital", "non-digital")
    assert keys["tpb"].is_list
    assert not keys["biaya"].is_list


def test_entries_within_a_key_are_told_too() -> None:
    keys = {key.name: key for key in read_keys(Case)}
    assert "indikator" in [child.name for child in keys["dampak"].children]
    assert [child.name for child in keys["biaya"].children if child.is_required] == ["sumber", "untuk"]


def test_examples_are_written_as_in_a_file() -> None:
    keys = {key.name: key for key in read_keys(Case)}
    assert keys["wilayah"].example == '"73.03"'
    assert keys["urusan"].example == '["1.02"]'
    assert keys["diperbarui"].example == "2026-11-23"


def test_every_rule_has_a_page_and_a_line_in_the_index() -> None:
    index, *pages = rule_pages()
    assert [page.path for page in pages] == [f"kontribusi/aturan/{rule.code}/index.md" for rule in RULES]
    links = read_page(index).values("href")
    assert all(f"../../kontribusi/aturan/{rule.code}/" in links for rule in RULES)


def test_page_of_a_rule_is_its_docstring() -> None:
    for rule, page in zip(RULES, list(rule_pages())[1:], strict=True):
        assert rule.page.partition("\n")[2].strip() in page.content.decode()
        assert front_matter(page)["title"].startswith(rule.code)
