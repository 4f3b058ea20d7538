from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.utils import timezone
from wagtail.models import Page

from moderation.enums import Action, Reason, Status
from moderation.models import Contribution, Decision, DecisionNote
from moderation.services.deciding import DecisionConflict, Verdict, decide, decide_all
from tests.moderation.conftest import Letters
from tests.moderation.factories import ContributionFactory, UserFactory, make_moderator, make_page

APPROVE = Verdict(Action.APPROVE)
REFUSE = Verdict(Action.REFUSE, reason=Reason.INSULT, note="Second paragraph.")
SPAM = Verdict(Action.MARK_SPAM)


def log() -> list[tuple[str, str, str, str, int]]:
    return list(
        Decision.objects.values_list("action", "from_status", "to_status", "reason", "revision")
    )


@pytest.mark.parametrize(
    ("verdict", "before", "after", "reason"),
    [
        (APPROVE, Status.PENDING, Status.APPROVED, ""),
        (REFUSE, Status.PENDING, Status.REFUSED, "insult"),
        (SPAM, Status.PENDING, Status.SPAM, ""),
        (REFUSE, Status.APPROVED, Status.REFUSED, "insult"),
        (SPAM, Status.APPROVED, Status.SPAM, ""),
        (APPROVE, Status.REFUSED, Status.APPROVED, ""),
        (APPROVE, Status.SPAM, Status.APPROVED, ""),
    ],
)
def test_decide_moves_the_contribution_and_logs_it(
    moderator: Any, park: Page, verdict: Verdict, before: str, after: str, reason: str
) -> None:
    contribution = ContributionFactory(subject_key=park.translation_key, status=before, revision=3)

    decided = decide(
        contribution.pk,
        moderator=moderator,
        verdict=verdict,
        expected_status=before,
        expected_revision=3,
    )

    assert (decided.status, decided.revision) == (after, 3)
    assert decided.decided_at is not None
    assert log() == [(verdict.action, before, after, reason, 3)]
    assert Decision.objects.get().moderator == moderator


def test_decide_keeps_the_note_beside_the_log(moderator: Any, park: Page) -> None:
    contribution = ContributionFactory(subject_key=park.translation_key)

    decide_as_seen(contribution, moderator, REFUSE)

    note = DecisionNote.objects.get()
    assert (note.text, note.decision.contribution) == ("Second paragraph.", contribution)


def test_decide_tells_the_kind_which_subject_it_concerned(
    moderator: Any, park: Page, letters: Letters
) -> None:
    contribution = ContributionFactory(subject_key=park.translation_key)

    decide_as_seen(contribution, moderator, APPROVE)

    assert letters.heard == [{park.translation_key}]


def test_decide_refuses_what_another_decided_and_says_who(moderator: Any, park: Page) -> None:
    contribution = ContributionFactory(subject_key=park.translation_key)
    other = make_moderator(park)
    decide_as_seen(contribution, other, APPROVE)

    with pytest.raises(DecisionConflict) as conflict:
        decide_as_seen(contribution, moderator, REFUSE)

    assert conflict.value.contribution.status == Status.APPROVED
    assert conflict.value.decision is not None
    assert conflict.value.decision.moderator == other
    assert len(log()) == 1


def test_conflict_with_somebody_who_has_left_is_still_told(moderator: Any, park: Page) -> None:
    contribution = ContributionFactory(subject_key=park.translation_key)
    other = make_moderator(park)
    decide_as_seen(contribution, other, APPROVE)
    other.delete()

    with pytest.raises(DecisionConflict) as conflict:
        decide_as_seen(contribution, moderator, REFUSE)

    assert conflict.value.decision is not None
    assert conflict.value.decision.moderator_name == "somebody who has left"


def test_decide_refuses_words_that_changed_meanwhile(moderator: Any, park: Page) -> None:
    contribution = ContributionFactory(subject_key=park.translation_key)
    Contribution.objects.filter(pk=contribution.pk).update(revision=2)

    with pytest.raises(DecisionConflict) as conflict:
        decide_as_seen(contribution, moderator, APPROVE)

    assert conflict.value.decision is None
    assert Contribution.objects.get().status == Status.PENDING
    assert log() == []


