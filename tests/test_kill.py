"""A build may be killed at any moment, run beside another, or meet a full disk: the site stays whole."""

import contextlib
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from simpul import reuse
from simpul.assembly import FRAMES
from simpul.build import LOCK
from tests.commands import digests, environment, leftovers, simpul
from tests.conftest import GOOD_CASE, REPOSITORY, write_root

SEED = 20261124
"""Of the moments at which builds are killed."""
KILLS = 12
PLACE = "sumatera-selatan/contoh-baik-palembang"
CASE = f"innovations/{PLACE}/index.md"
PAGES = ("index.html", "inovasi/index.html", "inovasi/contoh-baik-palembang/index.html")
GENERATION = re.compile(rb"Generasi (\d+)")


def _write(root: Path, generation: int) -> None:
    text = GOOD_CASE.replace("Contoh Baik", f"Generasi {generation}")
    (root / CASE).write_text(text, encoding="utf-8")


def _start(root: Path, *options: str | Path) -> subprocess.Popen[bytes]:
    """Start a build in a process group of its own, so that what it starts can be ended with it."""
    command, nowhere = simpul("build", "--root", root, *options), subprocess.DEVNULL
    return subprocess.Popen(command, env=environment(), stdout=nowhere, stderr=nowhere, start_new_session=True)


