"""The command that tidies case files and their photographs."""

import argparse
import os
import sys
from pathlib import Path

from simpul.cli.telling import CLEAN, FAULTS, Command, today
from simpul.fixing.corrections import Question
from simpul.fixing.outcome import repair_root, summarise, tell, write
from simpul.fixing.photos import photos_to_mend, write_photo
from simpul.places import paths_inside, root_of
from simpul.text import quote


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


def add(command: Command) -> None:
    """Add the commands."""
    fixing = command("fix", _fix)
    fixing.add_argument("paths", nargs="*", metavar="PATH", help="berkas atau folder tertentu saja")
    fixing.add_argument("--write", action="store_true", help="tulis hasilnya ke berkas")
    fixing.add_argument("--interactive", action="store_true", help="tawarkan juga pembetulan ejaan kunci dan istilah")
