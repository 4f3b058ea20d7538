"""
Asking again: a consultation's page copied as a new one, its questions comparable.

Questions and answers keep their ids and codes. These are unique within a consultation alone, so
that both waves can be laid side by side.
"""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Page
from wagtail_localize.models import (
    SegmentOverride,
    StringSegment,
    StringTranslation,
    Translation,
    TranslationContext,
    TranslationSource,
)

from consultations.models import ConsultationPage

WAVE_ACTION = "consultations.new_wave"


@dataclass(frozen=True)
class Wave:
    """What a new wave does not take from the one before."""

    title: str
    slug: str
    opens_at: datetime
    closes_at: datetime


@transaction.atomic
def start_wave(
    page: ConsultationPage, wave: Wave, *, user: AbstractBaseUser | AnonymousUser
) -> ConsultationPage:
    """
    Copy what is live of a consultation's source page, and its published translations, as drafts.

    The translations follow the new page and keep their words; what was changed beside
    wagtail-localize's strings in a translation that went its own way is not among them. Logged.
    Raises ValidationError for a page that is not the source of a consultation.
    """
    live = ConsultationPage.objects.get(pk=page.pk)
    record = live.record
    if record is None or record.source_page_id != live.pk:
        raise ValidationError(_("A new wave is made from the source page of a consultation."))
    copied: ConsultationPage = live.copy(
        user=user,
        copy_revisions=False,
        keep_live=False,
        update_attrs={
            "title": wave.title,
            "draft_title": wave.title,
            "slug": wave.slug,
            "opens_at": wave.opens_at,
            "closes_at": wave.closes_at,
            "go_live_at": None,
            "expire_at": None,
            "expired": False,
            # For the draft; the row itself leaves it out, as in every copy.
            "previous_wave": record,
        },
    )
    copied.previous_wave = record
    copied.save(update_fields=["previous_wave"], clean=False)
    published = live.get_translations().filter(live=True, alias_of=None).select_related("locale")
    for translated in published:
        _copy_translation(live, copied, translated)
    log(
        instance=copied,
        action=WAVE_ACTION,
        user=user,
        data={"former": live.pk, "consultation": record.reference},
    )
    return copied


def _copy_translation(live: ConsultationPage, copied: ConsultationPage, translated: Page) -> None:
    source, _created = TranslationSource.update_or_create_from_instance(copied)
    translation, _created = Translation.objects.get_or_create(
        source=source, target_locale=translated.locale
    )
    former = TranslationContext.objects.filter(object_id=live.translation_key)
    paths = dict(former.values_list("path", "pk"))
    segments = StringSegment.objects.filter(source=source).select_related("context")
    said = {
        (row.translation_of_id, row.context_id): row
        for row in StringTranslation.objects.filter(
            context__in=former, locale=translated.locale, has_error=False
        )
    }
    for segment in segments:
        row = said.get((segment.string_id, paths.get(segment.context.path)))
        if row is not None:
            StringTranslation.objects.get_or_create(
                translation_of_id=segment.string_id,
                locale=translated.locale,
                context=segment.context,
                defaults={
                    "data": row.data,
                    "translation_type": row.translation_type,
                    "tool_name": row.tool_name,
                    "last_translated_by_id": row.last_translated_by_id,
                },
            )
    _copy_overrides(source, former, translated)
    translation.save_target(publish=False)


def _copy_overrides(
    source: TranslationSource, former: "models.QuerySet[TranslationContext]", translated: Page
) -> None:
    """Other pictures, links and files than the source's, which a translator chose."""
    own = TranslationContext.objects.filter(object_id=source.object_id)
    contexts = {context.path: context for context in own}
    for row in SegmentOverride.objects.filter(
        context__in=former, locale=translated.locale, has_error=False
    ).select_related("context"):
        # Two pages of one section cannot have the same address.
        if row.context.path in contexts and row.context.path != "slug":
            SegmentOverride.objects.get_or_create(
                locale=translated.locale,
                context=contexts[row.context.path],
                defaults={"data_json": row.data_json},
            )
