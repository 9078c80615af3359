"""Measure builds at size: `python scripts/benchmark.py --cases 1000 10000 [--against hugo,material,zensical]`.

Makes so many valid, varied cases from the real ones in a folder of its own and prints time, CPU and peak
memory per command and stage, and the same corpus on other generators, all in one run: on shared machines only
ratios taken side by side mean anything. Not part of the everyday tests.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import yaml

from simpul.case.reading import CaseFile, find_cases, load_case
from simpul.positioned_yaml import Value
from simpul.text import slugify
from simpul.vocabulary import Vocabularies, load_vocabularies

ROOT = Path(__file__).resolve().parent.parent
STAGES = ROOT / "scripts/stages.py"
PARTS = ("hub.yml", "mkdocs.yml", "vocabularies", "docs", "overrides")
LAYOUT = (
    "<!doctype html><html lang=id><head><meta charset=utf-8><title>{{ .Title }}</title></head>"
    "<body>{{ .Content }}</body></html>"
)
LIST = (
    "<!doctype html><html lang=id><body><ul>{{ range .Pages }}"
    "<li><a href={{ .RelPermalink }}>{{ .Title }}</a>{{ end }}</ul></body></html>"
)
MEGABYTE = 1024


@dataclass(frozen=True, slots=True)
class Cost:
    """What one command cost."""

    wall: float
    """Seconds."""
    cpu: float
    """Seconds of user and system time, children included."""
    peak: float
    """Largest resident size of one process, MB."""
    said: str
    """What it printed."""


def measure(command: list[str], folder: Path) -> Cost:
    """Run a command to its end and return what it cost.

    Raises:
        SystemExit: the command failed; a benchmark of a failure is worth nothing.
    """
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1795478400", "NO_MKDOCS_2_WARNING": "1"}
    began = time.perf_counter()
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=output, stderr=output)  # noqa: S603 - our own command line
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        said = output.read().decode(errors="replace")
    if process.returncode != 0:
        sys.exit(f"{' '.join(command)} failed:\n{said[-3000:]}")
    return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / MEGABYTE, said)


def _varied(file: CaseFile, number: int, count: int, real: int, vocabularies: Vocabularies) -> tuple[str, str, str]:
    """Return province folder, id and text of the `number`-th case made from a real one."""
    round_number = number // real
    regions = [term for term in vocabularies.wilayah if not vocabularies.wilayah.is_province(term.code)]
    categories = [term.code for term in vocabularies.kategori]
    region = regions[number * 37 % len(regions)]
    identifier = f"{file.folder_name[:70]}-{round_number}"
    text = re.sub(r"(?m)^id: .*$", f"id: {identifier}", file.text, count=1)
    title = file.string("judul").replace("'", "''")[:40]
    text = re.sub(
        r"(?m)^judul: .*$", f"judul: '{title} di {region.name.replace(chr(39), '')} {round_number}'", text, count=1
    )
    text = re.sub(r"(?m)^wilayah: .*$", f'wilayah: "{region.code}"', text, count=1)
    text = re.sub(r"(?m)^kategori: .*$", f"kategori: [{categories[number % len(categories)]}]", text, count=1)
    text = re.sub(r"(?m)^alamat_lama: .*\n", "", text, count=1)
    whole = round_number * real + real <= count
    text = re.sub(r"(kasus: )([a-z0-9-]+)", rf"\g<1>\g<2>-{round_number if whole else 0}", text)
    return vocabularies.wilayah.province_of(region.code).slug, identifier, text


def make_corpus(folder: Path, count: int) -> None:
    """Fill `folder` with a hub of `count` cases."""
    vocabularies = load_vocabularies(ROOT)
    files = [load_case(path, ROOT) for path in find_cases(ROOT)]
    for part in PARTS:
        source = ROOT / part
        (shutil.copytree if source.is_dir() else shutil.copy)(source, folder / part)
    for number in range(count):
        province, identifier, text = _varied(files[number % len(files)], number, count, len(files), vocabularies)
        path = folder / "innovations" / province / identifier / "index.md"
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")


def _told(value: Value) -> str:
    """Return a value of the front matter as one would write it in prose."""
    if isinstance(value, dict):
        return "; ".join(f"{key}: {_told(item)}" for key, item in value.items())
    return ", ".join(map(_told, value)) if isinstance(value, list) else value


def _plain_pages(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Yield id, title and Markdown of each case as another generator would be given it: all it says, as text."""
    for path in find_cases(folder):
        file = load_case(path, folder)
        parts = [file.string("ringkasan"), file.body.text]
        for key, value in file.data.items():
            if key not in {"id", "judul", "ringkasan"}:
                items = value if isinstance(value, list) else [value]
                parts.append(f"## {key}\n\n" + "\n".join(f"- {_told(item)}" for item in items))
        yield file.folder_name, file.string("judul"), "\n\n".join(parts) + "\n"


