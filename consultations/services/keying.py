"""
Sheets of paper that staff key: each is counted once, by the rules of the form on the web.

Who did what with which sheet is in the log, `SheetLogEntry`.
"""

import secrets
from collections.abc import Collection as Several
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from consultations.enums import ModerationPolicy, RemovalReason, SheetAction
from consultations.models import Collection, Consultation, Response, SheetEntry, SheetLogEntry
from consultations.services.submitting import (
    RESPONSE_KIND,
    hash_of_token,
    receipt_token,
    written_words,
)
from consultations.services.summarising import refresh_results
from moderation.enums import Status
from moderation.models import Contribution

LARGEST_SHEET_NUMBER = 999_999


class KeyingClosed(Exception):
    """No sheet may be keyed into this collection now; the message says why."""


class SheetKnown(Exception):
    """Sheets with these numbers were keyed before."""

    def __init__(self, numbers: Several[int]) -> None:
        super().__init__(sorted(numbers))
        self.numbers = sorted(numbers)


class SheetChanged(Exception):
    """Somebody corrected, removed or settled the sheet meanwhile."""


@dataclass(frozen=True)
class Sheet:
    """What a sheet says, already validated."""

    number: int
    answers: dict[str, Any]
    language: str
    may_publish: bool = False

    def says_the_same(self, entry: SheetEntry) -> bool:
        return (self.answers, self.language, self.may_publish) == (
            entry.answers,
            entry.language,
            entry.may_publish,
        )


def keying_ends(consultation: Consultation) -> datetime:
    return consultation.closes_at + timedelta(days=settings.KEYING_DAYS)


def days_of_collection(consultation: Consultation) -> tuple[date, date]:
    """The days on which sheets may have been filled in: those on which it was open."""
    opened, closed = (
        timezone.localtime(moment).date()
        for moment in (consultation.opens_at, consultation.closes_at)
    )
    return opened, closed


def reason_not_to_key(consultation: Consultation, now: datetime | None = None) -> str:
    """Why nothing may be keyed for it now, in words; "" when it may."""
    now = now or timezone.now()
    if not consultation.is_published:
        return _("The consultation was withdrawn: no answers are keyed for it.")
    if now < consultation.opens_at:
        return _("The consultation is not open yet: there can be no sheets.")
    if now >= keying_ends(consultation):
        return _("The time to key answers after closing has passed.")
    return ""


def keyed_now(now: datetime | None = None) -> Q:
    """Of consultations: those for which `reason_not_to_key` knows none."""
    now = now or timezone.now()
    ended = now - timedelta(days=settings.KEYING_DAYS)
    return Q(is_published=True, opens_at__lte=now, closes_at__gt=ended)


def check_open(collection: Collection) -> Consultation:
    """
    The consultation, read again: an editor may have moved its closing a moment ago.

    Raises KeyingClosed.
    """
    current = Consultation.objects.get(pk=collection.consultation_id)
    if reason := reason_not_to_key(current):
        raise KeyingClosed(reason)
    if collection.collected_on > days_of_collection(current)[1]:
        raise KeyingClosed(
            _("The sheets were collected after the consultation closed: they cannot be keyed.")
        )
    return current


def key_sheets(
    collection: Collection,
    sheets: Sequence[Sheet],
    *,
    user: Any,
    action: SheetAction = SheetAction.KEYED,
) -> list[Response]:
    """
    Count these sheets, all or none, in a few queries however many they are.

    Raises KeyingClosed; SheetKnown when one of them was keyed before.
    """
    try:
        with transaction.atomic():
            consultation = check_open(collection)
            if known := known_numbers(collection) & {sheet.number for sheet in sheets}:
                raise SheetKnown(known)
            responses = record_sheets(collection, consultation, sheets, user=user, action=action)
    except IntegrityError:
        # Somebody was a moment quicker.
        if known := known_numbers(collection) & {sheet.number for sheet in sheets}:
            raise SheetKnown(known) from None
        raise
    refresh_results(consultation)
    return responses


