import time
from datetime import date
from typing import Any
from urllib.parse import urlencode

import pytest
from django.core.management import call_command
from django.test import Client
from wagtail.models import Locale, PageViewRestriction

from core.models import Place, Topic
from core.places import load_places
from core.search.synonyms import forget_synonyms
from home.models import StandardPage
from home.services.installing import Installation
from news.models import NewsPage
from tests.consultations.factories import make_page
from tests.news.factories import make_press_page
from tests.programmes.factories import make_programme, make_workshop

URL = "/ar/search/"


@pytest.fixture(autouse=True)
def fresh_synonyms(db: None) -> None:
    forget_synonyms()


def add_news(site: Installation, title: str, **fields: Any) -> NewsPage:
    site.news.refresh_from_db()
    page: NewsPage = site.news.add_child(instance=NewsPage(title=title, **fields))
    page.save_revision().publish()
    return page


def add_page(site: Installation, title: str, **fields: Any) -> StandardPage:
    site.home.refresh_from_db()
    page: StandardPage = site.home.add_child(instance=StandardPage(title=title, **fields))
    if page.live:
        page.save_revision().publish()
    return page


def titles(response: Any) -> list[str]:
    return [
        item["title"].replace("<mark>", "").replace("</mark>", "")
        for item in response.context["results"]
    ]


@pytest.fixture
def content(site: Installation) -> None:
    add_news(site, "عرائض جديدة", summary="خبر", date=date(2017, 12, 26))
    add_news(site, "عريضة قديمة", summary="خبر", date=date(2015, 1, 1))
    make_page(title="مشاورة حول العريضة")
    add_page(site, "كيف تقدم العرائض")


@pytest.fixture
def press_and_workshops(content: None) -> None:
    make_press_page(title="بلاغ حول العريضة", date=date(2016, 5, 4))
    programme = make_programme(title="برنامج العرائض")
    make_workshop(programme, title="ورشة العرائض", start_date=date(2016, 3, 1))
    undated = make_workshop(programme, title="ورشة عريضة بلا تاريخ")
    for page in (programme, undated):
        page.save_revision().publish()


def test_words_are_found_in_their_other_forms(content: None, client: Client) -> None:
    response = client.get(URL, {"q": "عريضه"})

    assert response.status_code == 200
    assert sorted(titles(response)) == [
        "عرائض جديدة",
        "عريضة قديمة",
        "كيف تقدم العرائض",
        "مشاورة حول العريضة",
    ]
    assert response.context["count"] == 4
    assert "<mark>عرائض</mark> جديدة" in response.content.decode()


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ({"type": "news"}, ["عرائض جديدة", "عريضة قديمة"]),
        ({"type": "consultations"}, ["مشاورة حول العريضة"]),
        ({"type": "pages"}, ["كيف تقدم العرائض"]),
        ({"type": "news", "after": "2017-01-01"}, ["عرائض جديدة"]),
        ({"before": "2017-12-25"}, ["عريضة قديمة"]),
        ({"after": "2017-12-26", "before": "2017-12-26"}, ["عرائض جديدة"]),
        ({"type": "pages", "after": "2018-01-01"}, ["كيف تقدم العرائض"]),
        ({"type": "pages", "before": "2018-01-01"}, []),
    ],
)
def test_filters_narrow_the_search(
    content: None, client: Client, chosen: dict[str, str], expected: list[str]
) -> None:
    assert sorted(titles(client.get(URL, {"q": "عريضة", **chosen}))) == expected


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ({"type": "press"}, ["بلاغ حول العريضة"]),
        ({"type": "programmes"}, ["برنامج العرائض", "ورشة العرائض", "ورشة عريضة بلا تاريخ"]),
        ({"type": "pages"}, ["كيف تقدم العرائض"]),
        ({"after": "2016-01-01", "before": "2016-12-31"}, ["بلاغ حول العريضة", "ورشة العرائض"]),
        ({"type": "programmes", "after": "2020-01-01"}, ["برنامج العرائض"]),
    ],
)
def test_press_pages_and_workshops_have_their_kind_and_their_day(
    press_and_workshops: None, client: Client, chosen: dict[str, str], expected: list[str]
) -> None:
    assert sorted(titles(client.get(URL, {"q": "عريضة", **chosen}))) == expected


