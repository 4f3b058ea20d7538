"""
The embargo of press pages: nothing goes live before its end, whoever publishes, in any language.

The rule holds where a live row is saved (D5): every way of publishing goes through there, bulk
actions, approvals and scheduled publication included. Forms and hooks ask first, to say it in
words and in time.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from core.dates import with_weekday

if TYPE_CHECKING:
    from news.models import PressPage

_FIELDS = {"live", "embargo_until"}


def embargo_of(page: "PressPage") -> datetime | None:
    """
    The latest end that the page or one of its translations names: a translation made before the
    embargo was extended must not go out early.
    """
    others = (
        type(page)
        .objects.filter(translation_key=page.translation_key)
        .exclude(pk=page.pk)
        .aggregate(latest=Max("embargo_until"))
    )
    return _latest(page.embargo_until, others["latest"])


def reason_not_to_publish(
    page: "PressPage",
    *,
    goes_live_at: datetime | None = None,
    at_least_until: datetime | None = None,
) -> str:
    """Why `page` may not go live at that moment, or now; empty when it may."""
    end = _latest(embargo_of(page), at_least_until)
    if end is None or max(goes_live_at or timezone.now(), timezone.now()) >= end:
        return ""
    return _(
        "“%(title)s” is under embargo until %(moment)s. Save it as a draft, or schedule its "
        "publication for then or later."
    ) % {"title": page.title, "moment": with_weekday(end)}


def refuse_live_row(page: "PressPage", *, update_fields: Iterable[str] | None = None) -> None:
    """Raises ValidationError when saving `page` would make public what is under embargo."""
    # A save limited to other fields keeps the row as public as it was.
    if not page.live or (update_fields is not None and not _FIELDS & set(update_fields)):
        return
    if reason := reason_not_to_publish(page, at_least_until=_embargo_of_newer_draft(page)):
        raise ValidationError(reason, code="embargo")


def _embargo_of_newer_draft(page: "PressPage") -> datetime | None:
    """
    What the latest version says when an older one is about to go live: one that was scheduled or
    sent for approval must not go out early because the embargo was extended in a draft since.
    """
    if page.latest_revision is None or page.live_revision_id in (None, page.latest_revision_id):
        return None
    stored = type(page).objects.filter(pk=page.pk).values_list("live", "live_revision_id").first()
    if stored == (True, page.live_revision_id):
        return None  # public already
    end: datetime | None = page.latest_revision.as_object().embargo_until
    return end


def _latest(*ends: datetime | None) -> datetime | None:
    return max((end for end in ends if end is not None), default=None)


def is_scheduled(page: Any) -> bool:
    return page.go_live_at is not None and page.go_live_at > timezone.now()
