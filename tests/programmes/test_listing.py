from datetime import date
from typing import Any

import pytest
from django.test import Client

from home.services.installing import Installation
from tests.programmes.factories import make_programme, make_workshop

URL = "/ar/programmes/"


@pytest.fixture
def workshops(site: Installation) -> None:
    programme = make_programme(title="برنامج المشاركة", start_year=2016, end_year=2017)
    for title, kind, day in [
        ("تكوين", "training", date(2016, 5, 2)),
        ("تشاور", "participatory", date(2017, 3, 1)),
        ("تتبع", "follow_up", date(2017, 9, 9)),
        ("بدون تاريخ", "training", None),
    ]:
        make_workshop(programme, title=title, kind=kind, start_date=day)


def titles(response: Any) -> list[str]:
    return [card["title"] for card in response.context["workshops"]]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({}, ["تتبع", "تشاور", "تكوين", "بدون تاريخ"]),
        ({"kind": "training"}, ["تكوين", "بدون تاريخ"]),
        ({"year": "2017"}, ["تتبع", "تشاور"]),
        ({"year": "2017", "kind": "follow_up"}, ["تتبع"]),
        ({"year": "2016", "kind": "follow_up"}, []),
    ],
)
def test_workshops_are_filtered_by_kind_and_year(
    workshops: None, client: Client, query: dict[str, str], expected: list[str]
) -> None:
    response = client.get(URL, query)

    assert titles(response) == expected
    assert bool(response.context["programmes"]) is not bool(query)


def test_years_are_those_of_the_workshops(workshops: None, client: Client) -> None:
    field = client.get(URL).context["filter"].form.fields["year"]

    assert [value for value, _label in field.choices] == ["", "2017", "2016"]


@pytest.mark.parametrize(
    "query",
    [
        "kind=nonsense",
        "kind=<script>alert(1)</script>",
        "year=99999999999999999999",
        "year=2017'--",
        "year=%D9%A2%D9%A0%D9%A1%D9%A7",
        "kind=training&kind=x",
        "page=" + "9" * 20,
        "page=-1",
        "x__y__password__startswith=a",
    ],
)
def test_broken_filters_are_no_error(workshops: None, client: Client, query: str) -> None:
    response = client.get(f"{URL}?{query}")

    assert response.status_code == 200
    assert "<script>alert" not in response.content.decode()


def test_the_choice_is_kept_from_page_to_page(workshops: None, client: Client) -> None:
    programme = make_programme()
    for _n in range(13):
        make_workshop(programme, kind="meeting", start_date=date(2017, 1, 1))

    response = client.get(URL, {"kind": "meeting", "year": "2017"})

    assert response.context["base_query"] == "kind=meeting&year=2017"
    assert len(titles(response)) == 12
    assert len(titles(client.get(f"{URL}?kind=meeting&year=2017&page=2"))) == 1


def test_drafts_are_not_listed(site: Installation, client: Client) -> None:
    make_workshop(live=False)

    assert titles(client.get(URL)) == []


def test_queries_of_the_list_do_not_grow(
    site: Installation, client: Client, django_assert_max_num_queries: Any
) -> None:
    programme = make_programme()
    for number in (2, 10):
        for _n in range(number):
            make_workshop(programme, start_date=date(2017, 1, 1))
        with django_assert_max_num_queries(26):
            response = client.get(URL)
    assert len(titles(response)) == 12


def test_public_pages_set_no_cookie(workshops: None, client: Client) -> None:
    programme = make_programme()
    page = make_workshop(programme, start_date=date(2017, 1, 1))

    for address in (URL, programme.url, page.url):
        response = client.get(address)
        assert (response.status_code, not response.cookies) == (200, True)
        assert "cookie" not in response.get("Vary", "").lower()
