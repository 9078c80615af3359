"""A site made by taking over what stays the same is, byte for byte, the site made anew."""

import datetime
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image

from simpul import assembly, reuse
from simpul.build import Order, build
from simpul.pages.drafts import Draft
from tests.commands import digests
from tests.conftest import GOOD_CASE, TODAY, write_root

NAMES = ("satu-palembang", "dua-palembang", "tiga-palembang")
Edit = Callable[[Path], None]


def _text(name: str, change: str = "") -> str:
    text = GOOD_CASE.replace("contoh-baik-palembang", name).replace("judul: Contoh Baik", f"judul: Judul {name}")
    return text.replace("Warga menunggu lama di loket.", f"Cerita {name} tentang loket. {change}")


def _case(root: Path, name: str = NAMES[0]) -> Path:
    return root / "innovations/sumatera-selatan" / name / "index.md"


def _change(old: str, new: str, name: str = NAMES[0]) -> Edit:
    def edit(root: Path) -> None:
        text = _case(root, name).read_text(encoding="utf-8")
        assert old in text
        _case(root, name).write_text(text.replace(old, new), encoding="utf-8")

    return edit


def _add(root: Path) -> None:
    path = _case(root, "baru-palembang")
    path.parent.mkdir()
    path.write_text(_text("baru-palembang"), encoding="utf-8")


def _remove(root: Path) -> None:
    shutil.rmtree(_case(root, NAMES[1]).parent)


def _show(root: Path) -> None:
    Image.new("RGB", (40, 30), "teal").save(_case(root).with_name("loket.png"))
    _change("[^s1]", "[^s1]\n\n![Loket layanan](loket.png)")(root)


def _redraw(root: Path) -> None:
    _show(root)
    _site(root)
    Image.new("RGB", (40, 30), "navy").save(_case(root).with_name("loket.png"))


def _touch_published(root: Path) -> None:
    (root / "site/inovasi" / NAMES[0] / "index.html").write_text("diubah orang", encoding="utf-8")


def _lose_published(root: Path) -> None:
    (root / "site/inovasi" / NAMES[0] / "index.html").unlink()


def _damage_memory(root: Path) -> None:
    path = root / reuse.FILE
    path.write_bytes(path.read_bytes().replace(b"inovasi/satu", b"inovasi/dua"))


def _other_words(root: Path) -> None:
    page = root / "docs/jipp.md"
    page.write_text("# Tentang JIPP\n\nHalaman lain.\n", encoding="utf-8")


LINK = "sumber:\n"
REPLICA = "direplikasi_oleh:\n  - {kasus: dua-palembang, instansi: Dinas Contoh, tahap: terlaksana, tahun: 2024, sumber: [s1]}\nsumber:\n"
EDITS: dict[str, Edit] = {
    "nothing": lambda _root: None,
    "summary": _change("Cerita", "Kisah"),
    "title": _change("judul: Judul", "judul: Zaman"),
    "body": _change("setiap pekan. [^s1]", "setiap hari. [^s1]"),
    "place": _change('wilayah: "16.71"', 'wilayah: "16.74"'),
    "status": _change(
        "status: belum-diketahui", "status: berhenti\nstatus_alasan: Selesai.\nstatus_per: 2024\nstatus_sumber: [s1]"
    ),
    "link to another": _change(LINK, REPLICA),
    "former address": _change(LINK, "alamat_lama: [lama-palembang]\n" + LINK),
    "new case": _add,
    "case gone": _remove,
    "new image": _show,
    "image drawn anew": _redraw,
    "published page changed": _touch_published,
    "published page lost": _lose_published,
    "memory damaged": _damage_memory,
    "hand-written page": _other_words,
}


def _site(root: Path, today: datetime.date = TODAY) -> Path:
    report = build(Order(root, root / "site", today, with_search=False), lambda _line: None)
    assert not report.has_errors, "\n".join(map(str, report.diagnostics))
    return root / "site"


def _hub(top: Path) -> Path:
    return write_root(top, {f"sumatera-selatan/{name}": _text(name) for name in NAMES})


