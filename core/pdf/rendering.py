"""PDF files from templates, by WeasyPrint (D14)."""

import re
from hashlib import sha256
from threading import Lock
from typing import Any

from django.core.cache import cache
from django.template.loader import render_to_string
from django.utils.translation import get_language_info, override

from core.pdf.letterhead import letterhead
from core.pdf.refusing import PdfBusy, PdfTooLong, PdfUnavailable

# A response with an answer of 5,000 words is about 60,000 characters; a questionnaire of 60
# questions about 100,000.
LONGEST_HTML = 600_000
# WeasyPrint keeps a processor busy from beginning to end: two at once would each take twice as
# long, and Fontconfig's state is shared by all threads.
_one_at_a_time = Lock()
_LONGEST_WAIT_IN_SECONDS = 10

# Embeddings and overrides reorder what stands after them; isolates, which templates use, do not.
_REORDERING = re.compile("[\u202a-\u202e]")
_NARROW_NO_BREAK_SPACE, _NO_BREAK_SPACE = "\u202f", "\u00a0"


def render_pdf(
    template: str, context: dict[str, Any], *, language: str, title: str, keep_for: int = 0
) -> bytes:
    """
    `template`, which extends print/base.html, as a tagged PDF in `language`, in the institution's
    name and colour.

    It may use files of static/ as `/static/…` and stored ones as `/media/…`, and nothing else:
    no network is asked. For `keep_for` seconds the same words give the same file from the cache:
    only for what everyone may read.

    Raises PdfUnavailable where WeasyPrint cannot be loaded, PdfTooLong, and PdfBusy where others
    keep it busy.
    """
    head = letterhead()
    html = _html(template, context | {"letterhead": head}, language=language, title=title)
    if len(html) > LONGEST_HTML:
        raise PdfTooLong
    key = f"pdf-{sha256(f'{head.colour}{html}'.encode()).hexdigest()}"
    if keep_for and (kept := cache.get(key)):
        return bytes(kept)
    if not _one_at_a_time.acquire(timeout=_LONGEST_WAIT_IN_SECONDS):
        raise PdfBusy
    try:
        pdf = _printed(html, head.colour)
    finally:
        _one_at_a_time.release()
    if keep_for:
        cache.set(key, pdf, keep_for)
    return pdf


def _html(template: str, context: dict[str, Any], *, language: str, title: str) -> str:
    with override(language):
        html = render_to_string(
            template,
            context
            | {
                "document_title": title,
                "document_language": "ar-MA" if language == "ar" else language,
                "document_direction": "rtl" if get_language_info(language)["bidi"] else "ltr",
            },
        )
    # Our fonts have no narrow one: it would come from another face.
    return _REORDERING.sub("", html).replace(_NARROW_NO_BREAK_SPACE, _NO_BREAK_SPACE)


def _printed(html: str, colour: str) -> bytes:
    try:
        # Inline: it loads libraries of the system, without which the site runs all the same.
        from weasyprint import CSS, HTML
        from weasyprint.text.fonts import FontConfiguration

        from core.pdf.fetching import ROOT, OurFiles
    except (ImportError, OSError) as error:
        raise PdfUnavailable from error
    document = HTML(string=html, base_url=ROOT, url_fetcher=OurFiles())
    # Tagged, but without the claim to conform to PDF/UA, which nobody checked.
    pdf: bytes = document.write_pdf(
        stylesheets=[CSS(string=f":root {{ --color-primary: {colour} }}")],
        font_config=FontConfiguration(),
        pdf_tags=True,
    )
    return pdf