def _build(root: Path, *options: str | Path, limit: str = "unlimited") -> subprocess.CompletedProcess[str]:
    """Build to the end; no file may grow beyond `limit` blocks of 512 bytes."""
    command = ["sh", "-c", 'ulimit -f "$0" && exec "$@"', limit, *simpul("build", "--root", root, *options)]
    return subprocess.run(command, env=environment(), capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a hub whose generation 0 is published."""
    root = write_root(tmp_path_factory.mktemp("terbit") / "hub", {PLACE: ""})
    _write(root, 0)
    assert _build(root, "--no-search").returncode == 0
    return root


@pytest.fixture
def hub(published: Path, tmp_path: Path) -> Path:
    """Return a copy of such a hub."""
    return shutil.copytree(published, tmp_path / "hub")


def _look(site: Path) -> int | None:
    """Return the generation of the site; None when it was taken away while being looked at.

    Raises:
        AssertionError: it is not whole.
    """
    folder = os.open(site, os.O_RDONLY | os.O_DIRECTORY)
    try:
        contents = []
        for page in PAGES:
            with os.fdopen(os.open(page, os.O_RDONLY, dir_fd=folder), "rb") as stream:
                contents.append(stream.read())
    except FileNotFoundError:
        assert not os.path.samestat(site.stat(), os.fstat(folder)), "a page is missing"
        return None
    finally:
        os.close(folder)
    assert all(content.rstrip().endswith(b"</html>") for content in contents), "a page is cut off"
    (generation,) = {int(found) for content in contents[1:] for found in GENERATION.findall(content)}
    return generation


@dataclass
class _Reader:
    """What someone saw who never stopped reading."""

    generations: list[int] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


@contextlib.contextmanager
def _reading(site: Path) -> Iterator[_Reader]:
    reader, stop = _Reader(), threading.Event()

    def read() -> None:
        while not stop.wait(0.001):
            try:
                generation = _look(site)
            except (AssertionError, OSError, ValueError) as error:
                reader.faults.append(repr(error))
            else:
                reader.generations += [] if generation is None else [generation]

    thread = threading.Thread(target=read)
    thread.start()
    try:
        yield reader
    finally:
        stop.set()
        thread.join()


def _built_anew(hub: Path, folder: Path) -> Mapping[str, str]:
    """Return what a first build of the same hub makes."""
    shutil.copytree(hub, folder, ignore=shutil.ignore_patterns("build", "site", ".site.*"))
    assert _build(folder, "--no-search").returncode == 0
    return digests(folder / "site")


def _kill(process: subprocess.Popen[bytes], seconds: float) -> bool:
    """Kill a build after a while, only itself: the generator it has started lives on, as it would."""
    try:
        process.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        return True
    return False


def test_killed_builds_never_harm_what_is_published(hub: Path, tmp_path: Path) -> None:
    chance = random.Random(SEED)  # noqa: S311 - moments that can be met again
    began = time.perf_counter()
    assert _build(hub).returncode == 0
    duration = time.perf_counter() - began
    generation = 0
    killed: list[int] = []
    with _reading(hub / "site") as reader:
        while len(killed) < KILLS:
            generation += 1
            _write(hub, generation)
            process = _start(hub)
            if _kill(process, chance.uniform(0.01, 0.95) * duration):
                killed.append(process.pid)
        assert _build(hub, "--no-search").returncode == 0
    for group in killed:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(group, signal.SIGKILL)
    assert reader.faults == []
    assert reader.generations == sorted(reader.generations)
    assert reader.generations[-1] == _look(hub / "site") == generation
    assert _build(hub, "--no-search").returncode == 0
    assert leftovers(hub) == []
    assert digests(hub / "site") == _built_anew(hub, tmp_path / "baru")


@pytest.mark.parametrize("way", ["exchange", "renames"])
def test_publication_killed_at_any_step_is_completed(way: str, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.killed_steps", str(tmp_path), way]
    done = subprocess.run(command, cwd=REPOSITORY, env=environment(), capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    seen = json.loads(done.stdout)
    assert len(seen) > 30
    allowed = [["baru"], ["lama"]] + [[""]] * (way == "renames")
    assert [step for step in seen if step["at_once"] not in allowed] == []
    assert [step for step in seen if step["mended"] not in [["baru"], ["lama"]]] == []
    assert [step for step in seen if step["then"] != ["berikut"] or step["left"] != ["site"]] == []
    assert seen[-1]["at_once"] == ["baru"]


def test_two_builds_at_once_take_turns(hub: Path) -> None:
    _write(hub, 1)
    with _reading(hub / "site") as reader:
        builds = [_start(hub, "--no-search") for _ in range(2)]
        assert [build.wait() for build in builds] == [0, 0]
    assert reader.faults == []
    assert set(reader.generations) == {0, 1}
    assert leftovers(hub) == []


def _assert_refused(done: subprocess.CompletedProcess[str], words: str) -> None:
    assert done.returncode == 1
    assert words in done.stderr
    assert done.stderr.startswith("Situs tidak jadi dibangun; situs lama tidak disentuh.\n")
    assert "Traceback" not in done.stdout + done.stderr


def test_refused_file_leaves_the_old_site(hub: Path) -> None:
    before = digests(hub / "site")
    _write(hub, 1)
    shutil.rmtree(hub / "build")
    for limit in ("4", "100"):  # met by the page tree, and by the site generator
        _assert_refused(_build(hub, "--no-search", limit=limit), "Sistem tidak mengizinkan berkas sebesar itu.")
        assert digests(hub / "site") == before
        assert leftovers(hub) == []
    assert _build(hub, "--no-search").returncode == 0
    assert _look(hub / "site") == 1


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Callable[[int], Path]]:
    """Return a maker of a small disk, which may be called again to change its size."""
    place = tmp_path / "cakram"
    place.mkdir()

    def resize(size: int) -> Path:
        way = f"{'remount,' if place.is_mount() else ''}size={size}"
        done = subprocess.run(["mount", "-t", "tmpfs", "-o", way, "simpul", place], capture_output=True, check=False)
        if done.returncode:
            pytest.skip("only root may mount a small disk; refused files are tested above")
        return place

    yield resize
    if place.is_mount():
        subprocess.run(["umount", place], check=True)


def _size(site: Path) -> int:
    """Return how much room a site takes on a disk of pages of 4 KB."""
    return sum(-(-path.stat().st_size // 4096) * 4096 for path in site.rglob("*") if path.is_file())


def test_full_disk_leaves_the_old_site(hub: Path, disk: Callable[[int], Path]) -> None:
    output = disk(1 << 30) / "site"
    assert _build(hub, "--out", output).returncode == 0
    before = digests(output)
    for room in (0.3, 0.97):  # for a part of another site, and for almost all of it
        disk(int(_size(output) * (1 + room)))
        (hub / reuse.FILE).unlink(missing_ok=True)  # What is taken over takes no room.
        _assert_refused(_build(hub, "--out", output), "Cakram penuh.")
        assert digests(output) == before
        assert [path.name for path in output.parent.iterdir()] == ["site"]


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _scramble(path: Path) -> None:
    path.write_bytes(b"\0\xff{[" + path.read_bytes()[::-1])


def _replace_by_folder(path: Path) -> None:
    path.unlink()
    (path / "di-dalam").mkdir(parents=True)


def _replace_by_link(path: Path) -> None:
    path.unlink()
    path.symlink_to("tidak-ada")


def test_damaged_leftovers_of_earlier_builds_do_no_harm(hub: Path, tmp_path: Path) -> None:
    chance = random.Random(SEED)  # noqa: S311 - damage that can be met again
    kept = [path for path in sorted((hub / "build").rglob("*")) if path.is_file() and path != hub / LOCK]
    for path in kept:
        chance.choice([_cut, _scramble, _replace_by_folder, _replace_by_link])(path)
    (hub / LOCK).write_bytes(b"x")
    shutil.rmtree(hub / FRAMES / "inovasi")
    (hub / FRAMES / "inovasi").write_text("berkas di tempat folder", encoding="utf-8")
    (hub / "site/index.html").unlink()
    (hub / "site/inovasi/sisa.html").write_text("sisa", encoding="utf-8")
    (hub / ".site.baru.mati/baru/inovasi").mkdir(parents=True)
    done = _build(hub, "--no-search")
    assert done.returncode == 0, done.stderr
    assert leftovers(hub) == []
    assert digests(hub / "site") == _built_anew(hub, tmp_path / "baru")
    assert len(kept) > 20
