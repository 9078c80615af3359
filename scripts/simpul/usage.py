"""Speak Indonesian at the command line: help, and what was typed wrong."""

import argparse
import io
import re
from typing import NoReturn, TextIO

from simpul.spelling import nearest

WRONG_USAGE = 2
"""Exit code: the command itself was wrong."""

_TRANSLATIONS = (
    (r"invalid choice: (.+) \(choose from (.+)\)", r"pilihan \1 tidak ada (yang ada: \2)"),
    (r"the following arguments are required: (.+)", r"argumen ini wajib: \1"),
    (r"unrecognized arguments: (.+)", r"argumen tidak dikenal: \1"),
    (r"expected one argument", r"butuh satu nilai"),
    (r"invalid int value: (.+)", r"bukan bilangan: \1"),
    (r"argument (\S+): ", r"argumen \1: "),
)


def tolerate_any_letter(*streams: TextIO) -> None:
    """Let a stream whose encoding lacks a letter tell its number, instead of ending the command."""
    for stream in streams:
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """Help in Indonesian."""

    def add_usage(self, usage: str | None, actions: object, groups: object, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, prefix or "Pemakaian: ")  # type: ignore[arg-type]  # argparse's own signature has private types


class Parser(argparse.ArgumentParser):
    """A parser that speaks Indonesian."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        """Make a parser as argparse does, with our help."""
        kwargs |= {"formatter_class": _Formatter, "add_help": False, "allow_abbrev": False}
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # argparse's own signature has private types
        self._positionals.title = "argumen"
        self._optionals.title = "pilihan"
        self.add_argument("-h", "--help", action="help", help="tampilkan bantuan ini")

    def error(self, message: str) -> NoReturn:
        """Say what was typed wrong, and end."""
        typed = re.match(r".*invalid choice: '([^']*)' \(choose from (.+)\)", message)
        near = nearest(typed.group(1), re.findall(r"'([^']*)'", typed.group(2))) if typed else None
        for pattern, replacement in _TRANSLATIONS:
            message = re.sub(pattern, replacement, message)
        message += f'. Maksud Anda "{near}"?' if near else ""
        self.exit(WRONG_USAGE, f"{self.format_usage()}{self.prog}: {message}\nBantuan: {self.prog} --help\n")
