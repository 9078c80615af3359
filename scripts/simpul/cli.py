"""The door: parse arguments, print, exit. Nothing else prints or exits."""

import argparse
import datetime
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from simpul import __version__
from simpul.asking import ask
from simpul.build import Order, build, check, explain, write_pages
from simpul.case.retirement import FILE as RETIRED_FILE
from simpul.case.schema import FILE as SCHEMA_FILE
from simpul.case.schema import RETIRED_FILE as RETIRED_SCHEMA_FILE
from simpul.case.schema import write_schemas
from simpul.check.engine import Report, check_root
from simpul.check.github_report import as_summary
from simpul.check.reports import FORMATS
from simpul.check.sources_report import SOURCE_FORMATS, is_complete, take_account
from simpul.contribute.exporting import FORMATS as FORM_FORMATS
from simpul.contribute.exporting import export_form
from simpul.contribute.importing import Desk, import_all
from simpul.contribute.intake import read_event, take_in, write_forms
from simpul.contribute.intake import write as write_intake
from simpul.contribute.renaming import rename_case
from simpul.contribute.retiring import Withdrawal, retire_case
from simpul.contribute.scaffold import ContributionError, begin, complain_about, legible, propose, write_case
from simpul.documents.template import FILE_NAME, write_template
from simpul.engine import Engine, EngineError
from simpul.fixing.corrections import Question
from simpul.fixing.outcome import repair_root, summarise, tell, write
from simpul.fixing.photos import photos_to_mend, write_photo
from simpul.forms.table import FORMS
from simpul.places import WrongUsageError, paths_inside, root_of
from simpul.preview import serve
from simpul.publication import OutputError
from simpul.review.owners import write_owners
from simpul.review.repository import RepositoryError
from simpul.review.review import SUMMARY, review
from simpul.search import SearchError
from simpul.settings import FILE as HUB_FILE
from simpul.settings import load_hub
from simpul.text import quote
from simpul.upkeep.fetching import Manners
from simpul.upkeep.links import agent_of, find_addresses, judge, read_earlier, visit_all
from simpul.upkeep.links_report import as_issue
from simpul.upkeep.overdue import (
    LIMIT,
    OVERDUE_FORMATS,
    UnreadableListError,
    find_overdue,
    read_issues,
    unasked,
    write_questions,
)
from simpul.usage import WRONG_USAGE, Parser, tolerate_any_letter
from simpul.vocabulary import Vocabularies, load_vocabularies

CLEAN, FAULTS = 0, 1
"""Exit codes: nothing wrong, something to mend; 2 is for a command that was itself wrong."""
INTERRUPTED = 130
"""Exit code of who pressed Ctrl+C, as in every shell."""
SUMMARY_VARIABLE = "GITHUB_STEP_SUMMARY"
"""Names the file into which a step on GitHub writes its summary."""


def today(environment: Mapping[str, str]) -> datetime.date:
    """Return the date of the work: SOURCE_DATE_EPOCH when set, else the clock's, UTC."""
    epoch = environment.get("SOURCE_DATE_EPOCH", "")
    now = datetime.datetime.now(datetime.UTC)
    moment = datetime.datetime.fromtimestamp(int(epoch), datetime.UTC) if epoch.isdigit() else now
    return moment.date()


def _default_format(environment: Mapping[str, str]) -> str:
    return "github" if environment.get("GITHUB_ACTIONS") == "true" else "text"


def _warn(line: str) -> None:
    print(line, file=sys.stderr)


def _check(arguments: argparse.Namespace) -> int:
    root = root_of(arguments)
    paths = paths_inside(arguments.paths, root)
    if paths:
        report = check_root(root, today(os.environ), paths, arguments.jobs)
    else:
        report = check(root, today(os.environ), arguments.jobs, _warn)
    _tell(report, arguments.format)
    return FAULTS if report.has_errors else CLEAN


def _write_summary(text: str, path: str) -> None:
    """Add the full list to the summary page of the run, when GitHub has named its file."""
    if path:
        try:
            with Path(path).open("a", encoding="utf-8") as summary:
                summary.write(text)
        except OSError as error:
            print(f"Ringkasan tidak tertulis: {error}", file=sys.stderr)


def _tell(report: Report, form: str | None = None) -> None:
    form = form or _default_format(os.environ)
    print(FORMATS[form](report), flush=True)
    if form == "github":
        _write_summary(as_summary(report), os.environ.get(SUMMARY_VARIABLE, ""))


