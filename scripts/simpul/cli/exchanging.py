"""Commands that take in what was written elsewhere, and give out what is written here."""

import argparse
import os
import sys
from pathlib import Path

from simpul.case.schema import write_schemas
from simpul.cli.telling import CLEAN, Command, today, write_file
from simpul.contribute.exporting import FORMATS as FORM_FORMATS
from simpul.contribute.exporting import export_form
from simpul.contribute.importing import Desk, import_all
from simpul.contribute.intake import read_event, take_in, write_forms
from simpul.contribute.intake import write as write_intake
from simpul.documents.template import FILE_NAME, SHORT_FILE_NAME, write_template
from simpul.forms.table import FORMS
from simpul.places import root_of
from simpul.settings import load_hub
from simpul.usage import WRONG_USAGE
from simpul.vocabulary import load_vocabularies


def _template(arguments: argparse.Namespace) -> int:
    root = root_of(arguments)
    vocabularies = load_vocabularies(root)
    hub, _ = load_hub(root, vocabularies.wilayah)
    path = arguments.out or Path(SHORT_FILE_NAME if arguments.short else FILE_NAME)
    write_file(path, write_template(vocabularies, hub, is_short=arguments.short))
    return CLEAN


def _export(arguments: argparse.Namespace) -> int:
    content = export_form(root_of(arguments), arguments.form, arguments.id, arguments.format)
    path: Path | None = arguments.out
    if arguments.format == "docx":
        path = path or Path(f"{arguments.form}-{arguments.id}.docx")
    if path is None:
        print(content.decode(), end="")
    else:
        write_file(path, content)
    return CLEAN


def _desk(root: Path, output: Path) -> Desk:
    vocabularies = load_vocabularies(root)
    hub, _ = load_hub(root, vocabularies.wilayah)
    return Desk(root, output.resolve(), vocabularies, hub, today(os.environ))


def _intake(arguments: argparse.Namespace) -> int:
    issue = read_event(arguments.event)
    outcome = take_in(issue, _desk(root_of(arguments), arguments.out))
    write_intake(outcome, issue, arguments.out)
    print(f"Laporan #{issue.number}: {outcome.state}")
    return CLEAN


def _import(arguments: argparse.Namespace) -> int:
    root = root_of(arguments)
    desk = _desk(root, arguments.out or root)
    code = CLEAN
    for outcome in import_all(arguments.documents, desk):
        print("\n".join(outcome.lines), file=sys.stderr if outcome.is_refused else sys.stdout, flush=True)
        code = WRONG_USAGE if outcome.is_refused else code
    return code


def _schema(arguments: argparse.Namespace) -> int:
    root = root_of(arguments)
    changed = [*write_schemas(root), *write_forms(root)]
    print("\n".join(f"{name} ditulis." for name in changed) or "Skema dan formulir sudah sama dengan model.")
    return CLEAN


def add(command: Command) -> None:
    """Add the commands."""
    filling = command("template", _template)
    filling.add_argument("--docx", action="store_true", help="sebagai dokumen Word (satu-satunya bentuk)")
    filling.add_argument("--short", action="store_true", help="yang singkat: dua halaman, cukup untuk mulai")
    filling.add_argument(
        "--out",
        type=Path,
        metavar="FILE",
        help=f"berkas hasil (bawaan: {FILE_NAME}; yang singkat: {SHORT_FILE_NAME})",
    )
    taking = command("import", _import)
    taking.add_argument(
        "documents",
        nargs="+",
        type=Path,
        metavar="FILE",
        help="dokumen Word (.docx), LibreOffice (.odt), atau PDF yang memuat teks",
    )
    taking.add_argument("--out", type=Path, metavar="DIR", help="folder hasil (bawaan: root)")
    receiving = command("intake", _intake)
    receiving.add_argument("--event", type=Path, required=True, metavar="FILE", help="berkas kejadian dari GitHub")
    receiving.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder hasil")
    exporting = command("export", _export)
    exporting.add_argument("id", metavar="ID", help="id kasus")
    exporting.add_argument("--form", choices=sorted(FORMS), required=True, help="formulir yang diisi")
    exporting.add_argument(
        "--format", choices=FORM_FORMATS, default="text", help="teks biasa atau dokumen Word (bawaan: text)"
    )
    exporting.add_argument(
        "--out", type=Path, metavar="FILE", help="berkas hasil (bawaan: layar; untuk docx: FORM-ID.docx)"
    )
    command("schema", _schema)
