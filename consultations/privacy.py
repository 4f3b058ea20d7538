"""What consultations hold about people: their answers and how they signed them."""

from datetime import datetime, timedelta
from functools import partial
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet

from consultations.enums import DisplayName
from consultations.models import (
    Consultation,
    ConsultationFollower,
    ConsultationIndexPage,
    ConsultationPage,
    QuestionnaireVersion,
    Response,
    ResponseDraft,
    ResultsSnapshot,
)
from consultations.services.following import remove_unconfirmed_followers
from consultations.services.summarising import refresh_results
from core.privacy.registry import (
    FoundBy,
    Holding,
    Person,
    Retention,
    holds_none,
    published,
)


def _responses(person: Person) -> QuerySet[Response]:
    if not person.reference:
        return Response.objects.none()
    return Response.objects.filter(contribution__reference=person.reference)


def _export(response: Response) -> dict[str, Any]:
    return {
        "consultation": response.consultation.reference,
        "answers": response.answers,
        "may_publish": response.may_publish,
        "display": response.display,
        "display_name": response.display_name,
    }


def _erase(responses: QuerySet[Response]) -> int:
    """Words and names go; choices and numbers stay, so that figures do not change."""
    found = list(responses.select_related("version", "consultation"))
    for response in found:
        response.answers = without_words(response.answers, response.version)
        response.may_publish = False
        response.display, response.display_name = DisplayName.ANONYMOUS, ""
        response.save(update_fields=["answers", "may_publish", "display", "display_name"])
        transaction.on_commit(partial(refresh_results, response.consultation), robust=True)
    return len(found)


def without_words(answers: dict[str, Any], version: QuestionnaireVersion) -> dict[str, Any]:
    """
    `answers` without anything that somebody typed in words.

    Of strings only those stay that the questionnaire itself offers, such as the id of an option:
    so what a new type of question stores is erased unless it is known to be harmless.
    """
    offered = set(_strings(version.structure))
    kept = {key: _offered(answer, offered) for key, answer in answers.items()}
    return {key: answer for key, answer in kept.items() if answer not in (None, "", [], {})}


def _offered(value: Any, offered: set[str]) -> Any:
    if isinstance(value, str):
        return value if value in offered else None
    if isinstance(value, list):
        return [kept for item in value if (kept := _offered(item, offered)) is not None]
    if isinstance(value, dict):
        inner = {key: _offered(item, offered) for key, item in value.items()}
        return {key: item for key, item in inner.items() if item not in (None, [], {})}
    return value


def _strings(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value] if value else []
    if isinstance(value, dict):
        value = list(value.values())
    return [text for item in value for text in _strings(item)] if isinstance(value, list) else []


def _drafts(person: Person) -> QuerySet[ResponseDraft]:
    if person.contact is None:
        return ResponseDraft.objects.none()
    return ResponseDraft.objects.filter(contact=person.contact)


def _expire_drafts(now: datetime, dry_run: bool) -> int:
    expired = ResponseDraft.objects.expired(now)
    return expired.count() if dry_run else expired.delete()[0]


def _followers(person: Person) -> QuerySet[ConsultationFollower]:
    if person.contact is None:
        return ConsultationFollower.objects.none()
    return ConsultationFollower.objects.filter(contact=person.contact)


def _expire_followers(now: datetime, dry_run: bool) -> int:
    before = now - timedelta(days=settings.UNCONFIRMED_CONTACT_DAYS)
    return remove_unconfirmed_followers(before=before, dry_run=dry_run)


HOLDINGS = (
    Holding(
        Response,
        "Answers to consultations, and how they are signed",
        ("answers", "may_publish", "display", "display_name", "idempotency_key", "receipt_hash"),
        (FoundBy.REFERENCE,),
        find=_responses,
        export=_export,
        erase=_erase,
    ),
    Holding(
        ResponseDraft,
        "Answers put aside, and to whom their address was mailed",
        ("data", "contact"),
        (FoundBy.ADDRESS,),
        Retention(
            "removed when they are sent, and so long after the last visit",
            "DRAFT_DAYS",
            _expire_drafts,
        ),
        find=_drafts,
        export=lambda draft: {
            "consultation": draft.consultation.reference,
            "typed": draft.data,
            "created_at": draft.created_at,
            "expires_at": draft.expires_at,
        },
        erase=lambda drafts: drafts.delete()[0],
    ),
    Holding(
        ConsultationFollower,
        "Who asked to be told about a consultation",
        ("contact", "language"),
        (FoundBy.ADDRESS,),
        Retention(
            "removed when nobody confirmed in time; else kept until they end it",
            "UNCONFIRMED_CONTACT_DAYS",
            _expire_followers,
        ),
        find=_followers,
        export=lambda follower: {
            "consultation": follower.consultation.reference,
            "created_at": follower.created_at,
            "confirmed_at": follower.confirmed_at,
        },
        erase=lambda followers: followers.delete()[0],
    ),
    # Questions and their words are the institution's.
    holds_none(Consultation),
    holds_none(QuestionnaireVersion),
    holds_none(ConsultationIndexPage),
    published(
        ConsultationPage,
        "Who asks, and people in pictures and texts of a consultation",
        "asked_by",
        "body",
    ),
    # Counts only.
    holds_none(ResultsSnapshot),
)
