"""Former addresses: a page that leads on, without a server's help or a script's."""

from tests.export.samples import NO_SITE, export
from tests.pages.samples import HOSTILE, case_file, read_html

OLD = "inovasi/nama-dulu/index.html"


def test_former_address_leads_to_the_case() -> None:
    page = read_html(export(case_file("contoh", "Contoh", "alamat_lama: [nama-dulu]\n"))[OLD].decode())
    metas = [has for name, has in page.elements if name == "meta"]
    assert {"http-equiv": "refresh", "content": "0; url=../../inovasi/contoh/"} in metas
    assert {"name": "robots", "content": "noindex"} in metas
    assert page.values("href") == ["https://simpul.example/inovasi/contoh/", "../../inovasi/contoh/"]
    assert ("html", {"lang": "id"}) in page.elements
    assert page.count("h1") == 1


def test_canonical_address_is_relative_while_the_hub_has_none() -> None:
    page = read_html(export(case_file(extra="alamat_lama: [nama-dulu]\n"), hub=NO_SITE)[OLD].decode())
    assert page.values("href") == ["../../inovasi/contoh/", "../../inovasi/contoh/"]


def test_hostile_title_is_text() -> None:
    page = read_html(export(case_file("contoh", HOSTILE, "alamat_lama: [nama-dulu]\n"))[OLD].decode())
    assert page.count("img") == 0
    assert page.text.count(HOSTILE) == 2


def test_case_without_a_former_address_has_no_such_page() -> None:
    assert not [uri for uri in export(case_file()) if uri.startswith("inovasi/")]
