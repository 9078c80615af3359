"""Know every address of the site. Addresses are promises: nothing else writes one by hand.

A `*_uri` is a "/"-path inside the site, without a leading slash, ending in "/" for a page.
"""

import re
from urllib.parse import quote, urlencode, urlsplit

from simpul.vocabulary import Regions, Term

HOME = ""
CASES = "inovasi/"
CATEGORIES = "kategori/"
REGIONS = "wilayah/"
FIELDS = "urusan/"
GOALS = "tpb/"
YEARS = "tahun/"
AWARDS = "penghargaan/"
STATUSES = "status/"
SEARCH = "cari/"
SEARCH_WORDS = "cari/kata.json"
SEARCH_SPELLINGS = "cari/ejaan.json"
SEARCH_ORDERS = "cari/urutan.json"
SEARCH_NUMBERS = "cari/nomor.json"
SEARCH_COMMON = "cari/umum.json"
LIKE_MINE = "daerah-saya/"
LIKE_MINE_CASES = "daerah-saya/kasus.json"
LIKE_MINE_REGIONS = "daerah-saya/wilayah.json"
COMPARE = "banding/"
CONTRIBUTE = "kontribusi/"
KEYS = "kontribusi/kunci/"
TEMPLATE = "kontribusi/templat-kasus-simpul.docx"
SHORT_TEMPLATE = "kontribusi/templat-singkat-simpul.docx"
RULES = "kontribusi/aturan/"
GRADES = "kontribusi/penilaian/"
CORRECTIONS = "koreksi/"
GUIDE = "panduan-replikasi/"
LAPOR = "sp4n-lapor/"
ABOUT = "tentang/"
JIPP = "jipp/"
DATA = "data/"
GLOSSARY = "singkatan/"
MATRIX = "matriks/"
EDITOR = "admin/"

API = "api/v1/"
API_INDEX = f"{API}index.json"
CATALOGUE_JSON = f"{API}katalog.json"
CATALOGUE_CSV = f"{API}katalog.csv"
CATALOGUE_SCHEMA = f"{API}skema/katalog.schema.json"
CASE_SCHEMA = f"{API}skema/kasus.schema.json"
RETIRED_SCHEMA = f"{API}skema/ditarik.schema.json"
WHOLE_CASE_SCHEMA = f"{API}skema/kasus-lengkap.schema.json"
CHANGES_FEED = "umpan/kasus-berubah.xml"
SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"

SAVED = "tersimpan/"
WORKER = "sw.js"
"""The service worker: at the top, because it answers for what stands below it."""
CARD = "kartu.png"
"""Picture that stands for a page where its link is shown: beside each case, and at the top for all else."""
BIBTEX = "kutip.bib"
RIS = "kutip.ris"
"""Names of the citations beside the page of a case."""

RESERVED_IDS = frozenset({"halaman", "index", "admin", "api", "data", "cari", "assets", "pagefind"})
"""Ids that would take an address meant for something else."""
BRANCH = "main"
"""Branch of the repository that a reader is invited to change."""


def case_uri(case_id: str) -> str:
    """Return the address of a case, kept for ever."""
    return f"{CASES}{case_id}/"


def forms_uri(case_id: str) -> str:
    """Return the address of a case's texts for the forms of other systems."""
    return f"{case_uri(case_id)}isian.html"


def forms_document_uri(case_id: str) -> str:
    """Return the address of the same as a Word document."""
    return f"{case_uri(case_id)}isian-{case_id}.docx"


def case_data_uri(case_id: str) -> str:
    """Return the address of a case as data."""
    return f"{API}kasus/{case_id}.json"


def category_uri(term: Term) -> str:
    """Return the address of a kategori's index."""
    return f"{CATEGORIES}{term.slug}/"


def region_uri(regions: Regions, code: str) -> str:
    """Return the address of a province's, kabupaten's or kota's index."""
    province = regions.province_of(code)
    if regions.is_province(code):
        return f"{REGIONS}{province.slug}/"
    return f"{REGIONS}{province.slug}/{regions[code].slug}/"


def rule_uri(code: str) -> str:
    """Return the address of a rule's page."""
    return f"{RULES}{code}/"


def page_number_uri(index_uri: str, number: int) -> str:
    """Return the address of page `number` of a long index; the first is the index itself."""
    return index_uri if number == 1 else f"{index_uri}halaman/{number}/"


def first_page_uri(uri: str) -> str:
    """Return the address of a list, given that of any of its pages."""
    return re.sub(r"(?<=/)halaman/[0-9]+/\Z", "", uri)


def search_uri(**chosen: str) -> str:
    """Return the address of the search with terms chosen, facet by facet, by their names."""
    return f"{SEARCH}?{urlencode(chosen)}"


def compare_uri(one: str, other: str = "") -> str:
    """Return the address where a case stands beside another, or where the other is still to be chosen."""
    return f"{COMPARE}?a={one}&b={other}" if other else f"{COMPARE}?a={one}"


def editor_uri(path: str) -> str:
    """Return where the editor opens a case, given its file: `innovations/<provinsi>/<id>/index.md`."""
    _, province, identifier, _ = path.split("/")
    return f"{EDITOR}?{urlencode({'kasus': f'{province}/{identifier}'})}"


def full_address(site: str, uri: str) -> str:
    """Return the address of a page with its host; "" while the hub has none."""
    return f"{site.rstrip('/')}/{quote(uri)}" if site else ""


def whatsapp_address(message: str) -> str:
    """Return where a reader picks whom to send a message to; nothing is asked of it before."""
    return f"https://wa.me/?text={quote(message, safe='')}"


def search_filter_uri(group: str) -> str:
    """Return the address of what a group of the search's filters loads."""
    return f"{SEARCH}saring/{group}.json"


def relative(from_uri: str, to_uri: str) -> str:
    """Return a link from one page to another that works under any sub-path."""
    up = "../" * from_uri.count("/")
    return (up + to_uri) or "./"


def tree_path(uri: str) -> str:
    """Return where the page of `uri` stands in the tree."""
    return f"{uri}index.md"


def _is_gitlab(repository: str) -> bool:
    return "gitlab" in (urlsplit(repository).hostname or "")


def edit_address(repository: str, path: str) -> str:
    """Return where a browser changes a file of the repository; "" when there is none."""
    if not repository:
        return ""
    middle = "-/edit" if _is_gitlab(repository) else "edit"
    return f"{repository.rstrip('/')}/{middle}/{BRANCH}/{path}"


def report_address(repository: str, form: str, title: str, **filled: str) -> str:
    """Return where a reader reports something in a form of the repository; GitHub also fills in its fields."""
    if _is_gitlab(repository):
        place, asked = "-/issues/new", {"issuable_template": form, "issue[title]": title}
    else:
        place, asked = "issues/new", {"template": f"{form}.yml", "title": title, **filled}
    return f"{repository.rstrip('/')}/{place}?{urlencode(asked, quote_via=quote)}"


def mail_address(mailbox: str, subject: str, text: str) -> str:
    """Return a link that begins a letter."""
    return f"mailto:{quote(mailbox, safe='@+')}?{urlencode({'subject': subject, 'body': text}, quote_via=quote)}"
