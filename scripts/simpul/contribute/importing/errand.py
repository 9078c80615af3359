"""Import one document after the other; one that is refused stops none of the others."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from simpul.contribute.importing.completing import Desk
from simpul.contribute.importing.refusal import RefusedError
from simpul.contribute.importing.writing import import_document


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one document, in lines to print."""

    lines: tuple[str, ...]
    is_refused: bool = False


def import_all(paths: Iterable[Path], desk: Desk) -> Iterator[Outcome]:
    """Yield what became of each document."""
    return (_import(path, desk) for path in paths)


def _import(path: Path, desk: Desk) -> Outcome:
    try:
        imported = import_document(path, desk)
    except RefusedError as error:
        return Outcome((f"{path.name}: tidak diimpor: {error}",), is_refused=True)
    lines = [f"{path.name}: ditulis {_shown(imported.case_path, desk)}"]
    if imported.leftover_path:
        lines.append(f"  Sisanya: {_shown(imported.leftover_path, desk)}")
    lines += [f"  - {remark}" for remark in imported.remarks]
    if imported.case_path.is_relative_to(desk.root):
        lines.append(f"  Berikutnya: simpul check {_shown(imported.case_path, desk)}")
    return Outcome(tuple(lines))


def _shown(path: Path, desk: Desk) -> str:
    return path.relative_to(desk.root).as_posix() if path.is_relative_to(desk.root) else str(path)
