"""The queue over HTTP: what it shows, how it filters, what it costs."""

import re
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from moderation import counting
from moderation.models import Contribution
from tests.moderation.conftest import Letters
from tests.moderation.factories import (
    ContributionFactory,
    GroupFactory,
    UserFactory,
    make_moderator,
    make_page,
)

MOST_QUERIES = 16


def queue(client: Client, **params: Any) -> Any:
    return client.get(reverse("moderation:index"), params)


def shown(response: Any) -> list[Contribution]:
    assert response.status_code == 200
    return list(response.context["page_obj"].object_list)


def test_queue_shows_what_awaits_oldest_first(moderator_client: Client, park: Page) -> None:
    key, now = park.translation_key, timezone.now()
    young = ContributionFactory(subject_key=key, submitted_at=now - timedelta(hours=1))
    old = ContributionFactory(subject_key=key, submitted_at=now - timedelta(days=3))
    ContributionFactory(subject_key=key, approved=True)
    ContributionFactory(subject_key=make_page("المدرسة").translation_key)

    assert shown(queue(moderator_client)) == [old, young]
    assert shown(queue(moderator_client, ordering="-submitted_at")) == [young, old]


def test_queue_shows_each_contribution_in_words(moderator_client: Client, park: Page) -> None:
    ContributionFactory(
        subject_key=park.translation_key,
        text="كلمة " * 60,
        flagged=True,
        submitted_at=timezone.now() - timedelta(days=3),
    )

    html = queue(moderator_client, status="all").content.decode()

    excerpt = re.search(r'id="contribution_\d+_title" dir="auto">([^<]+)</a>', html)
    assert excerpt is not None
    assert excerpt[1] == "كلمة " * 23 + "كلمة…"
    assert len(excerpt[1]) <= 120
    assert '<span class="moderation-written" dir="auto">الحديقة</span>' in html
    assert "moderation-status--pending" in html
    assert html.count('moderation-excerpt__flag"') == 1


def test_contribution_without_words_is_said_to_be_choices(
    moderator_client: Client, park: Page
) -> None:
    ContributionFactory(subject_key=park.translation_key, wordless=True)

    html = queue(moderator_client).content.decode()

    assert html.count("(choices only)") == 1


def test_queue_escapes_what_people_wrote(moderator_client: Client, park: Page) -> None:
    ContributionFactory(subject_key=park.translation_key, text="<script>alert('x')</script>")

    html = queue(moderator_client).content.decode()

    assert "&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt;" in html
    assert "<script>alert(" not in html


def test_row_leads_to_the_contribution_and_back_to_the_same_listing(
    moderator_client: Client, park: Page
) -> None:
    contribution = ContributionFactory(subject_key=park.translation_key, language="fr")

    html = queue(moderator_client, language="fr", q="", _w_filter_fragment="1").content.decode()

    back = urlencode({"next": reverse("moderation:index") + "?language=fr"})
    link = reverse("moderation:inspect", args=[contribution.pk]) + "?" + back
    assert f'href="{link}"' in html


@pytest.mark.parametrize("status", ["pending", "approved", "refused", "spam"])
def test_status_filter(moderator_client: Client, park: Page, status: str) -> None:
    for each in ("pending", "approved", "refused", "spam"):
        ContributionFactory(subject_key=park.translation_key, status=each)

    listed = shown(queue(moderator_client, status=status))

    assert [contribution.status for contribution in listed] == [status]
    assert len(shown(queue(moderator_client, status="all"))) == 4


def test_subject_filter_offers_only_what_is_in_scope(
    moderator_client: Client, park: Page, letters: Letters
) -> None:
    foreign = make_page("المدرسة")
    letters.titles[foreign.translation_key] = foreign.title
    own = ContributionFactory(subject_key=park.translation_key)
    ContributionFactory(subject_key=foreign.translation_key)

    response = queue(moderator_client, subject=str(park.translation_key))

    assert shown(response) == [own]
    choices = response.context["filters"].form.fields["subject"].choices
    assert [value for value, _label in choices if value] == [str(park.translation_key)]
    assert shown(queue(moderator_client, subject=str(foreign.translation_key))) == []


def test_language_filter(moderator_client: Client, park: Page) -> None:
    french = ContributionFactory(subject_key=park.translation_key, language="fr")
    ContributionFactory(subject_key=park.translation_key, language="ar")

    assert shown(queue(moderator_client, language="fr")) == [french]


def test_date_filter_takes_whole_days_in_the_sites_time_zone(
    moderator_client: Client, park: Page
) -> None:
    zone = ZoneInfo("Africa/Casablanca")
    moments = [
        datetime(2026, 5, 3, 23, 59, tzinfo=zone),
        datetime(2026, 5, 4, 0, 0, tzinfo=zone),
        datetime(2026, 5, 4, 23, 59, tzinfo=zone),
        datetime(2026, 5, 5, 0, 0, tzinfo=zone),
    ]
    sent = [
        ContributionFactory(subject_key=park.translation_key, submitted_at=moment)
        for moment in moments
    ]

    on_the_day = queue(moderator_client, received_from="2026-05-04", received_to="2026-05-04")

    assert shown(on_the_day) == sent[1:3]
    assert shown(queue(moderator_client, received_from="2026-05-05")) == sent[3:]


