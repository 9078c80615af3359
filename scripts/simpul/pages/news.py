"""Lead one who knows more of a case to where it can be said: a form, a letter, or the page that tells how."""

from dataclasses import dataclass

from simpul import urls
from simpul.case.model import Case
from simpul.settings import Hub

FORMS = (
    ("kabar-kasus", "Laporkan perubahan", "Kabar kasus"),
    ("replikasi", "Kami mereplikasi ini", "Replikasi"),
)
"""Name of each form, what its button says, and how the title of its report begins."""


@dataclass(frozen=True, slots=True)
class Way:
    """One button."""

    label: str
    address: str


@dataclass(frozen=True, slots=True)
class Ways:
    """The buttons, and what one should know before pressing them."""

    buttons: tuple[Way, ...]
    note: str


def ways_to_tell(hub: Hub, case: Case, page: str) -> Ways:
    """Return how news of a case reaches its hub; `page` is the address of the case, full where that is known."""
    if hub.repositori:
        note = "Tombol ini membuka formulir di repositori; perlu akun di sana. Jawaban Anda dapat dibaca umum."
        return Ways(tuple(Way(label, _form(hub, case, name, begins)) for name, label, begins in FORMS), note)
    if hub.kontak.surel:
        note = f"Tombol ini membuka surel kepada {hub.kontak.unit or 'pengelola hub'}."
        return Ways(tuple(Way(label, _letter(hub, case, begins, page)) for _, label, begins in FORMS), note)
    note = "Hub ini belum mengisi alamat pengirimannya; halaman Koreksi menerangkan apa yang perlu disiapkan."
    return Ways(
        tuple(Way(label, urls.relative(urls.case_uri(case.id), urls.CORRECTIONS)) for _, label, _ in FORMS), note
    )


def _form(hub: Hub, case: Case, name: str, begins: str) -> str:
    return urls.report_address(hub.repositori, name, f"{begins}: {case.judul}", kasus=case.id)


def _letter(hub: Hub, case: Case, begins: str, page: str) -> str:
    asked = "Yang terjadi:\n\nSejak kapan:\n\nSumbernya:\n\nDari unit atau lembaga:\n"
    text = f"Kasus: {case.judul}\nHalaman: {page}\n\n{asked}"
    return urls.mail_address(hub.kontak.surel, f"{begins}: {case.judul} ({case.id})", text)
