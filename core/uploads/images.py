"""
Pictures are written anew before they are stored: what they showed stays; where they were taken,
thumbnails, comments and whatever was hidden in or behind them does not.
"""

import struct
from io import BytesIO
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from PIL import Image, ImageOps, JpegImagePlugin

from core.uploads.disguises import is_archive, is_markup, is_pdf_inside
from core.uploads.naming import ending, unguessable_name

_FORMATS = {"jpg": "JPEG", "jpeg": "JPEG", "png": "PNG", "webp": "WEBP", "gif": "GIF"}
# What a picture needs to look as before; everything else that a file knows of itself goes.
_KEPT = {
    "icc_profile",
    "transparency",
    "gamma",
    "duration",
    "loop",
    "background",
    "disposal",
    "blend",
    "default_image",
}
# What Pillow raises on broken files, beside OSError.
_BROKEN = (OSError, SyntaxError, ValueError, EOFError, IndexError, KeyError, struct.error)


def clean_image(upload: Any) -> None:
    """
    Write the picture in `upload` (an UploadedFile) anew, in place, and give it a random name: the
    media folder is open to whoever knows an address. Raises ValidationError, in words.
    """
    extension = ending(upload.name)
    if extension not in settings.WAGTAILIMAGES_EXTENSIONS:
        raise ValidationError(
            _("Pictures of this type are not accepted. Accepted: %(types)s.")
            % {"types": ", ".join(settings.WAGTAILIMAGES_EXTENSIONS).upper()},
            code="type",
        )
    if is_markup(upload) or is_pdf_inside(upload) or is_archive(upload):
        raise _not_what_it_says(extension)
    upload.seek(0)
    head = upload.read(64)
    upload.seek(0)
    try:
        with Image.open(upload.file, formats=list(_FORMATS.values())) as image:
            _check_format(image, extension)
            _check_pixels(image)
            content = _written_anew(image, is_lossless=b"VP8L" in head)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_many_pixels() from error
    except _BROKEN as error:
        raise _not_what_it_says(extension) from error
    _replace_content(upload, content)
    upload.name = unguessable_name("jpg" if extension == "jpeg" else extension)


def _check_format(image: Image.Image, extension: str) -> None:
    # Cameras that keep a second picture in the file write MPO, which is a JPEG to everyone else.
    found = "JPEG" if image.format == "MPO" else image.format
    if found != _FORMATS[extension]:
        raise _not_what_it_says(extension)


def _check_pixels(image: Image.Image) -> None:
    """From the header alone: nothing is unpacked yet."""
    frames = 1 if image.format == "MPO" else getattr(image, "n_frames", 1)
    if image.width * image.height * frames > settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS:
        raise _too_many_pixels()


def _written_anew(image: Image.Image, *, is_lossless: bool) -> bytes:
    """`is_lossless` says which of two kinds of WebP it is; Pillow does not."""
    options = _options(image) | ({"lossless": is_lossless} if image.format == "WEBP" else {})
    if getattr(image, "is_animated", False) and image.format != "MPO":
        written: Image.Image = image
        options["save_all"] = True
    else:
        # Upright first, since the orientation goes with the rest of the metadata.
        written = ImageOps.exif_transpose(image)
    written.info = {name: value for name, value in written.info.items() if name in _KEPT}
    out = BytesIO()
    written.save(out, **options)
    return out.getvalue()


def _options(image: Image.Image) -> dict[str, Any]:
    """How to save without visible loss: a JPEG with the tables it came with."""
    if isinstance(image, JpegImagePlugin.JpegImageFile):
        options: dict[str, Any] = {
            "format": "JPEG",
            "qtables": image.quantization,
            "progressive": bool(image.info.get("progressive")),
            "icc_profile": image.info.get("icc_profile"),
            "comment": b"",
        }
        sampling = JpegImagePlugin.get_sampling(image)
        return options | ({"subsampling": sampling} if sampling >= 0 else {})
    if image.format == "WEBP":
        return {
            "format": "WEBP",
            "quality": 90,
            "icc_profile": image.info.get("icc_profile", b""),
        }
    if image.format == "GIF":
        return {"format": "GIF", "comment": b""}
    return {"format": "PNG"}


def _replace_content(upload: Any, content: bytes) -> None:
    """
    In place, so that whatever else Wagtail does with the same upload sees the clean one: it keeps
    it aside when another field of the form is wrong.
    """
    file = upload.file
    file.seek(0)
    file.truncate()
    file.write(content)
    file.flush()
    file.seek(0)
    upload.size = len(content)


def _not_what_it_says(extension: str) -> ValidationError:
    return ValidationError(
        _(
            "This is not a %(extension)s picture, or it is damaged. Open it, save it again in "
            "that format and upload the new file."
        )
        % {"extension": extension.upper()},
        code="content",
    )


def _too_many_pixels() -> ValidationError:
    limit = settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS // 1_000_000
    return ValidationError(
        _(
            "This picture is too large: at most %(limit)d million pixels, all frames of an "
            "animation together. Make it smaller and upload it again."
        )
        % {"limit": limit},
        code="pixels",
    )
