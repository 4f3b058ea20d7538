"""Following a consultation without answering it: asked for, confirmed, told, ended."""

import json
from datetime import datetime
from itertools import groupby
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.utils import timezone

from consultations.models import Consultation, ConsultationFollower
from core.models import Contact
from core.services.contacting import contact_for
from core.services.mailing import enqueue, enqueue_all

FOLLOW = "consultations.follow"
OPENED = "consultations.opened"
EXTENDED = "consultations.deadline_extended"
# The subjects of links begin with it: `core.link_purposes.when_confirmed`.
SUBJECT = "follower"
# A run of the timer; the next one takes the rest.
_AT_ONCE = 5000


@transaction.atomic
def ask_to_follow(consultation: Consultation, *, address: str, language: str) -> None:
    """
    Note the wish and let a mail ask the owner of the address. Raises ValidationError.

    Sent twice it is one wish and, within a week, one mail; none to somebody who follows already.
    What comes of it must not be told: the address may be somebody else's.
    """
    contact = contact_for(address, language=language)
    follower, _created = ConsultationFollower.objects.get_or_create(
        consultation=consultation, contact=contact, defaults={"language": language}
    )
    if follower.confirmed_at is not None and contact.is_confirmed:
        return
    year, week, _day = timezone.localdate().isocalendar()
    enqueue(
        FOLLOW,
        to=contact,
        key=f"{follower.pk}:{year}-{week}",
        language=language,
        context={"follower": follower.pk},
    )


def confirm_follower(contact: Contact, rest: str) -> None:
    """Heard from the link in the mail; `rest` is the number of the follower."""
    ConsultationFollower.objects.filter(pk=rest, contact=contact, confirmed_at=None).update(
        confirmed_at=timezone.now()
    )


def stop_following(pk: int) -> None:
    ConsultationFollower.objects.filter(pk=pk).delete()


def tell_followers(consultation: Consultation, kind: str, **context: Any) -> int:
    """
    A mail of this `kind` to each confirmed follower, in the language they asked in.

    The same kind with the same `context` is the same event, told once. The context is plain JSON;
    the kind's `prepare` gets the consultation's number as `consultation`, finds the follower by
    `consultations.mails.follower_of(mail)` and adds what `following_values(mail)` gives, among it
    the link to be told no more. Gives how many followers there are.
    """
    followers = ConsultationFollower.objects.confirmed().filter(consultation=consultation)
    return _tell(consultation, kind, list(followers.select_related("contact")), context)


def tell_openings() -> int:
    """
    Tell once, of consultations that opened, whoever asked before they did.

    Safe twice at once: the same opening is the same mail. Gives how many were told.
    """
    due = ConsultationFollower.objects.to_tell_opening().select_related("contact", "consultation")
    followers = list(due.order_by("consultation", "pk")[:_AT_ONCE])
    for consultation, group in groupby(followers, key=lambda follower: follower.consultation):
        told = list(group)
        with transaction.atomic():
            _tell(consultation, OPENED, told, {})
            for start in range(0, len(told), 500):
                pks = [follower.pk for follower in told[start : start + 500]]
                ConsultationFollower.objects.filter(pk__in=pks).update(
                    told_opening_at=timezone.now()
                )
    return len(followers)


def tell_new_deadline(sender: object, *, record: Consultation, **times: Any) -> None:
    """Receives `signals.deadline_extended`."""
    tell_followers(record, EXTENDED, closes_at=times["new"])


def remove_unconfirmed_followers(*, before: datetime, dry_run: bool) -> int:
    old = ConsultationFollower.objects.filter(confirmed_at=None, created_at__lte=before)
    return old.count() if dry_run else old.delete()[0]


def _tell(
    consultation: Consultation,
    kind: str,
    followers: list[ConsultationFollower],
    context: dict[str, Any],
) -> int:
    event = json.dumps(context, cls=DjangoJSONEncoder, sort_keys=True)
    enqueue_all(
        kind,
        [(follower.contact, follower.language) for follower in followers],
        key=f"{consultation.pk}:{event}",
        context=context | {"consultation": consultation.pk},
    )
    return len(followers)
