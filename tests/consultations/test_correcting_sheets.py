"""Correcting what was keyed, and removing a sheet."""

from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.urls import reverse

from consultations.enums import RemovalReason
from consultations.models import Collection, Response, ResultsSnapshot, SheetLogEntry
from consultations.services.keying import (
    SheetChanged,
    correct_sheet,
    remove_sheet,
)
from core.append_only import AppendOnlyError
from home.services.granting import EDITORS
from home.services.installing import Installation
from moderation.enums import Action, Status
from moderation.models import Contribution
from moderation.services.deciding import DecisionConflict, Verdict, decide
from tests.consultations.editing import messages_of
from tests.consultations.factories import key
from tests.consultations.paper import (
    ANSWERS,
    POSTED,
    count_sheet,
    editor_browser,
    errors_of,
    make_collection,
    make_sheet,
    sheet_numbers,
)
from tests.home.staff import browser_of, make_staff


@pytest.fixture
def collection(site: Installation) -> Collection:
    return make_collection()


@pytest.fixture
def editor(site: Installation) -> Any:
    return make_staff(EDITORS)


def address(collection: Collection, name: str = "key", *arguments: Any) -> str:
    return reverse(f"paper_answers:{name}", args=[collection.pk, *arguments])


def post(collection: Collection, client: Client | None = None, **fields: Any) -> Any:
    data = {name: value for name, value in (POSTED | fields).items() if value is not None}
    return (client or editor_browser()).post(address(collection), data)


def lines(collection: Collection) -> list[tuple[int, str, str]]:
    return list(collection.log.values_list("sheet_number", "action", "reason"))


def test_a_correction_replaces_the_answers_and_is_read_again(
    collection: Collection, editor: Any
) -> None:
    response = count_sheet(collection, may_publish=True)
    Contribution.objects.update(status=Status.APPROVED)
    browser = browser_of(editor)
    url = address(collection, "correct", 1)
    page = browser.get(url)
    assert page.context["form"].data.getlist(f"q-{key('needs')}") == [key("benches"), key("shade")]
    assert errors_of(page) == {}

    changed = POSTED | {f"q-{key('why')}": "لأنها جميلة.", "revision": "1", "publish": "on"}
    saved = browser.post(url, changed)

    assert saved.status_code == 302
    assert messages_of(saved) == ["Sheet 1 was corrected."]
    response.refresh_from_db()
    contribution = Contribution.objects.get()
    assert response.answers == ANSWERS | {key("why"): "لأنها جميلة."}
    assert (contribution.status, contribution.text, contribution.revision) == (
        Status.PENDING,
        "لأنها جميلة.",
        2,
    )
    assert lines(collection) == [(1, "keyed", ""), (1, "corrected", "")]


def test_a_correction_of_choices_alone_keeps_the_decision(
    collection: Collection, editor: Any
) -> None:
    response = count_sheet(collection)
    Contribution.objects.update(status=Status.REFUSED)
    corrected = make_sheet(answers=ANSWERS | {key("walk"): 30})

    correct_sheet(response, corrected, user=editor, expected_revision=1)

    assert Contribution.objects.get().status == Status.REFUSED
    assert Response.objects.get().answers[key("walk")] == 30


def test_of_two_corrections_at_once_the_second_is_told(collection: Collection) -> None:
    count_sheet(collection)
    url = address(collection, "correct", 1)
    assert editor_browser().post(url, POSTED | {"revision": "1"}).status_code == 302

    late = editor_browser().post(url, POSTED | {"revision": "1", f"q-{key('walk')}": "44"})

    assert late.status_code == 422
    assert errors_of(late)["__all__"] == ["Somebody changed this sheet meanwhile: open it again."]
    assert 'value="44"' in late.content.decode()
    assert Response.objects.get().answers == ANSWERS


def test_a_removed_sheet_is_erased_logged_and_keyed_again(collection: Collection) -> None:
    response = count_sheet(collection)
    url = address(collection, "remove", 1)
    browser = editor_browser()
    asked = browser.get(url)
    assert Response.objects.get().sheet_number == 1

    removed = browser.post(
        url, {"reason": "repeated", "revision": asked.context["form"].initial["revision"]}
    )

    assert removed.status_code == 302
    response.refresh_from_db()
    contribution = Contribution.objects.get()
    assert (response.answers, response.sheet_number, response.may_publish) == ({}, None, False)
    assert (contribution.status, contribution.text) == (Status.WITHDRAWN, "")
    assert lines(collection) == [(1, "keyed", ""), (1, "removed", "repeated")]
    assert ResultsSnapshot.objects.get().counted == 0
    assert not Contribution.objects.counted().exists()
    assert post(collection).status_code == 302
    assert ResultsSnapshot.objects.get().counted == 1
    assert browser.get(url).status_code == 200


def test_a_removal_gives_its_reason(collection: Collection) -> None:
    count_sheet(collection)

    response = editor_browser().post(
        address(collection, "remove", 1), {"reason": "why not", "revision": "1"}
    )

    assert response.status_code == 422
    assert list(errors_of(response)) == ["reason"]
    assert sheet_numbers(collection) == [1]


def test_nobody_decides_on_what_was_removed(collection: Collection, editor: Any) -> None:
    response = count_sheet(collection)
    remove_sheet(response, reason=RemovalReason.REPEATED, user=editor, expected_revision=1)
    superuser = make_staff(is_superuser=True)

    with pytest.raises(DecisionConflict):
        decide(
            response.pk,
            moderator=superuser,
            verdict=Verdict(Action.APPROVE),
            expected_status=Status.WITHDRAWN,
            expected_revision=2,
        )

    assert Contribution.objects.get().status == Status.WITHDRAWN
    page = browser_of(superuser).get(reverse("moderation:inspect", args=[response.pk]))
    assert page.status_code == 200
    with pytest.raises(SheetChanged):
        correct_sheet(response, make_sheet(), user=editor, expected_revision=2)


def test_the_log_is_never_changed(collection: Collection) -> None:
    count_sheet(collection)
    line = SheetLogEntry.objects.get()

    with pytest.raises(AppendOnlyError):
        line.save()
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE consultations_sheetlogentry SET sheet_number = 9")
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM consultations_sheetlogentry")
