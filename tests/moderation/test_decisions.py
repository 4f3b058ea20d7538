from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.models import ProtectedError

from core.append_only import AppendOnlyError
from moderation.enums import Action, Status
from moderation.models import Contribution, Decision
from tests.moderation.factories import ContributionFactory


@pytest.fixture
def decision(moderator: Any) -> Decision:
    return Decision.objects.create(
        contribution=ContributionFactory(),
        moderator=moderator,
        action=Action.APPROVE,
        from_status=Status.PENDING,
        to_status=Status.APPROVED,
        revision=1,
    )


def test_log_refuses_every_change_through_the_models(decision: Decision) -> None:
    decision.to_status = Status.SPAM

    with pytest.raises(AppendOnlyError):
        decision.save()
    with pytest.raises(AppendOnlyError):
        decision.delete()
    with pytest.raises(AppendOnlyError):
        Decision.objects.update(to_status=Status.SPAM)
    with pytest.raises(AppendOnlyError):
        Decision.objects.all().delete()
    assert Decision.objects.get().to_status == Status.APPROVED


@pytest.mark.parametrize(
    "statement",
    ["UPDATE moderation_decision SET to_status = 'spam'", "DELETE FROM moderation_decision"],
)
def test_database_refuses_to_change_the_log(decision: Decision, statement: str) -> None:
    with (
        pytest.raises(IntegrityError, match="append-only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)

    assert Decision.objects.get().to_status == Status.APPROVED


def test_contribution_with_a_decision_stays(decision: Decision) -> None:
    with pytest.raises(ProtectedError):
        decision.contribution.delete()

    assert Contribution.objects.count() == 1


def test_line_outlives_its_moderator(decision: Decision, moderator: Any) -> None:
    gone = moderator.pk

    moderator.delete()

    line = Decision.objects.for_reading().get()
    assert (line.moderator_id, line.moderator_name) == (gone, "somebody who has left")


def test_reading_the_log_costs_two_queries(
    decision: Decision, django_assert_num_queries: Any
) -> None:
    with django_assert_num_queries(2):
        names = [line.moderator_name for line in Decision.objects.for_reading()]

    assert names == ["Amina Alaoui"]
