"""What consultations hold about people: their answers and how they signed them."""

from datetime import datetime, timedelta
from functools import partial
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Q, QuerySet

from consultations.enums import DisplayName
from consultations.models import (
    Consultation,
    ConsultationExtension,
    ConsultationFollower,
    ConsultationIndexPage,
    ConsultationPage,
    QuestionnaireVersion,
    Response,
    ResponseDraft,
    ResponseVersion,
    ResultsSnapshot,
)
from consultations.models.responses import RESPONSE_KIND
from consultations.privacy_of_sheets import HOLDINGS_OF_SHEETS
from consultations.services.drafting import remove_expired_drafts
from consultations.services.following import remove_unconfirmed_followers
from consultations.services.summarising import refresh_results
from core.models import PrivateFile
from core.privacy.registry import (
    FoundBy,
    Holding,
    Person,
    Retention,
    holds_none,
    published,
)
from core.services.keeping_files import remove_unattached


def _responses(person: Person) -> QuerySet[Response]:
    whose = Q(pk__in=[])
    if person.reference:
        whose |= Q(contribution__reference=person.reference)
    if person.contact is not None:
        # Who types an address need not own it: only what its owner confirmed is theirs.
        whose |= Q(contact=person.contact, address_confirmed_at__isnull=False)
    return Response.objects.filter(whose)


def _of_responses(model: Any) -> Any:
    def find(person: Person) -> QuerySet[Any]:
        return model.objects.filter(response__in=_responses(person))

    return find


def _remove(rows: QuerySet[Any]) -> int:
    return rows.delete()[0]


def _expire_drafts(now: datetime, dry_run: bool) -> int:
    expired = ResponseDraft.objects.expired(now)
    return expired.count() if dry_run else remove_expired_drafts()


def _export(response: Response) -> dict[str, Any]:
    return {
        "consultation": response.consultation.reference,
        "answers": response.answers,
        "may_publish": response.may_publish,
        "display": response.display,
        "display_name": response.display_name,
        "participant": response.participant,
        "profile": response.profile,
        "address_confirmed_at": response.address_confirmed_at,
    }


def _erase(responses: QuerySet[Response]) -> int:
    """Words and names go; choices and numbers stay, so that figures do not change."""
    found = list(responses.select_related("version", "consultation"))
    for response in found:
        response.answers = without_words(response.answers, response.version)
        response.may_publish = False
        response.display, response.display_name = DisplayName.ANONYMOUS, ""
        # For what kind of organisation somebody spoke names nobody.
        response.participant = {k: v for k, v in response.participant.items() if k == "kind"}
        response.contact = response.public_version = None
        response.save()
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


def _files(person: Person) -> QuerySet[PrivateFile]:
    """Those that were sent: what waits with a form belongs to nobody who could be named."""
    keys = [str(response.pk) for response in _responses(person)]
    return PrivateFile.objects.filter(owner_kind=RESPONSE_KIND, owner_key__in=keys)


def _export_file(file: PrivateFile) -> dict[str, Any]:
    """What there is; the file itself is on the receipt."""
    return {"name": file.name, "type": file.kind, "size": file.size, "received": file.created_at}


def _erase_files(files: QuerySet[PrivateFile]) -> int:
    """The rows, and with them what lies on the disk."""
    _count, by_model = files.delete()
    return by_model.get(PrivateFile._meta.label, 0)


def _remove_waiting(now: datetime, dry_run: bool) -> int:
    waiting = PrivateFile.objects.unattached().filter(kept_until__lte=now)
    return waiting.count() if dry_run else remove_unattached(now)


def _drafts(person: Person) -> QuerySet[ResponseDraft]:
    """Those that change something sent, and those whose link was mailed to the person."""
    whose = Q(response__in=_responses(person))
    if person.contact is not None:
        whose |= Q(contact=person.contact)
    return ResponseDraft.objects.filter(whose)


def _followers(person: Person) -> QuerySet[ConsultationFollower]:
    if person.contact is None:
        return ConsultationFollower.objects.none()
    return ConsultationFollower.objects.filter(contact=person.contact)


def _expire_followers(now: datetime, dry_run: bool) -> int:
    before = now - timedelta(days=settings.UNCONFIRMED_CONTACT_DAYS)
    return remove_unconfirmed_followers(before=before, dry_run=dry_run)


HOLDINGS = (
    # Of core, which does not know what they came with.
    Holding(
        PrivateFile,
        "Files sent with answers",
        ("name", "slot"),
        (FoundBy.REFERENCE,),
        retention=Retention(
            "with the response; with a form never sent, two days", expire=_remove_waiting
        ),
        find=_files,
        export=_export_file,
        erase=_erase_files,
    ),
    Holding(
        Response,
        "Answers to consultations, and how they are signed",
        (
            *("answers", "may_publish", "display", "display_name", "participant", "profile"),
            *("contact", "address_confirmed_at", "idempotency_key", "receipt_hash"),
            "keyed_by",
        ),
        (FoundBy.REFERENCE, FoundBy.ADDRESS),
        find=_responses,
        export=_export,
        erase=_erase,
    ),
    Holding(
        ResponseVersion,
        "What answers said before their author changed them",
        ("answers", "may_publish", "display", "display_name", "participant", "profile"),
        (FoundBy.REFERENCE, FoundBy.ADDRESS),
        find=_of_responses(ResponseVersion),
        erase=_remove,
    ),
    Holding(
        ResponseDraft,
        "Answers that were begun and not sent, as typed, an address among them",
        ("data", "token_hash", "contact"),
        (FoundBy.REFERENCE, FoundBy.ADDRESS),
        retention=Retention(
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
        erase=_remove,
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
        erase=_remove,
    ),
    # Questions and their words are the institution's.
    holds_none(ConsultationExtension),
    holds_none(Consultation, "address_policy", "one_per_address"),
    holds_none(QuestionnaireVersion),
    holds_none(ConsultationIndexPage),
    published(
        ConsultationPage,
        "Who asks, and people in pictures and texts of a consultation",
        "asked_by",
        "body",
        harmless=("address_policy", "one_per_address"),
    ),
    # Counts only.
    holds_none(ResultsSnapshot),
    *HOLDINGS_OF_SHEETS,
)
