"""Start a new case: its folder, and a file that asks for the rest."""

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from simpul.case.body import SECTIONS
from simpul.case.model import Case
from simpul.case.reading import FILE, FOLDER
from simpul.case.retirement import load_retired
from simpul.case.values import ID_PATTERN
from simpul.diagnostics import RefusedError
from simpul.text import normalise, quote, slugify
from simpul.urls import RESERVED_IDS
from simpul.vocabulary import Vocabularies, Vocabulary

_KIND_OF_REGION = re.compile(r"^(Kabupaten|Kota|Daerah Istimewa|Daerah Khusus Ibukota) ")
_LENGTHS = (3, 80)
"""Letters of an id, at least and at most."""
_FEW = 12
"""Terms that are told rather than looked up."""


class ContributionError(RefusedError):
    """What was asked cannot be done; the message says why, in Indonesian."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """What must be known before a case file can be begun."""

    title: str
    agency: str
    region: str
    """Kemendagri code."""
    category: str
    """Code of a kategori."""
    id: str


def find_term(vocabulary: Vocabulary, word: str) -> str:
    """Return the code of the term that `word` names by code or by name.

    Raises:
        ContributionError: no term has that code or name.
    """
    for term in vocabulary:
        if word.casefold() in {term.code.casefold(), term.name.casefold()}:
            return term.code
    near = vocabulary.suggest(word)
    remedy = f'Maksud Anda "{near.code}" ({near.name})?' if near else _list_of(vocabulary)
    message = f"{vocabulary.name} {quote(word)} tidak dikenal. {remedy}"
    raise ContributionError(message)


def _list_of(vocabulary: Vocabulary) -> str:
    """Return the terms when they are few, else where they stand."""
    codes = [term.code for term in vocabulary]
    return f"Yang ada: {', '.join(codes)}." if len(codes) <= _FEW else f"Lihat vocabularies/{vocabulary.name}.csv."


def legible(text: str) -> str:
    """Return what was typed, also where the terminal did not say that it speaks UTF-8.

    Raises:
        ContributionError: it does not.
    """
    try:
        return text.encode("utf-8", "surrogateescape").decode("utf-8")
    except UnicodeError as error:
        message = "huruf yang diketik tidak terbaca; pakai terminal UTF-8, atau tulis di berkasnya."
        raise ContributionError(message) from error


def propose_id(title: str, region_name: str) -> str:
    """Return an id made of the title and the place: "bendera-saskia-bantaeng"."""
    name, place = slugify(title), slugify(_KIND_OF_REGION.sub("", region_name))
    joined = name if name.endswith(place) else f"{name}-{place}"
    return joined[: _LENGTHS[1]].strip("-")


def propose(answers: Mapping[str, str], vocabularies: Vocabularies) -> str:
    """Return an id made of good answers to the other questions; "" when the title gives none."""
    region = find_term(vocabularies.wilayah, answers["wilayah"].strip())
    return propose_id(answers["judul"], vocabularies.wilayah[region].name) if slugify(answers["judul"]) else ""


def complain_about(key: str, answer: str, root: Path, vocabularies: Vocabularies) -> str:
    """Return what is wrong with the answer to one question, "" when it will do."""
    try:
        _refuse_long({key: normalise(legible(answer))})
        if not answer:
            return "Perlu diisi."
        if key in {"wilayah", "kategori"}:
            find_term(getattr(vocabularies, key), answer)
        elif key == "id":
            _demand_free(root, answer)
    except ContributionError as error:
        said = str(error)
        return said[:1].upper() + said[1:]
    return ""


def begin(given: Mapping[str, str], vocabularies: Vocabularies) -> Beginning:
    """Turn what a person answered into the beginning of a case.

    Raises:
        ContributionError: an answer is empty or not a term.
    """
    said = {key: " ".join(normalise(legible(answer)).split()) for key, answer in given.items()}
    empty = [key for key in ("judul", "instansi", "wilayah", "kategori") if not said.get(key)]
    if empty:
        message = f"belum diisi: {', '.join(empty)}."
        raise ContributionError(message)
    _refuse_long(said)
    region = find_term(vocabularies.wilayah, said["wilayah"])
    category = find_term(vocabularies.kategori, said["kategori"])
    identifier = said.get("id") or propose_id(said["judul"], vocabularies.wilayah[region].name)
    if not re.fullmatch(ID_PATTERN, identifier):
        message = f"id {quote(identifier)} hanya boleh memuat huruf kecil, angka, dan tanda hubung."
        raise ContributionError(message)
    if not said.get("id") and not slugify(said["judul"]):
        message = f"dari judul {quote(said['judul'])} tidak dapat dibuat id. Tulis idnya sendiri dengan --id."
        raise ContributionError(message)
    return Beginning(said["judul"], said["instansi"], region, category, identifier)


def _refuse_long(said: dict[str, str]) -> None:
    """Refuse answers that the model would refuse for their length.

    Raises:
        ContributionError: one is too long.
    """
    for key in ("judul", "instansi", "id"):
        limits = [limit for item in Case.model_fields[key].metadata if (limit := getattr(item, "max_length", None))]
        length = len(said.get(key, ""))
        if limits and length > limits[0]:
            message = f"{key} terlalu panjang: {length} huruf, paling banyak {limits[0]}."
            raise ContributionError(message)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def case_text(beginning: Beginning, today: datetime.date) -> str:
    """Return the text of the new case; what is left empty, `simpul check` asks for by name."""
    headings = "\n".join(f"# ## {section}" for section in SECTIONS)
    return f"""\
