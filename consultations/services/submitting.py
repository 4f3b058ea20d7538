"""Taking in a response: one transaction, exactly once, decided on the server's clock (D5, D6)."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from consultations.enums import AddressPolicy, DisplayName, ModerationPolicy
from consultations.models import Consultation, QuestionnaireVersion, Response, ResponseDraft
from consultations.models.responses import RESPONSE_KIND
from consultations.question_types import kind_of
from consultations.receipt_links import hash_of_token, receipt_token
from consultations.schema import Schema
from consultations.services.confirming import ask_to_confirm
from consultations.services.receiving_files import attach_answered_files
from consultations.services.summarising import refresh_results
from core.mail_addresses import address_key
from core.models import PrivacyNoticeVersion
from core.services.contacting import contact_for
from moderation.enums import Status
from moderation.models import Contribution


class NotOpen(Exception):
    """The consultation takes no responses now."""


class AlreadySent(Exception):
    """This form was sent before with other answers; the first ones were kept."""

    def __init__(self, submission: "Submission") -> None:
        super().__init__(submission.response.pk)
        self.submission = submission


@dataclass(frozen=True)
class Participation:
    """What one form sends in, already validated."""

    answers: dict[str, Any]
    language: str
    may_publish: bool = False
    display: str = DisplayName.ANONYMOUS
    display_name: str = ""
    flags: tuple[str, ...] = ()
    participant: dict[str, str] = field(default_factory=dict)
    profile: dict[str, str] = field(default_factory=dict)
    # Cleaned; "" when none was given.
    address: str = ""


@dataclass(frozen=True)
class Submission:
    response: Response
    receipt_token: str


def submit(
    consultation: Consultation,
    participation: Participation,
    *,
    version: QuestionnaireVersion,
    idempotency_key: str,
    issued_at: datetime,
    notice: PrivacyNoticeVersion | None,
    draft: ResponseDraft | None = None,
) -> Submission:
    """
    Store the response once, however often its form is sent.

    Raises NotOpen outside the opening times, AlreadySent when the same form was sent before with
    other content, FilesGone when a file in the answers is not kept for this form (any more). The
    same content again returns the first submission. `draft` is what it was
    saved in until now: it goes in the same transaction.
    """
    if earlier := earlier_submission(consultation, idempotency_key):
        return _same_or_raise(earlier, participation)
    try:
        with transaction.atomic():
            # Read again inside the transaction: an editor may have closed it a moment ago.
            current = Consultation.objects.get(pk=consultation.pk)
            now = timezone.now()
            if not current.accepts(issued_at=issued_at, now=now):
                raise NotOpen
            submission = record_response(
                current,
                participation,
                version=version,
                idempotency_key=idempotency_key,
                notice=notice,
                sent_at=now,
            )
            if draft is not None:
                ResponseDraft.objects.filter(pk=draft.pk).delete()
    except Consultation.DoesNotExist as error:
        raise NotOpen from error
    except IntegrityError:
        if earlier := earlier_submission(consultation, idempotency_key):
            return _same_or_raise(earlier, participation)
        if not Consultation.objects.filter(pk=consultation.pk).exists():
            # Deleted, unanswered, between the reading and the writing.
            raise NotOpen from None
        raise
    refresh_results(current)
    return submission


def record_response(
    consultation: Consultation,
    participation: Participation,
    *,
    version: QuestionnaireVersion,
    idempotency_key: str,
    notice: PrivacyNoticeVersion | None,
    sent_at: datetime,
) -> Submission:
    """
    Write the contribution and its response, without asking whether the consultation is open. To be
    called in a transaction; raises FilesGone.
    """
    token = receipt_token(consultation, idempotency_key)
    address, language = participation.address, participation.language
    contact = contact_for(address, language=language) if address else None
    is_required = consultation.address_policy == AddressPolicy.REQUIRED
    contribution = Contribution.objects.create(
        kind=RESPONSE_KIND,
        subject_key=consultation.translation_key,
        language=participation.language,
        text=written_words(version.schema, participation.answers),
        visible_while_pending=(
            consultation.moderation_policy == ModerationPolicy.AFTER and not participation.flags
        ),
        flags=list(participation.flags),
        status=Status.UNCONFIRMED if contact and is_required else Status.PENDING,
        submitted_at=sent_at,
        revised_at=sent_at,
    )
    response = Response.objects.create(
        contribution=contribution,
        consultation=consultation,
        version=version,
        notice=notice,
        answers=participation.answers,
        may_publish=participation.may_publish,
        display=participation.display,
        display_name=participation.display_name,
        contact=contact,
        participant=participation.participant,
        profile=participation.profile,
        idempotency_key=idempotency_key,
        receipt_hash=hash_of_token(token),
    )
    attach_answered_files(
        version.schema,
        participation.answers,
        idempotency_key,
        owner_kind=RESPONSE_KIND,
        owner_key=response.pk,
    )
    if contact is not None:
        ask_to_confirm(response)
    return Submission(response, token)


def written_words(schema: Schema, answers: dict[str, Any]) -> str:
    """What somebody wrote in words, a text a line: what moderators read and search."""
    return "\n".join(
        text
        for item in schema.questions
        if item.id in answers
        for text in kind_of(item).written(item, answers[item.id])
    )


def earlier_submission(consultation: Consultation, idempotency_key: str) -> Submission | None:
    response = (
        Response.objects.filter(consultation=consultation, idempotency_key=idempotency_key)
        .select_related("contribution", "contact")
        .first()
    )
    return Submission(response, receipt_token(consultation, idempotency_key)) if response else None


def _same_or_raise(submission: Submission, participation: Participation) -> Submission:
    kept = submission.response
    same = (
        kept.answers == participation.answers
        and kept.may_publish == participation.may_publish
        and kept.display == participation.display
        and kept.display_name == participation.display_name
        and kept.participant == participation.participant
        and kept.profile == participation.profile
        and _same_address(kept, participation.address)
    )
    if not same:
        raise AlreadySent(submission)
    return submission


def _same_address(response: Response, address: str) -> bool:
    kept = response.contact.address if response.contact else ""
    return (address_key(kept) if kept else "") == (address_key(address) if address else "")
