"""Removing what is past its time, as the register of personal data says."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from core.privacy.registry import holdings


def apply_retention(*, now: datetime | None = None, dry_run: bool) -> dict[str, int]:
    """{model: rows} of what went or, in a dry run, would go; each model in its own transaction."""
    now = now or timezone.now()
    removed = {}
    for holding in holdings():
        if holding.retention.expire is None:
            continue
        with transaction.atomic():
            count = holding.retention.expire(now, dry_run)
        if count:
            removed[holding.model._meta.label_lower] = count
    return removed
