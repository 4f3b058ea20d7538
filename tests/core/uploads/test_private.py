"""What anybody may send: read, cleaned, named, and kept where nobody else looks."""

import os
import resource
import stat
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from django.utils.translation import override

from core.models import PrivateFile
from core.private_storage import private_storage
from core.services.keeping_files import slot_of
from core.uploads.private import store_private
from tests.core.uploads import files, pdfs

pytestmark = pytest.mark.django_db

SLOT = slot_of("form", "question")


@pytest.fixture(autouse=True)
def english() -> Any:
    with override("en"):
        yield


def stored(name: str, content: bytes) -> PrivateFile:
    return store_private(SimpleUploadedFile(name, content), slot=SLOT)


def refusal(name: str, content: bytes) -> ValidationError:
    with pytest.raises(ValidationError) as refused:
        stored(name, content)
    assert not PrivateFile.objects.exists()
    assert on_disk() == []
    return refused.value


def on_disk() -> list[Path]:
    return [path for path in Path(django_settings.PRIVATE_ROOT).rglob("*") if path.is_file()]


def pdf() -> bytes:
    return pdfs.written(pdfs.a_page())


@pytest.mark.parametrize(
    ("name", "content", "kept"),
    [
        ("تقرير الحي.pdf", pdf(), ("تقرير_الحي.pdf", "pdf", "application/pdf")),
        ("IMG 1.JPEG", files.picture(), ("IMG_1.jpg", "jpg", "image/jpeg")),
        ("a.png", files.picture("PNG"), ("a.png", "png", "image/png")),
        ("a.webp", files.picture("WEBP"), ("a.webp", "webp", "image/webp")),
        ("scan", pdf(), ("scan.pdf", "pdf", "application/pdf")),
    ],
    ids=files.named,
)
def test_a_file_is_what_its_content_is(name: str, content: bytes, kept: tuple[str, ...]) -> None:
    stored(name, content)

    file = PrivateFile.objects.get()
    assert file.kept_until is not None
    assert abs(file.kept_until - timezone.now() - timedelta(hours=48)) < timedelta(minutes=1)
    assert (file.name, file.kind, file.content_type) == kept
    assert file.slot == SLOT
    assert not file.is_attached
    with file.open() as held:
        assert len(held.read()) == file.size


def test_it_lies_under_a_random_name_outside_the_media_folder() -> None:
    file = stored("../../etc/passwd.pdf", pdf())

    assert on_disk() == [Path(django_settings.PRIVATE_ROOT) / file.id.hex[:2] / file.id.hex]
    assert file.name == "passwd.pdf"
    assert Path(django_settings.MEDIA_ROOT) not in on_disk()[0].parents
    assert stat.S_IMODE(os.stat(on_disk()[0]).st_mode) == 0o600
    assert stat.S_IMODE(os.stat(on_disk()[0].parent).st_mode) == 0o700
    with pytest.raises(ValueError, match="no address"):
        private_storage().url(file.path)


def test_a_picture_does_not_tell_where_it_was_taken() -> None:
    file = stored("a.jpg", files.picture(exif=files.located_exif(orientation=6)))

    with file.open() as held:
        content = held.read()
    assert b"Secret Camera" not in content
    assert b"Exif" not in content


def test_a_pdf_does_not_tell_who_made_it() -> None:
    file = stored("a.pdf", pdfs.telling_pdf())

    with file.open() as held:
        assert pdfs.SECRET.encode() not in held.read()


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.pdf", b"", "empty"),
        ("a.pdf", files.HTML, "type"),
        ("a.html", files.HTML, "type"),
        ("a.svg", files.SVG, "type"),
        ("a.xml", b"<?xml version='1.0'?><html/>", "type"),
        ("a.gif", files.picture("GIF"), "type"),
        ("a.docx", files.DOCX, "type"),
        ("a.zip", files.archive("a.pdf"), "type"),
        ("a.jpg", files.picture("PNG"), "ending"),
        ("a.pdf", files.picture(), "ending"),
        ("a.jpg", pdf(), "ending"),
        ("a.pdf.html", pdf(), "ending"),
        ("a.html.pdf", pdf(), "name"),
        ("a.htm%00.pdf", pdf(), "name"),
        ("a.pdf", pdf() + files.DOCX, "content"),
        ("a.jpg", files.picture() + files.archive("a.class"), "content"),
        ("a.pdf", b"%PDF-1.4\n" + files.HTML, "content"),
        ("a.jpg", b"\xff\xd8\xff\xe0" + files.HTML, "content"),
        ("a.pdf", b"%PDF-1.4 broken", "content"),
        ("a.pdf", pdfs.encrypted_pdf("1234"), "encrypted"),
        ("a.png", files.png_claiming(50_000, 50_000), "pixels"),
    ],
    ids=files.named,
)
def test_what_is_not_accepted_is_refused_and_leaves_nothing(
    name: str, content: bytes, code: str
) -> None:
    assert refusal(name, content).code == code


def test_a_wrong_ending_is_named() -> None:
    assert refusal("a.<b>pdf", files.picture("PNG")).messages == [
        "The file’s name ends in “.b_pdf”, but it holds a PNG file. Give it its right name, then "
        "choose it again."
    ]


def test_what_is_too_large_is_refused(settings: Any) -> None:
    settings.PRIVATE_FILE_MAX_SIZE = 1024

    assert refusal("a.pdf", pdf() + bytes(1024)).messages == [
        "This file is too large: at most 1.0\xa0KB."
    ]


def test_a_bomb_costs_little_time_and_memory() -> None:
    before, start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.monotonic()

    refusal("a.png", files.png_claiming(50_000, 50_000))
    refusal("a.pdf", pdfs.object_stream_bomb())

    assert time.monotonic() - start < 10
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 100_000  # kB


def test_the_same_file_again_is_kept_once() -> None:
    first, again = stored("a.pdf", pdf()), stored("b.pdf", pdf())
    other = store_private(SimpleUploadedFile("a.pdf", pdf()), slot=slot_of("other", "question"))

    assert again == first
    assert set(PrivateFile.objects.all()) == {first, other}
    assert len(on_disk()) == 2


def test_forms_that_are_never_sent_cannot_fill_the_disk(settings: Any) -> None:
    content = pdf()
    settings.PRIVATE_WAITING_MAX_SIZE = 2 * len(content)
    stored("a.pdf", content)
    PrivateFile.objects.update(owner_kind="response", owner_key="1", kept_until=None)
    for form in ("b", "c"):
        store_private(SimpleUploadedFile("a.pdf", content), slot=slot_of(form, "question"))

    with pytest.raises(ValidationError) as refused:
        store_private(SimpleUploadedFile("a.pdf", content), slot=slot_of("d", "question"))

    assert refused.value.code == "full"


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("CON.pdf", "document_CON.pdf"),
        ("أ" * 300 + ".pdf", "أ" * 60 + ".pdf"),
        ("fdp\u202egpj.pdf", "fdpgpj.pdf"),
        ('a"b\r\nSet-Cookie: x.pdf', "a_b_Set-Cookie_x.pdf"),
        (".pdf", "pdf.pdf"),
        ("...", "document.pdf"),
    ],
)
def test_a_hostile_name_becomes_a_plain_one(name: str, kept: str) -> None:
    upload = SimpleUploadedFile("a.pdf", pdf())
    upload._name = name  # Django's own cleaning left out

    assert store_private(upload, slot=SLOT).name == kept