def record_sheets(
    collection: Collection,
    consultation: Consultation,
    sheets: Sequence[Sheet],
    *,
    user: Any,
    action: SheetAction,
) -> list[Response]:
    """Write contributions, responses and log, in the caller's transaction and without asking."""
    now = timezone.now()
    schema = collection.version.schema
    contributions = Contribution.objects.bulk_create(
        Contribution(
            kind=RESPONSE_KIND,
            subject_key=consultation.translation_key,
            language=sheet.language,
            text=written_words(schema, sheet.answers),
            visible_while_pending=consultation.moderation_policy == ModerationPolicy.AFTER,
            submitted_at=now,
            revised_at=now,
        )
        for sheet in sheets
    )
    responses = Response.objects.bulk_create(
        _response(contribution, collection, consultation, sheet, user)
        for contribution, sheet in zip(contributions, sheets, strict=True)
    )
    log(collection, [sheet.number for sheet in sheets], action, user=user)
    return responses


def _response(
    contribution: Contribution,
    collection: Collection,
    consultation: Consultation,
    sheet: Sheet,
    user: Any,
) -> Response:
    key = secrets.token_hex(16)
    return Response(
        contribution=contribution,
        consultation=consultation,
        version_id=collection.version_id,
        answers=sheet.answers,
        may_publish=sheet.may_publish,
        channel=collection.channel,
        collection=collection,
        sheet_number=sheet.number,
        keyed_by=user,
        idempotency_key=key,
        receipt_hash=hash_of_token(receipt_token(consultation, key)),
    )


def known_numbers(collection: Collection) -> set[int]:
    """The sheets that were counted already, or of which an entry waits for its second."""
    numbers = {*collection.responses.values_list("sheet_number", flat=True)}
    numbers |= {*collection.entries.values_list("sheet_number", flat=True)}
    return {number for number in numbers if number is not None}


def correct_sheet(
    response: Response, sheet: Sheet, *, user: Any, expected_revision: int
) -> Response:
    """
    Replace what was keyed. Words that a moderator decided on and that changed are read again.

    Raises KeyingClosed; SheetChanged when it is no longer as `expected_revision` had it.
    """
    collection = response.collection
    assert collection is not None, "only keyed responses are corrected"  # noqa: S101
    with transaction.atomic():
        consultation = check_open(collection)
        contribution = _locked(response, expected_revision)
        text = written_words(response.version.schema, sheet.answers)
        newly_public = sheet.may_publish and not response.may_publish
        if contribution.status != Status.PENDING and (text != contribution.text or newly_public):
            contribution.status, contribution.visible_while_pending = Status.PENDING, False
        contribution.text, contribution.language = text, sheet.language
        _save(contribution)
        response.answers, response.may_publish = sheet.answers, sheet.may_publish
        response.save(update_fields=["answers", "may_publish"])
        log(collection, [sheet.number], SheetAction.CORRECTED, user=user)
    refresh_results(consultation)
    return response


def remove_sheet(
    response: Response, *, reason: RemovalReason, user: Any, expected_revision: int
) -> None:
    """
    Take a sheet out of everything, and erase what was keyed: the paper has it. Its number is free
    again. At any time, since somebody may withdraw after the keying has ended.

    Raises SheetChanged.
    """
    collection, number = response.collection, response.sheet_number
    assert collection is not None, "only keyed responses are removed"  # noqa: S101
    assert number is not None, "a removed sheet is not removed again"  # noqa: S101
    with transaction.atomic():
        contribution = _locked(response, expected_revision)
        contribution.status, contribution.text = Status.WITHDRAWN, ""
        contribution.visible_while_pending = False
        _save(contribution)
        response.answers, response.may_publish = {}, False
        response.sheet_number = None
        response.save(update_fields=["answers", "may_publish", "sheet_number"])
        log(collection, [number], SheetAction.REMOVED, user=user, reason=reason)
    refresh_results(response.consultation)


def log(
    collection: Collection,
    numbers: Sequence[int],
    action: SheetAction,
    *,
    user: Any,
    reason: str = "",
) -> None:
    SheetLogEntry.objects.bulk_create(
        SheetLogEntry(
            collection=collection, sheet_number=number, action=action, reason=reason, user=user
        )
        for number in numbers
    )


def _locked(response: Response, expected_revision: int) -> Contribution:
    contribution = Contribution.objects.select_for_update().get(pk=response.pk)
    if contribution.revision != expected_revision or contribution.status == Status.WITHDRAWN:
        raise SheetChanged
    return contribution


def _save(contribution: Contribution) -> None:
    contribution.revision += 1
    contribution.revised_at = timezone.now()
    contribution.save()
