"""Why no PDF was made, in words for whoever asked for it."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

# What Debian and Ubuntu call the libraries that WeasyPrint loads.
SYSTEM_PACKAGES = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0")
_SECONDS_TO_WAIT = 30


class PdfRefused(Exception):
    """No PDF was made; nothing else went wrong."""

    status = 503
    retry_after = 0

    def heading(self) -> str:
        return _("This document cannot be made now")

    def text(self) -> str:
        raise NotImplementedError

    def advice(self) -> str:
        """What whoever runs the site can do; "" where nothing is to be done."""
        return ""


class PdfUnavailable(PdfRefused):
    """WeasyPrint, or a library of the system that it needs, is missing."""

    def text(self) -> str:
        return _("The server of this site cannot make PDF files yet. Everything else works.")

    def advice(self) -> str:
        return _(
            "If you run this site: install the system packages %(packages)s, then start it again."
        ) % {"packages": f"\u2066{' '.join(SYSTEM_PACKAGES)}\u2069"}


class PdfBusy(PdfRefused):
    """Others were being made for too long."""

    retry_after = _SECONDS_TO_WAIT

    def text(self) -> str:
        return _("Many people are asking for documents. Please try again in a minute.")


class PdfTooLong(PdfRefused):
    """It would have taken the server minutes."""

    status = 422

    def text(self) -> str:
        return _("This document is too long for a PDF file. Print its page from your browser.")


def pdf_response(request: HttpRequest, make: Callable[[], bytes], *, filename: str) -> HttpResponse:
    """What `make` makes, shown in the browser; a page that says why where it cannot be made."""
    try:
        content = make()
    except PdfRefused as refused:
        context = {
            "heading": refused.heading(),
            "text": refused.text(),
            "advice": refused.advice(),
        }
        page = render(request, "pdf_refused.html", context, status=refused.status)
        page["Cache-Control"] = "no-store"
        if refused.retry_after:
            page["Retry-After"] = str(refused.retry_after)
        return page
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{filename}"'
    return response
