"""Turn the answers of a report into a draft of a case, and note what stood in the way."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from simpul.case.reading import FILE, FOLDER
from simpul.contribute.importing.answers import Answers, Data, Entry
from simpul.contribute.importing.blocks import Block, plain_of
from simpul.contribute.importing.completing import Desk, arrange
from simpul.contribute.importing.inline import cite
from simpul.contribute.importing.markdown import render
from simpul.contribute.importing.writing import body_text, case_text
from simpul.contribute.intake.citing import cite_all, cites, with_numbers_as_ids
from simpul.contribute.intake.form import STORIES
from simpul.contribute.intake.prose import IMAGE_TAG, Picture, Story, read_story
from simpul.contribute.intake.sources import read_sources
from simpul.contribute.region import UnclearRegionError, find_province, find_region
from simpul.documents.layout import choices_at, identity
from simpul.text import join_words, quote, slugify

_PLAIN = ("judul", "instansi", "kategori", "mulai_penerapan", "status")
_LONG_FORM = re.compile(r"([^()]{3,60}?)\s*\(([^()]{10,300})\)\Z")
_LIST_NUMBER = re.compile(r"^[ \t]*\d{1,9}[.)][ \t]", re.MULTILINE)
_ASKED_WORDS = frozenset({"sumber", "bagian", "ini", "dan", "serta"})
"""Words of the last line of an answer, which says what its sources are."""
_UNKNOWN_STATUS = "belum-diketahui"


@dataclass(frozen=True, slots=True, order=True)
class Remark:
    """One thing to tell the submitter."""

    question: str
    """Name of the question it is about; "" when about none."""
    message: str
    hint: str
    is_error: bool = True
    code: str = ""
    """Code of the rule, when one speaks."""


@dataclass(slots=True)
class Draft:
    """A case as far as the answers go."""

    data: Data
    body: str
    uri: str
    """Where its file belongs, below the root."""
    remarks: list[Remark] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    left: list[tuple[str, str]] = field(default_factory=list)
    """Answers of which some words found no place, by question: they are kept beside the case, whole."""

    @property
    def id(self) -> str:
        """The id the case would have."""
        return str(self.data["id"])

    @property
    def text(self) -> str:
        """The text of its file."""
        return case_text(self.data, self.body)


class Drafter:
    """Takes the answers one by one."""

    def __init__(self, answers: Mapping[str, str], desk: Desk) -> None:
        """Take the answers by the name of their question."""
        self._desk = desk
        self._answers = answers
        self._remarks: list[Remark] = []
        self._pictures: list[Picture] = []
        self._left: list[tuple[str, str]] = []
        self._sources: list[Entry] = read_sources(answers.get("sumber", ""))

    def draft(self) -> Draft:
        """Return the draft."""
        questions = {question.key: question for question in identity().questions}
        reader = Answers(self._desk.vocabularies, frozenset())
        data: Data = {
            name: reader.value(questions[name], " ".join(self._answers[name].split()))
            for name in _PLAIN
            if self._answers.get(name)
        }
        self._tell_status(data)
        _part_name(data)
        data["ringkasan"] = self._summary()
        province = self._place(data)
        if self._sources:
            data["sumber"] = [dict(entry) for entry in self._sources]
        self._complete_sources()
        self._source_of_status(data)
        sections = {name: self._story(name) for name in STORIES if self._answers.get(name)}
        whole = arrange(data, self._desk)
        uri = f"{FOLDER}/{province}/{whole['id']}/{FILE}"
        return Draft(whole, body_text(sections), uri, self._remarks, self._pictures, self._left)

    def _place(self, data: Data) -> str:
        """Find the owner's region; return the folder of its province."""
        regions = self._desk.vocabularies.wilayah
        province = find_province(self._answers.get("provinsi", ""), regions)
        region = province
        named = self._answers.get("wilayah", "")
        if named:
            try:
                region = find_region(named, province, self._desk.vocabularies)
            except UnclearRegionError as error:
                self._remarks.append(Remark("wilayah", error.message, error.hint))
                region = None
        if region and province and regions.province_of(region.code) != province:
            own = regions.province_of(region.code).name
            message = f"{region.name} berada di {own}, bukan {province.name}."
            self._remarks.append(Remark("provinsi", message, f"pilih {own}, atau betulkan nama daerahnya."))
        data["wilayah"] = region.code if region else named
        served = self._desk.hub.provinsi[0] if self._desk.hub else "00"
        return regions.province_of(region.code if region else province.code if province else served).slug

    def _read(self, name: str) -> Story:
        """Read an answer, with its pictures set aside and nothing lost."""
        answer = self._answers[name]
        answer_by_ids = with_numbers_as_ids(answer, len(self._sources))
        story = read_story(answer_by_ids)
        self._pictures += story.pictures
        told = " ".join([render(story.blocks), *(f"{p.address} {p.alternative}" for p in story.pictures)])
        known = {entry["id"] for entry in self._sources}
        cited = {word for source in story.sources if source in known for word in (source, source[1:])}
        if _words(_LIST_NUMBER.sub("", IMAGE_TAG.sub("", answer_by_ids))) - _words(told) - cited - _ASKED_WORDS:
            self._left.append((name, answer))
        return story

    def _summary(self) -> str:
        if not self._answers.get("ringkasan"):
            return ""
        story = self._read("ringkasan")
        return cite(" ".join(" ".join(plain_of(block).split()) for block in story.blocks))

    def _story(self, name: str) -> list[Block]:
        """Return an answer as blocks, each with its sources as far as these are known."""
        story = self._read(name)
        known = [str(entry["id"]) for entry in self._sources]
        strange = [source for source in story.sources if source not in known]
        if strange:
            numbers = ", ".join(source[1:] for source in strange)
            message = f"baris terakhir menyebut sumber {numbers}, yang tidak ada di daftar."
            self._remarks.append(Remark(name, message, f"daftar Anda memuat {len(known)} sumber; betulkan nomornya."))
        sources = [source for source in story.sources if source in known] or (known if len(known) == 1 else [])
        if sources:
            return list(cite_all(story.blocks, sources))
        if len(known) > 1 and story.blocks and not any(cites(plain_of(block)) for block in story.blocks):
            message = "bagian ini belum menyebut dari sumber mana."
            hint = "tambahkan baris terakhir dengan nomor sumbernya, misalnya: Sumber: 1, 2"
            self._remarks.append(Remark(name, message, hint))
        return story.blocks

    def _complete_sources(self) -> None:
        """Ask for the title or the publisher that a source lacks."""
        for number, entry in enumerate(self._sources, 1):
            missing = [key for key in ("judul", "penerbit") if key not in entry]
            if missing:
                shown = quote(entry.get("judul") or entry.get("url") or "", 50)
                message = f"sumber {number}, {shown}, belum menyebut {join_words(missing)}."
                self._remarks.append(Remark("sumber", message, "tulis: judul | penerbit | tanggal | alamat web"))

    def _tell_status(self, data: Data) -> None:
        """Say how a plain answer ("ya", "tidak") was understood."""
        said, status = self._answers.get("status", ""), data.get("status")
        if said and status in choices_at(("status",)) and slugify(said) != status:
            message = f"jawaban {quote(said)} dibaca sebagai {quote(status)}."
            self._remarks.append(
                Remark("status", message, "betulkan jawabannya bila bukan itu maksudnya.", is_error=False)
            )

    def _source_of_status(self, data: Data) -> None:
        """Say what the status rests on: the sources named, else the only one."""
        if data.get("status") in {None, _UNKNOWN_STATUS}:
            return
        known = [str(entry["id"]) for entry in self._sources]
        named = [f"s{int(number)}" for number in _numbers(self._answers.get("status_sumber", ""))]
        sources: Sequence[str] = named or (known if len(known) == 1 else [])
        if sources:
            data["status_sumber"] = list(sources)
        elif known:
            message = f"status {quote(self._answers['status'])} belum menyebut dari sumber mana."
            hint = "tulis nomor sumbernya, misalnya 1; atau pilih belum diketahui di isian sebelumnya."
            self._remarks.append(Remark("status_sumber", message, hint))


def _part_name(data: Data) -> None:
    """Take quotation marks off the name, and what stands behind it in parentheses as its long form."""
    name = re.sub(r'^"([^"]+)"', r"\1", str(data.get("judul", "")))
    found = _LONG_FORM.match(name)
    if found:
        data["judul"], data["kepanjangan"] = found.groups()
    elif name:
        data["judul"] = name


def _numbers(text: str) -> list[str]:
    return re.findall(r"(?<!\d)\d{1,2}(?!\d)", text)


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W_]+", text.casefold()))
