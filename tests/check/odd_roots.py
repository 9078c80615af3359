"""Bad roots that cannot be kept as files in Git: links, pipes, sheer size."""

import base64
import os
import random
from collections.abc import Callable, Mapping
from pathlib import Path

from simpul.case.reading import MAX_FILE_BYTES, MAX_FRONT_MATTER
from simpul.check.images import MAX_IMAGE_BYTES
from simpul.positioned_yaml import MAX_NODES
from simpul.sitecheck.assets import FILE_BUDGET
from simpul.sitecheck.site import BUDGET
from tests.check.example import PNG, case_text, minimal_data, place_case


def _folder(root: Path, name: str) -> Path:
    folder = root / "innovations" / "sulawesi-selatan" / name
    folder.mkdir(parents=True)
    return folder


def too_large(root: Path) -> None:
    """Make a file, a front matter and a number of values beyond the limits."""
    text = case_text(minimal_data())
    (_folder(root, "berkas-besar") / "index.md").write_bytes(text.encode() + b"x" * MAX_FILE_BYTES)
    front = text.replace("---\n", f"---\ncatatan: {'x' * MAX_FRONT_MATTER}\n", 1)
    (_folder(root, "data-besar") / "index.md").write_text(front, encoding="utf-8")
    many = text.replace("---\n", f"---\nkategori: [{'a,' * MAX_NODES}]\n", 1)
    (_folder(root, "nilai-banyak") / "index.md").write_text(many, encoding="utf-8")


def unreadable(root: Path) -> None:
    """Make links that leave the tree, broken and circular links, a folder and a pipe for a file."""
    elsewhere = root / "di-luar"
    elsewhere.mkdir()
    (elsewhere / "index.md").write_text(case_text(minimal_data()), encoding="utf-8")
    (_folder(root, "berkas-tertaut") / "index.md").symlink_to(elsewhere / "index.md")
    (_folder(root, "berputar") / "index.md").symlink_to("index.md")
    (_folder(root, "berupa-folder") / "index.md").mkdir()
    os.mkfifo(_folder(root, "berupa-pipa") / "index.md")
    (_folder(root, "putus") / "index.md").symlink_to("tidak-ada.md")
    (root / "innovations" / "sulawesi-selatan" / "kasus-tertaut").symlink_to(elsewhere)
    (root / "innovations" / "sumatera-selatan").symlink_to(elsewhere)


def long_line(root: Path) -> None:
    """Make a case whose body has one very long line."""
    place_case(
        case_text(minimal_data(), "\n## Implementasi\n\n" + "Warga datang setiap pekan. [^s1] " * 160 + "\n").encode(),
        root,
    )


def large_image(root: Path) -> None:
    """Make a case that shows images just within the limit and just beyond it."""
    body = "\n## Implementasi\n\nBidan memasang bendera. [^s1]\n\n![Bendera](pas.png)\n\n![Bendera](lebih.png)\n"
    folder = place_case(case_text(minimal_data(), body).encode(), root).parent
    for name, size in (("pas.png", MAX_IMAGE_BYTES), ("lebih.png", MAX_IMAGE_BYTES + 1)):
        (folder / name).write_bytes(PNG.ljust(size, b"\0"))


def heavy_site(root: Path) -> None:
    """Make a site of pages just beyond their budget and just within it, with heavy scripts, with a heavy image."""
    noise = random.Random(806)  # noqa: S311 - any bytes that do not shrink
    page = '<!doctype html>\n<html lang="id">\n<head><meta charset="utf-8"><title>x</title>{}</head>\n<body><p>{}</p></body>\n</html>\n'
    root.mkdir()
    for name, size in (("lebih", BUDGET), ("pas", BUDGET - 2000)):
        # Base 64 carries six bits a character, so it shrinks to some three quarters of its length.
        text = base64.b64encode(noise.randbytes(size)).decode()
        (root / f"{name}.html").write_text(page.format("", text), encoding="utf-8")
    (root / "skrip.js").write_bytes(noise.randbytes(BUDGET // 2))
    (root / "gaya.css").write_text('@import "lanjut.css";', encoding="utf-8")
    (root / "lanjut.css").write_bytes(noise.randbytes(BUDGET // 2))
    both = '<link rel="stylesheet" href="gaya.css"><script src="skrip.js"></script>'
    (root / "skrip.html").write_text(page.format(both, "x"), encoding="utf-8")
    (root / "impor.js").write_text('import "./skrip.js";\nimport "./skrip2.js";\n', encoding="utf-8")
    (root / "skrip2.js").write_bytes(noise.randbytes(BUDGET // 2))
    modules = '<script src="impor.js" type="module"></script>'
    (root / "impor.html").write_text(page.format(modules, "x"), encoding="utf-8")
    for name, size in (("berat", FILE_BUDGET + 1), ("ringan", FILE_BUDGET)):
        (root / f"{name}.jpg").write_bytes(bytes(size))
    images = '<img src="berat.jpg" alt="" loading="lazy"><img src="ringan.jpg" alt=""><a href="berat.jpg">Besar</a>'
    (root / "gambar.html").write_text(page.format("", images), encoding="utf-8")


ODD_ROOTS: Mapping[str, Callable[[Path], None]] = {
    "SP106": too_large,
    "SP109": unreadable,
    "SP111": long_line,
    "SP504": large_image,
    "SP806": heavy_site,
}
"""Makers of the bad root, by code."""
