"""What readers are told about a translation that is older than its source."""

from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import override

from news.models import NewsPage
from tests.translations.factories import change, fresh, translate, version_of

FRENCH = "Cette traduction est plus ancienne que le texte original, mis à jour le {}."


def today() -> str:
    with override("fr"):
        return date_format(timezone.localdate(), "DATE_FORMAT")


def shown(client: Client, page: Any) -> str:
    return client.get(fresh(page).get_url()).content.decode()


def test_reader_of_an_old_translation_is_told_and_led_to_the_source(
    arabic: NewsPage, client: Client
) -> None:
    french = translate(arabic)
    before = shown(client, french)

    change(arabic, summary="ملخص جديد")
    after = shown(client, french)

    assert "plus ancienne" not in before
    assert FRENCH.format(today()) in after
    assert f'<a href="{arabic.get_url()}">Lire l’original</a>' in after
    assert "plus ancienne" not in shown(client, arabic)


def test_source_published_again_marks_nothing(arabic: NewsPage, client: Client) -> None:
    french = translate(arabic)

    change(arabic)

    assert "plus ancienne" not in shown(client, french)


def test_source_that_is_offline_is_not_linked(arabic: NewsPage, client: Client) -> None:
    french = translate(arabic)
    change(arabic, summary="ملخص جديد").unpublish()

    html = shown(client, french)

    assert FRENCH.format(today()) in html
    assert "Lire l’original" not in html


def test_mark_costs_no_query(arabic: NewsPage, client: Client) -> None:
    french = translate(arabic)
    shown(client, french)
    with CaptureQueriesContext(
        connection,
    ) as before:
        shown(client, french)

    change(arabic, summary="ملخص جديد")
    version_of(french)
    with CaptureQueriesContext(connection) as after:
        html = shown(client, french)

    assert "plus ancienne" in html
    assert len(after) == len(before)


def test_switcher_keeps_what_was_searched_for(site: Any, client: Client) -> None:
    html = client.get(
        "/ar/search/", {"q": "ماء & هواء", "type": "news", "page": "2"}
    ).content.decode()

    kept = "?q=%D9%85%D8%A7%D8%A1+%26+%D9%87%D9%88%D8%A7%D8%A1&amp;type=news"
    assert f'href="/fr/search/{kept}"' in html


def test_switcher_keeps_filters_and_alternates_do_not(site: Any, client: Client) -> None:
    html = client.get("/ar/consultations/", {"status": "open", "page": "1"}).content.decode()

    assert 'href="/fr/consultations/?status=open" hreflang="fr"' in html
    assert '<link rel="alternate" hreflang="fr" href="http://testserver/fr/consultations/">' in html


def test_switcher_of_an_address_that_leads_nowhere_keeps_nothing(site: Any, client: Client) -> None:
    html = client.get("/ar/nowhere/", {"q": "x"}).content.decode()

    assert 'href="/fr/" hreflang="fr"' in html