def _review(arguments: argparse.Namespace) -> int:
    root = root_of(arguments)
    report = check(root, today(os.environ), arguments.jobs, _warn)
    outcome = review(root, arguments.base, report, today(os.environ), arguments.out)
    form = arguments.format or _default_format(os.environ)
    print(FORMATS[form](outcome.report), flush=True)
    if form == "github":
        _write_summary(outcome.summary, os.environ.get(SUMMARY_VARIABLE, ""))
    elif form == "text":
        print(f"\nRingkasan: {arguments.out / SUMMARY}" if arguments.out else f"\n{outcome.summary}", flush=True)
    return FAULTS if outcome.is_blocking else CLEAN


def _confirm(question: Question) -> bool:
    """Ask whether a guess is right; no answer is no."""
    where = f"{question.uri}:{question.position.line}:{question.position.column}: {question.code}"
    try:
        answer = input(f"{where}: ubah {quote(question.written)} menjadi {quote(question.meant)}? [y/t] ")
    except EOFError:
        return False
    return answer.strip().lower() in {"y", "ya"}


def _fix(arguments: argparse.Namespace) -> int:
    root = root_of(arguments)
    ask = _confirm if arguments.interactive else None
    outcomes = []
    for outcome in repair_root(root, today(os.environ), paths_inside(arguments.paths, root), ask):
        outcomes.append(outcome)
        if told := tell(outcome):
            print(told)
        if arguments.write and outcome.repairs:
            try:
                write(outcome)
            except OSError as error:
                print(f"simpul: {outcome.uri} tidak tertulis: {error}", file=sys.stderr)
                return FAULTS
    are_photos_well = _fix_photos(root, arguments)
    print(summarise(outcomes, is_written=arguments.write))
    is_well = all(not found.is_left_alone and (arguments.write or not found.repairs) for found in outcomes)
    return CLEAN if is_well and are_photos_well else FAULTS


def _fix_photos(root: Path, arguments: argparse.Namespace) -> bool:
    """Tell of the photographs, with `--write` put them right; return whether all are well now."""
    is_well = True
    for photo in photos_to_mend(root, paths_inside(arguments.paths, root)):
        print(f"{photo.uri}: {photo.told}")
        is_well &= arguments.write and not photo.is_left_alone
        if arguments.write and not photo.is_left_alone:
            write_photo(photo)
    return is_well


def _pages(arguments: argparse.Namespace) -> int:
    report = write_pages(root_of(arguments), today(os.environ))
    _tell(report)
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
    try:
        report = build(order, print)
    except (EngineError, SearchError, OutputError, OSError) as error:
        print(f"Situs tidak jadi dibangun; situs lama tidak disentuh.\n{explain(error)}", file=sys.stderr)
        return FAULTS
    _tell(report)
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
    return serve(root_of(arguments), today(os.environ), arguments.port, _tell)


def _report(arguments: argparse.Namespace) -> int:
    if arguments.subject == "overdue":
        return _report_overdue(arguments)
    accounts = take_account(root_of(arguments))
    print(SOURCE_FORMATS[arguments.format](accounts))
    return CLEAN if is_complete(accounts) else FAULTS


def _report_overdue(arguments: argparse.Namespace) -> int:
    root = root_of(arguments)
    overdue = find_overdue(root, today(os.environ))
    print(OVERDUE_FORMATS[arguments.format](overdue))
    if arguments.out:
        asked = list(unasked(overdue, read_issues(arguments.known)))[: arguments.limit]
        hub, _ = load_hub(root, load_vocabularies(root).wilayah)
        write_questions(asked, arguments.out, hub.situs if hub else "")
        _warn(f"{len(asked)} pertanyaan ditulis ke {arguments.out}.")
    return CLEAN


def _links(arguments: argparse.Namespace) -> int:
    root = root_of(arguments)
    hub, _ = load_hub(root, load_vocabularies(root).wilayah)
    manners = Manners(agent=agent_of(hub.situs if hub else ""))
    addresses = find_addresses(root)
    answers = visit_all(addresses, manners)
    told = as_issue(judge(addresses, answers, read_earlier(arguments.known), today(os.environ)), today(os.environ))
    if arguments.out:
        arguments.out.write_text(told, encoding="utf-8")
        print(f"Ditulis: {arguments.out}")
    else:
        print(told)
    return CLEAN


