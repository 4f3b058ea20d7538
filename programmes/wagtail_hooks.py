"""Where the page admin meets workshops: deletion of what was answered, aliases."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.db.models.signals import post_delete
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import Page

from programmes.models import WorkshopPage
from programmes.services.recording import answered_under, forget


def _reason_not_to_delete(pages: Iterable[Page]) -> str:
    answered = answered_under(page.path for page in pages)
    if not answered:
        return ""
    return _(
        "“%(title)s” carries recommendations that were answered in public and cannot be "
        "deleted. Unpublish it instead."
    ) % {"title": answered[0].title}


def _refuse_deletion(request: HttpRequest, pages: Iterable[Page]) -> HttpResponse | None:
    pages = list(pages)
    reason = _reason_not_to_delete(pages)
    if not reason:
        return None
    messages.error(request, reason)
    parent = pages[0].get_parent()
    return redirect("wagtailadmin_explore", parent.pk if parent else pages[0].pk)


@hooks.register("before_delete_page")
def say_what_keeps_it(request: HttpRequest, page: Page) -> None:
    if request.method == "GET" and (reason := _reason_not_to_delete([page])):
        messages.warning(request, reason)


@hooks.register("before_delete_page")
def keep_answered_workshop(request: HttpRequest, page: Page) -> HttpResponse | None:
    confirmed = request.POST.get("confirm_site_name", "") in ("", settings.WAGTAIL_SITE_NAME)
    return _refuse_deletion(request, [page]) if request.method == "POST" and confirmed else None


@hooks.register("before_bulk_action")
def keep_answered_workshops(
    request: HttpRequest, action_type: str, objects: list[Any], action_class_instance: Any
) -> HttpResponse | None:
    pages = [item for item in objects if isinstance(item, Page)]
    return _refuse_deletion(request, pages) if pages and action_type == "delete" else None


@hooks.register("before_copy_page")
def refuse_alias_of_workshop(request: HttpRequest, page: Page) -> HttpResponse | None:
    aliased = request.method == "POST" and request.POST.get("alias")
    if aliased and WorkshopPage.objects.filter(path__startswith=page.path).exists():
        messages.error(request, _("A workshop cannot have an alias: translate it instead."))
        parent = page.get_parent()
        return redirect("wagtailadmin_explore", parent.pk if parent else page.pk)
    return None


@receiver(post_delete, sender=WorkshopPage)
def forget_unanswered(instance: WorkshopPage, **kwargs: Any) -> None:
    forget(instance)
