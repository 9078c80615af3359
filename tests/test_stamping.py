"""A stamped page is the engine's own, byte for byte; where it could not be, the engine makes all pages."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from simpul import build as recipe
from simpul.assembly import frame_all, stamp_all
from simpul.build import Order, build
from simpul.case.reading import find_cases, load_case
from simpul.catalogue import build_catalogue
from simpul.engine import Engine
from simpul.pages import Site
from simpul.pages.frame import Heading, Sheet
from simpul.reuse import Earlier
from simpul.settings import load_hub
from simpul.stamping import Kind, Press, StampError, probes
from simpul.vocabulary import load_vocabularies
from tests.commands import digests, environment, simpul
from tests.conftest import GOOD_CASE, HUB_PARTS, REPOSITORY, TODAY

HOSTILE = (
    '<img src=x onerror="alert(1)"> & "kutip" \'satu\' {{ 7*7 }} {% raw %}',
    "zq0q0qjudulq zq0q2qisiq",
    "\\1 \\g<0> $1 %s {0} é 漢字 🏛 \u2028 \x85",
    "&amp; &lt;b&gt; &#39;",
    "<!-- --> ]]> </title></head><body>",
    "Judul: 'a' - #b [c](d) | e",
    "  jarak   ganda\tdan tab  ",
)
CASE = Kind("inovasi", 2, ("navigation",), has_outline=True)


def _site(root: Path) -> Site:
    """Return the pages of a root whose cases no rule has looked at."""
    vocabularies = load_vocabularies(root)
    hub, _ = load_hub(root, vocabularies.wilayah)
    assert hub is not None
    files = [load_case(path, root) for path in find_cases(root)]
    assert not [file.uri for file in files if file.case is None]
    return Site(build_catalogue(files, vocabularies, hub), root, TODAY)


def _assert_same(root: Path, tmp_path: Path) -> None:
    stamped, framed = tmp_path / "dicap", tmp_path / "dibingkai"
    stamped.mkdir()
    stamp_all(root, _site(root), Earlier(root, tmp_path / "belum-ada", stamped, ""), 1)
    frame_all(Engine.MKDOCS, root, _site(root), framed)
    found, expected = digests(stamped), digests(framed)
    assert [path for path in expected if found.get(path) != expected[path]] == []
    assert found == expected


def _hostile_case(number: int, text: str) -> str:
    quoted = '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t") + '"'
    changed = GOOD_CASE.replace("contoh-baik-palembang", f"jahat-{number}-palembang")
    changed = changed.replace("judul: Contoh Baik", f"judul: {quoted}").replace("Kelurahan Contoh", quoted)
    changed = changed.replace("ringkasan: Warga", f"kepanjangan: {quoted}\nringkasan: Warga")
    return changed.replace("[^s1]", f"{text} [^s1]").replace("\x85", "\\N").replace("\u2028", "\\L")


@pytest.fixture
def copy_of_everything(tmp_path: Path) -> Path:
    """Return a copy of the repository's content: its tree is no business of other tests'."""
    root = tmp_path / "nyata"
    root.mkdir()
    for part in (*HUB_PARTS, "innovations"):
        (shutil.copytree if (REPOSITORY / part).is_dir() else shutil.copy)(REPOSITORY / part, root / part)
    return root


def test_every_page_of_this_repository_is_the_engines(copy_of_everything: Path, tmp_path: Path) -> None:
    _assert_same(copy_of_everything, tmp_path)


def test_every_page_of_hostile_cases_is_the_engines(make_root: Callable[..., Path], tmp_path: Path) -> None:
    cases = {f"sumatera-selatan/jahat-{n}-palembang": _hostile_case(n, text) for n, text in enumerate(HOSTILE)}
    root = make_root(cases)
    hub = root / "hub.yml"
    hub.write_text(
        hub.read_text(encoding="utf-8").replace('situs: ""', "situs: https://simpul.example/hub/"), encoding="utf-8"
    )
    _assert_same(root, tmp_path)


def test_number_of_processes_changes_no_byte(make_root: Callable[..., Path]) -> None:
    cases = {}
    for number in range(120):
        name = f"contoh-{number}-palembang"
        text = GOOD_CASE.replace("contoh-baik-palembang", name).replace("Contoh Baik", f"Contoh {number}")
        cases[f"sumatera-selatan/{name}"] = text.replace("Warga menunggu lama", f"Warga {number} menunggu lama")
    root = make_root(cases)
    found = []
    for jobs in (1, 2, 3):
        command = simpul("build", "--root", root, "--no-search", "--jobs", str(jobs))
        done = subprocess.run(command, env=environment(), capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        found.append((digests(root / "site"), done.stdout))
        shutil.rmtree(root / "build")
    assert found[1:] == found[:1] * 2


@pytest.fixture
def plain_pages(monkeypatch: pytest.MonkeyPatch) -> list[Engine]:
    """Return a list that tells each time the engine makes all pages."""
    made: list[Engine] = []

    def note(engine: Engine, *arguments: object) -> None:
        made.append(engine)
        frame_all(engine, *arguments)  # type: ignore[arg-type]  # hands on what it was given

    monkeypatch.setattr(recipe, "frame_all", note)
    return made


def _build(root: Path) -> list[str]:
    said: list[str] = []
    report = build(Order(root, root / "site", TODAY, with_search=False), said.append)
    assert not report.has_errors, report.diagnostics
    return said


def test_a_build_stamps(good_root: Path, plain_pages: list[Engine]) -> None:
    _build(good_root)
    assert plain_pages == []


def test_a_case_named_like_the_site_is_left_to_the_engine(
    make_root: Callable[..., Path], plain_pages: list[Engine]
) -> None:
    root = make_root({"sumatera-selatan/contoh-baik-palembang": GOOD_CASE.replace("Contoh Baik", "Simpul")})
    assert "dibingkai satu per satu" in _build(root)[0]
    assert plain_pages == [Engine.MKDOCS]


def test_a_page_of_docs_may_point_at_a_case(good_root: Path, plain_pages: list[Engine]) -> None:
    page = good_root / "docs/jipp.md"
    page.write_text("# Tentang JIPP\n\n[Contoh](inovasi/contoh-baik-palembang/index.md#rujukan)\n", encoding="utf-8")
    _build(good_root)
    assert plain_pages == [Engine.MKDOCS]
    assert "contoh-baik-palembang/#rujukan" in (good_root / "site/jipp/index.html").read_text(encoding="utf-8")


def test_a_theme_that_knows_the_page_is_found_out(good_root: Path, plain_pages: list[Engine]) -> None:
    path = good_root / "overrides/main.html"
    mark = "{% if page and page.title|length is odd %}<meta name=ganjil>{% endif %}"
    text = path.read_text(encoding="utf-8").replace("{% block extrahead %}", "{% block extrahead %}" + mark)
    path.write_text(text, encoding="utf-8")
    _build(good_root)
    site = good_root / "site/inovasi/contoh-baik-palembang/index.html"
    assert ("<meta name=ganjil>" in site.read_text(encoding="utf-8")) == bool(len("Contoh Baik") % 2)
    assert plain_pages == [Engine.MKDOCS]


def _press(pages: Callable[[Sheet], str]) -> Press:
    made = {probe.uri: pages(probe) for found in probes([CASE]).values() for probe in found}
    return Press([CASE], "Simpul", made.__getitem__)


def _page(sheet: Sheet) -> str:
    items = "".join(f"<li><a href=#{item.id}>{item.title}</a>" for item in sheet.outline)
    return f"<title>{sheet.title}</title><p>{sheet.description}<a href=#{sheet.outline[0].id}>{items}|{sheet.isi}|"


def _sheet(*outline: Heading) -> Sheet:
    return Sheet("inovasi/x/", "Judul", "Ringkas", "<p>Isi</p>", outline, ("navigation",))


A, B, C = Heading("a", "Bagian A"), Heading("b", "Bagian B", 3), Heading("c", "Bagian C")


@pytest.mark.parametrize("outline", [(A,), (A, B), (A, C), (A, B, B), (A, B, C), (A, C, B, B, C)])
def test_contents_of_every_shape_are_stamped(outline: tuple[Heading, ...]) -> None:
    sheet = _sheet(*outline)
    assert _press(_page).stamp(sheet) == _page(sheet)


@pytest.mark.parametrize(
    "sheet",
    [
        _sheet(B),
        _sheet(A, Heading("d", "Dalam", 4)),
        _sheet(Heading("a", "A & B")),
        _sheet(),
        Sheet("inovasi/a b/", "Judul", "Ringkas", "", [A], ("navigation",)),
        Sheet("inovasi/x/", "Simpul", "Ringkas", "", [A], ("navigation",)),
        Sheet("inovasi/x/", "Judul", "", "", [A], ("navigation",)),
        Sheet("lain/x/", "Judul", "Ringkas", "", [A], ("navigation",)),
    ],
)
def test_what_does_not_fit_is_refused(sheet: Sheet) -> None:
    press = _press(_page)
    with pytest.raises(StampError):
        press.stamp(sheet)


@pytest.mark.parametrize(
    "page",
    [
        lambda sheet: _page(sheet) + str(len(sheet.outline)),
        lambda sheet: _page(sheet) + sheet.title.upper(),
        lambda sheet: _page(sheet).replace(sheet.outline[0].title, ""),
        lambda sheet: _page(sheet).replace("<li>", f"<li value={len(sheet.outline)}>"),
    ],
)
def test_frames_that_differ_in_more_are_refused(page: Callable[[Sheet], str]) -> None:
    with pytest.raises(StampError):
        _press(page)
