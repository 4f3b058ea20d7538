"""Where Wagtail asks what to add: addresses of the admin, headers of pages."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from wagtail import hooks
from wagtail.models import Page

from core.page_streams import player_origins
from core.subject_picking import suggest_subjects
from core.viewsets import MailViewSet, mails

type_serve = Callable[[Page, HttpRequest, Any, Any], HttpResponse]


@hooks.register("on_serve_page")
def allow_players(serve_next: type_serve) -> type_serve:
    """The policy lets only pages with videos show frames, and only of those videos' players."""

    def serve(page: Page, request: HttpRequest, args: Any, kwargs: Any) -> HttpResponse:
        response = serve_next(page, request, args, kwargs)
        if origins := player_origins(page):
            # The attribute that django-csp's `csp_update` decorator sets.
            response._csp_update = {"frame-src": origins}  # type: ignore[attr-defined]  # as above
        return response

    return serve


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    return [
        path("subjects/<slug:kind>/suggest/", suggest_subjects, name="core_admin_suggest_subjects")
    ]


@hooks.register("register_admin_viewset")
def register_mails() -> MailViewSet:
    return mails