def _schema(arguments: argparse.Namespace) -> int:
    root = root_of(arguments)
    changed = [*write_schemas(root), *write_forms(root)]
    print("\n".join(f"{name} ditulis." for name in changed) or "Skema dan formulir sudah sama dengan model.")
    return CLEAN


def _codeowners(arguments: argparse.Namespace) -> int:
    root = root_of(arguments)
    regions = load_vocabularies(root).wilayah
    hub, faults = load_hub(root, regions)
    if hub is None:
        print("\n".join(map(str, faults)), file=sys.stderr)
        return FAULTS
    print("\n".join(f"Ditulis: {name}" for name in write_owners(root, hub, regions)))
    return CLEAN


_QUESTIONS = (
    ("judul", "Nama inovasi"),
    ("instansi", "Unit penyelenggara dan instansinya"),
    ("wilayah", "Kode atau nama wilayah pemiliknya, misalnya 16.71 atau Kota Palembang"),
    ("kategori", "Kategori, misalnya kesehatan"),
    ("id", "Id kasus, alamat tetapnya; tekan Enter bila usulan ini sudah baik"),
)
"""What a new case must know, and how to ask for it."""


def _ask_for(answers: dict[str, str], root: Path, vocabularies: Vocabularies) -> None:
    """Ask for what is not answered yet, each until it will do."""
    print("Lima pertanyaan untuk memulai. Ctrl+C membatalkan; tidak ada yang ditulis sebelum selesai.")
    for key, question in _QUESTIONS:
        if not answers[key]:
            complain = partial(complain_about, key, root=root, vocabularies=vocabularies)
            answers[key] = ask(question, complain, propose(answers, vocabularies) if key == "id" else "")


def _new(arguments: argparse.Namespace) -> int:
    root = root_of(arguments)
    vocabularies = load_vocabularies(root)
    answers = {key: getattr(arguments, key) for key, _ in _QUESTIONS}
    if not all(answers[key] for key, _ in _QUESTIONS[:-1]) and sys.stdin.isatty():
        _ask_for(answers, root, vocabularies)
    path = write_case(root, begin(answers, vocabularies), vocabularies, today(os.environ))
    shown = path.relative_to(root).as_posix()
    print(f"Ditulis: {shown}\nIsi yang masih kosong, lalu periksa: simpul check {shown}")
    return CLEAN


def _rename(arguments: argparse.Namespace) -> int:
    changed = rename_case(root_of(arguments), arguments.old, arguments.new)
    print(
        "\n".join([*(f"Diubah: {uri}" for uri in changed), f"Alamat lama /inovasi/{arguments.old}/ akan mengalihkan."])
    )
    return CLEAN


def _retire(arguments: argparse.Namespace) -> int:
    withdrawal = Withdrawal(arguments.id, legible(arguments.reason), arguments.replacement)
    folder, linking = retire_case(root_of(arguments), withdrawal, today(os.environ))
    print(
        f"Ditarik: {folder}\n"
        f"Alamat /inovasi/{arguments.id}/ tetap menjawab, dengan alasannya. Idnya tidak dapat dipakai lagi.\n"
        f"Keliru? Selama belum disimpan ke Git, kembalikan folder itu dengan git restore, lalu hapus butirnya dari\n"
        f"{RETIRED_FILE}."
    )
    if linking:
        print("Masih menunjuk ke kasus ini; simpul check mengatakan apa yang perlu ditulis:")
        print("\n".join(f"  {uri}" for uri in linking))
    print(
        "Teks lama tetap ada di riwayat Git. Bila penarikan ini karena data pribadi, itu belum cukup:\n"
        "riwayatnya harus ditulis ulang dan semua salinan diminta dihapus. Caranya di halaman Privasi."
    )
    return CLEAN


def _template(arguments: argparse.Namespace) -> int:
    root = root_of(arguments)
    vocabularies = load_vocabularies(root)
    _write_file(arguments.out, write_template(vocabularies, load_hub(root, vocabularies.wilayah)[0]))
    return CLEAN


