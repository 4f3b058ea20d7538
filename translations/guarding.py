"""wagtail-localize's views, for several people and with the permissions it does not ask for."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from wagtail_localize.models import StringSegment, StringTranslation, Translation
from wagtail_localize.views.edit_translation import edit_string_translation
from wagtail_localize.views.submit_translations import (
    SubmitPageTranslationView,
    SubmitSnippetTranslationView,
)
from wagtail_localize.views.update_translations import UpdateTranslationsView

from translations.permissions import may_edit

# When the editor was opened, sent by `translation_desk.js`.
_OPENED = "X-Translation-Opened"
# Of somebody else's words, in characters.
_SHOWN = 300


class SyncView(UpdateTranslationsView):
    """Takes the source's changes into the drafts, and publishes nothing."""

    def get_form(self) -> Any:
        form = super().get_form()
        # It would put the source's words live in the other languages, whoever asks.
        del form.fields["publish_translations"]
        return form

    def form_valid(self, form: Any) -> HttpResponse:
        form.cleaned_data["publish_translations"] = False
        return super().form_valid(form)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.object = self.get_object()
        if not may_edit(request.user, self.object.get_source_instance()):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class SubmitPageView(SubmitPageTranslationView):
    """For whoever may edit the page: wagtail-localize lets its permission reach every page."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not may_edit(request.user, self.get_object()):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class SubmitSnippetView(SubmitSnippetTranslationView):
    """For whoever may edit the snippet, for the same reason."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not may_edit(request.user, self.get_object()):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


@transaction.atomic
def save_piece(request: HttpRequest, translation_id: int, string_segment_id: int) -> HttpResponse:
    """
    wagtail-localize's own, for two translators: what somebody else wrote since the editor was
    opened is not overwritten unread, and a piece that changed or went is said to have.
    """
    translation = get_object_or_404(Translation, pk=translation_id)
    segment = StringSegment.objects.filter(pk=string_segment_id).first()
    if segment is None:
        return _conflict(
            _(
                "The source of this piece changed meanwhile, so it was not saved. Copy what you "
                "typed, open the translation again and put it in its new place."
            )
        )
    if newer := _written_by_others(request, translation, segment):
        return _conflict(_say_overtaken(newer))
    response: HttpResponse = edit_string_translation(
        request, translation_id=translation_id, string_segment_id=string_segment_id
    )
    return response


def _written_by_others(
    request: HttpRequest, translation: Translation, segment: StringSegment
) -> StringTranslation | None:
    try:
        opened_at = parse_datetime(request.headers.get(_OPENED, ""))
    except ValueError:
        opened_at = None
    if opened_at is None or opened_at.tzinfo is None:
        return None  # not from our editor: nothing says what was read
    return (
        StringTranslation.objects.select_for_update(of=("self",))
        .filter(
            translation_of_id=segment.string_id,
            locale_id=translation.target_locale_id,
            context_id=segment.context_id,
            updated_at__gt=opened_at,
            last_translated_by__isnull=False,
        )
        .exclude(last_translated_by=request.user)
        .select_related("last_translated_by")
        .first()
    )


def _say_overtaken(newer: StringTranslation) -> str:
    person = newer.last_translated_by
    return _(
        "%(person)s translated this piece meanwhile: “%(text)s”. Nothing was overwritten. Copy "
        "what you typed and open the translation again to change it."
    ) % {"person": person.get_full_name() or person.get_username(), "text": newer.data[:_SHOWN]}


def _conflict(message: str) -> JsonResponse:
    return JsonResponse({"message": message}, status=409)
