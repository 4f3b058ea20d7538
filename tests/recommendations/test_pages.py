import re
from datetime import UTC, datetime
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from home.services.installing import Installation
from programmes.models import WorkshopPage
from recommendations.models import LogEntry, Recommendation
from recommendations.presenting.page import history
from recommendations.services.answering import Answer, answer
from tests.consultations.editing import admin_browser, messages_of
from tests.programmes.factories import fresh, make_programme, make_workshop, records_of, translate


@pytest.fixture
def record(site: Installation) -> Recommendation:
    page = make_workshop(title="ورشة المنصة", recommends=("إحداث منصة",))
    translate(page)
    return Recommendation.objects.get()


def retain(record: Recommendation, user: Any, **replies: str) -> None:
    revision = Recommendation.objects.get(pk=record.pk).revision
    answer(record.pk, user=user, answer=Answer("retained", replies), expected_revision=revision)


def url(record: Recommendation, language: str = "ar") -> str:
    return f"/{language}/recommendations/{record.reference}/"


def test_the_page_says_words_status_reply_and_history(
    record: Recommendation, approver: Any, client: Client
) -> None:
    retain(record, approver, ar="جواب المجلس", fr="Réponse du conseil")

    response = client.get(url(record, "fr"))

    assert response.status_code == 200
    context = response.context
    assert (context["status"], context["reply"], context["reply_mark"]) == (
        "retained",
        "Réponse du conseil",
        "",
    )
    assert context["institution"] == "Commune d’essai"
    assert len(context["history"]) == 3
    assert context["origin"].url.startswith("/fr/programmes/")
    assert "Amina" not in response.content.decode()


def test_a_language_without_the_words_shows_others_and_says_so(
    record: Recommendation, approver: Any, client: Client
) -> None:
    retain(record, approver, ar="جواب المجلس")

    html = client.get(url(record, "en")).content.decode()

    assert '<bdi lang="ar">إحداث منصة</bdi>' in html
    assert '<p class="user-text" lang="ar">جواب المجلس</p>' in html
    assert html.count("In Arabic: not yet translated.") == 2


def test_the_page_sets_no_cookie(record: Recommendation, client: Client) -> None:
    response = client.get(url(record))

    assert not response.cookies
    assert "cookie" not in response.get("Vary", "").lower()


def test_markup_in_words_and_reply_is_shown_as_text(
    site: Installation, approver: Any, client: Client
) -> None:
    payload = "<script>alert(1)</script>"
    (record,) = records_of(make_workshop(recommends=(payload,)))
    retain(record, approver, ar=payload)

    html = client.get(url(record)).content.decode()

    assert payload not in html
    assert html.count("&lt;script&gt;alert(1)&lt;/script&gt;") >= 2


def test_without_a_public_page_behind_it_there_is_none(
    record: Recommendation, client: Client
) -> None:
    from programmes.models import WorkshopPage

    for page in WorkshopPage.objects.all():
        page.unpublish()

    assert client.get(url(record)).status_code == 404


@pytest.mark.parametrize("reference", ["NO-SUCH", "1", "x" * 300, "%00", "..%2f"])
def test_unknown_references_are_not_found(
    record: Recommendation, client: Client, reference: str
) -> None:
    assert client.get(f"/ar/recommendations/{reference}/").status_code in {400, 404}


def test_what_was_taken_off_its_page_stays_readable_once_answered(
    record: Recommendation, approver: Any, client: Client
) -> None:
    from programmes.models import WorkshopPage

    retain(record, approver, ar="جواب المجلس")
    page = WorkshopPage.objects.get(locale__language_code="ar")
    page.recommendations = []
    page.save()

    response = client.get(url(record))

    assert response.status_code == 200
    assert (response.context["is_retired"], response.context["words"]) == (True, "إحداث منصة")


def test_queries_of_the_page(
    record: Recommendation, approver: Any, client: Client, django_assert_max_num_queries: Any
) -> None:
    retain(record, approver, ar="جواب المجلس")

    with django_assert_max_num_queries(14):
        assert client.get(url(record)).status_code == 200


# In the admin


def form(record: Recommendation, **data: Any) -> dict[str, Any]:
    return {
        "status": record.status,
        "merged_into": "",
        "expected_revision": record.revision,
        "reply_ar": "",
        "reply_fr": "",
        "reply_en": "",
    } | data


def edit_url(record: Recommendation) -> str:
    return reverse("recommendations_admin:edit", args=[record.pk])