---
id: {beginning.id}
judul: {_quoted(beginning.title)}
# 60-120 kata: masalahnya, siapa berbuat apa, sejak kapan, apa yang berubah
ringkasan: ''
instansi: {_quoted(beginning.agency)}
wilayah: "{beginning.region}"
kategori: [{beginning.category}]
status: belum-diketahui
verifikasi: terhimpun
diperbarui: {today.isoformat()}
lisensi: CC-BY-4.0
# satu butir tiap sumber: {{id: s1, judul: '…', penerbit: '…', tanggal: 2026-01-31, url: 'https://…'}}
sumber: []
# Kunci lain (dampak, langkah, prasyarat, biaya, …) dijelaskan di halaman Kontribusi, Rujukan kunci.
# Judul bagian yang tersedia, berurutan; yang tidak ada bahannya ditinggalkan:
{headings}
---

## Latar Belakang dan Tujuan
"""


def demand_never_retired(root: Path, identifier: str) -> None:
    """Demand that no withdrawn case has, or once had, that id.

    Raises:
        ContributionError: one has.
    """
    if identifier in load_retired(root).by_id:
        message = f"id {quote(identifier)} milik kasus yang sudah ditarik; pakai id lain."
        raise ContributionError(message)


def _demand_free(root: Path, identifier: str) -> None:
    """Demand that an id is well-formed and nobody's.

    Raises:
        ContributionError: it is not.
    """
    if not re.fullmatch(ID_PATTERN, identifier) or not _LENGTHS[0] <= len(identifier) <= _LENGTHS[1]:
        message = f"id {quote(identifier)} hanya boleh memuat huruf kecil, angka, dan tanda hubung, 3 sampai 80 huruf."
        raise ContributionError(message)
    if identifier in RESERVED_IDS:
        message = f"id {quote(identifier)} dicadangkan untuk situs; tambahkan nama daerahnya."
        raise ContributionError(message)
    taken = next(iter(sorted((root / FOLDER).glob(f"*/{identifier}"))), None)
    if taken is not None:
        message = f"id {quote(identifier)} sudah dipakai {taken.relative_to(root).as_posix()}."
        raise ContributionError(message)
    demand_never_retired(root, identifier)


def write_case(root: Path, beginning: Beginning, vocabularies: Vocabularies, today: datetime.date) -> Path:
    """Write the new case's file and return its path.

    Raises:
        ContributionError: a case of that id is there already, or was.
    """
    _demand_free(root, beginning.id)
    province = vocabularies.wilayah.province_of(beginning.region).slug
    path = root / FOLDER / province / beginning.id / FILE
    path.parent.mkdir(parents=True)
    path.write_text(case_text(beginning, today), encoding="utf-8")
    return path
