"""Numbers and addresses of persons are found, and only those."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simpul.check.personal_data import find_free_mails, find_mobiles, find_niks, find_nips

NIK = "1671014101900001"
NIP = "198001012005011001"
# fmt: off
NUMBERS = [
    NIK, "1671 0141 0190 0001", "1671.0141.0190.0001", "167101-410190-0001", "16.71.01.410190.0001",
    "16 71 01 41 01 90 0001", NIP, "19800101 200501 1 001", "19800101.200501.1.001", "199001012022212003",
    "081234567890", "0812-3456-7890", "0812 3456 7890", "0812.3456.7890", "+62 812-3456-7890", "+6281234567890",
    "6281234567890", "62 812 3456 7890", "(0812) 3456-7890", "+62 (0)812 3456 7890", "0811234567",
    "0812–3456–7890", "0812\u00a03456\u00a07890", "0812 - 3456 - 7890", "0812_3456_7890", "O812-3456-7890", "０８１２３４５６７８９０",
    "1671–0141–0190–0001", "１６７１０１４１０１９００００１", "19800101–200501–1–001",
    "nama[at]gmail.com", "nama (at) gmail.com", "nama @ gmail.com",
    "nama@gmail.com", "nama.b+c@yahoo.co.id", "x@Outlook.com", "x@proton.me",
]
NOBODYS = [
    "Rp83.461.962.703,21", "Rp62.812.345.678", "Rp1.671.014.101.900.001", "4.530.174 warga", "2017 2018 2019 2020 2021",
    "2022-06-23 2022-06-24", "08-12-2019", "pukul 08.15-16.30", "0800-140-1234", "(0711) 352088", "0711-352088", "08123",
    "9999999999999999", "1671019901900001", "1671011399000001", "1671014101900000", "198013012005011001", "19800101200501",
    f"https://kabar.com/{NIK}", f"https://kabar.com/baca/{NIP}?x=081234567890", "url: https://a.id/081234567890/x",
    "info@dinkes.contoh.go.id", "info@gmail.contoh.go.id", "https://id.scribd.com/document/579985284/1606432438-Saskia",
    "16710141019000011671", "0812345678901234567", "nomor 8123456789", "kata wajib 8123456789", "foto812-3456-7890", "akun @gmail.com", "188/628/KPTS/2019", "@gmail.com",
]
CHATS = ["https://wa.me/6281234567890", "https://api.whatsapp.com/send?phone=6281234567890", "tel:+6281234567890"]
# fmt: on


def everything(text: str) -> list[str]:
    finders = (find_niks, find_nips, find_mobiles, find_free_mails)
    return [text[found.start : found.end] for finder in finders for found in finder(text)]


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("frame", ["{}", "lihat {}.", 'kunci: "{}"', "({}),", "12 orang: {}\n2019", "NIK {}; lalu"])
def test_personal_datum_is_found_whole(number: str, frame: str) -> None:
    assert [found.strip("(") for found in everything(frame.format(number))] == [number.strip("(")]


@pytest.mark.parametrize("text", NOBODYS)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert everything(text) == []


@pytest.mark.parametrize("link", CHATS)
def test_link_that_opens_a_chat_or_call_gives_the_number_away(link: str) -> None:
    assert len(everything(f"[hubungi]({link})")) == 1


@pytest.mark.parametrize("before", ["HP: ", "WA ", "hp.", "Telp. ", "nomor ponsel "])
def test_number_without_its_zero_is_found_after_a_word_for_telephone(before: str) -> None:
    assert everything(f"{before}812-3456-7890") == ["812-3456-7890"]


def test_two_numbers_side_by_side_are_both_found() -> None:
    assert everything("081234567890/081234567891") == ["081234567890", "081234567891"]
    assert everything(f"{NIK} {NIK[:-1]}2") == [NIK, f"{NIK[:-1]}2"]


@pytest.mark.parametrize("text", [NIK, NIP, "081234567890", "nama.panjang@gmail.com"])
def test_masked_form_does_not_give_the_datum_away(text: str) -> None:
    found = [found.masked for finder in (find_niks, find_nips, find_mobiles, find_free_mails) for found in finder(text)]
    assert len(found) == 1
    assert text not in found[0]
    assert "…" in found[0]


@given(st.text("0123456789 .-+()@/:x\n", max_size=200))
def test_any_digits_are_searched_without_harm(text: str) -> None:
    for found in everything(text):
        assert found in text
