"""Two people key each sheet; it counts once both agree, or somebody has settled the difference."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from consultations.models import Collection, Response, ResultsSnapshot, SheetEntry
from consultations.services.comparing import differing_sheets, key_entry, settle
from consultations.services.keying import SheetChanged, SheetKnown
from home.services.granting import EDITORS
from home.services.installing import Installation
from moderation.models import Contribution
from tests.consultations.editing import messages_of
from tests.consultations.factories import key
from tests.consultations.paper import (
    ANSWERS,
    POSTED,
    errors_of,
    make_collection,
    make_sheet,
    sheet_numbers,
)
from tests.home.staff import browser_of, make_staff


@pytest.fixture
def collection(site: Installation) -> Collection:
    return make_collection(double_entry=True)


@pytest.fixture
def people(site: Installation) -> tuple[Any, Any]:
    return make_staff(EDITORS), make_staff(EDITORS)


def address(collection: Collection, name: str, *arguments: Any) -> str:
    return reverse(f"paper_answers:{name}", args=[collection.pk, *arguments])


def post(collection: Collection, user: Any, **fields: Any) -> Any:
    return browser_of(user).post(address(collection, "key"), POSTED | fields)


def differ(collection: Collection, people: tuple[Any, Any]) -> None:
    """The second person keyed another way, no walk and a ticked box."""
    key_entry(collection, make_sheet(), user=people[0])
    answers = ANSWERS | {key("way"): {"choices": [key("bus")]}}
    del answers[key("walk")]
    key_entry(collection, make_sheet(answers=answers, may_publish=True), user=people[1])


def test_a_first_entry_is_neither_counted_nor_read(
    collection: Collection, people: tuple[Any, Any]
) -> None:
    response = post(collection, people[0])

    assert messages_of(response) == ["Sheet 1 was kept; it counts once both of its entries agree."]
    assert not Response.objects.exists()
    assert not Contribution.objects.exists()
    assert not ResultsSnapshot.objects.exists()
    assert SheetEntry.objects.get().answers == ANSWERS
    assert list(collection.log.values_list("action", "user")) == [("entered", people[0].pk)]


def test_two_entries_that_agree_count_once_and_go(
    collection: Collection, people: tuple[Any, Any]
) -> None:
    post(collection, people[0])

    response = post(collection, people[1])

    assert messages_of(response) == ["Sheet 1 was counted."]
    assert Response.objects.get().answers == ANSWERS
    assert not SheetEntry.objects.exists()
    assert list(collection.log.values_list("action", "user")) == [
        ("entered", people[0].pk),
        ("keyed", people[1].pk),
    ]


def test_the_second_entry_is_for_somebody_else(
    collection: Collection, people: tuple[Any, Any]
) -> None:
    post(collection, people[0])

    response = post(collection, people[0])

    assert errors_of(response) == {
        "sheet": ["You keyed sheet 1 yourself: somebody else has to key it the second time."]
    }
    assert SheetEntry.objects.count() == 1


def test_whoever_keys_second_sees_nothing_of_the_first(
    collection: Collection, people: tuple[Any, Any]
) -> None:
    post(collection, people[0])
    browser = browser_of(people[1])

    page = browser.get(address(collection, "key"))

    assert "لأنها قريبة." not in page.content.decode()
    assert page.context["recent"] == []
    assert page.context["form"].fields["sheet"].initial == 1
    for name in ("settle", "correct", "remove", "remove_entry"):
        assert browser.get(address(collection, name, 1)).status_code == 404


def test_a_third_entry_is_refused(collection: Collection, people: tuple[Any, Any]) -> None:
    differ(collection, people)

    with pytest.raises(SheetKnown):
        key_entry(collection, make_sheet(), user=make_staff(EDITORS))

    assert SheetEntry.objects.count() == 2


def test_a_counted_sheet_is_not_keyed_again(
    collection: Collection, people: tuple[Any, Any]
) -> None:
    for user in people:
        key_entry(collection, make_sheet(), user=user)

    response = post(collection, make_staff(EDITORS))

    assert errors_of(response) == {"sheet": ["Sheet 1 was keyed already."]}
    assert response.context["known_url"] == address(collection, "correct", 1)


def test_differences_are_shown_side_by_side(
    collection: Collection, people: tuple[Any, Any]
) -> None:
    differ(collection, people)
    key_entry(collection, make_sheet(2), user=people[0])
    assert not Response.objects.exists()
    browser = browser_of(make_staff(EDITORS))

    listing = browser.get(address(collection, "differences"))
    page = browser.get(address(collection, "settle", 1))

    assert [sheet["number"] for sheet in listing.context["sheets"]] == [1]
    assert listing.context["waiting"] == 1
    assert [(row["difference"].label, row["difference"].texts) for row in page.context["rows"]] == [
        ("كيف تأتون؟", ("مشيا", "الحافلة")),
        ("كم دقيقة؟", ("12", "")),
        ("Box to agree to publication", ("Not ticked", "Ticked")),
    ]
    assert page.context["names"] == [user.get_username() for user in people]


def pick(client: Client, collection: Collection, **chosen: str) -> Any:
    return client.post(address(collection, "settle", 1), chosen)


def test_what_somebody_chooses_is_counted(collection: Collection, people: tuple[Any, Any]) -> None:
    differ(collection, people)
    third = make_staff(EDITORS)

    response = pick(
        browser_of(third), collection, **{key("way"): "0", key("walk"): "0", "publish": "1"}
    )

    assert response.status_code == 302
    stored = Response.objects.get()
    assert (stored.answers, stored.may_publish, stored.keyed_by) == (ANSWERS, True, third)
    assert not SheetEntry.objects.exists()
    assert list(collection.log.values_list("action", flat=True)) == [
        "entered",
        "entered",
        "settled",
    ]


def test_the_rules_of_the_form_hold_for_the_mixture(
    collection: Collection, people: tuple[Any, Any]
) -> None:
    """By bus, the walk is not asked: the first entry's minutes are dropped."""
    differ(collection, people)

    pick(browser_of(people[0]), collection, **{key("way"): "1", key("walk"): "0", "publish": "0"})

    stored = Response.objects.get()
    assert key("walk") not in stored.answers
    assert stored.answers[key("way")] == {"choices": [key("bus")]}


