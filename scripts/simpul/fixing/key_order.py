"""Put the keys of a case in the order of the model, each with its comments."""

from collections.abc import Iterator, Sequence

from simpul.case.model import Case
from simpul.fixing.edits import Draft, Edit

_RANKS = {key: rank for rank, key in enumerate(Case.model_fields)}


def model_order(draft: Draft) -> Iterator[Edit]:
    """Move whole keys, each with the comments above and beside it; one that is unknown stays after its neighbour."""
    keys = [(place[0], where) for place, where in draft.file.front_matter.keys.items() if len(place) == 1]
    if not keys or any(where.column != 1 for _, where in keys):
        return
    keys.sort(key=lambda key: key[1])
    lines = draft.lines
    end = len(draft.file.source.rstrip().split("\n")) - 1
    starts = _beginnings(lines, [where.line - 1 for _, where in keys])
    chunks = ["\n".join(lines[start:stop]) for start, stop in zip(starts, [*starts[1:], end], strict=True)]
    ranked = sorted(zip(_ranks([str(name) for name, _ in keys]), range(len(keys)), strict=True))
    if [index for _, index in ranked] != list(range(len(keys))):
        text = "\n".join(chunks[index] for _, index in ranked)
        yield Edit(draft.line_starts[starts[0]], draft.line_starts[end] - 1, text)


def _ranks(names: Sequence[str]) -> list[int]:
    """Return each key's place in the model; of an unknown one, that of the key before it."""
    ranks: list[int] = []
    for name in names:
        ranks.append(_RANKS.get(name, ranks[-1] if ranks else -1))
    return ranks


def _beginnings(lines: Sequence[str], starts: Sequence[int]) -> list[int]:
    """Return the first line of each key's chunk: the comments right above it, and one empty line above those."""
    found: list[int] = []
    for start in starts:
        first = start
        while lines[first - 1].startswith("#"):
            first -= 1
        if found:
            while not lines[first - 1].strip():
                first -= 1
        found.append(first)
    return found