def test_a_result_shows_the_day_of_a_workshop_where_it_is_known(
    press_and_workshops: None, client: Client
) -> None:
    results = client.get(URL, {"q": "عريضة", "type": "programmes"}).context["results"]

    days = {result["title"]: result["date_iso"] for result in results}
    assert days["ورشة <mark>العرائض</mark>"] == "2016-03-01"
    assert days["ورشة <mark>عريضة</mark> بلا تاريخ"] == ""


@pytest.mark.parametrize(
    "chosen",
    [
        {"type": "nothing"},
        {"type": ["news", "pages"]},
        {"after": "yesterday"},
        {"after": "9999-12-31"},
        {"after": "0001-01-01"},
        {"before": "2026-02-30"},
        {"page": "-1"},
        {"page": "9" * 30},
        {"owner__password__startswith": "pbkdf2"},
        {"order_by": "owner__password"},
    ],
)
def test_broken_filters_are_no_error(content: None, client: Client, chosen: Any) -> None:
    response = client.get(URL, {"q": "عريضة"} | chosen)

    assert response.status_code == 200


def test_what_is_not_public_is_not_found(site: Installation, client: Client) -> None:
    add_page(site, "ملتمس منشور")
    add_page(site, "ملتمس مسودة", live=False)
    private = add_page(site, "ملتمس خاص")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    add_page(site, "ملتمس تحت الخاص").move(private, pos="last-child")

    assert titles(client.get(URL, {"q": "ملتمس"})) == ["ملتمس منشور"]
    suggested = client.get(URL + "suggest/", {"q": "ملتم"}).json()["suggestions"]
    assert [(item["title"], item["kind"]) for item in suggested] == [("ملتمس منشور", "")]


def test_each_language_searches_its_own_pages(site: Installation, client: Client) -> None:
    add_page(site, "Pétition")

    assert titles(client.get(URL, {"q": "petitions"})) == ["Pétition"]
    assert titles(client.get("/fr/search/", {"q": "petitions"})) == []


def test_the_summary_shows_where_the_words_are(site: Installation, client: Client) -> None:
    add_page(
        site,
        "صفحة",
        introduction="تقديم",
        body=[("paragraph", "<p>" + "كلام " * 200 + "جــمــاعة</p>")],
    )

    (item,) = client.get(URL, {"q": "الجماعات"}).context["results"]

    assert item["excerpt"].startswith("… كلام")
    assert item["excerpt"].endswith("<mark>جــمــاعة</mark>")


def test_words_of_readers_and_titles_are_escaped(site: Installation, client: Client) -> None:
    add_page(site, "<script>alert(1)</script> عريضة", introduction="<b>عريضة</b> & <i>")
    query = '"><script>alert(1)</script> عريضة'

    html = client.get(URL, {"q": query}).content.decode()

    assert "<script>alert" not in html
    assert "&lt;<mark>script</mark>&gt;" in html
    assert 'value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; عريضة"' in html


HOSTILE = ["", " ", "((((((", '"', "*", "؟" * 500, "NOT AND OR", "ا" * 1_000, "ﷺ " * 999]