def test_search_finds_words_and_references(moderator_client: Client, park: Page) -> None:
    key = park.translation_key
    by_words = ContributionFactory(subject_key=key, text="نحتاج إلى إنارة", reference="AAAA-2222")
    by_reference = ContributionFactory(subject_key=key, reference="7K3M-Q2XD")

    assert shown(queue(moderator_client, q="إنارة")) == [by_words]
    assert shown(queue(moderator_client, q="7k3m")) == [by_reference]
    assert shown(queue(moderator_client, q="%")) == []


def test_search_of_more_than_200_characters_is_ignored(
    moderator_client: Client, park: Page
) -> None:
    contribution = ContributionFactory(subject_key=park.translation_key)

    response = queue(moderator_client, q="x" * 201)

    assert shown(response) == [contribution]
    assert len(response.context["search_errors"]) == 1
    assert shown(queue(moderator_client, q="x" * 200)) == []


@pytest.mark.parametrize(
    "params",
    [
        {"status": "' OR 1=1 --"},
        {"subject": "not-a-uuid"},
        {"language": "xx"},
        {"received_from": "31/31/2026"},
        {"received_to": "999999999-01-01"},
    ],
)
def test_broken_filter_shows_nothing_and_says_so(
    moderator_client: Client, park: Page, params: dict[str, str]
) -> None:
    ContributionFactory(subject_key=park.translation_key)

    response = queue(moderator_client, **params)

    assert shown(response) == []
    assert response.context["is_broken"] is True


@pytest.mark.parametrize(
    "params",
    [
        {"p": "99999999999999999999"},
        {"p": "-1"},
        {"p": "x"},
        {"p": "9" * 5000},
        {"ordering": "subject_key__x; DROP TABLE"},
        {"decisions__moderator__password__startswith": "md5"},
        {"submitted_at__year": "x"},
        {"received_from": "0001-01-01", "received_to": "9999-12-31"},
        {"q": "' OR 1=1 --"},
        {"export": "xlsx"},
        {"export": "csv", "status": "all"},
        {"status": ""},
    ],
)
@pytest.mark.parametrize("view", ["index", "index_results"])
def test_hostile_address_is_answered_with_a_page(
    moderator_client: Client, park: Page, params: dict[str, str], view: str
) -> None:
    ContributionFactory(subject_key=park.translation_key)

    response = moderator_client.get(reverse(f"moderation:{view}"), params)

    assert response.status_code == 200
    assert response["Content-Type"] == "text/html; charset=utf-8"


def test_lookups_that_are_no_filters_are_ignored(moderator_client: Client, park: Page) -> None:
    contribution = ContributionFactory(subject_key=park.translation_key)

    response = queue(moderator_client, decisions__moderator__password__startswith="nothing")

    assert shown(response) == [contribution]


def test_count_stops_at_its_limit(
    moderator_client: Client, park: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counting, "LIMIT", 40)
    ContributionFactory.create_batch(41, subject_key=park.translation_key)

    response = queue(moderator_client)

    assert response.context["count_in_digits"] == "40+"
    assert response.context["paginator"].num_pages == 2
    assert len(shown(queue(moderator_client, p="99999999999999999999"))) == 20


@pytest.mark.parametrize("administrator", [False, True])
def test_queue_costs_the_same_for_5_and_for_60(
    client: Client, park: Page, administrator: bool
) -> None:
    client.force_login(UserFactory(administrator=True) if administrator else make_moderator(park))
    counts = []
    for more in (5, 55):
        ContributionFactory.create_batch(more, subject_key=park.translation_key, flagged=True)
        queue(client)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            queue(client)
        counts.append(len(queries))

    assert counts[0] == counts[1]
    assert counts[0] <= MOST_QUERIES


def test_queue_is_closed_to_those_without_a_scope(client: Client, park: Page) -> None:
    contribution = ContributionFactory(subject_key=park.translation_key)
    editor = UserFactory()
    editor.groups.add(GroupFactory())
    client.force_login(editor)

    for url in (
        reverse("moderation:index"),
        reverse("moderation:index_results"),
    ):
        assert client.get(url).url == reverse("wagtailadmin_home")
    url = reverse("moderation:inspect", args=[contribution.pk])
    assert client.get(url, follow=True).status_code == 404


def test_queue_is_closed_to_the_public(client: Client, db: None) -> None:
    response = queue(client)

    assert response.status_code == 302
    assert response.url.startswith(reverse("wagtailadmin_login"))


@pytest.mark.parametrize("path", ["new/", "edit/1/", "delete/1/", "history/1/", "usage/1/"])
def test_stock_views_do_not_exist(client: Client, db: None, path: str) -> None:
    client.force_login(UserFactory(administrator=True))

    url = reverse("moderation:index") + path

    assert client.get(url, follow=True).status_code == 404
