"""
Keeping a consultation equal to the live row of its source page (D3, D4).

Called by `ConsultationPage.save()`, inside its transaction: the one place that every way of
making a page live goes through, the admin's editor and scheduled publication included. Where
Wagtail saves a plain `Page` instead, to take it offline, a signal does the same.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from wagtail_localize.models import Translation

from consultations.models.consultations import Consultation, QuestionnaireVersion
from consultations.schema import Item, Schema
from consultations.services.extending import note_extension
from consultations.structuring import schema_of_blocks, words_of_blocks

if TYPE_CHECKING:
    from consultations.models.pages import ConsultationPage

_QUESTIONNAIRE = "questionnaire"
_LIVE = "live"


def mirror_page(page: "ConsultationPage", *, update_fields: Iterable[str] | None = None) -> None:
    """
    Bring the record behind `page` in line with what was just saved.

    Nothing happens for a page that is not the source, nor for a save limited to fields that are
    not mirrored: `save_revision` saves draft values in that way. Raises ValidationError when the
    questionnaire would break answers already given.
    """
    from consultations.models.pages import MIRRORED_FIELDS  # it imports this module

    mirrored = {_LIVE, _QUESTIONNAIRE, *MIRRORED_FIELDS}
    saved = mirrored if update_fields is None else mirrored & set(update_fields)
    if not saved:
        return
    # Read anew below: this save may be what makes the record.
    page.__dict__.pop("record", None)
    # Locked: a save of one page must not undo what another one's does at the same time.
    record = (
        Consultation.objects.select_for_update()
        .filter(translation_key=page.translation_key)
        .first()
    )
    if record is None:
        if page.live:
            _create(page)
        return
    if record.source_page_id != page.pk:
        if not (page.live and is_translated_into_source(page, record)):
            return
        # The translation went first. Its calendar cannot be edited: it is synchronised with ours.
        record.source_page = page
    was_published, closed_before = record.is_published, record.closes_at
    if _LIVE in saved:
        record.is_published = page.live
    if page.live:
        for name in saved.intersection(MIRRORED_FIELDS):
            setattr(record, name, getattr(page, name))
    record.save(update_fields=["source_page", "is_published", *MIRRORED_FIELDS])
    if was_published:
        note_extension(record, closed_before)
    if page.live and _QUESTIONNAIRE in saved:
        _freeze(record, page)


def is_translated_into_source(page: "ConsultationPage", record: Consultation) -> bool:
    """
    Whether the record follows a synced translation of `page`, because that was published first.
    Publishing `page` makes it the source.
    """
    return Translation.objects.filter(
        source__object_id=page.translation_key,
        source__locale_id=page.locale_id,
        target_locale_id=record.source_page.locale_id,
        enabled=True,
    ).exists()


def _create(page: "ConsultationPage") -> None:
    from consultations.models.pages import MIRRORED_FIELDS  # it imports this module

    record = Consultation(
        translation_key=page.translation_key,
        source_page=page,
        previous_wave_id=page.previous_wave_id,
        **{name: getattr(page, name) for name in MIRRORED_FIELDS},
    )
    if _save_with_reference(record):
        _freeze(record, page)


def _save_with_reference(record: Consultation) -> bool:
    """
    Number consultations within the year: 2026-1, 2026-2, …

    False when another language's page, published at the same moment, made the record first: that
    page is the source.
    """
    year = timezone.localtime().year
    taken = Consultation.objects.filter(reference__startswith=f"{year}-").count()
    while True:
        taken += 1
        record.reference = f"{year}-{taken}"
        if Consultation.objects.filter(reference=record.reference).exists():
            continue
        try:
            with transaction.atomic():
                record.save()
        except IntegrityError:
            # Another transaction took the number meanwhile, or made this very record.
            if Consultation.objects.filter(translation_key=record.translation_key).exists():
                return False
            continue
        return True


def _freeze(record: Consultation, page: "ConsultationPage") -> None:
    """Make a new version when the structure differs from the latest one."""
    raw = page.raw_questionnaire()
    schema = schema_of_blocks(raw)
    latest = record.versions.order_by("-number").first()
    if latest is not None and latest.schema == schema:
        return
    if latest is not None and (
        retyped_questions(record, schema) or rescaled_questions(record, schema)
    ):
        # It reads this module.
        from consultations.services.checking import problems_of

        raise ValidationError({_QUESTIONNAIRE: problems_of(page, record)})
    language = page.locale.language_code
    QuestionnaireVersion.objects.create(
        consultation=record,
        number=latest.number + 1 if latest else 1,
        structure=schema.to_json(),
        words={
            key: {"label": said.label, "help": said.help}
            | ({"more": said.more} if said.more else {})
            for key, said in words_of_blocks(raw, language).items()
        },
        language=language,
    )
    record.__dict__.pop("latest_version", None)


def retyped_questions(record: Consultation, schema: Schema) -> list[Item]:
    """Questions that were asked with another type before and have an answer."""
    # In order: the latest type of a question is the one that was answered.
    versions = record.versions.order_by("number")
    types = {item.id: item.type for version in versions for item in version.schema.items}
    return [
        item
        for item in schema.questions
        if types.get(item.id, item.type) != item.type
        and record.responses.filter(answers__has_key=item.id).exists()
    ]


def rescaled_questions(record: Consultation, schema: Schema) -> list[Item]:
    """Questions with an answer on another scale than the one asked with now."""
    versions = record.versions.order_by("number")
    asked = {item.id: item for version in versions for item in version.schema.questions}
    return [
        item
        for item in schema.questions
        if (before := asked.get(item.id)) is not None
        and before.type == item.type
        and before.preset != item.preset
        and record.responses.filter(answers__has_key=item.id).exists()
    ]
