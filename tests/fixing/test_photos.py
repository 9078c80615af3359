"""Photographs beside a case lose the place they were taken at, and shrink, when the person says so."""

import io
from pathlib import Path

import pytest
from PIL import Image

from simpul import cli
from simpul.check.camera_data import tells_place
from simpul.check.images import MAX_IMAGE_BYTES
from simpul.redrawing import LONGEST_SIDE, TooManyPixelsError, UndrawableError, redraw_alike
from tests.contribute.word_files import photograph

KINDS = {"foto.jpg": "JPEG", "foto.png": "PNG", "foto.webp": "WEBP"}


def taken(kind: str, size: tuple[int, int] = (60, 40), orientation: int = 1) -> bytes:
    """Return a photograph of a red and a blue half that tells where it was taken."""
    image = Image.new("RGB", size, "red")
    image.paste("blue", (0, 0, size[0] // 2, size[1]))
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif.get_ifd(0x8825).update({1: "S", 2: (4.0, 30.0, 0.0), 3: "E", 4: (119.0, 30.0, 0.0)})
    out = io.BytesIO()
    image.save(out, kind, exif=exif)
    return out.getvalue()


@pytest.fixture
def folder(good_root: Path) -> Path:
    """Return the folder of a case."""
    return good_root / "innovations/sumatera-selatan/contoh-baik-palembang"


def fix(folder: Path, *flags: str) -> int:
    return cli.main(["fix", "--root", str(folder.parents[2]), *flags])


@pytest.mark.parametrize(("name", "kind"), KINDS.items())
def test_place_is_taken_out_and_the_check_is_content(
    folder: Path, name: str, kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / name).write_bytes(before := taken(kind))
    assert cli.main(["check", "--root", str(folder.parents[2])]) == 1
    assert "SP606" in capsys.readouterr().out
    assert fix(folder) == 1
    assert (folder / name).read_bytes() == before
    told = f"innovations/sumatera-selatan/{folder.name}/{name}: letak GPS dan data kamera dibuang.\n"
    assert told in capsys.readouterr().out
    assert fix(folder, "--write") == 0
    with Image.open(folder / name) as image:
        assert (image.format, image.size, dict(image.getexif())) == (kind, (60, 40), {})
    assert not tells_place(folder / name)
    assert cli.main(["check", "--root", str(folder.parents[2])]) == 0
    after = (folder / name).read_bytes()
    assert fix(folder, "--write") == 0
    assert (folder / name).read_bytes() == after


def test_large_photograph_shrinks_under_its_own_name(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "foto.jpg").write_bytes(photograph(3200, 2400))
    assert (folder / "foto.jpg").stat().st_size > MAX_IMAGE_BYTES
    assert fix(folder, "--write") == 0
    assert "diperkecil dari" in capsys.readouterr().out
    with Image.open(folder / "foto.jpg") as image:
        assert 640 <= max(image.size) <= LONGEST_SIDE
    content = (folder / "foto.jpg").read_bytes()
    assert len(content) <= MAX_IMAGE_BYTES
    assert b"Ponsel Rahasia" not in content


def test_photograph_taken_upright_stays_upright() -> None:
    with Image.open(io.BytesIO(redraw_alike(taken("JPEG", (60, 40), orientation=6)))) as image:
        assert image.size == (40, 60)
        red, blue = image.getpixel((20, 55)), image.getpixel((20, 5))
    assert isinstance(red, tuple)
    assert isinstance(blue, tuple)
    assert red[0] > 200
    assert blue[2] > 200


def test_what_is_well_is_not_touched(folder: Path) -> None:
    image = Image.new("RGB", (20, 20), "green")
    image.save(folder / "denah.png")
    before = (folder / "denah.png").read_bytes()
    assert fix(folder, "--write") == 0
    assert (folder / "denah.png").read_bytes() == before


def test_what_cannot_be_drawn_is_left_alone_and_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "rusak.jpg").write_bytes(before := photograph(3200, 2400)[:1_500_000][:5000] + b"\0" * 1_200_000)
    assert fix(folder, "--write") == 1
    assert "rusak.jpg: dibiarkan, karena tidak dapat digambar ulang." in capsys.readouterr().out
    assert (folder / "rusak.jpg").read_bytes() == before


def test_link_is_not_followed(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "luar.jpg").write_bytes(before := taken("JPEG"))
    (folder / "foto.jpg").symlink_to(tmp_path / "luar.jpg")
    fix(folder, "--write")
    assert (tmp_path / "luar.jpg").read_bytes() == before


def test_image_of_too_many_pixels_is_not_unpacked() -> None:
    out = io.BytesIO()
    Image.new("1", (20_000, 6_100)).save(out, "PNG")
    with pytest.raises(TooManyPixelsError):
        redraw_alike(out.getvalue())


@pytest.mark.parametrize("content", [b"", b"bukan gambar", b"\xff\xd8\xff\xe0", taken("GIF")])
def test_what_is_no_photograph_is_refused(content: bytes) -> None:
    with pytest.raises(UndrawableError):
        redraw_alike(content)
