"""JSON-LD: a case in schema.org's words, safe inside a script element."""

import json
import re
from typing import Any

from simpul.linked_data import describe
from tests.pages.samples import HOSTILE, HUB, case_file, catalogue, front_matter, render

EXTRA = 'kepanjangan: Panjang\nkata_kunci: [loket]\nlokus: [{wilayah: "16"}, {wilayah: "16.71"}, {wilayah: "00"}]\n'


def _described(title: str = "Contoh", extra: str = "", situs: str = HUB.situs) -> dict[str, Any]:
    found = catalogue(case_file("contoh", title, extra), hub=HUB.model_copy(update={"situs": situs}))
    described: dict[str, Any] = json.loads(describe(found, found.records[0]))
    return described


def test_case_is_an_article_about_its_kategori_and_place() -> None:
    country = {"@type": "Country", "name": "Indonesia"}
    province: dict[str, object] = {"@type": "AdministrativeArea", "name": "Sumatera Selatan", "identifier": "16"}
    city = {"@type": "AdministrativeArea", "name": "Kota Palembang", "identifier": "16.71"}
    province |= {"containedInPlace": country}
    assert _described("Contoh", EXTRA) == {
        "@context": "https://schema.org",
        "@type": "Article",
        "@id": "https://simpul.example/inovasi/contoh/",
        "url": "https://simpul.example/inovasi/contoh/",
        "name": "Contoh",
        "headline": "Contoh",
        "alternativeHeadline": "Panjang",
        "description": "Warga menunggu lama di loket. Petugas kelurahan kini datang ke rumah warga setiap pekan.",
        "image": "https://simpul.example/inovasi/contoh/kartu.png",
        "inLanguage": "id",
        "about": [{"@type": "Thing", "name": "Tata kelola pemerintahan"}],
        "keywords": ["loket"],
        "spatialCoverage": [city | {"containedInPlace": province}, province, country],
        "dateModified": "2026-11-23",
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "publisher": {"@type": "Organization", "name": "Hub Contoh"},
        "isBasedOn": [
            {
                "@type": "CreativeWork",
                "name": "Berita Contoh",
                "publisher": {"@type": "Organization", "name": "Kabar Contoh"},
                "datePublished": "2022-06-23",
                "url": "https://kabar.example/berita",
            }
        ],
    }


def test_address_is_left_out_while_the_hub_has_none() -> None:
    assert not {"@id", "url", "image"} & _described(situs="").keys()


def test_text_cannot_end_the_element_it_stands_in() -> None:
    for title in (HOSTILE, "</script><script>alert(1)</script>", "<!-- <script>", "]]>&amp;"):
        found = catalogue(case_file("contoh", title))
        assert not set("<>&") & set(describe(found, found.records[0]))
        assert _described(title)["name"] == title


def test_page_of_a_case_carries_it_once() -> None:
    isi = front_matter(render(case_file("contoh", HOSTILE))["inovasi/contoh/index.md"])["isi"]
    (found,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', isi, re.DOTALL)
    assert json.loads(found)["name"] == HOSTILE
