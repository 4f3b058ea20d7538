"""PDFs that anybody may send: cleaned by a process of its own that may be stopped."""

import subprocess
import sys
from pathlib import Path

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from core.uploads import pdf_cleaning

# The program bounds the time of the processor by itself; this is for one that waits.
_LONGEST_WAIT = 30


def cleaned_pdf(content: bytes) -> bytes:
    """
    The same pages, without metadata, scripts and files inside. Raises ValidationError, in words,
    for one that is encrypted, damaged, or costs more to read than any honest one.
    """
    program = Path(pdf_cleaning.__file__)
    try:
        ran = subprocess.run(  # noqa: S603  # our own program; the file comes on stdin
            [sys.executable, "-I", str(program)],
            input=content,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_LONGEST_WAIT,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise _unreadable() from error
    if ran.returncode == pdf_cleaning.ENCRYPTED:
        raise ValidationError(
            _("This PDF is protected. Save it without a password, then choose it again."),
            code="encrypted",
        )
    if ran.returncode != 0:
        raise _unreadable()
    return ran.stdout


def _unreadable() -> ValidationError:
    return ValidationError(
        _("This PDF cannot be read. Open it, save it again as a PDF and choose the new file."),
        code="content",
    )
