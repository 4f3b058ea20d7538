"""What every list is filtered by, tried on the list of workshops and that of news."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from home.services.installing import Installation
from news.models import NewsPage
from tests.core.subjects import make_topic, the_places
from tests.programmes.factories import make_programme, make_workshop

URL = "/ar/programmes/"


@pytest.fixture
def workshops(site: Installation) -> None:
    transport, water = make_topic("transport", "النقل"), make_topic("water", "الماء")
    make_topic("unused", "لا شيء")
    ketama, issaguen, tetouan = ([key] for key in the_places("ketama", "issaguen", "tetouan"))
    programme = make_programme()
    for title, day, topics, places in [
        ("أ", date(2022, 1, 1), [transport], ketama),
        ("ب", date(2021, 1, 1), [transport, water], issaguen),
        ("ج", date(2020, 1, 1), [water], tetouan),
        ("د", None, [], []),
    ]:
        make_workshop(programme, title=title, start_date=day, topics=topics, places=places)


def titles(response: Any) -> list[str]:
    return [card["title"] for card in response.context["workshops"]]


@pytest.mark.parametrize(
    ("query", "expected", "count"),
    [
        ({"topic": "transport"}, ["أ", "ب"], "ورشتان"),
        ({"place": "ketama"}, ["أ"], "ورشة واحدة"),
        ({"place": "province-al-hoceima"}, ["أ", "ب"], "ورشتان"),
        ({"place": "region-tanger-tetouan-al-hoceima"}, ["أ", "ب", "ج"], "3 ورشات"),
        ({"place": "tetouan", "topic": "transport"}, [], "لا ورشات"),
        ({"year": "2021", "topic": "water"}, ["ب"], "ورشة واحدة"),
    ],
)
def test_topic_place_and_year_narrow_a_list(
    workshops: None, client: Client, query: dict[str, str], expected: list[str], count: str
) -> None:
    response = client.get(URL, query)

    assert titles(response) == expected
    assert response.context["is_filtered"]
    assert response.context["count_text"] == count
    assert 'class="filter__clear" href="?"' in response.content.decode()


def test_only_what_occurs_is_offered(workshops: None, client: Client) -> None:
    fields = client.get(URL).context["filter"].form.fields

    assert [value for value, _label in fields["topic"].choices] == ["", "water", "transport"]
    assert [value for value, _label in fields["year"].choices] == ["", "2022", "2021", "2020"]
    assert list(fields) == ["kind", "place", "topic", "year"]
    groups = [choice for choice in fields["place"].choices if isinstance(choice[1], list)]
    assert [[value for value, _label in inside] for _name, inside in groups] == [
        ["province-al-hoceima", "issaguen", "ketama"],
        ["province-tetouan", "tetouan"],
    ]


def test_a_list_without_tags_offers_none(site: Installation, client: Client) -> None:
    make_workshop(start_date=date(2022, 1, 1))

    assert list(client.get(URL).context["filter"].form.fields) == ["kind", "year"]


def test_an_empty_list_has_no_filter(site: Installation, client: Client) -> None:
    make_programme()

    html = client.get(URL).content.decode()

    assert 'class="filter"' not in html
    assert "empty-state" in html


@pytest.mark.parametrize(
    "query",
    [
        "topic=<script>alert(1)</script>",
        "topic='--",
        "place=%00",
        "place=" + "x" * 3000,
        "topic__name=x",
        "topic=transport&topic=nothing",
        "year=99999999999999999999",
        "year=%D9%A2%D9%A0",
        "order_by=password&x__y__password__startswith=a",
        "page=0&place=ketama",
        "page=<svg>",
    ],
)
def test_broken_values_are_harmless(workshops: None, client: Client, query: str) -> None:
    response = client.get(f"{URL}?{query}")

    assert response.status_code in (200, 400)
    assert "<script>alert" not in response.content.decode()
    assert "<svg>" not in response.content.decode()


def test_a_value_that_is_no_choice_is_said_and_filters_nothing(
    workshops: None, client: Client
) -> None:
    response = client.get(URL, {"topic": "nothing", "year": "2021"})

    assert titles(response) == ["ب"]
    assert list(response.context["filter"].form.errors) == ["topic"]
    assert response.context["base_query"] == "year=2021"


def test_nothing_found_says_what_to_do(workshops: None, client: Client) -> None:
    html = client.get(URL, {"place": "tetouan", "topic": "transport"}).content.decode()

    assert "empty-state" in html
    assert 'class="button" href="?"' in html


def test_news_have_the_same_filters(site: Installation, client: Client) -> None:
    topic = make_topic("water", "الماء")
    for number, topics in enumerate(([topic], [])):
        site.news.refresh_from_db()
        site.news.add_child(
            instance=NewsPage(
                title=f"خبر {number}", slug=f"news-{number}", summary="ملخص", topics=topics,
                date=date(2020 + number, 1, 1),
            )
        )  # fmt: skip

    response = client.get("/ar/news/", {"topic": "water"})

    assert [card["title"] for card in response.context["news_cards"]] == ["خبر 0"]
    assert response.context["count_text"] == "مستجد واحد"
    assert list(response.context["filter"].form.fields) == ["topic", "year"]


def test_queries_do_not_grow_with_tags(
    workshops: None, client: Client, django_assert_max_num_queries: Any
) -> None:
    programme = make_programme()
    for number in (2, 8):
        for index in range(number):
            make_workshop(
                programme,
                topics=[make_topic(f"t-{number}-{index}")],
                places=the_places("ketama", "azla"),
            )
        with django_assert_max_num_queries(34):
            client.get(URL, {"place": "ketama"})
