"""Run the site generator over the tree of pages: MkDocs today, Zensical as its successor."""

import contextlib
import os
import shutil
import subprocess
import sys
from enum import StrEnum
from pathlib import Path

from simpul.settings import Hub

TREE = "build/pages"
"""Folder of the page tree, below the root; `docs_dir` of mkdocs.yml."""
CONFIGURATION = "mkdocs.yml"
OVERRIDES = "overrides"
"""Folder of our own templates and assets, below the root; `custom_dir` of mkdocs.yml."""
LEFTOVERS = (
    *("search/search_index.json", "search.json", "sitemap.xml", "sitemap.xml.gz"),
    *("assets/images/favicon.png", "assets/javascripts", "assets/stylesheets"),
)
"""What the engines add and nothing here reads: the theme's own search, its map of the site, which knows no dates,
its icon, and some megabytes of scripts and styles."""


class Engine(StrEnum):
    """The generators that can publish the tree."""

    MKDOCS = "mkdocs"
    ZENSICAL = "zensical"


class EngineError(Exception):
    """The generator refused the tree; the message is what it said."""


def engine_environment(hub: Hub, output: Path, tree: str = TREE) -> dict[str, str]:
    """Return the environment in which mkdocs.yml finds what belongs to the hub."""
    return {
        **os.environ,
        "SIMPUL_NAMA": hub.nama,
        "SIMPUL_KETERANGAN": hub.keterangan,
        # With its last "/", which MkDocs would add and Zensical would not.
        "SIMPUL_SITUS": f"{hub.situs.rstrip('/')}/" if hub.situs else "",
        "SIMPUL_REPOSITORI": hub.repositori,
        "SIMPUL_LAPOR": hub.lapor.tautan,
        "SIMPUL_POHON": tree,
        "SIMPUL_KELUARAN": str(output),
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONUTF8": "1",
    }


def run_engine(engine: Engine, root: Path, hub: Hub, output: Path, tree: str = TREE) -> None:
    """Publish a tree of `root` into `output`, strictly.

    Raises:
        EngineError: the generator found fault with the tree.
    """
    command = [sys.executable, "-m", engine.value, "build", "--strict", "--config-file", str(root / CONFIGURATION)]
    # No --quiet: MkDocs then hides its warnings from --strict as well.
    environment = engine_environment(hub, output, tree)
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, check=False)  # noqa: S603 - our own command line
    if done.returncode != 0:
        said = (done.stdout + done.stderr).decode("utf-8", "replace").strip()
        raise EngineError(said or f"{engine.value} berhenti dengan kode {done.returncode}.")
    remove_leftovers(output, root / OVERRIDES)


def remove_leftovers(output: Path, ours: Path) -> None:
    """Remove what the engine added to a site for nothing; what has its like among `ours` stays."""
    for leftover in LEFTOVERS:
        path = output / leftover
        if (ours / leftover).exists():
            continue
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
            with contextlib.suppress(OSError):  # more stands there
                path.parent.rmdir()
