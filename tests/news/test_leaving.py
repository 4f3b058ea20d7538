"""How news and press leave the site: feeds, structured data, sharing."""

import json
import re
from datetime import date
from typing import Any
from xml.etree import ElementTree

import pytest
from django.test import Client
from wagtail.models import PageViewRestriction

from home.services.installing import Installation
from news.models import NewsPage
from tests.news.factories import make_press_page, make_press_room

ATOM = {"a": "http://www.w3.org/2005/Atom"}


def make_news(site: Installation, **fields: Any) -> NewsPage:
    site.news.refresh_from_db()
    return site.news.add_child(
        instance=NewsPage(**({"title": "خبر", "summary": "ملخص", "slug": "item"} | fields))
    )


def read_feed(client: Client, path: str) -> ElementTree.Element:
    response = client.get(path)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    assert not response.cookies
    assert "cookie" not in response.get("Vary", "").lower()
    return ElementTree.fromstring(response.content)  # noqa: S314  # our own output


def test_the_news_feed_is_complete_and_absolute(site: Installation, client: Client) -> None:
    page = make_news(site, title="خبر <b>", date=date(2017, 12, 26))

    feed = read_feed(client, "/ar/news/feed/")

    assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == "ar"
    (entry,) = feed.findall("a:entry", ATOM)
    assert entry.findtext("a:title", namespaces=ATOM) == "خبر <b>"
    assert entry.findtext("a:summary", namespaces=ATOM) == "ملخص"
    assert entry.find("a:link", ATOM).get("href") == "http://testserver/ar/news/item/"
    assert entry.findtext("a:published", namespaces=ATOM).startswith("2017-12-26T00:00:00")
    assert {link.get("href") for link in feed.findall("a:link", ATOM)} == {
        "http://testserver/ar/news/",
        "http://testserver/ar/news/feed/",
    }
    before = entry.findtext("a:id", namespaces=ATOM)
    page.slug = "moved"
    page.save()
    (entry,) = read_feed(client, "/ar/news/feed/").findall("a:entry", ATOM)
    assert entry.findtext("a:id", namespaces=ATOM) == before


def test_each_language_has_its_own_feed(site: Installation, client: Client) -> None:
    make_news(site)

    feed = read_feed(client, "/fr/news/feed/")

    assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == "fr"
    assert feed.findall("a:entry", ATOM) == []


def test_feeds_hold_what_is_public_only(site: Installation, client: Client) -> None:
    make_press_page(title="علني")
    make_press_page(title="مسودة", live=False)
    private = make_press_page(title="خاص")
    PageViewRestriction.objects.create(page=private, restriction_type="login")

    feed = read_feed(client, "/ar/press/feed/")

    assert [e.findtext("a:title", namespaces=ATOM) for e in feed.findall("a:entry", ATOM)] == [
        "علني"
    ]


def test_what_was_pasted_breaks_no_feed(site: Installation, client: Client) -> None:
    make_press_page(title="بلا\x0bغ", summary="سطر\x0bآخر")

    entry = read_feed(client, "/ar/press/feed/").find("a:entry", ATOM)

    assert entry is not None
    assert entry.findtext("a:title", namespaces=ATOM) == "بلاغ"


def test_queries_of_a_feed_do_not_grow(
    site: Installation, client: Client, django_assert_max_num_queries: Any
) -> None:
    make_press_room()
    for number in (2, 40):
        for _n in range(number):
            make_press_page()
        with django_assert_max_num_queries(14):
            feed = read_feed(client, "/ar/press/feed/")
    assert len(feed.findall("a:entry", ATOM)) == 30


@pytest.mark.parametrize("path", ["/ar/news/", "/ar/press/"])
def test_sections_name_their_feed(site: Installation, client: Client, path: str) -> None:
    make_press_room()

    html = client.get(path).content.decode()

    assert f'<link rel="alternate" type="application/atom+xml" href="{path}feed/"' in html
    assert f'<a href="{path}feed/">' in html


def test_an_article_describes_itself_and_cannot_break_out(
    site: Installation, client: Client
) -> None:
    make_news(site, title='</script><img src=x onerror="a&b">', place="الحسيمة")

    html = client.get("/ar/news/item/").content.decode()

    (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    assert "<" not in block
    data = json.loads(block)
    assert data["@type"] == "NewsArticle"
    assert data["headline"] == '</script><img src=x onerror="a&b">'
    assert data["url"] == "http://testserver/ar/news/item/"
    assert data["contentLocation"] == {"@type": "Place", "name": "الحسيمة"}
    assert data["publisher"]["name"] == "جماعة الاختبار"


def test_a_shared_link_has_its_title_and_language(site: Installation, client: Client) -> None:
    make_news(site, date=date(2017, 12, 26))

    html = client.get("/ar/news/item/").content.decode()

    assert dict(re.findall(r'<meta property="([^"]+)" content="([^"]*)">', html)) == {
        "og:type": "article",
        "og:site_name": "جماعة الاختبار",
        "og:title": "خبر",
        "og:url": "http://testserver/ar/news/item/",
        "og:description": "ملخص",
        "og:locale": "ar_MA",
        "article:published_time": "2017-12-26",
    }
