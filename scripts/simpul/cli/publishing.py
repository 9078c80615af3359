"""Commands that make pages and the site."""

import argparse
import os
import sys
from pathlib import Path

from simpul.build import Order, build, write_pages
from simpul.check.engine import Report
from simpul.cli.telling import CLEAN, FAULTS, Command, add_jobs, tell_report, today
from simpul.disk import explain
from simpul.engine import Engine, EngineError
from simpul.places import root_of
from simpul.preview import serve
from simpul.processes import rest_collector
from simpul.publication import OutputError
from simpul.search import SearchError
from simpul.settings import FILE as HUB_FILE


def _pages(arguments: argparse.Namespace) -> int:
    report = write_pages(root_of(arguments), today(os.environ))
    tell_report(report)
    return FAULTS if report.has_errors else CLEAN


def _build(arguments: argparse.Namespace) -> int:
    root = root_of(arguments)
    output: Path = arguments.out or root / "site"
    order = Order(
        root=root,
        output=output.absolute(),
        today=today(os.environ),
        engine=Engine(arguments.engine),
        with_search=not arguments.no_search,
        jobs=arguments.jobs,
    )
    rest_collector()
    try:
        report = build(order, print)
    except (EngineError, SearchError, OutputError, OSError) as error:
        print(f"Situs tidak jadi dibangun; situs lama tidak disentuh.\n{explain(error)}", file=sys.stderr)
        return FAULTS
    tell_report(report)
    if report.has_errors:
        print("Situs tidak dibangun; situs lama tidak disentuh.", file=sys.stderr)
        return FAULTS
    _notice_missing(report)
    print(f"Situs siap di {output}")
    return CLEAN


def _notice_missing(report: Report) -> None:
    """Tell which links are hidden, and what is not written, because hub.yml does not know an address."""
    hub = report.hub
    if hub is None:
        return
    known = {
        "situs": hub.situs,
        "repositori": hub.repositori,
        "kontak.unit": hub.kontak.unit,
        "lapor.tautan": hub.lapor.tautan,
    }
    missing = [key for key, value in known.items() if not value]
    if missing:
        print(f"Catatan: {HUB_FILE} belum mengisi {', '.join(missing)}; tautan yang memerlukannya disembunyikan.")
    if not hub.situs:
        print("Umpan, peta situs, dan robots.txt tidak ditulis: tautannya memerlukan alamat situs.")


def _serve(arguments: argparse.Namespace) -> int:
    return serve(root_of(arguments), today(os.environ), arguments.port, tell_report)


def add(command: Command) -> None:
    """Add the commands."""
    command("pages", _pages)
    making = command("build", _build)
    making.add_argument("--out", type=Path, metavar="DIR", help="folder hasil (bawaan: site di dalam root)")
    making.add_argument(
        "--engine", choices=[engine.value for engine in Engine], default="mkdocs", help="mesin situs (bawaan: mkdocs)"
    )
    add_jobs(making)
    making.add_argument("--no-search", action="store_true", help="jangan buat indeks pencarian")
    serving = command("serve", _serve)
    serving.add_argument("--port", type=int, default=8000, metavar="N", help="nomor port di 127.0.0.1 (bawaan: 8000)")
