"""The token goes to GitLab alone, GitLab is asked with patience, and refusals say what to do."""

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest

from simpul.gitlab import MAX_WAIT, TRIES, Gitlab, GitlabError, NotInCIError, connect
from simpul.gitlab import TOKEN as TOKEN_NAME
from tests.gitlab_stand_in import PROJECT, TOKEN, StandIn, environment, serve
from tests.upkeep.servers import closed_port, make_certificate, outside


@pytest.fixture
def stand_in() -> StandIn:
    """Return an empty GitLab."""
    return StandIn()


@pytest.fixture
def waited() -> list[float]:
    """Return the seconds that would have been waited."""
    return []


@pytest.fixture
def gitlab(stand_in: StandIn, waited: list[float]) -> Iterator[Gitlab]:
    """Return a connection to it."""
    with serve(stand_in) as api:
        yield Gitlab(api, PROJECT, TOKEN, timeout=5, sleep=waited.append)


def test_every_page_is_read(gitlab: Gitlab, stand_in: StandIn) -> None:
    stand_in.largest_page = 3
    for _ in range(8):
        stand_in.add_issue(labels=["x"])
    found = gitlab.pages(f"projects/{PROJECT}/issues", labels="x", state="all")
    assert [one["iid"] for one in found] == [8, 7, 6, 5, 4, 3, 2, 1]
    assert len(stand_in.asked) == 3


def test_busy_gitlab_is_waited_for_as_long_as_it_asks(gitlab: Gitlab, stand_in: StandIn, waited: list[float]) -> None:
    stand_in.troubles = [("GET /user", 429, {"Retry-After": "7"}), ("GET /user", 429, {"Retry-After": "besok"})]
    assert gitlab.get("user")["id"] == 70
    assert waited == [7.0, 4.0]


def test_gitlab_that_asks_for_too_long_a_wait_is_left_alone(
    gitlab: Gitlab, stand_in: StandIn, waited: list[float]
) -> None:
    stand_in.troubles = [("GET /user", 429, {"Retry-After": str(MAX_WAIT + 1)})]
    with pytest.raises(GitlabError, match=r"GitLab menjawab 429 untuk user. Saran: GitLab sedang membatasi permintaan"):
        gitlab.get("user")
    assert waited == []


def test_stumbling_gitlab_is_asked_again_where_that_is_safe(
    gitlab: Gitlab, stand_in: StandIn, waited: list[float]
) -> None:
    stand_in.troubles = [("GET /user", 502, {}), ("GET /user", 500, {})]
    assert gitlab.get("user")["id"] == 70
    assert waited == [2.0, 4.0]


def test_what_would_be_done_twice_is_not_asked_twice(gitlab: Gitlab, stand_in: StandIn, waited: list[float]) -> None:
    stand_in.troubles = [("POST", 500, {})]
    with pytest.raises(GitlabError, match=r"menjawab 500 untuk projects/5/issues\. Saran: GitLab sedang bermasalah"):
        gitlab.send("POST", f"projects/{PROJECT}/issues", title="x", labels="x")
    assert (waited, stand_in.issues) == ([], [])


def test_patience_ends(gitlab: Gitlab, stand_in: StandIn, waited: list[float]) -> None:
    stand_in.troubles = [("GET /user", 503, {})] * (TRIES + 1)
    with pytest.raises(GitlabError, match="503"):
        gitlab.get("user")
    assert (len(waited), len(stand_in.asked)) == (TRIES - 1, TRIES)


@pytest.mark.parametrize(
    ("status", "remedy"),
    [
        (401, "tokennya kedaluwarsa atau dicabut"),
        (403, "beri tokennya peran Reporter dan cakupan api"),
        (404, "periksa apakah token ini milik proyek ini"),
        (400, "baca apa yang dikatakannya: .*susah"),
        (499, "baca apa yang dikatakannya: .*susah"),
        (302, "alamat lain tidak diikuti"),
    ],
)
def test_refusal_says_what_to_do(gitlab: Gitlab, stand_in: StandIn, status: int, remedy: str) -> None:
    stand_in.troubles = [("GET /user", status, {})]
    with pytest.raises(GitlabError, match=f"GitLab menjawab {status} untuk user. Saran: {remedy}") as refused:
        gitlab.get("user", rahasia="x")
    assert refused.value.status == status
    assert len(stand_in.asked) == 1


