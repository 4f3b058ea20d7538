"""A press page's documents and photos in one zip file, written while it is being sent."""

import io
import logging
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import PurePath
from typing import Any
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from django.http import Http404, HttpRequest, StreamingHttpResponse
from django.utils import timezone

from core.blocks.pictures import shown
from core.text import clean_text
from news.models import PressPage

PIECE = 64 * 1024
# Large enough for print on half a page; the original may tell where it was taken.
PHOTO = "max-2400x2400|format-jpeg|jpegquality-90"
# What Windows, macOS or an archive's own structure would misread.
_UNSAFE = re.compile(r'[\\/:*?"<>|\x00-\x1f]')
_LONGEST_NAME = 80
logger = logging.getLogger(__name__)


def kit_response(page: PressPage, request: HttpRequest) -> StreamingHttpResponse:
    """Holds the documents that the visitor may read. Raises Http404 when nothing is left."""
    documents = [
        (block.value["title"] or document.title, document)
        for block in page.attachments
        if (document := block.value["document"]) is not None and _may_read(document, request)
    ]
    photos = shown(block.value for block in page.photos)
    if not documents and not photos:
        raise Http404
    response = StreamingHttpResponse(_zipped(documents, photos), content_type="application/zip")
    response["Content-Disposition"] = f'attachment; filename="press-{page.pk}.zip"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _may_read(document: Any, request: HttpRequest) -> bool:
    restrictions = document.collection.get_view_restrictions()
    return all(restriction.accept_request(request) for restriction in restrictions)


class _Outbox(io.RawIOBase):
    """What a zip file has written since it was last emptied."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self._parts.append(bytes(data))
        return len(data)

    def take(self) -> bytes:
        taken, self._parts = b"".join(self._parts), []
        return taken


def _zipped(documents: list[tuple[str, Any]], photos: list[Any]) -> Iterator[bytes]:
    outbox, names = _Outbox(), _Names()
    credit_lines: list[str] = []
    with ZipFile(outbox, "w", ZIP_STORED) as archive:
        for title, document in documents:
            name = names.new(title, document.file_extension)
            yield from _added(archive, outbox, name, document.file)
        for photo in photos:
            try:
                rendition = photo["image"].get_rendition(PHOTO)
            except OSError:
                logger.warning("Missing in a press kit: image %s", photo["image"].pk)
                continue
            caption = photo["caption"] or photo["alt_text"]
            name = names.new(caption, "jpg")
            credit_lines.append(f"{name}: {caption} – {photo['credit']}")
            yield from _added(archive, outbox, name, rendition.file)
        if credit_lines:
            # BOM: Windows reads UTF-8 only with it.
            archive.writestr(_entry("credits.txt"), "\ufeff" + "\r\n".join(credit_lines) + "\r\n")
    yield outbox.take()


def _added(archive: ZipFile, outbox: _Outbox, name: str, file: Any) -> Iterator[bytes]:
    try:
        source = file.storage.open(file.name)
    except OSError:
        logger.warning("Missing in a press kit: %s", file.name)
        return
    with source, archive.open(_entry(name), "w", force_zip64=file.size > 2**31) as target:
        while piece := source.read(PIECE):
            target.write(piece)
            yield outbox.take()


def _entry(name: str) -> ZipInfo:
    moment: datetime = timezone.localtime()
    return ZipInfo(name, moment.timetuple()[:6])


class _Names:
    """Names that stay inside the folder they are unpacked to, numbered in the page's order."""

    def __init__(self) -> None:
        self._count = 0

    def new(self, title: str, extension: str) -> str:
        self._count += 1
        stem = _UNSAFE.sub(" ", clean_text(title)).strip(". ")
        suffix = f".{extension}" if extension else ""
        if PurePath(stem).suffix.lower() == suffix.lower():
            stem = stem[: len(stem) - len(suffix)]
        return f"{self._count:02d} {stem[:_LONGEST_NAME].strip()}{suffix}"
