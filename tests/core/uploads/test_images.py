"""Pictures are written anew: what they show stays, what they tell does not."""

import io
import re
import time
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile, TemporaryUploadedFile
from PIL import Image

from core.uploads.images import clean_image
from tests.core.uploads import files

FORMATS = {"a.jpg": "JPEG", "a.png": "PNG", "a.webp": "WEBP"}


def cleaned(name: str, content: bytes) -> Any:
    upload = SimpleUploadedFile(name, content)
    clean_image(upload)
    return upload


def opened(upload: Any) -> Image.Image:
    return Image.open(io.BytesIO(upload.read()))


def refusal(name: str, content: bytes) -> str:
    with pytest.raises(ValidationError) as refused:
        cleaned(name, content)
    return str(refused.value.code)


@pytest.mark.parametrize("name", FORMATS)
def test_where_it_was_taken_goes_and_the_picture_stays(name: str) -> None:
    original = files.picture(FORMATS[name], exif=files.located_exif())
    assert b"Secret Camera" in original

    upload = cleaned(name, original)

    image = opened(upload)
    assert (image.format, image.size) == (FORMATS[name], (40, 30))
    assert dict(image.getexif()) == {}
    upload.seek(0)
    content = upload.read()
    assert b"Secret Camera" not in content
    assert upload.size == len(content)


@pytest.mark.parametrize("name", FORMATS)
def test_a_picture_is_turned_upright_first(name: str) -> None:
    original = files.picture(FORMATS[name], exif=files.located_exif(orientation=6))

    assert opened(cleaned(name, original)).size == (30, 40)


def test_comments_and_profiles_of_tools_go_and_the_colour_profile_stays() -> None:
    from PIL import ImageCms

    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    original = files.picture(
        "JPEG", comment=b"taken at home", xmp=b"<x:xmpmeta>home</x:xmpmeta>", icc_profile=profile
    )

    upload = cleaned("a.jpeg", original)

    content = upload.read()
    assert b"home" not in content
    assert Image.open(io.BytesIO(content)).info["icc_profile"] == profile


def test_an_animation_keeps_its_frames_and_loses_its_comment() -> None:
    out = io.BytesIO()
    frames = [Image.new("RGB", (20, 20), (shade, 0, 0)) for shade in (0, 120, 240)]
    frames[0].save(
        out, "GIF", save_all=True, append_images=frames[1:], duration=80, loop=0, comment=b"home"
    )

    upload = cleaned("a.gif", out.getvalue())

    content = upload.read()
    image = Image.open(io.BytesIO(content))
    assert (image.n_frames, image.info["duration"], image.info["loop"]) == (3, 80, 0)
    assert b"home" not in content


def test_transparency_stays() -> None:
    out = io.BytesIO()
    Image.new("RGBA", (4, 4), (0, 0, 0, 0)).save(out, "PNG")

    assert opened(cleaned("a.png", out.getvalue())).getpixel((0, 0)) == (0, 0, 0, 0)


def test_a_picture_is_hardly_worse_than_before() -> None:
    out = io.BytesIO()
    Image.linear_gradient("L").convert("RGB").save(out, "JPEG", quality=92, subsampling=0)

    upload = cleaned("a.jpg", out.getvalue())

    before, after = Image.open(io.BytesIO(out.getvalue())), opened(upload)
    assert after.quantization == before.quantization
    assert max(abs(a - b) for a, b in zip(before.tobytes(), after.tobytes(), strict=True)) <= 2


def test_the_stored_name_cannot_be_guessed() -> None:
    names = {cleaned("../../home.JPEG", files.picture()).name for _n in range(3)}

    assert len(names) == 3
    assert all(re.fullmatch(r"[0-9a-f]{32}\.jpg", name) for name in names)


def test_an_upload_on_disk_is_cleaned_there() -> None:
    upload = TemporaryUploadedFile("a.jpg", "image/jpeg", 0, None)
    with upload:
        upload.write(files.picture(exif=files.located_exif()))
        clean_image(upload)

        with open(upload.temporary_file_path(), "rb") as stored:
            content = stored.read()
        assert b"Secret Camera" not in content
        assert len(content) == upload.size


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.svg", files.SVG, "type"),
        ("a.html", files.picture(), "type"),
        ("a.png", files.SVG, "content"),
        ("a.png", files.picture("JPEG"), "content"),
        ("a.jpg", files.picture("PNG"), "content"),
        ("a.gif", b"GIF89a not a picture", "content"),
        ("a.png", files.picture("PNG")[:60], "content"),
        ("a.jpg", b"", "content"),
        ("a.gif", files.picture("GIF") + files.DOCX, "content"),
        ("a.jpg", files.picture(comment=files.HTML), "content"),
        ("a.jpg", files.picture(comment=files.PDF), "content"),
        ("a.png", files.png_claiming(8_000, 7_000), "pixels"),
        ("a.png", files.png_claiming(20_000, 12_000), "pixels"),
    ],
    ids=files.named,
)
def test_what_is_no_such_picture_is_refused(name: str, content: bytes, code: str) -> None:
    assert refusal(name, content) == code


def test_a_picture_bomb_is_refused_without_unpacking_it() -> None:
    import tracemalloc

    bomb = files.png_claiming(50_000, 50_000)
    started = time.perf_counter()
    tracemalloc.start()

    code = refusal("a.png", bomb)

    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert code == "pixels"
    assert time.perf_counter() - started < 1
    assert peak < 5_000_000