def test_token_is_led_nowhere(gitlab: Gitlab, stand_in: StandIn) -> None:
    with outside() as (address, asked):
        for status in (301, 302, 303, 307, 308):
            stand_in.troubles = [("GET /user", status, {"Location": f"{address}/baru"})]
            with pytest.raises(GitlabError):
                gitlab.get("user")
    assert asked == []


def test_answer_that_is_no_json_is_told(gitlab: Gitlab, stand_in: StandIn) -> None:
    stand_in.add_request(7, b"bukan json")
    with pytest.raises(GitlabError, match="tidak terbaca"):
        gitlab.get(f"projects/{PROJECT}/jobs/702/artifacts/laporan/komentar.md")


def test_no_more_of_a_file_is_read_than_wanted(gitlab: Gitlab, stand_in: StandIn) -> None:
    stand_in.add_request(7, b"x" * 50_000_000)
    path = f"projects/{PROJECT}/jobs/702/artifacts/laporan/komentar.md"
    assert len(gitlab.file(path, 1000)) == 1000
    with pytest.raises(GitlabError, match="terlalu besar"):
        gitlab.get(path)


def test_nobody_there_is_told_and_tried_again(waited: list[float]) -> None:
    nobody = Gitlab(f"http://127.0.0.1:{closed_port()}/api/v4", PROJECT, TOKEN, sleep=waited.append)
    with pytest.raises(GitlabError, match=r"GitLab tidak dapat dihubungi .* Saran: jalankan lagi"):
        nobody.get("user")
    assert len(waited) == TRIES - 1


def test_silent_server_is_not_waited_for_for_ever(waited: list[float]) -> None:
    with outside() as (address, _):
        silent = Gitlab(address, PROJECT, TOKEN, timeout=0.1, sleep=waited.append)
        with pytest.raises(GitlabError, match="tidak dapat dihubungi"):
            silent.get("lambat")
    assert len(waited) == TRIES - 1


def test_own_certificate_of_a_server_is_trusted_when_gitlab_names_it(tmp_path: Path, waited: list[float]) -> None:
    certificate = make_certificate(tmp_path)
    with outside(certificate) as (address, _):
        for more, said in (({}, "CERTIFICATE_VERIFY_FAILED"), ({"CI_SERVER_TLS_CA_FILE": str(certificate)}, "terbaca")):
            connected = connect(environment(address, **more))
            assert connected
            with pytest.raises(GitlabError, match=said):
                dataclasses.replace(connected, sleep=waited.append).get("kosong")


def test_without_a_token_there_is_no_connection() -> None:
    known = environment("https://gitlab.example/api/v4")
    assert connect({**known, TOKEN_NAME: " "}) is None


@pytest.mark.parametrize(
    "changes",
    [
        {"CI_API_V4_URL": ""},
        {"CI_API_V4_URL": "file:///etc"},
        {"CI_PROJECT_ID": "5/../6"},
        {"CI_PROJECT_ID": "٥"},
        {"SIMPUL_GITLAB_TOKEN": "a\nPRIVATE: b"},
        {"SIMPUL_GITLAB_TOKEN": "tokén"},
    ],
    ids=str,
)
def test_what_gitlab_ci_would_not_say_is_refused(changes: dict[str, str]) -> None:
    with pytest.raises(NotInCIError):
        connect(environment("https://gitlab.example/api/v4", **changes))


def test_token_is_not_printed() -> None:
    assert TOKEN not in repr(connect(environment("https://gitlab.example/api/v4")))
