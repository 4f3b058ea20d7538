"""The kinds of mail about consultations to people who answer or follow one, and their links."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from consultations.enums import Stage
from consultations.models import Consultation, ConsultationFollower, ResponseDraft
from consultations.presenting.calendar import date_text
from consultations.presenting.taking_part import page_in_language
from consultations.services.drafting import hash_of
from consultations.services.following import (
    EXTENDED,
    FOLLOW,
    OPENED,
    SUBJECT,
    stop_following,
)
from consultations.services.saving_by_mail import EXPIRING, SAVED
from core.dates import with_weekday
from core.link_purposes import CONFIRM_ADDRESS, LinkPage, Purpose
from core.mail_kinds import MailKind, NotWanted
from core.models import OutboxMail, SignedLink
from core.services.linking import make_link

STOP_FOLLOWING = "stop-following"


def follower_of(mail: OutboxMail) -> ConsultationFollower:
    """Whom a mail to followers goes to. Raises NotWanted when they follow no more."""
    follower = (
        ConsultationFollower.objects.confirmed()
        .select_related("consultation__source_page")
        .filter(consultation=mail.context.get("consultation"), contact=mail.contact_id)
        .first()
    )
    if follower is None:
        raise NotWanted
    return follower


def following_values(mail: OutboxMail) -> dict[str, Any]:
    """What every mail to a follower says: of what, where to read more, how to end it."""
    follower = follower_of(mail)
    return consultation_values(follower.consultation) | {
        "stop_url": make_link(
            STOP_FOLLOWING,
            subject=f"{SUBJECT}:{follower.pk}",
            contact=mail.contact,
            language=mail.language,
        )
    }


def consultation_values(consultation: Consultation) -> dict[str, str]:
    """Its title, address and dates, in the language in force."""
    page = page_in_language(consultation, get_language() or settings.LANGUAGE_CODE)
    return {
        "title": page.title,
        "consultation_url": page.full_url or "",
        "date_text": date_text(consultation),
        "closes": with_weekday(consultation.closes_at),
    }


def _opened(mail: OutboxMail) -> dict[str, Any]:
    consultation = follower_of(mail).consultation
    if consultation.stage() != Stage.OPEN:
        raise NotWanted
    return following_values(mail)


def _follow(mail: OutboxMail) -> dict[str, Any]:
    follower = (
        ConsultationFollower.objects.select_related("consultation__source_page")
        .filter(pk=mail.context.get("follower"))
        .first()
    )
    if follower is None or not follower.consultation.is_published:
        raise NotWanted
    return consultation_values(follower.consultation) | {
        "confirm_url": make_link(
            CONFIRM_ADDRESS,
            subject=f"{SUBJECT}:{follower.pk}",
            contact=mail.contact,
            language=mail.language,
        )
    }


def _draft_of(mail: OutboxMail) -> ResponseDraft:
    draft = (
        ResponseDraft.objects.kept()
        .select_related("consultation__source_page")
        .filter(pk=mail.context.get("draft"))
        .first()
    )
    if draft is None:
        raise NotWanted
    return draft


def _saved(mail: OutboxMail) -> dict[str, Any]:
    draft, token = _draft_of(mail), mail.context.get("token", "")
    if draft.token_hash != hash_of(token):
        raise NotWanted
    path = reverse("consultations:draft", args=[draft.consultation.reference, token])
    return consultation_values(draft.consultation) | {
        "continue_url": f"{settings.WAGTAILADMIN_BASE_URL.rstrip('/')}{path}",
        "kept_until": with_weekday(draft.expires_at),
    }


def _expiring(mail: OutboxMail) -> dict[str, Any]:
    draft = _draft_of(mail)
    return consultation_values(draft.consultation) | {"kept_until": with_weekday(draft.expires_at)}


def _stop_page(link: SignedLink) -> LinkPage:
    follower = (
        ConsultationFollower.objects.select_related("consultation__source_page")
        .filter(pk=_number(link))
        .first()
    )
    if link.used_at is not None or follower is None:
        return LinkPage(
            title=_("You will be told nothing more"),
            text=_("This site sends no more mails about this consultation to your address."),
        )
    title = page_in_language(follower.consultation, get_language() or "").title
    return LinkPage(
        title=_("Be told nothing more?"),
        text=_("You asked to be told about the consultation “%(title)s”.") % {"title": title},
        button=_("Tell me nothing more"),
    )


def _stop(link: SignedLink, choice: str) -> None:
    stop_following(_number(link))


def _number(link: SignedLink) -> int:
    return int(link.subject.rpartition(":")[2])


KINDS = (
    MailKind(SAVED, gettext_lazy("Address of answers put aside"), prepare=_saved, has_secret=True),
    MailKind(EXPIRING, gettext_lazy("Answers put aside are about to go"), prepare=_expiring),
    MailKind(FOLLOW, gettext_lazy("Request to confirm who follows"), prepare=_follow),
    MailKind(OPENED, gettext_lazy("A consultation has opened"), prepare=_opened),
    MailKind(EXTENDED, gettext_lazy("A closing date has moved"), prepare=following_values),
)
PURPOSES = (Purpose(STOP_FOLLOWING, lifetime=timedelta(days=400), page=_stop_page, act=_stop),)
