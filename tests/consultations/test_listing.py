from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from home.services.installing import Installation
from tests.consultations.factories import make_page, record_of, respond, translate

URL = "/ar/consultations/"


def titles(response: Any) -> list[str]:
    return [card["title"] for card in response.context["cards"]]


@pytest.fixture
def calendar(site: Installation) -> None:
    now = timezone.now()
    for title, opens, closes in [
        ("أغلقت أمس", -9, -1),
        ("قادمة", 3, 9),
        ("مفتوحة طويلا", -2, 20),
        ("تغلق قريبا", -5, 1),
        ("أغلقت قديما", -90, -60),
    ]:
        make_page(
            title=title,
            opens_at=now + timedelta(days=opens),
            closes_at=now + timedelta(days=closes),
        )


def test_what_closes_soonest_comes_first_and_what_closed_last_follows(
    calendar: None, client: Client
) -> None:
    assert titles(client.get(URL)) == [
        "تغلق قريبا",
        "مفتوحة طويلا",
        "قادمة",
        "أغلقت أمس",
        "أغلقت قديما",
    ]


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("open", ["تغلق قريبا", "مفتوحة طويلا"]),
        ("coming", ["قادمة"]),
        ("closed", ["أغلقت أمس", "أغلقت قديما"]),
    ],
)
def test_the_filter_keeps_one_stage(
    calendar: None, client: Client, status: str, expected: list[str]
) -> None:
    response = client.get(URL, {"status": status})

    assert titles(response) == expected
    assert response.context["base_query"] == f"status={status}"


@pytest.mark.parametrize(
    "query",
    [
        "status=nonsense",
        "status=<script>",
        "status=open&status=x",
        "page=" + "9" * 20,
        "page=-1",
        "x__y__password__startswith=a",
        "order=%22",
    ],
)
def test_broken_filters_are_no_error(calendar: None, client: Client, query: str) -> None:
    response = client.get(f"{URL}?{query}")

    assert response.status_code == 200
    assert "<script>" not in response.content.decode()


def test_drafts_are_not_listed(site: Installation, client: Client) -> None:
    make_page(live=False)

    assert titles(client.get(URL)) == []


def test_unpublishing_the_source_closes_the_consultation_in_every_language(
    site: Installation, client: Client
) -> None:
    page = make_page()
    translate(page, "fr")
    page.unpublish()

    response = client.get("/fr/consultations/")

    assert [card["status"] for card in response.context["cards"]] == ["closed"]


def test_queries_of_the_list_do_not_grow_with_the_consultations(
    site: Installation, client: Client, django_assert_max_num_queries: Any
) -> None:
    for number in (2, 10):
        for _n in range(number):
            respond(record_of(make_page()))
        with django_assert_max_num_queries(25):
            response = client.get(URL)
        assert response.status_code == 200
    assert len(response.context["cards"]) == 12


def test_the_page_of_a_consultation_leads_to_its_form(site: Installation, client: Client) -> None:
    page = make_page()

    response = client.get(page.url)

    assert response.context["take_part_url"] == f"/ar/take-part/{record_of(page).reference}/"
    html = response.content.decode()
    # The header has the search form, which sends nothing but a question.
    assert "<form" not in html[html.index("<main") :]
    assert 'method="post"' not in html


@pytest.mark.parametrize(("opens", "closes", "status"), [(2, 5, "coming"), (-5, -2, "closed")])
def test_no_form_is_offered_outside_the_opening_times(
    site: Installation, client: Client, opens: int, closes: int, status: str
) -> None:
    now = timezone.now()
    page = make_page(opens_at=now + timedelta(days=opens), closes_at=now + timedelta(days=closes))

    response = client.get(page.url)

    assert response.context["status"] == status
    assert response.context["take_part_url"] == ""


def test_queries_of_the_page_of_a_consultation(
    site: Installation, client: Client, django_assert_max_num_queries: Any
) -> None:
    page = make_page()
    translate(page, "fr")

    with django_assert_max_num_queries(25):
        assert client.get(page.url).status_code == 200
