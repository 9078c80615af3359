"""Whatever the outside does, a visit ends soon, with an answer, and never inside our own network."""

import ssl
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from simpul.upkeep.fetching import Answer, Health, Manners, is_public, visit
from tests.upkeep.servers import closed_port, make_certificate, outside

OPEN = Manners("Simpul-uji/1", timeout=0.5, patience=0.6, may_ask=lambda address: address == "127.0.0.1")
GONE, TROUBLE = Health.FAILING, "servernya bermasalah ({})"

Served = tuple[str, list[tuple[str, str, str]]]


@pytest.fixture(scope="module")
def server() -> Iterator[Served]:
    """Return the address of a server on loopback, and what it was asked."""
    with outside() as served:
        yield served


@pytest.mark.parametrize(
    ("path", "health", "reason"),
    [
        ("/", Health.ALIVE, ""),
        ("/laman?halaman=2", Health.ALIVE, ""),
        ("/besar", Health.ALIVE, ""),
        ("/tanpa-kepala", Health.ALIVE, ""),
        ("/sementara", Health.ALIVE, ""),
        ("/garis", Health.ALIVE, ""),
        ("/pindah", Health.MOVED, "pindah alamat"),
        ("/ke-depan", Health.MOVED, "dialihkan ke halaman depan, isinya mungkin sudah tidak ada"),
        ("/404", GONE, "halamannya tidak ada (404)"),
        ("/410", GONE, "halamannya tidak ada (410)"),
        ("/hilang-pindah", GONE, "halamannya tidak ada (404)"),
        ("/500", GONE, TROUBLE.format(500)),
        ("/503", GONE, TROUBLE.format(503)),
        ("/403", Health.REFUSED, "servernya menolak pemeriksaan (403)"),
        ("/429", Health.REFUSED, "servernya menolak pemeriksaan (429)"),
        ("/putar", GONE, "dialihkan berputar-putar"),
        ("/lambat", GONE, "tidak menjawab sampai waktunya habis"),
        ("/menetes", GONE, "tidak menjawab sampai waktunya habis"),
        ("/bisu", GONE, "sambungannya putus"),
        ("/ke-berkas", Health.SKIPPED, "bukan alamat http atau https"),
        ("/ke-dalam", Health.SKIPPED, "bukan alamat internet terbuka"),
        ("/aneh", Health.SKIPPED, "alamatnya tidak terbaca"),
    ],
)
def test_answer(server: Served, path: str, health: Health, reason: str) -> None:
    answer = visit(server[0] + path, OPEN)
    assert (answer.health, answer.reason) == (health, reason)


def test_moved_address_is_told(server: Served) -> None:
    assert visit(f"{server[0]}/pindah", OPEN) == Answer(Health.MOVED, "pindah alamat", f"{server[0]}/baru")


def test_head_is_asked_first_and_nothing_more_where_that_answers(server: Served) -> None:
    del server[1][:]
    visit(f"{server[0]}/baik", OPEN)
    visit(f"{server[0]}/tanpa-kepala", OPEN)
    assert server[1] == [
        ("HEAD", "/baik", "Simpul-uji/1"),
        ("HEAD", "/tanpa-kepala", "Simpul-uji/1"),
        ("GET", "/tanpa-kepala", "Simpul-uji/1"),
    ]


@pytest.mark.parametrize("path", ["/besar", "/lambat", "/menetes"])
def test_a_visit_ends_soon(server: Served, path: str) -> None:
    begun = time.monotonic()
    visit(server[0] + path, OPEN)
    assert time.monotonic() - begun < 5


def test_nobody_there_is_a_failing() -> None:
    answer = visit(f"http://127.0.0.1:{closed_port()}/", OPEN)
    assert answer == Answer(Health.FAILING, "sambungannya putus")


def test_unknown_name_is_a_failing() -> None:
    answer = visit("http://tidak-ada.invalid/", OPEN)
    assert answer == Answer(Health.FAILING, "nama situsnya tidak dikenal")


def test_certificate_that_nobody_trusts_is_a_failing(tmp_path: Path) -> None:
    certificate = make_certificate(tmp_path)
    with outside(certificate) as (address, asked):
        answer = visit(f"{address}/", OPEN)
        assert answer == Answer(Health.FAILING, "sambungan amannya (TLS) tidak sah")
        assert asked == []
        trusting = Manners("x", may_ask=OPEN.may_ask, trust=ssl.create_default_context(cafile=str(certificate)))
        assert visit(f"{address}/", trusting) == Answer(Health.ALIVE)


def test_server_that_speaks_no_tls_is_a_failing(server: Served) -> None:
    answer = visit(server[0].replace("http:", "https:"), OPEN)
    assert answer == Answer(Health.FAILING, "sambungan amannya (TLS) tidak sah")


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://10.0.0.1/",
        "http://0.0.0.0/",
    ],
)
def test_own_network_is_never_asked(url: str) -> None:
    assert visit(url, Manners("x", timeout=0.5)) == Answer(Health.SKIPPED, "bukan alamat internet terbuka")


@pytest.mark.parametrize("url", ["ftp://kabar.example/x", "file:///etc/passwd", "gopher://127.0.0.1:70/_x", "x"])
def test_other_schemes_are_never_asked(url: str) -> None:
    assert visit(url, OPEN) == Answer(Health.SKIPPED, "bukan alamat http atau https")


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("8.8.8.8", True),
        ("2001:4860:4860::8888", True),
        ("192.168.1.1", False),
        ("100.64.0.1", False),
        ("224.0.0.1", False),
        ("ff02::1", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("::ffff:10.0.0.1", False),
        ("::ffff:8.8.8.8", True),
        ("64:ff9b::7f00:1", False),
        ("2002:7f00:1::", False),
    ],
)
def test_which_addresses_are_of_the_open_internet(address: str, expected: bool) -> None:  # noqa: FBT001 - a table
    assert is_public(address) is expected