def test_each_difference_has_to_be_settled(collection: Collection, people: tuple[Any, Any]) -> None:
    differ(collection, people)

    response = pick(browser_of(people[0]), collection, **{key("way"): "2", "publish": "1"})

    assert response.status_code == 422
    assert set(errors_of(response)) == {key("way"), key("walk")}
    assert errors_of(response)[key("walk")] == ["Choose one of the two."]
    assert differing_sheets(collection) == [1]
    assert not Response.objects.exists()


def test_what_was_removed_meanwhile_is_not_settled(
    collection: Collection, people: tuple[Any, Any]
) -> None:
    differ(collection, people)
    entries = list(SheetEntry.objects.all())
    browser = browser_of(people[1])
    removed = browser.post(
        address(collection, "remove_entry", 1), {"reason": "miskeyed", "revision": "1"}
    )
    assert removed.status_code == 302

    with pytest.raises(SheetChanged):
        settle(collection, make_sheet(), entries=entries, user=people[0])

    assert sheet_numbers(collection) == []
    assert [entry.keyed_by for entry in SheetEntry.objects.all()] == [people[0]]
    assert collection.log.last().reason == "miskeyed"
    # Keyed again, now as the first had it.
    key_entry(collection, make_sheet(), user=people[1])
    assert sheet_numbers(collection) == [1]


def test_listing_differences_takes_a_fixed_number_of_queries(
    collection: Collection, people: tuple[Any, Any], django_assert_max_num_queries: Any
) -> None:
    for number in range(1, 12):
        key_entry(collection, make_sheet(number), user=people[0])
        key_entry(collection, make_sheet(number, may_publish=True), user=people[1])
    browser = browser_of(people[0])
    url = address(collection, "differences")
    browser.get(url)

    with django_assert_max_num_queries(26):
        page = browser.get(url)

    assert len(page.context["sheets"]) == 11
