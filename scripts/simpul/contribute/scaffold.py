"""Start a new case: its folder, and a file that asks for the rest."""

import datetime
import re
from dataclasses import dataclass
from pathlib import Path

from simpul.case.body import SECTIONS
from simpul.case.model import Case
from simpul.case.reading import FILE, FOLDER
from simpul.case.retirement import load_retired
from simpul.case.values import ID_PATTERN
from simpul.text import normalise, quote, slugify
from simpul.vocabulary import Vocabularies, Vocabulary

_KIND_OF_REGION = re.compile(r"^(Kabupaten|Kota|Daerah Istimewa|Daerah Khusus Ibukota) ")
_LONGEST_ID = 80


class ContributionError(Exception):
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
    remedy = f'Maksud Anda "{near.code}" ({near.name})?' if near else f"Lihat vocabularies/{vocabulary.name}.csv."
    message = f"{vocabulary.name} {quote(word)} tidak dikenal. {remedy}"
    raise ContributionError(message)


def propose_id(title: str, region_name: str) -> str:
    """Return an id made of the title and the place: "bendera-saskia-bantaeng"."""
    name, place = slugify(title), slugify(_KIND_OF_REGION.sub("", region_name))
    joined = name if name.endswith(place) else f"{name}-{place}"
    return joined[:_LONGEST_ID].strip("-")


def begin(answers: dict[str, str], vocabularies: Vocabularies) -> Beginning:
    """Turn what a person answered into the beginning of a case.

    Raises:
        ContributionError: an answer is empty or not a term.
    """
    said = {key: " ".join(normalise(answer).split()) for key, answer in answers.items()}
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


def write_case(root: Path, beginning: Beginning, vocabularies: Vocabularies, today: datetime.date) -> Path:
    """Write the new case's file and return its path.

    Raises:
        ContributionError: a case of that id is there already, or was.
    """
    taken = next(iter(sorted((root / FOLDER).glob(f"*/{beginning.id}"))), None)
    if taken is not None:
        message = f"id {quote(beginning.id)} sudah dipakai {taken.relative_to(root).as_posix()}."
        raise ContributionError(message)
    demand_never_retired(root, beginning.id)
    province = vocabularies.wilayah.province_of(beginning.region).slug
    path = root / FOLDER / province / beginning.id / FILE
    path.parent.mkdir(parents=True)
    path.write_text(case_text(beginning, today), encoding="utf-8")
    return path
