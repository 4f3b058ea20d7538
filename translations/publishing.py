"""What is said before wagtail-localize's editor publishes."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from wagtail.models import DraftStateMixin
from wagtail_localize.models import StringSegment, Translation

from translations.permissions import may_edit, may_publish
from translations.presenting.editor import desk_for

_EXAMPLES = 5


def ask_before_publishing(request: HttpRequest, instance: Any) -> HttpResponse | None:
    """
    A question where pieces would be published in the source's language; None where nothing is
    missing, where it was answered, and for who may not publish: wagtail-localize refuses them.
    """
    if request.method != "POST" or request.POST.get("action") != "publish":
        return None
    if request.POST.get("confirmed"):
        return None
    translation = (
        Translation.objects.filter(
            source__object_id=instance.translation_key,
            target_locale_id=instance.locale_id,
            enabled=True,
        )
        .select_related("source__locale", "target_locale")
        .first()
    )
    if translation is None or not may_edit(request.user, instance):
        return None
    if isinstance(instance, DraftStateMixin) and not may_publish(request.user, instance):
        return None
    desk = desk_for(translation, instance, request.user)
    if not desk.missing and not desk.source_changed:
        return None
    return render(
        request,
        "translations/admin/confirm_publish.html",
        {
            "desk": desk,
            "instance": instance,
            "examples": _missing_pieces(translation)[:_EXAMPLES],
        },
    )


def _missing_pieces(translation: Translation) -> Any:
    segments = StringSegment.objects.filter(source=translation.source)
    return (
        segments.annotate_translation(translation.target_locale)
        .filter(translation__isnull=True)
        .order_by("order")
        .values_list("string__data", flat=True)
    )
