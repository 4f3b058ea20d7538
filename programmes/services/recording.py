"""Telling the records what a workshop recommends, whenever its live row is saved (D12)."""

from collections.abc import Iterable

from django.utils import timezone

from programmes.models import WorkshopPage, WorkshopRecommendation
from recommendations.services.recording import discard_unanswered, has_answered, record_wordings

SOURCE = "workshop"
_SAVED_WITH = {"live", "recommendations"}


def record_recommendations(page: WorkshopPage, update_fields: Iterable[str] | None) -> None:
    """
    Called by `WorkshopPage.save()`: the one place that every way of making a page live goes by.

    A save limited to other fields is that of a draft: it changes no child of the live row.
    """
    if not page.live or not (update_fields is None or _SAVED_WITH & set(update_fields)):
        return
    children = WorkshopRecommendation.objects.filter(page=page)
    record_wordings(
        source=SOURCE,
        source_key=page.translation_key,
        language=page.locale.language_code,
        wordings={child.translation_key: child.text for child in children},
        is_origin=_is_origin(page),
        # Made at the workshop, whenever its report is written.
        received_on=min(page.start_date or timezone.localdate(), timezone.localdate()),
    )


def _is_origin(page: WorkshopPage) -> bool:
    """The first made of its live languages: translations are made from it, and later."""
    first = WorkshopPage.objects.filter(translation_key=page.translation_key, live=True)
    return first.order_by("pk").values_list("pk", flat=True).first() == page.pk


def forget(page: WorkshopPage) -> None:
    """After the deletion of a page: without any language left, nothing recommends any more."""
    if not WorkshopPage.objects.filter(translation_key=page.translation_key).exists():
        discard_unanswered(source=SOURCE, source_key=page.translation_key)


def answered_under(paths: Iterable[str]) -> list[WorkshopPage]:
    """
    The workshops at or below `paths` that recommended something that was answered, and that no
    other language would keep.
    """
    paths = list(paths)
    return [
        page
        for path in paths
        for page in WorkshopPage.objects.filter(path__startswith=path)
        if has_answered(source=SOURCE, source_key=page.translation_key)
        and not _is_kept_outside(page, paths)
    ]


def _is_kept_outside(page: WorkshopPage, paths: list[str]) -> bool:
    languages = WorkshopPage.objects.filter(translation_key=page.translation_key)
    return any(not other.path.startswith(tuple(paths)) for other in languages)