def _write_file(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        message = f"{path} tidak dapat ditulis ({error.strerror})."
        raise WrongUsageError(message) from error
    print(f"Ditulis: {path}")


def _export(arguments: argparse.Namespace) -> int:
    content = export_form(root_of(arguments), arguments.form, arguments.id, arguments.format)
    path: Path | None = arguments.out
    if arguments.format == "docx":
        path = path or Path(f"{arguments.form}-{arguments.id}.docx")
    if path is None:
        print(content.decode(), end="")
    else:
        _write_file(path, content)
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


Command = Callable[[str, Callable[[argparse.Namespace], int], str], argparse.ArgumentParser]
"""Adds a command: its name, what runs it, what it is for."""


def _add_jobs(sub: argparse.ArgumentParser) -> None:
    sub.add_argument(
        "--jobs", type=int, default=os.cpu_count() or 1, metavar="N", help="banyak proses (bawaan: jumlah inti)"
    )


def _add_review(command: Command) -> None:
    """Add what reviewers use."""
    reviewing = command("review", _review, "tinjau usulan: bandingkan pohon kerja dengan cabang dasarnya")
    reviewing.add_argument(
        "--base", required=True, metavar="REV", help="cabang atau commit dasar, misalnya origin/main"
    )
    reviewing.add_argument("--out", type=Path, metavar="DIR", help="tulis ringkasan dan pratinjau kasus ke folder ini")
    reviewing.add_argument(
        "--format", choices=sorted(FORMATS), help="bentuk laporan (bawaan: text; di GitHub Actions: github)"
    )
    _add_jobs(reviewing)
    command("codeowners", _codeowners, "tulis berkas CODEOWNERS dari peninjau di hub.yml")


def _add_upkeep(command: Command) -> None:
    """Add what keeps the published true."""
    reporting = command(
        "report", _report, "laporkan klaim dengan sumbernya (sources), atau kasus yang perlu ditinjau ulang"
    )
    reporting.add_argument(
        "subject",
        choices=["sources", "overdue"],
        help="sources: klaim tiap kasus dan sumbernya; overdue: kasus yang lewat waktu tinjaunya",
    )
    reporting.add_argument("--format", choices=sorted(SOURCE_FORMATS), default="text", help="bentuk laporan")
    reporting.add_argument("--out", type=Path, metavar="DIR", help="overdue: tulis pertanyaan bagi tiap kasus ke sini")
    reporting.add_argument("--known", type=Path, metavar="FILE", help="overdue: laporan yang sudah ada, JSON dari gh")
    reporting.add_argument(
        "--limit", type=int, default=LIMIT, metavar="N", help=f"overdue: pertanyaan paling banyak (bawaan: {LIMIT})"
    )
    linking = command(
        "links", _links, "kunjungi alamat luar yang disebut kasus; yang mati dilaporkan, tidak menghalangi"
    )
    linking.add_argument("--out", type=Path, metavar="FILE", help="berkas laporan (bawaan: tampilkan)")
    linking.add_argument("--known", type=Path, metavar="FILE", help="laporan sebelumnya, untuk mengetahui sejak kapan")


def _add_ways_in(command: Command) -> None:
    """Add the commands that bring cases in."""
    starting = command("new", _new, "mulai kasus baru: foldernya, dan berkas yang tinggal dilengkapi")
    for key, question in _QUESTIONS:
        starting.add_argument(f"--{key}", default="", metavar=key.upper(), help=question)
    renaming = command("rename", _rename, "ganti id kasus; alamat lamanya mengalihkan, tautan kasus lain mengikuti")
    renaming.add_argument("old", metavar="ID", help="id sekarang")
    renaming.add_argument("new", metavar="ID_BARU", help="id baru")
    retiring = command("retire", _retire, "tarik kasus: teksnya dihapus, alamatnya tetap menjawab dengan alasannya")
    retiring.epilog = (
        "Inovasi yang berhenti tidak ditarik: tulis status: berhenti, kasusnya tetap berguna.\n"
        "Yang ditarik ialah kasus ganda, yang keliru, atau yang diminta instansi pemiliknya."
    )
    retiring.add_argument("id", metavar="ID", help="id kasus")
    retiring.add_argument("--reason", required=True, metavar="ALASAN", help="mengapa, satu kalimat yang dibaca umum")
    retiring.add_argument("--replacement", default="", metavar="ID", help="id kasus yang menggantikannya")
    filling = command("template", _template, "tulis templat Word untuk diisi instansi")
    filling.add_argument("--docx", action="store_true", help="sebagai dokumen Word (satu-satunya bentuk)")
    filling.add_argument(
        "--out", type=Path, default=Path(FILE_NAME), metavar="FILE", help=f"berkas hasil (bawaan: {FILE_NAME})"
    )
    taking = command("import", _import, "ubah dokumen Word (templat terisi atau proposal KIPP) menjadi kasus")
    taking.add_argument("documents", nargs="+", type=Path, metavar="FILE.docx", help="dokumen yang diimpor")
    taking.add_argument("--out", type=Path, metavar="DIR", help="folder hasil (bawaan: root)")
    receiving = command("intake", _intake, "ubah laporan dari formulir GitHub menjadi draf kasus dan jawabannya")
    receiving.add_argument("--event", type=Path, required=True, metavar="FILE", help="berkas kejadian dari GitHub")
    receiving.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder hasil")


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of all commands."""
    parser = Parser(prog="simpul", description="Memeriksa berkas kasus dan membangun situsnya.")
    parser.add_argument("--version", action="version", version=f"simpul {__version__}", help="tampilkan versi")
    commands = parser.add_subparsers(prog="simpul", title="perintah", dest="command", required=True, metavar="PERINTAH")

    def command(name: str, run: Callable[[argparse.Namespace], int], text: str) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=text, description=text[0].upper() + text[1:] + ".")
        sub.add_argument("--root", type=Path, metavar="DIR", help="folder repositori (bawaan: tempat hub.yml terdekat)")
        sub.set_defaults(run=run)
        return sub

    checking = command("check", _check, "periksa kasus, kosakata, dan hub.yml")
    checking.add_argument(
        "paths", nargs="*", metavar="PATH", help="berkas atau folder tertentu saja, tanpa aturan antar-kasus"
    )
    checking.add_argument(
        "--format", choices=sorted(FORMATS), help="bentuk laporan (bawaan: text; di GitHub Actions: github)"
    )
    _add_review(command)
    fixing = command(
        "fix", _fix, "rapikan yang pasti di berkas kasus dan fotonya, tanpa mengubah isinya; bawaan: tunjukkan saja"
    )
    fixing.add_argument("paths", nargs="*", metavar="PATH", help="berkas atau folder tertentu saja")
    fixing.add_argument("--write", action="store_true", help="tulis hasilnya ke berkas")
    fixing.add_argument("--interactive", action="store_true", help="tawarkan juga pembetulan ejaan kunci dan istilah")
    command("pages", _pages, "tulis pohon halaman ke build/pages saja")
    making = command("build", _build, "periksa lalu bangun situs")
    making.add_argument("--out", type=Path, metavar="DIR", help="folder hasil (bawaan: site di dalam root)")
    making.add_argument(
        "--engine", choices=[engine.value for engine in Engine], default="mkdocs", help="mesin situs (bawaan: mkdocs)"
    )
    for sub in (checking, making):
        _add_jobs(sub)
    making.add_argument("--no-search", action="store_true", help="jangan buat indeks pencarian")
    serving = command("serve", _serve, "pratinjau langsung yang mengikuti setiap perubahan")
    serving.add_argument("--port", type=int, default=8000, metavar="N", help="nomor port di 127.0.0.1 (bawaan: 8000)")
    _add_upkeep(command)
    _add_ways_in(command)
    exporting = command("export", _export, "susun teks satu kasus menurut isian SINOVIK atau IGA, siap disalin")
    exporting.add_argument("id", metavar="ID", help="id kasus")
    exporting.add_argument("--form", choices=sorted(FORMS), required=True, help="formulir yang diisi")
    exporting.add_argument(
        "--format", choices=FORM_FORMATS, default="text", help="teks biasa atau dokumen Word (bawaan: text)"
    )
    exporting.add_argument(
        "--out", type=Path, metavar="FILE", help="berkas hasil (bawaan: layar; untuk docx: FORM-ID.docx)"
    )
    command("schema", _schema, f"tulis {SCHEMA_FILE}, {RETIRED_SCHEMA_FILE}, dan formulir GitHub dari model")
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return its exit code."""
    tolerate_any_letter(sys.stdout, sys.stderr)
    parsed = make_parser().parse_args(arguments)
    try:
        return int(parsed.run(parsed))
    except (WrongUsageError, ContributionError, RepositoryError, UnreadableListError) as error:
        print(f"simpul: {error}", file=sys.stderr)
        return WRONG_USAGE
    except (KeyboardInterrupt, EOFError):
        print("\nDihentikan.", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of our output went away, as `| head` does.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLEAN
    except OSError as error:
        print(f"simpul: {explain(error)}", file=sys.stderr)
        return FAULTS
