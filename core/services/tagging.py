"""Keeping `SubjectTag` equal to what live source pages say."""

from collections.abc import Iterable
from uuid import UUID

from core.models import SubjectTag, TaggedPage
from core.models.tagged_pages import TAG_FIELDS

_SAVED_WITH = {"live", *TAG_FIELDS}


def record_tags(page: TaggedPage, update_fields: Iterable[str] | None) -> None:
    """
    Called by `TaggedPage.save()`: the one place that every way of making a page live goes by.

    A save limited to other fields is that of a draft. A translation changes nothing: it may lag
    behind its source.
    """
    if not page.live or not (update_fields is None or _SAVED_WITH & set(update_fields)):
        return
    source = page.tag_source()
    if source is not None and source.pk != page.pk:
        return
    wanted = {UUID(key) for key in page.subject_keys}
    tags = SubjectTag.objects.filter(page_key=page.translation_key)
    known = set(tags.values_list("subject_key", flat=True))
    if known - wanted:
        tags.filter(subject_key__in=known - wanted).delete()
    SubjectTag.objects.bulk_create(
        [
            SubjectTag(page_key=page.translation_key, subject_key=key)
            for key in sorted(wanted - known)
        ],
        # Two languages may be published at once.
        ignore_conflicts=True,
    )