@pytest.fixture(scope="session")
def frames(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the engine's frames, which are the same for every hub here."""
    root = _hub(tmp_path_factory.mktemp("rangka") / "hub")
    _site(root)
    return root / assembly.KEPT_FRAMES


@pytest.fixture
def root(tmp_path: Path, frames: Path) -> Path:
    """Return a hub that has been built once."""
    made = _hub(tmp_path / "hub")
    (made / assembly.KEPT_FRAMES).parent.mkdir(parents=True)
    shutil.copy(frames, made / assembly.KEPT_FRAMES)
    _site(made)
    return made


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that tells each page that is made."""
    found: list[str] = []
    real = assembly._make_one  # noqa: SLF001 - the place where all pages are made

    def note(work: object, draft: Draft, record: object) -> Iterator[str]:
        found.append(draft.uri)
        return real(work, draft, record)  # type: ignore[arg-type]  # hands on what it was given

    monkeypatch.setattr(assembly, "_make_one", note)
    return found


def _assert_as_anew(root: Path, today: datetime.date = TODAY) -> None:
    taken_over = digests(_site(root, today))
    (root / reuse.FILE).unlink()
    assert digests(_site(root, today)) == taken_over


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS.keys())
def test_after_an_edit_the_site_is_as_if_made_anew(root: Path, edit: Edit) -> None:
    edit(root)
    _assert_as_anew(root)


def test_after_a_year_the_site_is_as_if_made_anew(root: Path) -> None:
    later = TODAY + datetime.timedelta(days=400)
    before = digests(root / "site")
    _assert_as_anew(root, later)
    assert digests(root / "site") != before, "a case that nobody reviewed in time says so"


def test_where_nothing_changed_no_page_is_made(root: Path, rendered: list[str]) -> None:
    _site(root)
    assert rendered == []


def test_an_edit_of_the_body_makes_one_page(root: Path, rendered: list[str]) -> None:
    EDITS["body"](root)
    _site(root)
    assert rendered == ["inovasi/satu-palembang/"]


def test_a_link_makes_both_pages(root: Path, rendered: list[str]) -> None:
    EDITS["link to another"](root)
    _site(root)
    assert {"inovasi/satu-palembang/", "inovasi/dua-palembang/"} <= set(rendered)
    assert "inovasi/tiga-palembang/" not in rendered


def test_a_disk_that_cannot_link_costs_only_time(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr("os.link", refuse)
    _assert_as_anew(root)


def test_one_edit_after_another_gives_the_site_made_anew(root: Path, tmp_path: Path) -> None:
    anew = tmp_path / "baru"
    for step, name in enumerate(("title", "body", "new case", "place", "case gone", "nothing")):
        EDITS[name](root)
        found = digests(_site(root))
        shutil.copytree(root, anew / str(step), ignore=shutil.ignore_patterns("build", "site", ".site.*"))
        assert digests(_site(anew / str(step))) == found


def test_kept_folders_hold_only_what_is_published_still(root: Path) -> None:
    _site(root)
    EDITS["body"](root)
    _site(root)
    (spare,) = root.glob(".site.baru.*/cadangan")
    kept = {path.relative_to(spare).as_posix(): path.stat() for path in spare.rglob("*") if path.is_file()}
    assert kept.pop(".simpul")
    assert f"inovasi/{NAMES[1]}/index.html" in kept
    assert f"inovasi/{NAMES[0]}/index.html" not in kept
    assert all((root / "site" / path).stat().st_ino == found.st_ino for path, found in kept.items())
    assert spare.parent.stat().st_mode & 0o077 == 0, "nobody else looks into it"


def test_kept_folders_of_another_build_are_not_used(root: Path) -> None:
    _site(root)
    (spare,) = root.glob(".site.baru.*/cadangan")
    (spare / "inovasi/asing").mkdir()
    (spare / "inovasi/asing/index.html").write_text("asing", encoding="utf-8")
    (spare / ".simpul").write_text("lain", encoding="utf-8")
    assert not (_site(root) / "inovasi/asing").exists()
