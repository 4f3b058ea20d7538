"""Which documents are accepted, and that each is what its ending says."""

import zipfile
from collections.abc import Callable
from typing import IO, Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from core.uploads.disguises import is_archive, is_markup
from core.uploads.naming import ending, hides_an_active_ending, readable_name

_PIECE = 1024 * 1024
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# An office document has some hundreds of parts; more, or larger ones, choke who opens it.
_MOST_PARTS, _LARGEST_UNPACKED = 10_000, 2 * 1024**3


class Disguised(Exception):
    """The content is not what the ending says."""


def _pdf(file: IO[bytes]) -> None:
    # Readers allow anything before it, which is where disguises hide.
    if not file.read(64).lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"%PDF-"):
        raise Disguised
    if is_archive(file):
        raise Disguised


def _parts(file: IO[bytes]) -> zipfile.ZipFile:
    if file.read(4) != b"PK\x03\x04":
        raise Disguised
    try:
        archive = zipfile.ZipFile(file)
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise Disguised from error
    members = archive.infolist()
    too_large = sum(member.file_size for member in members) > _LARGEST_UNPACKED
    if too_large or len(members) > _MOST_PARTS:
        raise Disguised
    return archive


def _office(part: str) -> Callable[[IO[bytes]], None]:
    """Office Open XML, which is a zip with a part of this name."""

    def check(file: IO[bytes]) -> None:
        names = {name.lower() for name in _parts(file).namelist()}
        if part not in names or "[content_types].xml" not in names:
            raise Disguised
        if any(name.endswith("vbaproject.bin") for name in names):
            raise ValidationError(_with_macros(), code="macros")

    return check


def _open_document(kind: str) -> Callable[[IO[bytes]], None]:
    """OpenDocument, which is a zip that begins with its own media type."""
    media_type = f"application/vnd.oasis.opendocument.{kind}".encode()

    def check(file: IO[bytes]) -> None:
        archive = _parts(file)
        names = archive.namelist()
        if names[:1] != ["mimetype"] or archive.getinfo("mimetype").file_size > 100:
            raise Disguised
        if archive.read("mimetype").strip() != media_type:
            raise Disguised
        if any(name.startswith(("Basic/", "Scripts/")) for name in names):
            raise ValidationError(_with_macros(), code="macros")

    return check


def _old_office(*streams: str) -> Callable[[IO[bytes]], None]:
    """The binary formats before 2007: the directory inside names what it holds, in UTF-16."""

    def check(file: IO[bytes]) -> None:
        content = file.read()
        if not content.startswith(_OLE):
            raise Disguised
        if not any(f"{stream}\0".encode("utf-16-le") in content for stream in streams):
            raise Disguised
        if "_VBA_PROJECT".encode("utf-16-le") in content:
            raise ValidationError(_with_macros(), code="macros")

    return check


def _text(file: IO[bytes]) -> None:
    beginning = file.read(64)
    if beginning.startswith((b"\xff\xfe", b"\xfe\xff")):
        return  # UTF-16, as some spreadsheets write it
    if beginning.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"<", b"#!")):
        raise Disguised
    file.seek(0)
    while piece := file.read(_PIECE):
        if b"\0" in piece:
            raise Disguised


def _json(file: IO[bytes]) -> None:
    _text(file)
    file.seek(0)
    if not file.read(64).lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"[")):
        raise Disguised


_CHECKS: dict[str, Callable[[IO[bytes]], None]] = {
    "pdf": _pdf,
    "docx": _office("word/document.xml"),
    "xlsx": _office("xl/workbook.xml"),
    "pptx": _office("ppt/presentation.xml"),
    "odt": _open_document("text"),
    "ods": _open_document("spreadsheet"),
    "odp": _open_document("presentation"),
    "doc": _old_office("WordDocument"),
    "xls": _old_office("Workbook", "Book"),
    "ppt": _old_office("PowerPoint Document"),
    "csv": _text,
    "txt": _text,
    "json": _json,
    "geojson": _json,
}
ACCEPTED = tuple(_CHECKS)


def clean_document(upload: Any) -> None:
    """
    Give `upload` (an UploadedFile) a safe name. Raises ValidationError, in words, when it is of a
    kind that is not accepted or not what its ending says.
    """
    extension = ending(upload.name)
    if extension not in _CHECKS:
        raise ValidationError(
            _("Files of this type are not accepted. Accepted: %(types)s.")
            % {"types": ", ".join(ACCEPTED).upper()},
            code="type",
        )
    if hides_an_active_ending(upload.name):
        raise ValidationError(
            _("The file’s name has two endings. Rename it so that it has one, then try again."),
            code="name",
        )
    upload.seek(0)
    try:
        _CHECKS[extension](upload)
        if is_markup(upload):
            raise Disguised
    except Disguised as error:
        raise ValidationError(
            _(
                "This is not a %(extension)s file, or it is damaged. Open it, save it again in "
                "that format and upload the new file."
            )
            % {"extension": extension.upper()},
            code="content",
        ) from error
    upload.seek(0)
    upload.name = readable_name(upload.name)


def _with_macros() -> str:
    return _("This document contains macros. Save it without them, or as a PDF.")
