"""
Lists of 5,000 take the queries of lists of 20.

Quick, because pages are copied within the database from one that was made as editors make it.
"""

from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from core.models import SubjectTag
from home.services.installing import Installation
from news.models import NewsPage
from tests.core.subjects import make_topic, the_places
from tests.programmes.factories import make_programme, make_workshop

MANY = 5000
_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def step(number: int) -> str:
    """A step of a path, far behind those that exist."""
    digits = ""
    number += 36**3
    while number:
        number, digit = divmod(number, 36)
        digits = _ALPHABET[digit] + digits
    return digits


def multiply(page: Any, numbers: range) -> None:
    """A page like `page` for each number beside it, with its topics and places."""
    base = Page.objects.get(pk=page.pk)
    fields = [
        field.attname
        for field in Page._meta.concrete_fields
        if field.attname not in {"id", "path", "slug", "url_path", "translation_key"}
    ]
    shared = {name: getattr(base, name) for name in fields}
    parent = base.path[: -Page.steplen]
    pages = Page.objects.bulk_create(
        Page(
            **shared,
            path=parent + step(number),
            slug=f"{base.slug}-{number}",
            url_path=f"{base.url_path.rstrip('/')}-{number}/",
            translation_key=uuid4(),
        )
        for number in numbers
    )
    table, own = page._meta.db_table, [f.column for f in page._meta.local_concrete_fields]
    columns = ", ".join(f'"{name}"' for name in own if name != "page_ptr_id")
    quoted = connection.ops.quote_name(table)
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {quoted} (page_ptr_id, {columns}) "  # noqa: S608  # our own names
            f"SELECT p.id, {columns} FROM wagtailcore_page p, {quoted} t "
            "WHERE t.page_ptr_id = %s AND p.id BETWEEN %s AND %s",
            [page.pk, pages[0].pk, pages[-1].pk],
        )
    keys = page.subject_keys
    SubjectTag.objects.bulk_create(
        SubjectTag(page_key=copy.translation_key, subject_key=key) for copy in pages for key in keys
    )


@pytest.fixture
def tagged(site: Installation) -> list[Any]:
    tags = {"topics": [make_topic("water", "الماء")], "places": the_places("ketama")}
    site.news.refresh_from_db()
    news = site.news.add_child(
        instance=NewsPage(title="خبر", slug="news-item", summary="ملخص", **tags)
    )
    workshop = make_workshop(make_programme(), start_date=date(2022, 1, 1), **tags)
    return [news, workshop]


@pytest.mark.parametrize(
    ("which", "address", "most"),
    [
        (0, "/ar/news/", 26),
        (1, "/ar/programmes/", 34),
        (0, "/ar/topics/water/", 34),
        (1, "/ar/places/", 16),
    ],
)
def test_a_list_of_thousands_takes_the_queries_of_a_short_one(
    tagged: list[Any], client: Client, which: int, address: str, most: int
) -> None:
    page = tagged[which]
    queries: list[dict[str, str]] = [{}, {"page": "2"}, {"place": "province-al-hoceima"}]
    multiply(page, range(20))
    # What a process remembers is remembered by now.
    client.get(address)
    few = [count(client, address, query) for query in queries]

    multiply(page, range(20, MANY))

    # Fewer where a page of the list now holds one kind of page instead of two.
    many = [count(client, address, query) for query in queries]
    assert all(now <= before for now, before in zip(many, few, strict=True))
    assert max(few) <= most
    assert type(page).objects.count() == MANY + 1


def count(client: Client, address: str, query: dict[str, str]) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address, query).status_code == 200
    return len(asked)
