"""The pages of topics and places, their indexes, the sitemap."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from core.places import load_places
from home.models import StandardPage
from home.services.installing import Installation
from news.models import NewsPage
from tests.consultations.factories import make_page
from tests.core.subjects import make_topic, the_places
from tests.core.test_sitemap import entries
from tests.programmes.factories import make_programme, make_workshop, translate


def add_news(site: Installation, title: str, **fields: Any) -> NewsPage:
    site.news.refresh_from_db()
    slug = f"news-{NewsPage.objects.count()}"
    return site.news.add_child(
        instance=NewsPage(**({"title": title, "slug": slug, "summary": "ملخص"} | fields))
    )


def titles(response: Any, name: str = "results") -> list[str]:
    return [str(item["title"]) for item in response.context[name]]


def test_what_is_tagged_comes_first_and_what_mentions_it_beneath(
    site: Installation, client: Client
) -> None:
    places = the_places("issaguen")
    make_workshop(title="ورشة", start_date=date(2017, 3, 1), places=places)
    make_workshop(title="بدون تاريخ", places=places)
    add_news(site, "خبر", date=date(2018, 1, 1), places=places)
    make_page(title="مشاورة", places=places).save_revision().publish()
    site.home.refresh_from_db()
    site.home.add_child(instance=StandardPage(title="زيارة إلى إساكن", slug="visit"))

    response = client.get("/ar/places/issaguen/")

    assert titles(response) == ["مشاورة", "خبر", "ورشة", "بدون تاريخ"]
    assert [item["date_text"] for item in response.context["results"]][1:] == [
        "1 يناير 2018",
        "1 مارس 2017",
        "",
    ]
    assert titles(response, "mentions") == ["زيارة إلى <mark>إساكن</mark>"]
    narrowed = client.get("/ar/places/issaguen/", {"type": "workshoppage"})
    assert titles(narrowed) == ["ورشة", "بدون تاريخ"]
    assert "mentions" not in narrowed.context
    assert titles(client.get("/ar/places/issaguen/", {"year": "2018"})) == ["خبر"]


def test_a_province_lists_what_its_communes_are_about(site: Installation, client: Client) -> None:
    make_workshop(title="ورشة", places=the_places("ketama"))

    assert titles(client.get("/ar/places/province-al-hoceima/")) == ["ورشة"]
    assert titles(client.get("/ar/places/province-tetouan/")) == []


def test_each_language_lists_its_own_pages(site: Installation, client: Client) -> None:
    page = make_workshop(title="ورشة", topics=[make_topic("water", "الماء", "Eau")])
    assert titles(client.get("/fr/topics/water/")) == []

    translate(page)

    assert client.get("/fr/topics/water/").context["count"] == 1


def test_a_place_leads_to_what_was_recommended_there(site: Installation, client: Client) -> None:
    make_workshop(places=the_places("ketama"), recommends=("توصية",))

    url = client.get("/ar/places/province-al-hoceima/").context["recommendations_url"]

    assert url == "/ar/recommendations/?place=province-al-hoceima"
    assert len(client.get(url).context["cards"]) == 1


@pytest.mark.parametrize("query", ["type=x", "year=x", "page=x", "topic=<b>", "place='--"])
def test_broken_choices_are_harmless(site: Installation, client: Client, query: str) -> None:
    make_workshop(places=the_places("ketama"))

    assert client.get(f"/ar/places/ketama/?{query}").status_code == 200


def test_queries_of_a_subject_do_not_grow(
    site: Installation, client: Client, django_assert_max_num_queries: Any
) -> None:
    places = the_places("ketama")
    programme = make_programme()
    for number in (2, 5):
        for _n in range(number):
            make_workshop(programme, places=places, start_date=date(2020, 1, 1))
            add_news(site, "خبر عن كتامة", places=places)
            make_page(places=places)
        with django_assert_max_num_queries(45):
            response = client.get("/ar/places/ketama/")
    assert len(response.context["results"]) == 12


def test_all_topics_with_how_much_is_about_each(site: Installation, client: Client) -> None:
    water = make_topic("water", "الماء", "Eau")
    make_topic("empty", "فارغ")
    make_workshop(topics=[water])
    add_news(site, "خبر", topics=[water])
    add_news(site, "مسودة", topics=[water], live=False)

    topics = client.get("/ar/topics/").context["topics"]

    assert [(topic["title"], topic["count"]) for topic in topics] == [("الماء", 2), ("فارغ", 0)]
    assert [topic["title"] for topic in client.get("/fr/topics/").context["topics"]] == [
        "Eau",
        "فارغ",
    ]


def test_all_places_as_a_tree_with_counts(site: Installation, client: Client) -> None:
    load_places(["ar"])
    make_workshop(places=the_places("ketama", "issaguen"))
    make_workshop(places=the_places("ketama"))

    context = client.get("/ar/places/").context

    (region,) = context["regions"]
    assert (region["title"], region["count"]) == ("طنجة - تطوان - الحسيمة", 2)
    hoceima = next(part for part in region["parts"] if part["title"] == "الحسيمة")
    assert hoceima["count"] == 2
    assert [(part["title"], part["count"]) for part in hoceima["parts"]] == [
        ("إساكن", 1),
        ("كتامة", 2),
    ]
    assert len(region["parts"]) == 8
    assert len(context["others"]) == 11


@pytest.mark.parametrize("query", ["اساكن", "إيساغن", "issaguen"])
def test_a_place_is_found_by_any_of_its_names(
    site: Installation, client: Client, query: str
) -> None:
    the_places()

    found = client.get("/ar/places/", {"q": query}).context["found"]

    assert [place["url"] for place in found] == ["/ar/places/issaguen/"]


@pytest.mark.parametrize("query", ["", "((((", "zzz", "<script>", "x" * 9000])
def test_any_words_may_be_asked(site: Installation, client: Client, query: str) -> None:
    the_places()

    response = client.get("/ar/places/", {"q": query})

    assert response.status_code == 200
    assert response.context["found"] == []
    assert "<script>" not in response.content.decode().replace('<script type="module"', "")


def test_queries_of_the_indexes(
    site: Installation, client: Client, django_assert_max_num_queries: Any
) -> None:
    for number in (1, 6):
        for index in range(number):
            make_workshop(
                places=the_places("ketama", "azla"), topics=[make_topic(f"t-{number}-{index}")]
            )
        for path in ("topics", "places"):
            with django_assert_max_num_queries(14):
                assert client.get(f"/ar/{path}/").status_code == 200


def test_subjects_that_something_is_about_are_in_the_sitemap(
    site: Installation, client: Client
) -> None:
    make_topic("empty")
    make_workshop(topics=[make_topic("water")], places=the_places("ketama"), recommends=("توصية",))

    found = entries(client)

    ours = {address.removeprefix("http://testserver/ar/") for address in found if "/ar/" in address}
    assert {"topics/", "topics/water/", "places/", "places/ketama/", "recommendations/"} <= ours
    assert not {"topics/empty/", "places/azla/"} & ours
    assert set(found["http://testserver/ar/topics/water/"]) == {"ar", "fr", "en"}


@pytest.mark.parametrize("path", ["topics/", "places/", "recommendations/", "topics/water/"])
def test_public_lists_set_no_cookie(site: Installation, client: Client, path: str) -> None:
    make_workshop(
        topics=[make_topic("water")],
        recommends=("توصية",),
        start_date=timezone.localdate() - timedelta(days=9),
    )
    for language in ("ar", "fr", "en"):
        response = client.get(f"/{language}/{path}")

        assert (response.status_code, not response.cookies) == (200, True)
        assert "cookie" not in response.get("Vary", "").lower()
