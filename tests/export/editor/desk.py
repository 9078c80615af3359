"""Do in the editor what a person does: open it, write, save, hand on, publish."""

from pathlib import Path

from playwright.sync_api import Locator, Page

CASE = "uji-editor-palembang"
PROVINCE = "sumatera-selatan"
FILE = Path("innovations", PROVINCE, CASE, "index.md")


class Desk:
    """A page with the editor open in it."""

    def __init__(self, page: Page, address: str) -> None:
        """Open the editor of the site at `address` and go in by the local backend."""
        self.page = page
        self.address = address
        page.set_default_timeout(20_000)
        page.on("dialog", lambda dialog: dialog.accept())
        page.goto(f"{address}admin/")
        page.get_by_role("button", name="Buka editor").click()
        page.get_by_role("button", name="Masuk").click()
        page.get_by_text("Provinsi", exact=True).wait_for()

    def field(self, name: str, number: int = 0) -> Locator:
        """Return the control of a key; `number` tells those of the same name apart, from the top."""
        return self.page.locator(f'[id^="{name}-field-"]').nth(number)

    def choose(self, name: str, word: str) -> None:
        """Choose from a list what begins with a word."""
        self.field(name).fill(word)
        self.page.keyboard.press("Enter")

    def write_new(self) -> None:
        """Write a new case, as far as it must be."""
        self.page.goto(f"{self.address}admin/#/collections/{PROVINCE}/new")
        self.field("id").fill(CASE)
        self.field("judul").fill("Uji Editor")
        self.field("ringkasan").fill("Warga menunggu lama di loket. Petugas kelurahan kini datang ke rumah warga.")
        self.field("instansi").fill("Kelurahan Contoh")
        self.choose("wilayah", "Kota Palembang")
        self.choose("kategori", "Tata")
        self.field("diperbarui").fill("2026-11-23")
        self.add("Tambah sumber")
        self.field("id", 1).fill("s1")
        self.field("judul", 1).fill("Berita Contoh: Loket")
        self.field("penerbit").fill("Kabar Contoh")
        self.field("body").fill("## Implementasi\n\nPetugas datang ke rumah warga. [^s1]")

    def add(self, name: str) -> None:
        """Add an entry to a list."""
        self.page.get_by_role("button", name=name, exact=True).click()

    def unfold(self, count: str, summary: str) -> None:
        """Unfold a list, then its entry that sums itself up so."""
        self.page.get_by_text(count, exact=True).locator("..").get_by_role("button").first.click()
        above = self.page.get_by_text(summary, exact=True).locator("xpath=preceding-sibling::div[1]")
        above.locator("button").first.click()

    def open_case(self, province: str, title: str) -> None:
        """Open a case from the list of its province."""
        self.page.goto(f"{self.address}admin/#/collections/{province}")
        self.page.get_by_role("link", name=title).click()
        self.field("judul").wait_for()

    def press_save(self) -> None:
        """Press the button that saves."""
        self.page.get_by_role("button", name="Simpan", exact=True).click()

    def save(self) -> None:
        """Save the draft."""
        self.press_save()
        self.page.get_by_text("Perubahan tersimpan").wait_for()
        self.page.get_by_role("button", name="Tahap: Draf").wait_for()

    def publish(self) -> None:
        """Move the draft on to the last stage, and publish it."""
        self.page.get_by_role("button", name="Tahap: Draf").click()
        self.page.get_by_role("menuitem", name="Siap terbit").click()
        self.page.get_by_role("button", name="Tahap: Siap terbit").wait_for()
        self.page.get_by_role("button", name="Terbitkan", exact=True).click()
        self.page.get_by_role("menuitem", name="Terbitkan sekarang").click()
        self.page.get_by_role("button", name="Sudah terbit").wait_for()


NEW = f"""\
---
id: {CASE}
judul: Uji Editor
ringkasan: Warga menunggu lama di loket. Petugas kelurahan kini datang ke rumah warga.
instansi: Kelurahan Contoh
wilayah: "16.71"
kategori: [tata-kelola]
status: belum-diketahui
verifikasi: terhimpun
diperbarui: 2026-11-23
lisensi: CC-BY-4.0
sumber:
  - id: s1
    judul: "Berita Contoh: Loket"
    penerbit: Kabar Contoh
---

## Implementasi

Petugas datang ke rumah warga. [^s1]
"""
"""The file that `Desk.write_new` leaves behind."""

OLD = """\
---
# Catatan pertama: tidak boleh hilang.
id: contoh-lama-bantaeng
judul: 'Contoh Lama'   # di samping
ringkasan: >-
  Warga menunggu lama di loket kelurahan karena petugasnya sedikit dan antreannya panjang setiap pagi.
  Petugas kini datang ke rumah warga setiap pekan.
instansi: Kelurahan Contoh
kategori:   [tata-kelola]
wilayah: "73.03"
status: belum-diketahui
verifikasi: terhimpun
diperbarui: 2026-11-23
lisensi: CC-BY-4.0
sumber:
  - {id: s1, judul: "Berita: Contoh", penerbit: Kabar Contoh, tanggal: 2022-06-23, url: "https://kabar.example/berita"}

dampak:
  # sebelum dan sesudah, seperti di sumber
  - indikator: Lama menunggu
    sebelum: "16.10"
    sesudah: "100"
    periode: 2017 ke 2018
    sumber: [s1]
prasyarat:
  - {jenis: sdm, uraian: "Petugas, dua orang", wajib: true, sumber: [s1]}
---

## Implementasi

| Hari | Tempat |
| --- | --- |
| Senin | Balai [^s1] |

Petugas datang ke rumah warga setiap pekan. [^s1]
"""
"""A case in another hand than the editor's: comments, quotes, an order of its own."""

CHANGED = OLD.replace('sesudah: "100"', 'sesudah: "98,5"').replace(
    '"Petugas, dua orang", wajib: true', '"Petugas, dua orang", wajib: false'
)


def go_through(desk: Desk) -> None:
    """Create a case, change another, save and publish both."""
    desk.write_new()
    desk.save()
    desk.publish()
    desk.open_case("sulawesi-selatan", "Contoh Lama")
    desk.unfold("1 dampak", "Lama menunggu · 100")
    desk.field("sesudah").fill("98,5")
    desk.unfold("1 prasyarat", "sdm · Petugas, dua orang")
    desk.choose("wajib", "Tidak")
    desk.save()
    desk.publish()
