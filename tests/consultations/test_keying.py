"""Keying sheets of paper: by the rules of the form, each once, logged."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from consultations.enums import Channel, ModerationPolicy
from consultations.models import Collection, Response, ResultsSnapshot, SheetLogEntry
from consultations.moderated import describe
from consultations.scales import words_of_scales
from consultations.services.keying import (
    KeyingClosed,
    SheetKnown,
    key_sheets,
)
from consultations.services.protecting import reason_not_to_delete
from home.services.granting import EDITORS
from home.services.installing import Installation
from moderation.enums import Status
from moderation.models import Contribution
from tests.consultations.factories import key
from tests.consultations.paper import (
    ANSWERS,
    POSTED,
    close,
    count_sheet,
    editor_browser,
    errors_of,
    make_asked,
    make_collection,
    make_sheet,
    questionnaire,
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


def test_a_sheet_is_stored_like_a_form_and_says_where_it_came_from(
    collection: Collection, editor: Any
) -> None:
    response = post(collection, browser_of(editor), publish="on")

    assert response.status_code == 302
    assert response["Location"] == f"{address(collection)}?sheet=2&language=ar"
    stored = Response.objects.select_related("contribution").get()
    assert stored.answers == ANSWERS
    assert (stored.channel, stored.collection, stored.sheet_number, stored.keyed_by) == (
        Channel.PAPER,
        collection,
        1,
        editor,
    )
    assert (stored.may_publish, stored.display, stored.version) == (
        True,
        "anonymous",
        collection.version,
    )
    contribution = stored.contribution
    assert contribution.status == Status.PENDING
    assert (contribution.flags, contribution.language) == ([], "ar")
    assert contribution.text == "لأنها قريبة."
    assert lines(collection) == [(1, "keyed", "")]
    assert SheetLogEntry.objects.get().user_name == str(editor)


def test_figures_count_a_sheet_at_once(collection: Collection) -> None:
    post(collection)

    snapshot = ResultsSnapshot.objects.get()
    assert snapshot.counted == 1
    assert snapshot.figures[key("way")]["choices"] == {key("foot"): 1}


def test_the_answer_to_a_question_that_is_not_asked_is_not_stored(collection: Collection) -> None:
    post(collection, **{f"q-{key('way')}": key("bus")})

    expected = ANSWERS | {key("way"): {"choices": [key("bus")]}}
    del expected[key("walk")]
    assert Response.objects.get().answers == expected


def test_what_is_not_printed_is_neither_asked_nor_a_condition(collection: Collection) -> None:
    page = editor_browser().get(address(collection))

    names = set(page.context["form"].fields)
    assert f"q-{key('online')}" not in names
    assert f"q-{key('why')}" in names
    response = post(collection, **{f"q-{key('online')}": "تسلل"})
    assert response.status_code == 302
    assert Response.objects.get().answers == ANSWERS


def test_what_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost(
    collection: Collection,
) -> None:
    response = post(
        collection, **{f"q-{key('way')}": None, f"q-{key('walk')}": "", "sheet": "1e400"}
    )

    assert response.status_code == 422
    assert errors_of(response) == {
        f"q-{key('way')}": ["An answer to this question is required."],
        "sheet": ["Write the number of the sheet in digits, from 1 to 999999."],
    }
    html = response.content.decode()
    assert "لأنها قريبة." in html
    assert 'value="1e400"' in html
    assert not Contribution.objects.exists()
    assert not SheetLogEntry.objects.exists()


@pytest.mark.parametrize("number", ["0", "-1", "1.5", "NaN", "1000000", "٣٫٥", "x", "1_0"])
def test_a_sheet_needs_a_whole_number(collection: Collection, number: str) -> None:
    response = post(collection, sheet=number)

    assert errors_of(response) == {
        "sheet": ["Write the number of the sheet in digits, from 1 to 999999."]
    }
    assert not Response.objects.exists()


def test_a_sheet_without_a_number_is_not_taken(collection: Collection) -> None:
    assert errors_of(post(collection, sheet="")) == {"sheet": ["Write the number of the sheet."]}


def test_arabic_digits_are_digits(collection: Collection) -> None:
    post(collection, sheet="١٢")

    assert sheet_numbers(collection) == [12]


def test_a_blank_sheet_is_not_keyed(site: Installation) -> None:
    blocks = questionnaire()
    blocks[1]["value"]["required"] = False
    collection = make_collection(make_asked(questionnaire=blocks))

    response = editor_browser().post(address(collection), {"sheet": "1"})

    assert errors_of(response) == {
        f"q-{key('way')}": ["No question is answered: a blank sheet is not keyed."]
    }


def test_unknown_choices_are_refused(collection: Collection) -> None:
    response = post(collection, **{f"q-{key('way')}": key("parks")})

    assert errors_of(response) == {f"q-{key('way')}": ["Choose among the answers offered."]}
    assert not Response.objects.exists()


def test_a_sheet_is_counted_once_and_the_first_is_a_link_away(collection: Collection) -> None:
    post(collection)

    response = post(collection, **{f"q-{key('walk')}": "30"})

    assert response.status_code == 422
    assert errors_of(response) == {"sheet": ["Sheet 1 was keyed already."]}
    first = address(collection, "correct", 1)
    assert f'<a href="{first}">Open what was keyed</a>' in response.content.decode()
    assert Response.objects.get().answers == ANSWERS


def test_the_database_counts_a_sheet_once(collection: Collection, editor: Any) -> None:
    first = count_sheet(collection)

    with pytest.raises(IntegrityError), transaction.atomic():
        Response.objects.filter(pk=first.pk).update(channel=Channel.WEB)
    second = count_sheet(collection, 2)
    with pytest.raises(IntegrityError), transaction.atomic():
        Response.objects.filter(pk=second.pk).update(sheet_number=1)


def test_the_same_number_in_another_collection_is_another_sheet(site: Installation) -> None:
    consultation = make_asked()
    for name in ("أ", "ب"):
        count_sheet(make_collection(consultation, name=name))

    assert Response.objects.count() == 2


def test_of_several_sheets_all_or_none_are_counted(collection: Collection, editor: Any) -> None:
    count_sheet(collection, 2)

    with pytest.raises(SheetKnown) as refused:
        key_sheets(collection, [make_sheet(number) for number in (1, 2, 3)], user=editor)

    assert refused.value.numbers == [2]
    assert sheet_numbers(collection) == [2]
    assert Contribution.objects.count() == 1


def test_many_sheets_take_as_many_queries_as_one(collection: Collection, editor: Any) -> None:
    def queries(*numbers: int) -> int:
        with CaptureQueriesContext(connection) as captured:
            key_sheets(collection, [make_sheet(number) for number in numbers], user=editor)
        return len(captured)

    queries(1)
    assert queries(2) <= 17
    assert queries(*range(3, 53)) <= 17


def test_moderation_after_publication_holds_for_sheets(site: Installation) -> None:
    consultation = make_asked(moderation_policy=ModerationPolicy.AFTER)

    response = count_sheet(make_collection(consultation), may_publish=True)

    assert response.contribution.visible_while_pending is True
    assert list(Response.objects.published()) == [response]


def test_a_moderator_reads_where_a_sheet_came_from(collection: Collection) -> None:
    response = count_sheet(collection, 7)

    with override("en"):
        described = describe(response.contribution)

    assert described.facts == [
        ("Reference of the consultation", collection.consultation.reference),
        ("Channel", "Paper"),
        ("Collection of sheets", "ورشة إساكن"),
        ("Sheet number", "7"),
    ]


# When it is keyed


def test_sheets_collected_in_time_are_keyed_after_closing(
    collection: Collection, settings: Any
) -> None:
    settings.KEYING_DAYS = 30
    close(collection.consultation, days_ago=29)
    Collection.objects.update(collected_on=timezone.localdate() - timedelta(days=29))

    assert post(collection).status_code == 302
    assert sheet_numbers(collection) == [1]


def test_the_time_to_key_ends(collection: Collection, settings: Any) -> None:
    settings.KEYING_DAYS = 30
    close(collection.consultation, days_ago=31)
    Collection.objects.update(collected_on=timezone.localdate() - timedelta(days=40))

    response = post(collection)

    assert response.status_code == 422
    assert errors_of(response)["__all__"] == ["The time to key answers after closing has passed."]
    assert "لأنها قريبة." in response.content.decode()
    assert not Response.objects.exists()


def test_sheets_collected_after_closing_are_not_keyed(collection: Collection, editor: Any) -> None:
    close(collection.consultation, days_ago=2)

    with pytest.raises(KeyingClosed):
        key_sheets(collection, [make_sheet()], user=editor)

    assert not Response.objects.exists()


def test_nothing_is_keyed_for_what_is_coming_or_withdrawn(
    collection: Collection, editor: Any
) -> None:
    consultation = collection.consultation
    opens = timezone.now() + timedelta(days=1)
    for fields in ({"opens_at": opens}, {"is_published": False}):
        type(consultation).objects.filter(pk=consultation.pk).update(**fields)
        with pytest.raises(KeyingClosed):
            key_sheets(collection, [make_sheet()], user=editor)

    assert not Response.objects.exists()


# The page


def test_the_labels_are_in_the_language_of_the_sheet(collection: Collection) -> None:
    page = editor_browser().get(address(collection), {"language": "fr", "sheet": "7"})

    assert (page.context["language"], page.context["direction"]) == ("fr", "ltr")
    assert page.context["form"].fields["sheet"].initial == 7
    label = words_of_scales("fr")["yes"].label
    # The language of all questions stands on what holds them.
    assert '<div class="keying__questions" lang="fr" dir="ltr">' in page.content.decode()
    assert f"<bdi>{label}</bdi>" in page.content.decode()
    assert "no-store" in page["Cache-Control"]


def test_a_language_that_does_not_exist_is_that_of_the_collection(collection: Collection) -> None:
    page = editor_browser().get(address(collection), {"language": "xx", "sheet": "-4"})

    assert page.context["language"] == "ar"
    assert page.context["form"].fields["sheet"].initial == 1


def test_the_last_five_of_ones_own_sheets_are_listed(collection: Collection, editor: Any) -> None:
    count_sheet(collection, 50)
    for number in range(1, 8):
        count_sheet(collection, number, user=editor)

    page = browser_of(editor).get(address(collection))

    assert [row["number"] for row in page.context["recent"]] == [7, 6, 5, 4, 3]


def test_the_form_is_shown_in_a_fixed_number_of_queries(
    collection: Collection, django_assert_max_num_queries: Any
) -> None:
    browser = editor_browser()
    for number in range(1, 8):
        count_sheet(collection, number)
    browser.get(address(collection))

    with django_assert_max_num_queries(32):
        assert browser.get(address(collection)).status_code == 200


def test_sheets_are_listed_and_found_by_their_number(
    collection: Collection, editor: Any, django_assert_max_num_queries: Any
) -> None:
    key_sheets(collection, [make_sheet(number) for number in range(1, 61)], user=editor)
    browser = editor_browser()
    url = address(collection, "sheets")
    browser.get(url)

    with django_assert_max_num_queries(25):
        page = browser.get(url)

    assert [row["number"] for row in page.context["sheets"]] == list(range(1, 51))
    second = browser.get(url, {"p": "2"})
    assert [row["number"] for row in second.context["sheets"]] == list(range(51, 61))
    found = browser.get(url, {"sheet": "33"})
    assert [row["number"] for row in found.context["sheets"]] == [33]


@pytest.mark.parametrize("name", ["correct", "remove"])
def test_a_sheet_that_does_not_exist_is_not_found(collection: Collection, name: str) -> None:
    for number in (9, 999_999_999_999_999_999_999):
        assert editor_browser().get(address(collection, name, number)).status_code == 404


def test_an_answered_consultation_with_sheets_is_not_deleted(collection: Collection) -> None:
    with override("en"):
        reason = reason_not_to_delete([collection.consultation.source_page])

    assert reason == (
        "Sheets of paper are keyed for “مشاورة”, which cannot be deleted. Unpublish it instead."
    )
