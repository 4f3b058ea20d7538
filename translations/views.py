"""Handing in, taking back, sending back, stopping: what is done below the translation's editor."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.models import Page
from wagtail_localize.models import Translation
from wagtail_localize.views.edit_translation import stop_translation

from translations.models import LanguageVersion
from translations.permissions import may_edit, may_publish, target_of
from translations.presenting.editor import desk_for, edit_url
from translations.services.handing_in import REMARK_LENGTH, hand_in, send_back, take_back


class RemarkForm(forms.Form):
    remark = forms.CharField(
        label=gettext_lazy("What should change?"),
        help_text=gettext_lazy("The translator reads this below the translation."),
        max_length=REMARK_LENGTH,
        widget=forms.Textarea(attrs={"rows": 5, "dir": "auto"}),
    )


def _version_for(request: HttpRequest, version_id: int, *, publishing: bool = False) -> Any:
    """The version and its page or snippet. Raises Http404, PermissionDenied."""
    version = get_object_or_404(LanguageVersion, pk=version_id, source__isnull=False)
    target = target_of(version)
    allowed = may_publish if publishing else may_edit
    if not allowed(request.user, target):
        raise PermissionDenied
    return version, target


@require_POST
def hand_in_view(request: HttpRequest, version_id: int) -> HttpResponse:
    version, target = _version_for(request, version_id)
    hand_in(version, target, user=request.user)
    messages.success(
        request,
        _("“%(title)s” was handed in for publication in %(language)s.")
        % {"title": version.title, "language": version.locale.get_display_name()},
    )
    return redirect(edit_url(version))


@require_POST
def take_back_view(request: HttpRequest, version_id: int) -> HttpResponse:
    version, target = _version_for(request, version_id)
    if take_back(version, target, user=request.user):
        messages.success(request, _("The translation was taken back; it can be handed in again."))
    else:
        messages.error(request, _("This translation no longer waits to be published."))
    return redirect(edit_url(version))


def send_back_view(request: HttpRequest, version_id: int) -> HttpResponse:
    version, target = _version_for(request, version_id, publishing=True)
    form = RemarkForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            send_back(version, target, user=request.user, remark=form.cleaned_data["remark"])
        except ValidationError as error:
            messages.error(request, error.messages[0])
        else:
            messages.success(request, _("The translation was sent back with your remark."))
        return redirect(edit_url(version))
    return render(
        request,
        "translations/admin/send_back.html",
        {"version": version, "form": form, "back_url": edit_url(version)},
    )


def desk_view(request: HttpRequest, translation_id: int) -> HttpResponse:
    """The desk alone, for the editor to show again after a piece was saved."""
    translation = get_object_or_404(Translation, pk=translation_id, enabled=True)
    instance = translation.get_target_instance()
    if not may_edit(request.user, instance):
        raise PermissionDenied
    desk = desk_for(translation, instance, request.user)
    return render(request, "translations/admin/desk.html", {"desk": desk})


def stop_view(request: HttpRequest, translation_id: int) -> HttpResponse:
    """wagtail-localize's own, for who may publish, and after a question."""
    translation = get_object_or_404(Translation, pk=translation_id)
    instance = translation.get_target_instance()
    if not may_publish(request.user, instance):
        raise PermissionDenied
    if request.method == "POST" and request.POST.get("confirmed"):
        return stop_translation(request, translation_id)
    desk = desk_for(translation, instance, request.user)
    return render(request, "translations/admin/stop.html", {"desk": desk, "instance": instance})


def refuse_alias_view(request: HttpRequest, page_id: int) -> HttpResponse:
    """
    At the address where wagtail-localize makes an alias of a translation: it would put the
    source's words live in the other language, for whoever may edit.
    """
    get_object_or_404(Page, pk=page_id)
    messages.error(
        request,
        _("A translation cannot become an alias: it would show the words of its source."),
    )
    return redirect("wagtailadmin_pages:edit", page_id)
