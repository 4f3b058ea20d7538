"""
Files that anybody may send with what they contribute: what they are is read from the content, and
they are written anew, without what they tell about their makers.
"""

import hashlib
from datetime import datetime, timedelta
from threading import BoundedSemaphore
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction
from django.db.models import Sum
from django.template.defaultfilters import filesizeformat
from django.utils import timezone
from django.utils.translation import gettext as _

from core.models.private_files import PrivateFile, PrivateFileKind
from core.private_storage import private_storage
from core.uploads.documents import clean_document
from core.uploads.images import clean_image
from core.uploads.naming import ending, hides_an_active_ending, readable_name
from core.uploads.pdfs import cleaned_pdf

# Below an ending that says something else, a file is refused: one of both is not true.
ENDINGS = {
    PrivateFileKind.PDF: ("pdf",),
    PrivateFileKind.JPEG: ("jpg", "jpeg", "jpe", "jfif"),
    PrivateFileKind.PNG: ("png",),
    PrivateFileKind.WEBP: ("webp",),
}
# A form that was left open for longer asks for its files again.
UNATTACHED_KEPT = timedelta(hours=48)
# A large picture takes some 200 MB to write anew: one at a time in each process.
_TURN = BoundedSemaphore(1)
_LONGEST_WAIT = 30
# A PDF that was packed tightly is written less so; some tagged ones grow to six times their size.
_MOST_GROWN = 6


def store_private(upload: Any, *, slot: str, kept_until: datetime | None = None) -> PrivateFile:
    """
    Check, clean and keep `upload` (an UploadedFile) as a file that waits in `slot` (`slot_of`),
    for two days unless told otherwise. The same content again gives what is there already.

    Raises ValidationError, in words for beside the field, and then keeps nothing.
    """
    if not upload.size:
        raise ValidationError(_("This file is empty."), code="empty")
    if upload.size > settings.PRIVATE_FILE_MAX_SIZE:
        raise _too_large()
    kind = _kind_of(upload)
    name = _name_for(upload.name, kind)
    _check_space(upload.size)
    if not _TURN.acquire(timeout=_LONGEST_WAIT):
        raise ValidationError(
            _("Many files are arriving just now. Please send yours again in a minute."), code="busy"
        )
    try:
        content = _cleaned(upload, kind)
    finally:
        _TURN.release()
    if len(content) > _MOST_GROWN * settings.PRIVATE_FILE_MAX_SIZE:
        raise _too_large()
    file = PrivateFile(
        name=name,
        kind=kind,
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        slot=slot,
        kept_until=kept_until or timezone.now() + UNATTACHED_KEPT,
    )
    return _keep(file, content)


def _kind_of(upload: Any) -> PrivateFileKind:
    upload.seek(0)
    head = upload.read(64)
    upload.seek(0)
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"%PDF-"):
        return PrivateFileKind.PDF
    if head.startswith(b"\xff\xd8\xff"):
        return PrivateFileKind.JPEG
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return PrivateFileKind.PNG
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return PrivateFileKind.WEBP
    raise ValidationError(
        _("Files of this type are not accepted. Accepted: %(types)s.")
        % {"types": accepted_types()},
        code="type",
    )


def accepted_types() -> str:
    """As people know them: «PDF, JPEG, PNG, WebP»."""
    return ", ".join(PrivateFileKind.labels)


def _name_for(original: str, kind: PrivateFileKind) -> str:
    """What the file is called where it is saved again: readable, and ending as what it is."""
    said = ending(original)
    if said and said not in ENDINGS[kind]:
        raise ValidationError(
            _(
                "The file’s name ends in “.%(ending)s”, but it holds a %(type)s file. Give it its "
                "right name, then choose it again."
            )
            % {"ending": readable_name(said)[:10], "type": kind.label},
            code="ending",
        )
    if hides_an_active_ending(original):
        raise ValidationError(
            _("The file’s name has two endings. Rename it so that it has one, then try again."),
            code="name",
        )
    stem = original[: -len(said) - 1] if said else original
    return readable_name(f"{stem}.{kind}")


def _cleaned(upload: Any, kind: PrivateFileKind) -> bytes:
    # Under a name of ours, since the existing checks go by the ending.
    upload.name = f"file.{kind}"
    if kind is PrivateFileKind.PDF:
        clean_document(upload)
        upload.seek(0)
        return cleaned_pdf(upload.read())
    clean_image(upload)
    upload.seek(0)
    return bytes(upload.read())


def _check_space(size: int) -> None:
    """Whoever sends file after file without ever sending a form off must not fill the disk."""
    waiting = PrivateFile.objects.unattached().aggregate(total=Sum("size"))["total"] or 0
    if waiting + size > settings.PRIVATE_WAITING_MAX_SIZE:
        raise ValidationError(
            _(
                "No more files can be taken just now. Send your answers without the file, or try "
                "again tomorrow."
            ),
            code="full",
        )


def _keep(file: PrivateFile, content: bytes) -> PrivateFile:
    try:
        with transaction.atomic():
            file.save(force_insert=True)
            private_storage().save(file.path, ContentFile(content))
    except IntegrityError:
        # Sent twice, maybe at the same moment.
        return PrivateFile.objects.get(slot=file.slot, sha256=file.sha256)
    return file


def _too_large() -> ValidationError:
    return ValidationError(
        _("This file is too large: at most %(size)s.")
        % {"size": filesizeformat(settings.PRIVATE_FILE_MAX_SIZE)},
        code="size",
    )
