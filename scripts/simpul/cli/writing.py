"""Commands that begin, rename and withdraw cases."""

import argparse
import os
import sys
from functools import partial
from pathlib import Path

from simpul.asking import ask
from simpul.case.retirement import FILE as RETIRED_FILE
from simpul.cli.telling import CLEAN, Command, today
from simpul.contribute.renaming import rename_case
from simpul.contribute.retiring import Withdrawal, retire_case
from simpul.contribute.scaffold import begin, complain_about, legible, propose, write_case
from simpul.places import root_of
from simpul.vocabulary import Vocabularies, load_vocabularies

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


def add(command: Command) -> None:
    """Add the commands."""
    starting = command("new", _new)
    for key, question in _QUESTIONS:
        starting.add_argument(f"--{key}", default="", metavar=key.upper(), help=question)
    renaming = command("rename", _rename)
    renaming.add_argument("old", metavar="ID", help="id sekarang")
    renaming.add_argument("new", metavar="ID_BARU", help="id baru")
    retiring = command("retire", _retire)
    retiring.epilog = (
        "Inovasi yang berhenti tidak ditarik: tulis status: berhenti, kasusnya tetap berguna.\n"
        "Yang ditarik ialah kasus ganda, yang keliru, atau yang diminta instansi pemiliknya."
    )
    retiring.add_argument("id", metavar="ID", help="id kasus")
    retiring.add_argument("--reason", required=True, metavar="ALASAN", help="mengapa, satu kalimat yang dibaca umum")
    retiring.add_argument("--replacement", default="", metavar="ID", help="id kasus yang menggantikannya")
