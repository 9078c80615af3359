"""Fill a form from a case, and say of each field where its text comes from, how long it is, and what is missing."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from simpul.catalogue import Record
from simpul.forms.parts import Part, Told
from simpul.forms.table import UNKNOWN, Field, Form, Group
from simpul.text import count_words, join_words
from simpul.vocabulary import Vocabularies

NO_COUNTERPART = "Tidak ada padanannya di kasus; isi sendiri."


@dataclass(frozen=True, slots=True)
class Answer:
    """One field with what the case gives it."""

    field: Field
    text: str
    """Plain text, "" when the case has nothing."""
    taken: tuple[str, ...]
    """Names of the parts it was taken from."""
    missing: tuple[str, ...]
    """Names of the parts that say nothing."""
    sources: tuple[int, ...]
    """Reference numbers of its sources, in order."""
    words: int
    """How many words the text has."""

    @property
    def heading(self) -> str:
        """The title of the field, with its share of the score."""
        weight = self.field.weight
        return self.field.title if weight is None else f"{self.field.title} (bobot {weight} persen)"

    @property
    def remark(self) -> str:
        """All that is to be said about the answer, on one line."""
        cited = f"Sumber {', '.join(map(str, self.sources))}." if self.sources else ""
        return " ".join(filter(None, (self.length, self.origin, cited, self.lack, self.field.note)))

    @property
    def origin(self) -> str:
        """Where the text comes from: "Dari bagian Kebaruan."."""
        return f"Dari {join_words(self.taken)}." if self.taken else ""

    @property
    def lack(self) -> str:
        """What the case does not have: "Belum ada di kasus: bagian Kebaruan."."""
        if not self.field.parts:
            return NO_COUNTERPART
        return f"Belum ada di kasus: {join_words(self.missing)}." if self.missing else ""

    @property
    def length(self) -> str:
        """How long the text is beside what is allowed; "" where nobody counts, or nothing is there to count."""
        limit, count = self.field.limit, self.words
        if limit is None or not self.text:
            return ""
        if limit == UNKNOWN:
            return f"{count} kata; batasnya tidak kami ketahui."
        if limit.at_most:
            over = f", kelebihan {count - limit.at_most}" if count > limit.at_most else ""
            return f"{count} dari paling banyak {limit.at_most} kata{over}."
        short = f", kurang {limit.at_least - count}" if count < limit.at_least else ""
        return f"{count} dari paling sedikit {limit.at_least} kata{short}."


@dataclass(frozen=True, slots=True)
class FilledForm:
    """A form with the answer to each of its fields."""

    form: Form
    answers: tuple[Answer, ...]

    @property
    def groups(self) -> Iterator[tuple[Group, tuple[Answer, ...]]]:
        """Walk the headings of the form with the answers below them."""
        rest = iter(self.answers)
        return ((group, tuple(islice(rest, len(group.fields)))) for group in self.form.groups)

    @property
    def given(self) -> int:
        """How many fields have a text."""
        return sum(bool(answer.text) for answer in self.answers)

    @property
    def lack(self) -> str:
        """Which fields have no text, in words: those a case could fill, then those it never can."""
        empty = [answer.field for answer in self.answers if not answer.text]
        missing = join_words(field.title for field in empty if field.parts)
        foreign = join_words(field.title for field in empty if not field.parts)
        said = (missing and f"Belum ada di kasus: {missing}.", foreign and f"Tidak ada padanannya: {foreign}.")
        return " ".join(filter(None, said))

    @property
    def limited(self) -> list[Answer]:
        """The answers whose limit is known."""
        return [answer for answer in self.answers if answer.text and answer.field.limit not in {None, UNKNOWN}]

    @property
    def sources(self) -> tuple[int, ...]:
        """Reference numbers of all sources its texts rest on, in order."""
        return tuple(sorted({number for answer in self.answers for number in answer.sources}))


def fill(forms: Iterable[Form], record: Record, vocabularies: Vocabularies) -> list[FilledForm]:
    """Return the forms as the case fills them; what several fields ask is looked up once."""
    told: dict[str, Told] = {}

    def ask(part: Part) -> Told:
        if part.name not in told:
            told[part.name] = part.tell(record, vocabularies)
        return told[part.name]

    return [FilledForm(form, tuple(_answer(field, ask) for field in form.fields)) for form in forms]


def _answer(field: Field, ask: Callable[[Part], Told]) -> Answer:
    found = [(part.name, ask(part)) for part in field.parts]
    if not any(part.text for _, part in found):
        found += ((part.name, ask(part)) for part in field.fallback)
    said = [(name, part) for name, part in found if part.text]
    text = "\n\n".join(part.text for _, part in said)
    return Answer(
        field,
        text,
        tuple(name for name, _ in said),
        tuple(name for name, part in found if not part.text),
        tuple(sorted({number for _, part in said for number in part.sources})),
        count_words(text) if field.limit else 0,
    )