def make_material(folder: Path, corpus: Path) -> list[str]:
    """Lay out the corpus for plain Material: cases out of the nav, the theme's own search."""
    for identifier, title, text in _plain_pages(corpus):
        path = folder / "docs/inovasi" / f"{identifier}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"# {title}\n\n{text}", encoding="utf-8")
    (folder / "docs/index.md").write_text("# Beranda\n", encoding="utf-8")
    settings = {"site_name": "x", "theme": {"name": "material", "language": "id", "font": False}, "plugins": ["search"]}
    settings |= {"markdown_extensions": ["tables", "toc"], "nav": ["index.md"]}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    return [sys.executable, "-m", "mkdocs", "build", "--quiet"]


def make_zensical(folder: Path, corpus: Path) -> list[str]:
    """Lay out the corpus for Zensical: as for Material."""
    make_material(folder, corpus)
    return [sys.executable, "-m", "zensical", "build"]


def make_hugo(folder: Path, corpus: Path) -> list[str]:
    """Lay out the corpus for Hugo with a theme of two files."""
    for identifier, title, text in _plain_pages(corpus):
        path = folder / "content/inovasi" / f"{slugify(identifier)}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"---\ntitle: '{title.replace(chr(39), chr(39) * 2)}'\n---\n{text}", encoding="utf-8")
    layouts = folder / "layouts/_default"
    layouts.mkdir(parents=True)
    (layouts / "single.html").write_text(LAYOUT, encoding="utf-8")
    (layouts / "list.html").write_text(LIST, encoding="utf-8")
    (folder / "hugo.toml").write_text('baseURL = "https://simpul.example/"\ntitle = "x"\n', encoding="utf-8")
    (folder / "config.toml").write_text('baseURL = "https://simpul.example/"\ntitle = "x"\n', encoding="utf-8")
    return ["hugo", "--quiet"]


RIVALS = {"material": make_material, "zensical": make_zensical, "hugo": make_hugo}


def _print(name: str, cost: Cost, cases: int) -> None:
    each = cost.cpu / cases * 1000
    print(f"{name:<28} {cost.wall:8.2f} s {cost.cpu:8.2f} s CPU {each:7.2f} ms/case {cost.peak:7.0f} MB", flush=True)


def _site_size(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / MEGABYTE**2


def _edit(path: Path, number: int) -> None:
    """Change what a case says, on its page and in every list it stands in."""
    text = path.read_text(encoding="utf-8")
    path.write_text(
        re.sub(r"(?m)^ringkasan: (>-\n +)?", rf"\g<0>Suntingan {number}. ", text, count=1), encoding="utf-8"
    )


def _forget(corpus: Path) -> None:
    for name in ("build", "site"):
        shutil.rmtree(corpus / name, ignore_errors=True)


def _measure_simpul(corpus: Path, cases: int, *, with_search: bool) -> Cost:
    """Print what each command costs; return the cost of a whole build that remembers nothing."""

    def run(title: str, *arguments: str) -> Cost:
        program = [str(STAGES)] if arguments[0] == "build" else ["-m", "simpul"]
        cost = measure([sys.executable, *program, *arguments], corpus)
        _print(title, cost, cases)
        for line in cost.said.splitlines():
            if re.search(r"\d s CPU$", line):
                print(line)
        return cost

    one = next(find_cases(corpus))
    run("simpul --version", "--version")
    run("check, first", "check")
    run("check, nothing changed", "check")
    run("check, one file", "check", str(one))
    _forget(corpus)
    whole = run("build, first", "build", "--no-search")
    print(f"    site: {_site_size(corpus / 'site'):.1f} MB")
    run("build, nothing changed", "build", "--no-search")
    _edit(one, 1)
    run("build, one case changed", "build", "--no-search")
    if with_search:
        run("build with search index", "build")
    return whole


def _measure(cases: int, rivals: Iterable[str], *, with_search: bool) -> Cost:
    """Print what so many cases cost, here and elsewhere; return what a whole build of ours does."""
    print(f"\n{cases} cases", flush=True)
    with tempfile.TemporaryDirectory(prefix="simpul-benchmark-") as name:
        corpus = Path(name) / "simpul"
        corpus.mkdir()
        make_corpus(corpus, cases)
        ours = _measure_simpul(corpus, cases, with_search=with_search)
        for rival in rivals:
            folder = Path(name) / rival
            folder.mkdir()
            cost = measure(RIVALS[rival](folder, corpus), folder)
            _print(rival, cost, cases)
            print(f"    build, first: {ours.wall / cost.wall:.2f} of its time, {ours.cpu / cost.cpu:.2f} of its CPU")
    return ours


def main() -> int:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, nargs="+", default=[1000])
    parser.add_argument("--against", default="", help="comma-separated: material,zensical,hugo")
    parser.add_argument("--search", action="store_true", help="measure the build with the search index too")
    arguments = parser.parse_args()
    rivals = [name for name in arguments.against.split(",") if name]
    costs = {cases: _measure(cases, rivals, with_search=arguments.search) for cases in arguments.cases}
    for (fewer, low), (more, high) in pairwise(sorted(costs.items())):
        print(f"\nbuild, first: {more / fewer:.1f} times the cases, {high.cpu / low.cpu:.1f} times the CPU")
    return 0


if __name__ == "__main__":
    sys.exit(main())
