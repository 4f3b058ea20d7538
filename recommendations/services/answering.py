"""Answering a recommendation: a status and a reasoned reply, never one that closes without it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from core.text import clean_text
from recommendations.enums import CLOSED, Action, Status
from recommendations.models import LogEntry, Recommendation, Reply
from recommendations.permissions import policy


class AnswerConflict(Exception):
    """The recommendation was answered by somebody else since it was read."""


@dataclass(frozen=True)
class Answer:
    """
    What the institution answers. `replies` is {language: text}; a language that is not named
    keeps what it has, an empty text removes it.
    """

    status: str
    replies: Mapping[str, str] = field(default_factory=dict)
    merged_into: Recommendation | None = None


@transaction.atomic
def answer(
    pk: int, *, user: AbstractBaseUser, answer: Answer, expected_revision: int
) -> Recommendation:
    """
    Write the replies, move the status and log both.

    Raises PermissionDenied, AnswerConflict when it is no longer as `user` read it, and
    ValidationError for a closing without a reply or an impossible merger.
    """
    if not policy.user_has_permission(user, "change"):
        raise PermissionDenied
    record, merged_into = _locked(pk, answer)
    if record.revision != expected_revision:
        raise AnswerConflict
    replies = {reply.language: reply.text for reply in record.replies.all()}
    wanted = replies | {code: clean_text(text) for code, text in answer.replies.items()}
    wanted = {code: text for code, text in wanted.items() if text}
    _check(record, answer, wanted, merged_into)
    before = record.status
    replied = wanted != replies
    moved = (before, record.merged_into) != (answer.status, merged_into)
    if not (replied or moved):
        return record
    if replied:
        _write(record, wanted)
        record.replied_on = timezone.localdate() if wanted else None
    record.status, record.merged_into = answer.status, merged_into
    record.revision += 1
    record.save(update_fields=["status", "merged_into", "replied_on", "revision"])
    if replied:
        _log(record, user, Action.REWORDED if replies else Action.REPLIED, before, before)
    if moved:
        _log(record, user, Action.DECIDED, before, record.status)
    return record


def _locked(pk: int, answer: Answer) -> tuple[Recommendation, Recommendation | None]:
    """
    The recommendation and what it is to be merged with, as they stand now, not as they were when
    the form was shown. Locked in one order: two merged with each other must not wait for ever.
    """
    into = answer.merged_into if answer.status == Status.MERGED else None
    wanted = {pk} if into is None else {pk, into.pk}
    locked = Recommendation.objects.select_for_update().filter(pk__in=wanted).order_by("pk")
    found = {record.pk: record for record in locked}
    if pk not in found:
        raise AnswerConflict
    return found[pk], None if into is None else found.get(into.pk)


def _check(
    record: Recommendation, answer: Answer, replies: dict[str, str], into: Recommendation | None
) -> None:
    errors: dict[str, Any] = {}
    if answer.status not in Status.values:
        errors["status"] = _("Choose a status.")
    if answer.status in CLOSED and not replies:
        errors["replies"] = _("Nothing is closed without a reasoned reply: write it first.")
    if answer.status == Status.MERGED:
        if into is None:
            errors["merged_into"] = _("Choose the recommendation it is merged with.")
        elif into.pk == record.pk or into.status == Status.MERGED or into.retired_at:
            errors["merged_into"] = _(
                "Choose another recommendation, itself neither merged nor withdrawn."
            )
        elif record.merged.exists():
            errors["merged_into"] = _(
                "Others are merged with this one: it cannot be merged itself."
            )
    if errors:
        raise ValidationError(errors)


def _write(record: Recommendation, replies: dict[str, str]) -> None:
    record.replies.exclude(language__in=replies).delete()
    for language, text in replies.items():
        Reply.objects.update_or_create(
            recommendation=record, language=language, defaults={"text": text}
        )


def _log(
    record: Recommendation, user: AbstractBaseUser, action: Action, before: str, after: str
) -> None:
    LogEntry.objects.create(
        recommendation=record, user_id=user.pk, action=action, from_status=before, to_status=after
    )
