"""What moderation holds about people: a second copy of their words, and who decided."""

from typing import Any

from django.db.models import F, QuerySet

from core.privacy.own import users_of
from core.privacy.registry import LOG, FoundBy, Holding, Person, holds_none
from moderation.models import Contribution, Decision, DecisionNote, ModeratorScope


def _contributions(person: Person) -> QuerySet[Contribution]:
    if not person.reference:
        return Contribution.objects.none()
    return Contribution.objects.filter(reference=person.reference)


def _export_contribution(contribution: Contribution) -> dict[str, Any]:
    fields = ("reference", "language", "text", "status", "submitted_at", "decided_at")
    return {name: getattr(contribution, name) for name in fields}


def _erase_contributions(contributions: QuerySet[Contribution]) -> int:
    # A moderator who is reading it decides on what it was: the new revision refuses that.
    return contributions.update(text="", revision=F("revision") + 1)


def _notes(person: Person) -> QuerySet[DecisionNote]:
    return DecisionNote.objects.filter(decision__contribution__in=_contributions(person))


def _decisions(person: Person) -> QuerySet[Any]:
    return Decision.objects.filter(moderator_id__in=users_of(person).values("pk"))


HOLDINGS = (
    Holding(
        DecisionNote,
        "What moderators noted about a contribution",
        ("text",),
        (FoundBy.REFERENCE,),
        find=_notes,
        erase=lambda notes: notes.delete()[0],
    ),
    Holding(
        Contribution,
        "What people sent in, its words for moderators, its state",
        ("reference", "text", "language", "flags", "submitted_at"),
        (FoundBy.REFERENCE,),
        find=_contributions,
        export=_export_contribution,
        erase=_erase_contributions,
    ),
    Holding(
        Decision,
        "Who of the staff decided on contributions, by number",
        ("moderator",),
        (FoundBy.USER,),
        LOG,
        find=_decisions,
        export=lambda line: {
            "contribution": line.contribution_id,
            "action": line.action,
            "decided_at": line.decided_at,
        },
    ),
    holds_none(ModeratorScope),
)
