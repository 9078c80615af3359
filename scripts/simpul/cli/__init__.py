"""The door: parse arguments, print, exit. Nothing else prints or exits.

Only the module of the command that was given is loaded, with what it needs: a check of one file is over
before all of them would have been read.
"""

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from pathlib import Path
from typing import NoReturn

from simpul import __version__
from simpul.diagnostics import RefusedError
from simpul.disk import explain
from simpul.interruption import INTERRUPTED, ending_at_once
from simpul.usage import WRONG_USAGE, Parser, tolerate_any_letter

_CLEAN, _FAULTS = 0, 1

COMMANDS = {
    "check": ("checking", "periksa kasus, kosakata, dan hub.yml"),
    "review": ("reviewing", "tinjau usulan: bandingkan pohon kerja dengan cabang dasarnya"),
    "codeowners": ("reviewing", "tulis berkas CODEOWNERS dari peninjau di hub.yml"),
    "fix": ("tidying", "rapikan yang pasti di berkas kasus dan fotonya, tanpa mengubah isinya; bawaan: tunjukkan saja"),
    "pages": ("publishing", "tulis pohon halaman ke build/pages saja"),
    "build": ("publishing", "periksa lalu bangun situs"),
    "serve": ("publishing", "pratinjau langsung yang mengikuti setiap perubahan"),
    "report": ("reporting", "laporkan klaim dengan sumbernya (sources), atau kasus yang perlu ditinjau ulang"),
    "links": ("reporting", "kunjungi alamat luar yang disebut kasus; yang mati dilaporkan, tidak menghalangi"),
    "new": ("writing", "mulai kasus baru: foldernya, dan berkas yang tinggal dilengkapi"),
    "rename": ("writing", "ganti id kasus; alamat lamanya mengalihkan, tautan kasus lain mengikuti"),
    "retire": ("writing", "tarik kasus: teksnya dihapus, alamatnya tetap menjawab dengan alasannya"),
    "template": ("exchanging", "tulis templat Word untuk diisi instansi"),
    "import": ("exchanging", "ubah dokumen Word, ODT, atau PDF (templat terisi atau proposal KIPP) menjadi kasus"),
    "intake": ("exchanging", "ubah laporan dari formulir GitHub menjadi draf kasus dan jawabannya"),
    "export": ("exchanging", "susun teks satu kasus menurut isian SINOVIK atau IGA, siap disalin"),
    "schema": (
        "exchanging",
        "tulis schema/kasus.schema.json, schema/ditarik.schema.json, dan formulir GitHub dari model",
    ),
}
"""Module and purpose of each command, in the order shown."""


def make_parser(names: Iterable[str] = COMMANDS) -> argparse.ArgumentParser:
    """Return the parser of all commands, or of those whose modules hold `names`."""
    parser = Parser(prog="simpul", description="Memeriksa berkas kasus dan membangun situsnya.")
    parser.add_argument("--version", action="version", version=f"simpul {__version__}", help="tampilkan versi")
    commands = parser.add_subparsers(prog="simpul", title="perintah", dest="command", required=True, metavar="PERINTAH")

    def command(name: str, run: Callable[[argparse.Namespace], int]) -> argparse.ArgumentParser:
        _, text = COMMANDS[name]
        sub = commands.add_parser(name, help=text, description=text[0].upper() + text[1:] + ".")
        sub.add_argument("--root", type=Path, metavar="DIR", help="folder repositori (bawaan: tempat hub.yml terdekat)")
        sub.set_defaults(run=run)
        return sub

    for module in dict.fromkeys(COMMANDS[name][0] for name in names):
        import_module(f"simpul.cli.{module}").add(command)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return its exit code."""
    tolerate_any_letter(sys.stdout, sys.stderr)
    given = sys.argv[1:] if arguments is None else arguments
    try:
        first = given[0] if given else ""
        names = [first] if first in COMMANDS else [] if first == "--version" else COMMANDS
        with ending_at_once():
            parsed = make_parser(names).parse_args(given)
        code = int(parsed.run(parsed))
        sys.stdout.flush()  # While a reader that went away can still be told from a fault.
    except RefusedError as error:
        print(f"simpul: {error}", file=sys.stderr)
        return WRONG_USAGE
    except (KeyboardInterrupt, EOFError):
        print("\nDihentikan.", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of our output went away, as `| head` does.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _CLEAN
    except OSError as error:
        print(f"simpul: {explain(error)}", file=sys.stderr)
        return _FAULTS
    return code


def run() -> NoReturn:
    """Run the command of this process and end it, without taking apart first all that a large build has read."""
    code = main()
    sys.stderr.flush()
    os._exit(code)
