"""Putting off the closing time of a consultation that has opened: noted, shown and told."""

from datetime import datetime, timedelta

from django.utils import timezone

from consultations.models.consultations import Consultation
from consultations.models.extensions import ConsultationExtension
from consultations.signals import deadline_extended


def is_later(new: datetime, old: datetime) -> bool:
    """By a minute at least: the page editor keeps no seconds."""
    return new - old >= timedelta(minutes=1)


def note_extension(record: Consultation, old: datetime) -> ConsultationExtension | None:
    """
    Keep that `record` closes later than at `old`, if it does and had opened.

    Before opening a calendar is only planned, and closing earlier is no extension. Called in the
    transaction that changed the record.
    """
    if not is_later(record.closes_at, old) or timezone.now() < record.opens_at:
        return None
    extension = ConsultationExtension.objects.create(
        consultation=record, old=old, new=record.closes_at
    )
    deadline_extended.send(sender=Consultation, record=record, old=old, new=record.closes_at)
    return extension


def first_deadline(record: Consultation) -> datetime | None:
    """When an extended consultation was first to close; None where it closes no later."""
    first = record.extensions.first() if record.pk else None
    return first.old if first is not None and first.old < record.closes_at else None
