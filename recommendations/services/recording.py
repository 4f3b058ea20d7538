"""Keeping records equal to what live pages say (D12)."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from recommendations.enums import Action
from recommendations.models import LogEntry, Recommendation

# Answered, or what an answered one was merged with.
_IS_KEPT = Q(log__isnull=False) | Q(merged__isnull=False)


@transaction.atomic
def record_wordings(
    *,
    source: str,
    source_key: UUID,
    language: str,
    wordings: dict[UUID, str],
    is_origin: bool,
    received_on: date,
) -> None:
    """
    Take over what a page that was just saved live recommends, {translation key: words};
    `received_on` is for what is new.

    Only the page of origin makes records and ends them: a translation may lag behind. What is no
    longer on it is retired when it was answered and removed when it was not; what comes back is
    restored. Status and replies are never touched, so that an old draft reverts nothing.
    """
    records = {
        record.translation_key: record
        for record in Recommendation.objects.from_source(source, source_key).select_for_update()
    }
    if is_origin:
        # In the order of the page.
        for key in [key for key in wordings if key not in records]:
            # Somebody else's: two pages cannot recommend the same thing.
            if Recommendation.objects.filter(translation_key=key).exists():
                continue
            records[key] = Recommendation(
                translation_key=key,
                source=source,
                source_key=source_key,
                received_on=received_on,
            )
    for key, record in records.items():
        if key in wordings:
            _say(record, language, wordings[key])
            if is_origin and record.retired_at:
                _mark_retired(record, retired=False)
        elif is_origin and record.retired_at is None:
            _end(record)
        elif not is_origin and record.retired_at is None:
            _say(record, language, "")


@transaction.atomic
def discard_unanswered(*, source: str, source_key: UUID) -> None:
    """The page is gone in every language: its records go too, but for those that were answered."""
    for record in Recommendation.objects.from_source(source, source_key).select_for_update():
        if record.retired_at is None:
            _end(record)


def has_answered(*, source: str, source_key: UUID) -> bool:
    """
    Whether deleting the page would take something away that was answered in public, or that the
    answer to another one names.
    """
    records = Recommendation.objects.from_source(source, source_key)
    return records.filter(_IS_KEPT).exists()


def _say(record: Recommendation, language: str, text: str) -> None:
    words = {**record.words, language: text}
    words = {code: said for code, said in words.items() if said}
    if record.pk and words == record.words:
        return
    record.words = words
    record.search_text = "\n".join([record.reference, *words.values()])
    record.save()


def _end(record: Recommendation) -> None:
    if Recommendation.objects.filter(_IS_KEPT, pk=record.pk).exists():
        _mark_retired(record, retired=True)
    else:
        record.delete()


def _mark_retired(record: Recommendation, *, retired: bool) -> None:
    record.retired_at = timezone.now() if retired else None
    record.save(update_fields=["retired_at"])
    LogEntry.objects.create(
        recommendation=record,
        action=Action.RETIRED if retired else Action.RESTORED,
        from_status=record.status,
        to_status=record.status,
    )