def test_decide_refuses_to_repeat_a_decision(moderator: Any, park: Page) -> None:
    contribution = ContributionFactory(subject_key=park.translation_key, approved=True)

    with pytest.raises(DecisionConflict):
        decide_as_seen(contribution, moderator, APPROVE)

    assert log() == []


def test_decide_denies_what_is_out_of_scope(moderator: Any) -> None:
    foreign = ContributionFactory(subject_key=make_page("المدرسة").translation_key)

    with pytest.raises(PermissionDenied):
        decide_as_seen(foreign, moderator, APPROVE)

    foreign.refresh_from_db()
    assert foreign.status == Status.PENDING
    assert log() == []


@pytest.mark.parametrize("reason", ["", "because"])
def test_refusal_needs_a_known_reason(reason: str) -> None:
    with pytest.raises(ValidationError) as error:
        Verdict(Action.REFUSE, reason=reason)

    assert list(error.value.message_dict) == ["reason"]


def test_another_reason_needs_its_note() -> None:
    with pytest.raises(ValidationError) as error:
        Verdict(Action.REFUSE, reason=Reason.OTHER, note="  ")

    assert list(error.value.message_dict) == ["note"]


def test_decide_all_moves_and_counts_what_waits(
    moderator: Any, park: Page, letters: Letters
) -> None:
    waiting = ContributionFactory.create_batch(3, subject_key=park.translation_key)
    approved = ContributionFactory(subject_key=park.translation_key, approved=True)

    moved = decide_all(
        Contribution.objects.all(), moderator=moderator, verdict=REFUSE, seen_at=timezone.now()
    )

    assert moved == 3
    assert set(Contribution.objects.filter(status=Status.REFUSED)) == set(waiting)
    assert log() == [("refuse", "pending", "refused", "insult", 1)] * 3
    assert DecisionNote.objects.count() == 3
    assert letters.heard == [{park.translation_key}]
    approved.refresh_from_db()
    assert approved.status == Status.APPROVED


def test_decide_all_leaves_new_arrivals_and_rewritten_words(moderator: Any, park: Page) -> None:
    seen_at = timezone.now() - timedelta(minutes=5)
    key = park.translation_key
    seen = ContributionFactory(subject_key=key, submitted_at=seen_at - timedelta(hours=1))
    ContributionFactory(subject_key=key, submitted_at=seen_at + timedelta(seconds=1))
    ContributionFactory(
        subject_key=key,
        submitted_at=seen_at - timedelta(hours=1),
        revised_at=seen_at + timedelta(seconds=1),
    )

    moved = decide_all(
        Contribution.objects.all(), moderator=moderator, verdict=APPROVE, seen_at=seen_at
    )

    assert moved == 1
    assert list(Contribution.objects.filter(status=Status.APPROVED)) == [seen]


def test_decide_all_leaves_what_is_out_of_scope(moderator: Any) -> None:
    ContributionFactory(subject_key=make_page("المدرسة").translation_key)

    moved = decide_all(
        Contribution.objects.all(), moderator=moderator, verdict=APPROVE, seen_at=timezone.now()
    )

    assert moved == 0
    assert log() == []


@pytest.mark.django_db(transaction=True)
def test_two_at_once_make_one_decision(letters: Letters, decision_log_emptied: None) -> None:
    contribution = ContributionFactory()
    moderators = UserFactory.create_batch(2, administrator=True)
    start = Barrier(2)

    def run(job: tuple[Any, Verdict]) -> str:
        try:
            start.wait(timeout=10)
            decide_as_seen(contribution, *job)
        except DecisionConflict:
            return "conflict"
        finally:
            connection.close()
        return "decided"

    with ThreadPoolExecutor(2) as threads:
        outcomes = sorted(threads.map(run, zip(moderators, (APPROVE, REFUSE), strict=True)))

    assert outcomes == ["conflict", "decided"]
    assert Decision.objects.count() == 1
    contribution.refresh_from_db()
    assert contribution.status == Decision.objects.get().to_status


def decide_as_seen(contribution: Contribution, moderator: Any, verdict: Verdict) -> Contribution:
    return decide(
        contribution.pk,
        moderator=moderator,
        verdict=verdict,
        expected_status=contribution.status,
        expected_revision=contribution.revision,
    )
