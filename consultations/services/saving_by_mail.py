"""The link of answers put aside, mailed to whoever wants it, and a reminder before it expires."""

from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from consultations.models import ResponseDraft
from core.services.contacting import contact_for
from core.services.mailing import enqueue

SAVED = "consultations.saved_answers"
EXPIRING = "consultations.answers_expiring"
# A run of the timer; the next one takes the rest.
_AT_ONCE = 500


@transaction.atomic
def mail_link(draft: ResponseDraft, *, address: str, token: str, language: str) -> None:
    """
    Let the link be mailed, once a day to the same address. Raises ValidationError.

    The token waits in the outbox until the mail is sent, no longer. Whether a mail goes there
    must not be told: the address may be somebody else's.
    """
    contact = contact_for(address, language=language)
    mail = enqueue(
        SAVED,
        to=contact,
        key=f"{draft.pk}:{timezone.localdate()}",
        language=language,
        context={"draft": draft.pk, "token": token},
    )
    if mail is not None:
        ResponseDraft.objects.filter(pk=draft.pk).update(contact=contact, told_at=timezone.now())


def remind_of_drafts() -> int:
    """
    One mail some days before answers are removed, to whoever had their link mailed.

    It cannot repeat the link, which is kept nowhere. Safe twice at once: the same end is the same
    mail. Gives how many drafts.
    """
    now = timezone.now()
    window = timedelta(days=settings.DRAFT_REMINDER_DAYS)
    due = ResponseDraft.objects.to_remind(window, now).select_related("contact")
    drafts = list(due.order_by("pk")[:_AT_ONCE])
    for draft in drafts:
        if draft.contact is None:
            continue
        with transaction.atomic():
            enqueue(
                EXPIRING,
                to=draft.contact,
                key=f"{draft.pk}:{draft.expires_at.isoformat()}",
                context={"draft": draft.pk},
            )
            # Also when nothing may be sent there: it is not asked again each minute.
            ResponseDraft.objects.filter(pk=draft.pk).update(told_at=now)
    return len(drafts)
