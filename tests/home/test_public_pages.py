"""What holds for every public page: no cookie, no `Vary: Cookie`, right language, few queries."""

import re
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from wagtail.models import Locale, Page

from consultations.models import Consultation
from core.models import PrivacyNotice
from home.models import StandardPage
from home.services.installing import Installation
from news.models import NewsPage
from tests.consultations.factories import make_page, record_of, respond, translate

LANGUAGES = {"ar": ("ar-MA", "rtl"), "fr": ("fr", "ltr"), "en": ("en", "ltr")}


@pytest.fixture
def pages(site: Installation) -> list[str]:
    """The address of one page of each kind, without its language."""
    consultation = make_page(slug="plan")
    standard = StandardPage(title="عن الموقع", slug="about", introduction="تقديم")
    site.home.refresh_from_db()
    site.home.add_child(instance=standard)
    news = NewsPage(title="خبر", slug="news-item", summary="ملخص", place="الحسيمة")
    site.news.refresh_from_db()
    site.news.add_child(instance=news)
    for page in (consultation, standard, news):
        for language in ("fr", "en"):
            _translate_page(page, language)
    respond(record_of(consultation))
    return [
        "",
        "about/",
        "news/",
        "news/news-item/",
        "consultations/",
        "consultations/plan/",
        "consultations/plan/results/",
    ]


def _translate_page(page: Page, language: str) -> None:
    from wagtail_localize.models import Translation, TranslationSource

    locale = Locale.objects.get(language_code=language)
    source, _created = TranslationSource.update_or_create_from_instance(page)
    Translation.objects.get_or_create(source=source, target_locale=locale)[0].save_target(
        publish=False
    )
    source.get_translated_instance(locale).get_latest_revision().publish()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_public_page_sets_a_cookie_or_varies_on_one(
    pages: list[str], client: Client, language: str
) -> None:
    for path in pages:
        response = client.get(f"/{language}/{path}")

        assert response.status_code == 200, path
        assert not response.cookies, path
        assert "cookie" not in response.get("Vary", "").lower(), path


@pytest.mark.parametrize("path", ["/", "/news/", "/ar/nothing/", "/xx/", "/ar/take-part/nothing/"])
def test_redirects_and_missing_pages_do_not_vary_on_cookies_either(
    site: Installation, client: Client, path: str
) -> None:
    response = client.get(path)

    assert not response.cookies
    assert "cookie" not in response.get("Vary", "").lower()


@pytest.mark.parametrize("language", LANGUAGES)
def test_language_and_direction_are_said(pages: list[str], client: Client, language: str) -> None:
    lang, direction = LANGUAGES[language]
    for path in pages:
        html = client.get(f"/{language}/{path}").content.decode()

        assert re.search(r"<html[^>]*>", html).group(0) == f'<html lang="{lang}" dir="{direction}">'


def test_each_page_names_its_translations(pages: list[str], client: Client) -> None:
    for path in pages:
        html = client.get(f"/fr/{path}").content.decode()

        for language in LANGUAGES:
            assert (
                f'<link rel="alternate" hreflang="{language}" '
                f'href="http://testserver/{language}/{path}">'
            ) in html, path


def test_the_switcher_leads_to_the_same_page(pages: list[str], client: Client) -> None:
    for path in pages:
        html = client.get(f"/ar/{path}").content.decode()

        assert f'href="/fr/{path}"' in html, path


def test_the_switcher_leads_from_form_to_form(site: Installation, client: Client) -> None:
    reference = record_of(make_page()).reference

    html = client.get(f"/ar/take-part/{reference}/").content.decode()

    assert f'href="/fr/take-part/{reference}/"' in html


def test_a_page_that_is_not_translated_is_not_offered(site: Installation, client: Client) -> None:
    page = make_page(slug="only-arabic")
    translate(page, "fr", publish=False)

    html = client.get("/ar/consultations/only-arabic/").content.decode()

    assert 'href="/fr/consultations/only-arabic/"' not in html
    assert client.get("/fr/consultations/only-arabic/").status_code == 404


def test_a_language_that_the_site_does_not_speak_is_not_found(
    site: Installation, client: Client
) -> None:
    english = Locale.objects.get(language_code="en")
    PrivacyNotice.objects.filter(locale=english).delete()
    Page.objects.filter(locale=english, depth=2).first().delete()
    english.delete()
    reference = record_of(make_page()).reference

    assert client.get("/en/").status_code == 404
    assert client.get(f"/en/take-part/{reference}/").status_code == 404


@pytest.mark.parametrize(
    "path", ["/ar/%00", "/ar/?q=%00", "/ar/news/?page=%ff", "/%00", "/admin/%00"]
)
def test_malformed_addresses_are_bad_requests(
    site: Installation, client: Client, path: str
) -> None:
    assert client.get(path).status_code == 400


def test_undecodable_addresses_are_not_found(site: Installation, client: Client) -> None:
    assert client.get("/ar/%ff%fe/").status_code == 404


@pytest.mark.parametrize("page", ["9" * 20, "-1", "0", "abc", ""])
def test_broken_page_numbers_are_no_error(site: Installation, client: Client, page: str) -> None:
    assert client.get(f"/ar/news/?page={page}").status_code == 200


def test_the_policy_of_public_pages_allows_nothing_inline(pages: list[str], client: Client) -> None:
    for path in pages:
        policy = client.get(f"/ar/{path}")["Content-Security-Policy"]

        assert "unsafe" not in policy
        assert "script-src 'self'" in policy
        assert "object-src 'none'" in policy


def test_queries_of_the_home_page_do_not_grow(
    site: Installation, client: Client, django_assert_max_num_queries: Any
) -> None:
    for number in (2, 6):
        for _n in range(number):
            make_page()
        with django_assert_max_num_queries(42):
            response = client.get("/ar/")
        assert response.status_code == 200
    assert len(response.context["sections"][0]["items"]) == 3
    assert Consultation.objects.count() == 8


def test_queries_of_the_news_do_not_grow(
    site: Installation, client: Client, django_assert_max_num_queries: Any
) -> None:
    for number in (2, 10):
        for _n in range(number):
            site.news.refresh_from_db()
            site.news.add_child(instance=NewsPage(title="خبر", summary="ملخص"))
        with django_assert_max_num_queries(22):
            response = client.get("/ar/news/")
        assert response.status_code == 200
    assert len(response.context["news_cards"]) == 12


@pytest.mark.parametrize("path", ["about/", "news/news-item/"])
def test_queries_of_plain_pages(
    pages: list[str], client: Client, django_assert_max_num_queries: Any, path: str
) -> None:
    with django_assert_max_num_queries(20):
        assert client.get(f"/ar/{path}").status_code == 200


def test_every_language_of_the_settings_has_its_months() -> None:
    from datetime import date

    from django.utils.formats import date_format
    from django.utils.translation import override

    with override("ar"):
        months = [date_format(date(2026, month, 1), "F") for month in range(1, 13)]
        assert months == [
            "يناير",
            "فبراير",
            "مارس",
            "أبريل",
            "ماي",
            "يونيو",
            "يوليوز",
            "غشت",
            "شتنبر",
            "أكتوبر",
            "نونبر",
            "دجنبر",
        ]
        assert date_format(date(2017, 12, 26), "l j F Y") == "الثلاثاء 26 دجنبر 2017"
    assert [code for code, _name in settings.LANGUAGES] == ["ar", "fr", "en"]
