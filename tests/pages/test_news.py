"""Whoever knows more of a case finds where to say it, whatever addresses the hub has."""

from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from simpul.case.model import Case
from simpul.pages.news import Ways, ways_to_tell
from simpul.settings import Contact, Hub
from tests.check.example import case_file, minimal_data

CASE = case_file(minimal_data(judul='Bendera & "SASKIA" #1 <b>')).case
PAGE = "https://simpul.example/inovasi/bendera-saskia-bantaeng/"


def _ways(repository: str = "", mailbox: str = "", unit: str = "") -> Ways:
    assert isinstance(CASE, Case)
    contact = Contact(surel=mailbox, unit=unit)
    return ways_to_tell(Hub(nama="Hub", provinsi=("16",), repositori=repository, kontak=contact), CASE, PAGE)


@pytest.mark.parametrize(
    ("number", "label", "form", "begins"),
    [(0, "Laporkan perubahan", "kabar-kasus", "Kabar kasus"), (1, "Kami mereplikasi ini", "replikasi", "Replikasi")],
)
def test_repository_on_github_has_forms_filled_in(number: int, label: str, form: str, begins: str) -> None:
    button = _ways("https://github.com/contoh/simpul/", "hub@contoh.example").buttons[number]
    address = urlsplit(button.address)
    assert (button.label, address.netloc, address.path) == (label, "github.com", "/contoh/simpul/issues/new")
    assert parse_qs(address.query) == {
        "template": [f"{form}.yml"],
        "title": [f'{begins}: Bendera & "SASKIA" #1 <b>'],
        "kasus": ["bendera-saskia-bantaeng"],
    }


def test_repository_on_gitlab_has_its_templates() -> None:
    address = urlsplit(_ways("https://gitlab.example/contoh/simpul").buttons[1].address)
    assert address.path == "/contoh/simpul/-/issues/new"
    assert parse_qs(address.query) == {
        "issuable_template": ["replikasi"],
        "issue[title]": ['Replikasi: Bendera & "SASKIA" #1 <b>'],
    }


def test_mailbox_gets_a_letter_begun() -> None:
    ways = _ways(mailbox="hub@contoh.example", unit="Biro Organisasi")
    address = ways.buttons[0].address
    assert address.startswith("mailto:hub@contoh.example?subject=Kabar%20kasus%3A%20Bendera%20%26%20")
    assert PAGE in unquote(address)
    assert "+" not in address
    assert ways.note == "Tombol ini membuka surel kepada Biro Organisasi."


def test_hub_without_any_address_tells_how() -> None:
    assert {button.address for button in _ways().buttons} == {"../../koreksi/"}
