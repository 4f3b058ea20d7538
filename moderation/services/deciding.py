"""Deciding on contributions: one transition each, and never on words that nobody read."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from moderation import registry
from moderation.enums import DECIDABLE, Action, Reason, Status
from moderation.models import Contribution, Decision, DecisionNote
from moderation.models.contributions import ContributionQuerySet

# Rows a statement: well under SQLite's limit of parameters.
_BATCH = 1000


class DecisionConflict(Exception):
    """The contribution is no longer as the moderator saw it: decided by another, or rewritten."""

    def __init__(self, contribution: Contribution, decision: Decision | None) -> None:
        super().__init__(contribution.reference)
        self.contribution = contribution
        # The latest decision, when there is one: says who was first.
        self.decision = decision


@dataclass(frozen=True)
class Verdict:
    """What is decided and why. Raises ValidationError when a refusal lacks its reason."""

    action: Action
    reason: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        errors = {}
        if self.action == Action.REFUSE and self.reason not in Reason.values:
            errors["reason"] = _("Choose the reason that the author will read.")
        if self.reason == Reason.OTHER and not self.note.strip():
            errors["note"] = _("Explain the reason in the note.")
        if errors:
            raise ValidationError(errors)


def decide(
    pk: int,
    *,
    moderator: AbstractBaseUser,
    verdict: Verdict,
    expected_status: str,
    expected_revision: int,
) -> Contribution:
    """
    Move one contribution, if it still is as its moderator saw it.

    Raises PermissionDenied outside the moderator's scope, DecisionConflict when somebody was
    first or the author changed the words meanwhile.
    """
    if not Contribution.objects.for_moderator(moderator).filter(pk=pk).exists():
        raise PermissionDenied
    with transaction.atomic():
        now = timezone.now()
        moved = (
            Contribution.objects.filter(pk=pk, status=expected_status, revision=expected_revision)
            .filter(status__in=DECIDABLE)
            .exclude(status=verdict.action.status)
            .update(status=verdict.action.status, decided_at=now)
        )
        contribution = Contribution.objects.get(pk=pk)
        if not moved:
            latest = contribution.decisions.last()
            raise DecisionConflict(contribution, latest)
        _log([(pk, expected_revision)], moderator, verdict, expected_status, now)
        registry.after_decisions({contribution.kind: {contribution.subject_key}})
    return contribution


@transaction.atomic
def decide_all(
    contributions: ContributionQuerySet,
    *,
    moderator: AbstractBaseUser,
    verdict: Verdict,
    seen_at: datetime,
    expected_status: str = Status.PENDING,
) -> int:
    """
    Move every contribution of the queryset that is in the moderator's scope, still has the
    expected status, and was not rewritten or received after `seen_at`; return how many moved.
    """
    in_scope = Contribution.objects.for_moderator(moderator)
    rows = list(
        Contribution.objects.filter(
            pk__in=contributions.values("pk"),
            status=expected_status,
            status__in=DECIDABLE,
            revised_at__lte=seen_at,
        )
        .filter(pk__in=in_scope.values("pk"))
        .select_for_update()
        .values_list("pk", "revision", "kind", "subject_key")
    )
    now = timezone.now()
    for start in range(0, len(rows), _BATCH):
        batch = rows[start : start + _BATCH]
        Contribution.objects.filter(pk__in=[pk for pk, *_rest in batch]).update(
            status=verdict.action.status, decided_at=now
        )
        _log([(pk, rev) for pk, rev, *_rest in batch], moderator, verdict, expected_status, now)
    subjects: dict[str, set[UUID]] = defaultdict(set)
    for _pk, _revision, kind, subject_key in rows:
        subjects[kind].add(subject_key)
    registry.after_decisions(subjects)
    return len(rows)


def _log(
    decided: list[tuple[int, int]],
    moderator: AbstractBaseUser,
    verdict: Verdict,
    from_status: str,
    now: datetime,
) -> None:
    decisions = Decision.objects.bulk_create(
        Decision(
            contribution_id=pk,
            moderator_id=moderator.pk,
            action=verdict.action,
            from_status=from_status,
            to_status=verdict.action.status,
            reason=verdict.reason if verdict.action == Action.REFUSE else "",
            revision=revision,
            decided_at=now,
        )
        for pk, revision in decided
    )
    if note := verdict.note.strip():
        DecisionNote.objects.bulk_create(
            DecisionNote(decision=decision, text=note) for decision in decisions
        )
