"""Collections of sheets: their list, their form, and who may key into them."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from consultations.models import Collection, Consultation
from consultations.permissions import consultations_to_key_for
from consultations.services.comparing import key_entry
from home.services.granting import APPROVERS, EDITORS, LEADS, TRANSLATORS
from home.services.installing import Installation
from tests.consultations.editing import messages_of
from tests.consultations.factories import translate
from tests.consultations.paper import (
    close,
    count_sheet,
    editor_browser,
    errors_of,
    make_asked,
    make_collection,
    make_sheet,
)
from tests.home.staff import browser_of, make_staff, restrict

INDEX = "/admin/paper-answers/"


@pytest.fixture
def consultation(site: Installation) -> Consultation:
    return make_asked(title="حديقة الحي")


def form_of(consultation: Consultation, **fields: Any) -> dict[str, Any]:
    return {
        "consultation": consultation.pk,
        "name": "ورشة إساكن",
        "channel": "workshop",
        "collected_on": timezone.localdate().isoformat(),
        "place_code": "",
        "place_text": "دار الشباب",
        "language": "ar",
        "version": "",
    } | fields


def create(consultation: Consultation, client: Client | None = None, **fields: Any) -> Any:
    return (client or editor_browser()).post(f"{INDEX}new/", form_of(consultation, **fields))


def test_a_collection_is_made_and_its_first_sheet_keyed_next(consultation: Consultation) -> None:
    editor = make_staff(EDITORS)

    response = create(consultation, browser_of(editor), double_entry="on")

    made = Collection.objects.get()
    assert response.status_code == 302
    assert response["Location"] == reverse("paper_answers:key", args=[made.pk])
    assert messages_of(response) == ["The collection was made. Key its first sheet."]
    assert (made.version, made.made_by, made.double_entry, made.channel) == (
        consultation.latest_version,
        editor,
        True,
        "workshop",
    )


@pytest.mark.parametrize("days", [-2, 1])
def test_sheets_are_collected_while_it_is_open_and_not_in_the_future(
    consultation: Consultation, days: int
) -> None:
    day = timezone.localdate() + timedelta(days=days)

    response = create(consultation, collected_on=day.isoformat())

    assert list(errors_of(response)) == ["collected_on"]
    assert not Collection.objects.exists()


def test_a_collection_of_what_closed_lately_may_be_made(consultation: Consultation) -> None:
    close(consultation, days_ago=3)
    day = timezone.localdate() - timedelta(days=3)

    assert create(consultation, collected_on=day.isoformat()).status_code == 302


def test_none_is_made_once_the_time_to_key_has_passed(consultation: Consultation) -> None:
    close(consultation, days_ago=31)

    response = create(consultation)

    assert list(errors_of(response)) == ["consultation"]
    assert not Collection.objects.exists()


def test_only_what_may_be_keyed_for_is_offered(consultation: Consultation) -> None:
    """Among those that are coming, long closed or withdrawn."""
    close(make_asked(), days_ago=31)
    now = timezone.now()
    make_asked(opens_at=now + timedelta(days=1), closes_at=now + timedelta(days=9))
    Consultation.objects.filter(pk=make_asked().pk).update(is_published=False)

    page = editor_browser().get(f"{INDEX}new/")

    assert list(page.context["form"].fields["consultation"].queryset) == [consultation]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("channel", "web"),
        ("channel", "x"),
        ("language", "xx"),
        ("consultation", "999999"),
        ("version", "999999"),
        ("place_code", "nowhere"),
        ("name", ""),
        ("name", "x" * 121),
        ("collected_on", "31/02/2026"),
    ],
)
def test_what_does_not_exist_is_refused(consultation: Consultation, field: str, value: str) -> None:
    response = editor_browser().post(f"{INDEX}new/", form_of(consultation) | {field: value})

    assert list(errors_of(response)) == [field]
    assert not Collection.objects.exists()


def test_a_version_of_another_consultation_is_refused(consultation: Consultation) -> None:
    other = make_asked()

    response = create(consultation, version=other.latest_version.pk)

    assert errors_of(response) == {"version": ["This version belongs to another consultation."]}


def test_what_sheets_depend_on_stays_once_they_are_keyed(consultation: Consultation) -> None:
    collection = make_collection(consultation)
    other = make_asked()
    count_sheet(collection)

    response = editor_browser().post(
        f"{INDEX}{collection.pk}/", form_of(other, channel="phone", name="اسم آخر")
    )

    assert response.status_code == 302
    collection.refresh_from_db()
    assert (collection.consultation, collection.channel, collection.name) == (
        consultation,
        "paper",
        "اسم آخر",
    )


def test_the_list_counts_sheets_and_entries(consultation: Consultation) -> None:
    first = make_collection(consultation, name="أ")
    second = make_collection(consultation, name="ب", double_entry=True)
    for number in (1, 2):
        count_sheet(first, number)
    key_entry(second, make_sheet(), user=make_staff(EDITORS))

    page = editor_browser().get(INDEX)

    assert [(row.name, row.sheets, row.waiting) for row in page.context["object_list"]] == [
        ("ب", 0, 1),
        ("أ", 2, 0),
    ]
    assert "حديقة الحي" in page.content.decode()


def test_the_list_is_filtered_searched_and_paged_in_a_fixed_number_of_queries(
    consultation: Consultation, django_assert_max_num_queries: Any
) -> None:
    other = make_asked()
    for number in range(35):
        make_collection(consultation, name=f"دفعة {number}")
    make_collection(other, name="أخرى", channel="phone")
    browser = editor_browser()
    browser.get(INDEX)

    with django_assert_max_num_queries(30):
        page = browser.get(INDEX)

    def names(**query: str) -> list[str]:
        found = browser.get(INDEX, query)
        assert found.status_code == 200
        return [row.name for row in found.context["object_list"]]

    assert len(page.context["object_list"]) == 30
    assert len(names(p="2")) == 6
    assert names(consultation=other.reference) == ["أخرى"]
    assert names(channel="phone") == ["أخرى"]
    assert names(q="دفعة 33") == ["دفعة 33"]
    assert browser.get(INDEX, {"consultation": "nonsense"}).status_code == 200


# Rights


def test_whoever_edits_the_page_keys_for_it(consultation: Consultation) -> None:
    translate(consultation.source_page, "fr")
    may = {
        group: consultations_to_key_for(make_staff(group)).exists()
        for group in (EDITORS, APPROVERS, LEADS, TRANSLATORS)
    }

    assert may == {EDITORS: True, APPROVERS: True, LEADS: True, TRANSLATORS: False}
    assert consultations_to_key_for(make_staff(is_superuser=True)).exists()


def test_sections_hold_for_keying(site: Installation, consultation: Consultation) -> None:
    collection = make_collection(consultation)
    count_sheet(collection)
    restrict(EDITORS, site.news)
    browser = editor_browser()

    assert list(browser.get(INDEX).context["object_list"]) == []
    for name, arguments in {
        "edit": [],
        "key": [],
        "sheets": [],
        "correct": [1],
        "remove": [1],
        "upload": [],
        "template": ["ar"],
        "differences": [],
    }.items():
        url = reverse(f"paper_answers:{name}", args=[collection.pk, *arguments])
        assert browser.get(url).status_code in {302, 404}, name
        assert browser.post(url).status_code in {302, 404, 405}, name
    assert list(errors_of(create(consultation, browser))) == ["consultation"]
    assert collection.responses.get().sheet_number == 1


def test_nobody_keys_without_the_right(consultation: Consultation) -> None:
    collection = make_collection(consultation)
    url = reverse("paper_answers:key", args=[collection.pk])

    for client in (
        Client(),
        browser_of(make_staff(TRANSLATORS)),
        browser_of(make_staff("Moderators")),
    ):
        assert client.get(url).status_code == 302
        assert client.get(INDEX).status_code == 302
        assert client.post(url, {"sheet": "1"}).status_code == 302

    assert not collection.responses.exists()
    assert not collection.log.exists()


@pytest.mark.parametrize("pk", ["0", "999999", "9" * 30])
def test_a_collection_that_does_not_exist_is_not_found(site: Installation, pk: str) -> None:
    assert editor_browser().get(f"{INDEX}{pk}/key/").status_code == 404
