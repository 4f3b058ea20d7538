"""Small rules that every request or response obeys."""

from collections.abc import Callable
from typing import Any
from urllib.parse import unquote_to_bytes

from csp.constants import SELF, UNSAFE_EVAL, UNSAFE_INLINE
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.middleware.locale import LocaleMiddleware
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.defaults import bad_request

type_get_response = Callable[[HttpRequest], HttpResponse]

ADMIN_PREFIXES = ("/admin/", "/documents/")
_WITHOUT_LANGUAGE = (*ADMIN_PREFIXES, "/private/", settings.STATIC_URL, settings.MEDIA_URL)

# gunicorn refuses longer lines by itself; other servers would have us decode megabytes.
LONGEST_QUERY_STRING = 16_384


def refuse_malformed_requests(get_response: type_get_response) -> type_get_response:
    """
    Answer 400 to NUL characters in an address, to invalid UTF-8 in its query, on which databases
    fail later, and to a query too long to be one. Invalid UTF-8 in a path stays percent-encoded,
    and is not found.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        query = request.META.get("QUERY_STRING", "")
        if (
            len(query) > LONGEST_QUERY_STRING
            or "\x00" in request.path_info
            or _is_malformed(unquote_to_bytes(query))
        ):
            return bad_request(request, ValueError("malformed address"))
        return get_response(request)

    return middleware


def _is_malformed(raw: bytes) -> bool:
    if b"\x00" in raw:
        return True
    try:
        raw.decode()
    except UnicodeDecodeError:
        return True
    return False


def refuse_huge_requests(get_response: type_get_response) -> type_get_response:
    """
    Answer 413 before anything of the body is read, so that no part of it reaches the disk.

    Django reads as much as `Content-Length` says and no more: what claims little leaves little. A
    body of no declared length it would not read at all, and the sender would not learn why.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        length = request.META.get("CONTENT_LENGTH") or "0"
        is_endless = bool(request.META.get("HTTP_TRANSFER_ENCODING"))
        if is_endless or not length.isdigit() or int(length) > _longest_body(request):
            return render(request, "413.html", status=413)
        return get_response(request)

    return middleware


def _longest_body(request: HttpRequest) -> int:
    """
    Files come from the admin, from somebody who signed in, or with a form that asks for files;
    nobody else sends much. Of what is no file Django itself takes no more than usual.
    """
    if request.path_info.startswith("/admin/") and settings.SESSION_COOKIE_NAME in request.COOKIES:
        return settings.LONGEST_UPLOAD
    is_form = request.method == "POST" and request.content_type == "multipart/form-data"
    if is_form and any(path.match(request.path_info) for path in settings.PATHS_OF_PUBLIC_UPLOADS):
        return settings.LONGEST_PUBLIC_UPLOAD
    return settings.DATA_UPLOAD_MAX_MEMORY_SIZE


class AddressLocaleMiddleware(LocaleMiddleware):
    """
    Django's, for a site that keeps the language in the address and in no cookie: its redirects
    to the reader's language must not tell caches that they depend on cookies, and what is missing
    below an address without a language is simply missing.
    """

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> Any:
        if request.path.startswith(_WITHOUT_LANGUAGE):
            return response
        redirect = super().process_response(request, response)
        if redirect is not response:
            redirect["Vary"] = "Accept-Language"
        return redirect


class ExplainRefusals:
    """
    A rule that holds where a row is saved may refuse what a view of the admin asks for, such as an
    approval: say why, where Wagtail would answer with an error page.
    """

    def __init__(self, get_response: type_get_response) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(
        self, request: HttpRequest, exception: Exception
    ) -> HttpResponseBase | None:
        if not isinstance(exception, ValidationError) or request.method != "POST":
            return None
        if not request.path.startswith(ADMIN_PREFIXES):
            return None
        reason = " ".join(exception.messages)
        if request.headers.get("x-requested-with") == "XMLHttpRequest":
            return HttpResponse(reason, status=409, content_type="text/plain; charset=utf-8")
        messages.error(request, reason)
        back = request.headers.get("Referer", "")
        safe = url_has_allowed_host_and_scheme(
            back, allowed_hosts={request.get_host()}, require_https=request.is_secure()
        )
        return redirect(back if safe else reverse("wagtailadmin_home"))


def relax_policy_for_admin(get_response: type_get_response) -> type_get_response:
    """Wagtail's admin has inline scripts and styles; the public site allows none."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if request.path.startswith(ADMIN_PREFIXES):
            # The attribute that django-csp's `csp_replace` decorator sets.
            response._csp_replace = {  # type: ignore[attr-defined]  # django-csp's own contract
                "script-src": [SELF, UNSAFE_INLINE, UNSAFE_EVAL],
                "style-src": [SELF, UNSAFE_INLINE],
                "img-src": [SELF, "data:", "blob:"],
                "frame-src": [SELF],
            }
        return response

    return middleware