@pytest.mark.parametrize("query", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_queries_are_answered_soon(site: Installation, client: Client, query: str) -> None:
    for path in (URL, URL + "suggest/"):
        address = f"{path}?{urlencode({'q': query})}"
        start = time.perf_counter()

        response = client.get(address)

        assert response.status_code == 200
        assert time.perf_counter() - start < 0.5


def test_a_query_that_is_no_text_is_a_bad_request(site: Installation, client: Client) -> None:
    assert client.get(URL + "?q=%ED%A0%80").status_code == 400
    assert client.get(URL + "?q=%00").status_code == 400
    assert client.get(URL + "?q=" + "a" * 1_000_000).status_code == 400


def test_a_long_list_has_pages_that_keep_the_search(site: Installation, client: Client) -> None:
    for number in range(13):
        add_news(site, f"عريضة {number}", summary="خبر", date=date(2020, 1, 1))

    response = client.get(URL, {"q": "عريضة", "type": "news", "after": "2019-01-01", "page": 2})

    assert len(response.context["results"]) == 3
    assert response.context["base_query"] == (
        "q=%D8%B9%D8%B1%D9%8A%D8%B6%D8%A9&type=news&after=2019-01-01"
    )


def test_queries_of_a_search_do_not_grow(
    site: Installation, client: Client, django_assert_max_num_queries: Any
) -> None:
    load_places(["ar"])
    for number in (2, 10):
        for _n in range(number):
            add_news(site, "ملتمس", summary="خبر")
            add_page(site, "ملتمس")
            make_page(title="ملتمس")
        with django_assert_max_num_queries(24):
            response = client.get(URL, {"q": "ملتمس", "type": "", "after": "2020-01-01"})
        assert response.status_code == 200
    assert len(response.context["results"]) == 10
    with django_assert_max_num_queries(14):
        client.get(URL + "suggest/", {"q": "ملتم"})


@pytest.mark.parametrize(
    "path", ["search/", "search/?q=إساكن", "search/suggest/?q=إسا", "places/issaguen/"]
)
def test_search_and_subjects_set_no_cookie(site: Installation, client: Client, path: str) -> None:
    load_places(["ar", "fr", "en"])
    for language in ("ar", "fr", "en"):
        response = client.get(f"/{language}/{path}")

        assert response.status_code == 200
        assert not response.cookies
        assert "cookie" not in response.get("Vary", "").lower()


def test_only_reading_is_allowed(site: Installation, client: Client) -> None:
    assert client.post(URL, {"q": "عريضة"}).status_code == 405


def test_every_page_has_the_search_form_but_the_search_page(
    site: Installation, client: Client
) -> None:
    assert 'action="/ar/search/"' in client.get("/ar/").content.decode()
    assert client.get(URL).content.decode().count('role="search"') == 1


def test_the_list_of_places_is_loaded_once(site: Installation) -> None:
    call_command("load_places", verbosity=0)
    Place.objects.filter(code="01.051.09.13.", locale__language_code="ar").update(name="اساكن")

    loaded = load_places(["ar", "fr", "en"])

    assert (loaded.created, loaded.known) == (0, 3 * 78)
    issaguen = Place.objects.get(code="01.051.09.13.", locale__language_code="ar")
    assert issaguen.name == "اساكن"
    assert issaguen.parent.name == "الحسيمة"
    assert issaguen.parent.parent.kind == "region"
    assert issaguen.get_translation(Locale.objects.get(language_code="fr")).name == "Issaguen"


@pytest.mark.parametrize("query", ["اساكن", "إساكن", "اساݣن", "أساكن", "إيساغن", "Issaguen"])
def test_a_place_is_found_by_all_its_names(site: Installation, client: Client, query: str) -> None:
    load_places(["ar", "fr"])
    add_page(site, "زيارة إلى مركز اساݣن")

    response = client.get(URL, {"q": query})

    assert [subject["url"] for subject in response.context["subjects"]] == ["/ar/places/issaguen/"]
    assert titles(response) == ["زيارة إلى مركز اساݣن"]


def test_a_place_shows_where_it_lies_and_what_mentions_it(
    site: Installation, client: Client, django_assert_max_num_queries: Any
) -> None:
    load_places(["ar", "fr"])
    add_page(site, "زيارة إلى مركز اساݣن")

    with django_assert_max_num_queries(30):
        response = client.get("/ar/places/issaguen/")

    assert [item["title"] for item in response.context["breadcrumbs"]] == [
        "الرئيسية",
        "الأماكن",
        "طنجة - تطوان - الحسيمة",
        "الحسيمة",
        "إساكن",
    ]
    assert titles(response) == []
    assert [page["title"] for page in response.context["mentions"]] == [
        "زيارة إلى مركز <mark>اساݣن</mark>"
    ]
    province = client.get("/fr/places/province-al-hoceima/").context["parts"]
    assert len(province) == 36
    assert province[0] == {"title": "Abdelghaya Souahel", "url": "/fr/places/abdelghaya-souahel/"}


def test_a_topic_has_its_page_in_every_language(site: Installation, client: Client) -> None:
    arabic = Locale.objects.get(language_code="ar")
    Topic.objects.create(locale=arabic, name="النقل", slug="النقل", introduction="تقديم")

    assert 'lang="ar" dir="auto">النقل</h1>' in client.get("/fr/topics/النقل/").content.decode()
    assert client.get("/ar/topics/none/").status_code == 404
    Topic.objects.update(live=False)
    assert client.get("/ar/topics/النقل/").status_code == 404
