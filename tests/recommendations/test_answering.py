from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, connection, transaction
from django.utils.translation import override

from core.append_only import AppendOnlyError
from home.services.installing import Installation
from recommendations.enums import Status
from recommendations.models import LogEntry, Recommendation, Reply
from recommendations.services.answering import Answer, AnswerConflict, answer
from tests.programmes.factories import make_workshop, records_of

REPLY = {"ar": "قرر المجلس الأخذ بها لأنها قابلة للإنجاز."}


@pytest.fixture
def records(site: Installation) -> list[Recommendation]:
    return records_of(make_workshop(recommends=("إحداث منصة", "نشر المحاضر", "تنظيم لقاءات")))


def give(record: Recommendation, user: Any, status: str, **kwargs: Any) -> Recommendation:
    revision = (
        kwargs.pop("expected_revision", None) or Recommendation.objects.get(pk=record.pk).revision
    )
    return answer(record.pk, user=user, answer=Answer(status, **kwargs), expected_revision=revision)


def lines(record: Recommendation) -> list[tuple[str, str, str]]:
    return list(record.log.values_list("action", "from_status", "to_status"))


def test_an_answer_closes_and_is_logged(records: list[Recommendation], approver: Any) -> None:
    record = give(records[0], approver, "retained", replies=REPLY)

    record.refresh_from_db()
    assert (record.status, record.revision, record.is_closed) == ("retained", 2, True)
    assert record.replied_on is not None
    assert list(record.replies.values_list("language", "text")) == [("ar", REPLY["ar"])]
    assert lines(record) == [
        ("replied", "received", "received"),
        ("decided", "received", "retained"),
    ]
    assert {line.user for line in record.log.all()} == {approver}


@pytest.mark.parametrize("status", ["retained", "not_retained", "merged"])
@pytest.mark.parametrize("replies", [{}, {"ar": ""}, {"ar": " \n\t "}])
def test_nothing_is_closed_without_a_reply(
    records: list[Recommendation], approver: Any, status: str, replies: dict[str, str]
) -> None:
    into = records[1] if status == "merged" else None

    with pytest.raises(ValidationError) as refused:
        give(records[0], approver, status, replies=replies, merged_into=into)

    assert list(refused.value.message_dict) == ["replies"]
    assert Recommendation.objects.filter(status=Status.RECEIVED).count() == 3
    assert not LogEntry.objects.exists()
    assert not Reply.objects.exists()


def test_the_reply_of_what_is_closed_cannot_be_emptied(
    records: list[Recommendation], approver: Any
) -> None:
    give(records[0], approver, "retained", replies=REPLY)

    with pytest.raises(ValidationError):
        give(records[0], approver, "retained", replies={"ar": ""})

    assert Reply.objects.get().text == REPLY["ar"]


def test_the_database_closes_nothing_without_a_reply(records: list[Recommendation]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Recommendation.objects.filter(pk=records[0].pk).update(status="retained")


def test_a_status_that_does_not_exist_is_refused(
    records: list[Recommendation], approver: Any
) -> None:
    with pytest.raises(ValidationError):
        give(records[0], approver, "published", replies=REPLY)


def test_merging_needs_another_that_stands(records: list[Recommendation], approver: Any) -> None:
    first, second, third = records
    give(second, approver, "merged", replies=REPLY, merged_into=third)

    for into in (None, first, second):
        with pytest.raises(ValidationError) as refused:
            give(first, approver, "merged", replies=REPLY, merged_into=into)
        assert list(refused.value.message_dict) == ["merged_into"]
    with pytest.raises(ValidationError):
        give(third, approver, "merged", replies=REPLY, merged_into=first)


def test_what_is_gone_meanwhile_is_a_conflict_and_no_target(
    records: list[Recommendation], approver: Any
) -> None:
    gone, record, _third = records
    Recommendation.objects.filter(pk=gone.pk).delete()

    with pytest.raises(AnswerConflict):
        answer(gone.pk, user=approver, answer=Answer("retained", REPLY), expected_revision=1)
    with pytest.raises(ValidationError) as refused:
        give(record, approver, "merged", replies=REPLY, merged_into=gone)
    assert list(refused.value.message_dict) == ["merged_into"]


def test_a_second_answer_to_what_changed_meanwhile_is_refused(
    records: list[Recommendation], approver: Any
) -> None:
    give(records[0], approver, "retained", replies=REPLY)

    with pytest.raises(AnswerConflict):
        give(records[0], approver, "not_retained", replies={"ar": "لا"}, expected_revision=1)

    assert Recommendation.objects.get(pk=records[0].pk).status == "retained"


def test_nothing_new_is_no_line(records: list[Recommendation], approver: Any) -> None:
    give(records[0], approver, "retained", replies=REPLY)
    give(records[0], approver, "retained", replies=REPLY)

    assert len(lines(records[0])) == 2
    assert Recommendation.objects.get(pk=records[0].pk).revision == 2


def test_a_reworded_reply_is_logged_and_other_languages_stay(
    records: list[Recommendation], approver: Any
) -> None:
    give(records[0], approver, "retained", replies=REPLY)
    give(records[0], approver, "retained", replies={"fr": "Le conseil l’a retenue."})

    assert lines(records[0])[-1] == ("reworded", "retained", "retained")
    assert set(Reply.objects.values_list("language", flat=True)) == {"ar", "fr"}


def test_editors_do_not_answer(records: list[Recommendation], editor: Any) -> None:
    with pytest.raises(PermissionDenied):
        give(records[0], editor, "retained", replies=REPLY)

    assert not LogEntry.objects.exists()


def test_the_log_refuses_every_change(records: list[Recommendation], approver: Any) -> None:
    give(records[0], approver, "retained", replies=REPLY)
    line = LogEntry.objects.first()
    assert line is not None
    line.to_status = "received"

    for change in (
        line.save,
        line.delete,
        lambda: LogEntry.objects.update(to_status="received"),
        LogEntry.objects.all().delete,
    ):
        with pytest.raises(AppendOnlyError):
            change()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE recommendations_logentry SET to_status = 'received'",
        "DELETE FROM recommendations_logentry",
    ],
)
def test_the_database_refuses_to_change_the_log(
    records: list[Recommendation], approver: Any, statement: str
) -> None:
    give(records[0], approver, "retained", replies=REPLY)

    with (
        pytest.raises(IntegrityError, match="append-only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)

    assert LogEntry.objects.filter(to_status="retained").count() == 1


def test_a_line_outlives_the_account(records: list[Recommendation], approver: Any) -> None:
    give(records[0], approver, "retained", replies=REPLY)
    assert [line.user_name for line in LogEntry.objects.all()] == ["Amina Alaoui"] * 2

    approver.delete()

    with override("en"):
        assert {line.user_name for line in LogEntry.objects.all()} == {"somebody who has left"}
