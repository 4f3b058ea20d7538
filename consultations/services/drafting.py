"""Answers put aside on the server under a link that only their author has."""

import hashlib
import secrets
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac

from consultations.models import (
    Consultation,
    QuestionnaireVersion,
    Response,
    ResponseDraft,
)
from consultations.models.drafts import NamePrefixes
from consultations.services.submitting import Submission, earlier_submission
from core.models import PrivacyNoticeVersion


def start_draft(
    consultation: Consultation,
    version: QuestionnaireVersion,
    *,
    notice: PrivacyNoticeVersion | None,
) -> str:
    """Make an empty draft; gives the token of its link, which is kept nowhere."""
    token = secrets.token_urlsafe(32)
    ResponseDraft.objects.create(
        token_hash=hash_of(token),
        consultation=consultation,
        version=version,
        notice=notice,
        expires_at=expiry_of(consultation),
    )
    return token


def draft_to_change(response: Response, *, data: dict[str, list[str]]) -> str:
    """A draft of what was sent already; gives the token of its link. Earlier ones are replaced."""
    token = secrets.token_urlsafe(32)
    ResponseDraft.objects.filter(response=response).delete()
    ResponseDraft.objects.create(
        token_hash=hash_of(token),
        consultation=response.consultation,
        version=response.consultation.latest_version,
        notice=response.notice,
        response=response,
        data=data,
        expires_at=expiry_of(response.consultation),
    )
    return token


def expiry_of(consultation: Consultation) -> Any:
    """Some weeks from now, and not long after closing: nothing can be sent then."""
    weeks = timezone.now() + timedelta(days=settings.DRAFT_DAYS)
    grace = timedelta(minutes=settings.TAKE_PART_GRACE_MINUTES)
    return min(weeks, consultation.closes_at + grace)


def open_draft(consultation: Consultation, token: str) -> ResponseDraft | None:
    """The draft behind a link; None when it was guessed, has expired or was sent."""
    return (
        ResponseDraft.objects.kept()
        .select_related("version", "notice", "response__contribution", "response__contact")
        .filter(consultation=consultation, token_hash=hash_of(token))
        .first()
    )


@transaction.atomic
def put_aside(
    draft: ResponseDraft, posted: dict[str, list[Any]], *, names: set[str]
) -> ResponseDraft:
    """
    Keep what one page posted, whatever it is worth; another page may be posted at the same time.

    Raises ResponseDraft.DoesNotExist when it was sent meanwhile.
    """
    current = ResponseDraft.objects.select_for_update().get(pk=draft.pk)
    current.put(posted, names=NamePrefixes(names))
    # Each visit gives it its time again.
    current.expires_at = expiry_of(draft.consultation)
    current.save(update_fields=["data", "expires_at"])
    draft.data, draft.expires_at = current.data, current.expires_at
    return draft


def note_shown(draft: ResponseDraft) -> None:
    ResponseDraft.objects.filter(pk=draft.pk).update(shown_at=timezone.now())


def sent_from(consultation: Consultation, token: str) -> Submission | None:
    """What was sent from the draft of this link, if it was."""
    return earlier_submission(consultation, idempotency_key_of(token))


def remove_expired_drafts() -> int:
    """Gives how many went."""
    removed, _by_model = ResponseDraft.objects.expired().delete()
    return removed


def hash_of(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def idempotency_key_of(token: str) -> str:
    """The same for the same link, so that a draft is sent once; it gives nothing of the token."""
    return salted_hmac("consultations.draft", token, algorithm="sha256").hexdigest()[:32]
