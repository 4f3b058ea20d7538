"""The embargo, said before the rule has to refuse."""

from typing import Any

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import Page

from news.models import PressPage
from news.services.embargoing import reason_not_to_publish


def _refuse(request: HttpRequest, page: Page, draft: PressPage) -> HttpResponse | None:
    if reason := reason_not_to_publish(draft, goes_live_at=draft.go_live_at):
        messages.error(request, reason)
        return redirect("wagtailadmin_pages:edit", page.pk)
    return None


@hooks.register("before_publish_page")
def hold_publication(request: HttpRequest, page: Page) -> HttpResponse | None:
    return _refuse(request, page, page) if isinstance(page, PressPage) else None


@hooks.register("before_edit_page", order=-1)
def hold_publication_of_translation(request: HttpRequest, page: Page) -> HttpResponse | None:
    """wagtail-localize's editor publishes by itself, and blames the translation when it cannot."""
    is_publishing = request.method == "POST" and request.POST.get("action") == "publish"
    if not is_publishing or page.specific_class is not PressPage:
        return None
    return _refuse(request, page, page.specific)


@hooks.register("before_bulk_action")
def hold_bulk_publication(
    request: HttpRequest, action_type: str, objects: list[Any], action_class_instance: Any
) -> HttpResponse | None:
    """All or none: the first one under embargo is named, and nothing is published."""
    if action_type != "publish":
        return None
    chosen = Q(pk__in=[page.pk for page in objects])
    if action_class_instance.cleaned_form.cleaned_data["include_descendants"]:
        for page in objects:
            chosen |= Q(path__startswith=page.path)
    for page in PressPage.objects.filter(chosen):
        if refused := _refuse(request, page, page.get_latest_revision_as_object()):
            return refused
    return None
