"""What authors do with their own contributions; moderators decide elsewhere."""

from django.db.models import F
from django.utils import timezone

from moderation.enums import DECIDABLE, Status
from moderation.models import Contribution


class NotRevisable(Exception):
    """It was taken for spam, withdrawn, or set aside: its author cannot change it."""


_OPEN = (Status.PENDING, Status.APPROVED, Status.REFUSED, Status.UNCONFIRMED)


def revise(contribution: Contribution, *, text: str, visible_while_pending: bool) -> None:
    """
    New words: they wait for a moderator again, and a decision on the former ones no longer holds.

    Raises NotRevisable. Call it in the transaction that stores the content.
    """
    now = timezone.now()
    rows = Contribution.objects.filter(pk=contribution.pk, status__in=_OPEN)
    # Unconfirmed, it stays so: nobody has read it yet.
    waiting = rows.exclude(status=Status.UNCONFIRMED)
    changes = {
        "text": text,
        "revised_at": now,
        "revision": F("revision") + 1,
        "visible_while_pending": visible_while_pending,
    }
    moved = waiting.update(status=Status.PENDING, **changes)
    if not moved and not rows.update(**changes):
        raise NotRevisable
    contribution.refresh_from_db()


def withdraw(contribution: Contribution) -> None:
    """It is neither counted nor shown any more. Raises NotRevisable."""
    _move(contribution, to=Status.WITHDRAWN, among=(*_OPEN, Status.DUPLICATE))


def admit(contribution: Contribution) -> None:
    """Its address is confirmed: it goes to the queue, if it waited for that."""
    Contribution.objects.filter(pk=contribution.pk, status=Status.UNCONFIRMED).update(
        status=Status.PENDING
    )
    contribution.refresh_from_db()


def set_aside_as_duplicate(contribution: Contribution) -> None:
    """Raises NotRevisable."""
    _move(contribution, to=Status.DUPLICATE, among=(*DECIDABLE, Status.UNCONFIRMED))


def _move(contribution: Contribution, *, to: Status, among: tuple[Status, ...]) -> None:
    moved = Contribution.objects.filter(pk=contribution.pk, status__in=among).update(
        status=to, revised_at=timezone.now()
    )
    if not moved:
        raise NotRevisable
    contribution.refresh_from_db()