def test_an_approver_answers_in_the_admin(record: Recommendation) -> None:
    browser = admin_browser(superuser=False, group="Approvers")
    opened = browser.get(edit_url(record))
    assert opened.context["form"].initial["expected_revision"] == record.revision

    response = browser.post(edit_url(record), form(record, status="retained", reply_ar="جواب"))

    assert response.status_code == 302
    assert messages_of(response) == [f"Recommendation {record.reference} was saved."]
    record.refresh_from_db()
    assert record.status == "retained"


def test_closing_without_a_reply_is_told_beside_the_field(record: Recommendation) -> None:
    browser = admin_browser()

    response = browser.post(edit_url(record), form(record, status="not_retained"))

    assert response.status_code == 200
    assert response.context["form"].errors == {
        "reply_ar": ["Nothing is closed without a reasoned reply: write it first."]
    }
    record.refresh_from_db()
    assert record.status == "received"


def test_an_answer_to_something_answered_meanwhile_says_so(
    record: Recommendation, approver: Any
) -> None:
    stale = form(record, status="not_retained", reply_ar="لا")
    retain(record, approver, ar="نعم")

    response = admin_browser().post(edit_url(record), stale)

    assert response.status_code == 200
    assert "Somebody answered this recommendation" in response.content.decode()
    record.refresh_from_db()
    assert record.status == "retained"


def test_the_admin_names_who_answered(record: Recommendation, approver: Any) -> None:
    retain(record, approver, ar="جواب المجلس")

    history = admin_browser().get(edit_url(record)).context["history"]

    assert [step["who"] for step in history] == ["", "Amina Alaoui", "Amina Alaoui"]


def test_mass_assignment_changes_nothing_else(record: Recommendation) -> None:
    admin_browser().post(
        edit_url(record),
        form(record, status="retained", reply_ar="جواب", reference="X", source="y", retired_at="1"),
    )

    after = Recommendation.objects.get()
    assert (after.reference, after.source, after.retired_at) == (record.reference, "workshop", None)


@pytest.mark.parametrize("group", ["Editors", "Moderators"])
def test_others_neither_see_nor_answer(record: Recommendation, group: str) -> None:
    browser = admin_browser(superuser=False, group=group)

    for address in (reverse("recommendations_admin:index"), edit_url(record)):
        assert browser.get(address).status_code == 302
    browser.post(edit_url(record), form(record, status="retained", reply_ar="جواب"))

    record.refresh_from_db()
    assert record.status == "received"


def test_queries_of_the_listing_do_not_grow(
    site: Installation, django_assert_max_num_queries: Any
) -> None:
    programme = make_programme()
    browser = admin_browser()
    address = reverse("recommendations_admin:index")
    browser.get(address)
    for number in (2, 10):
        for _n in range(number):
            make_workshop(programme, recommends=("إحداث منصة",))
        with django_assert_max_num_queries(22):
            response = browser.get(address, {"q": "منصة", "status": "received"})
    assert len(response.context["object_list"]) == 12
    html = response.content.decode()
    assert html.count("إحداث منصة") == 12
    assert all(fresh(page).title in html for page in programme.get_children())


def test_headings_of_answers_skip_no_level(
    record: Recommendation, approver: Any, client: Client
) -> None:
    retain(record, approver, ar="جواب المجلس")

    page = client.get(WorkshopPage.objects.get(locale__language_code="ar").url).content.decode()

    below = page[page.index('id="recommendations"') :]
    assert re.findall(r"<h(\d)", below)[:1] == ["3"]


def test_history_is_dated_as_the_site_s_clock_says(record: Recommendation) -> None:
    late = datetime(2026, 12, 3, 23, 30, tzinfo=UTC)
    LogEntry.objects.create(
        recommendation=record,
        action="decided",
        from_status="received",
        to_status="received",
        logged_at=late,
    )

    with override("fr"):
        step = history(record, list(record.log.all()))[-1]

    assert (step["date_text"], step["date_iso"]) == ("4 décembre 2026", "2026-12-04")


@pytest.mark.parametrize("ordering", ["", "received_on"])
def test_recommendations_of_one_day_have_an_order(site: Installation, ordering: str) -> None:
    make_workshop(recommends=("ا", "ب", "ج"))

    response = admin_browser().get(
        reverse("recommendations_admin:index"), {"ordering": ordering} if ordering else {}
    )

    shown = [record.pk for record in response.context["object_list"]]
    assert shown == sorted(shown, reverse=True)
    assert response.context["object_list"].query.order_by[-1] == "-pk"
