"""The sections of the front page, in the order that editors chose."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import Page
from wagtail_localize.models import Translation, TranslationSource

from consultations.services.summarising import compute_results
from core import front_page
from home.arrangement import default_arrangement
from home.models import HomePage, StandardPage
from home.services.installing import Installation
from news.models import NewsPage
from programmes.enums import WorkshopKind
from recommendations.enums import Status
from recommendations.models import Recommendation, Reply
from tests.consultations.factories import make_page, record_of, respond
from tests.programmes.factories import make_programme, make_workshop, records_of

KINDS = [
    "consultations-closed",
    "consultations-coming",
    "consultations-open",
    "library",
    "news",
    "press",
    "workshop-reports",
    "workshops-coming",
]


def arrange(home: HomePage, *sections: tuple[str, dict[str, Any]]) -> None:
    home.refresh_from_db()
    home.sections = [{"type": kind, "value": value} for kind, value in sections]
    home.save_revision().publish()


def latest(kind: str, *, number: int = 3, heading: str = "") -> tuple[str, dict[str, Any]]:
    return "latest", {"kind": kind, "number": number, "heading": heading}


def shown(client: Client, language: str = "ar") -> list[dict[str, Any]]:
    response = client.get(f"/{language}/")
    assert response.status_code == 200
    return response.context["sections"]


def add_news(site: Installation, **fields: Any) -> NewsPage:
    page = NewsPage(**({"title": "خبر", "summary": "ملخص"} | fields))
    site.news.refresh_from_db()
    return site.news.add_child(instance=page)


def answer(record: Recommendation, text: str = "جواب معلل") -> None:
    Recommendation.objects.filter(pk=record.pk).update(
        status=Status.RETAINED, replied_on="2026-11-01"
    )
    Reply.objects.create(recommendation=record, language="ar", text=text)


def test_a_new_home_page_has_an_arrangement(site: Installation) -> None:
    for home in HomePage.objects.all():
        assert [block.block_type for block in home.sections] == [
            section["type"] for section in default_arrangement()
        ]


def test_sections_stand_in_the_order_of_their_editors(site: Installation, client: Client) -> None:
    add_news(site)
    make_page()
    arrange(
        site.home, latest("news", heading="أخبارنا"), ("ways", {}), latest("consultations-open")
    )

    sections = shown(client)

    assert [section["template"].split("/")[-1] for section in sections] == [
        "latest.html",
        "ways.html",
        "latest.html",
    ]
    assert sections[0]["heading"] == "أخبارنا"
    assert [str(item["title"]) for item in sections[0]["items"]] == ["خبر"]


def test_a_section_with_nothing_to_show_is_left_out(site: Installation, client: Client) -> None:
    arrange(
        site.home,
        *(latest(kind) for kind in KINDS),
        ("outcomes", {"heading": "", "number": 2}),
        ("figures", {"heading": ""}),
        ("text", []),
    )

    # That nothing is open is worth saying.
    assert [section["items"] for section in shown(client)] == [[]]
    assert "empty-state" in client.get("/ar/").content.decode()


def test_no_more_is_shown_than_was_asked_for(site: Installation, client: Client) -> None:
    for _number in range(4):
        add_news(site)
    arrange(site.home, latest("news", number=1), latest("news", number=3))

    assert [len(section["items"]) for section in shown(client)] == [1, 3]


def test_every_registered_part_can_be_chosen(site: Installation) -> None:
    assert sorted(name for name, _label in front_page.teaser_choices()) == KINDS


def test_a_section_of_an_app_that_left_is_left_out(site: Installation, client: Client) -> None:
    arrange(site.home, latest("petitions"))

    assert shown(client) == []


def test_workshops_to_come_and_reports(site: Installation, client: Client) -> None:
    programme = make_programme()
    today = timezone.localdate()
    make_workshop(programme, title="بعيدة", start_date=today + timedelta(days=9))
    make_workshop(programme, title="اليوم", start_date=today)
    make_workshop(programme, title="طويلة", start_date=today - timedelta(days=2), end_date=today)
    make_workshop(programme, title="بلا تقرير", start_date=today - timedelta(days=3))
    make_workshop(
        programme, title="بتقرير", start_date=today - timedelta(days=4), recommends=("توصية",)
    )
    arrange(site.home, latest("workshops-coming"), latest("workshop-reports"))

    coming, reports = shown(client)

    assert [item["title"] for item in coming["items"]] == ["طويلة", "اليوم", "بعيدة"]
    assert [item["title"] for item in reports["items"]] == ["بتقرير"]
    assert {item["kind"] for item in coming["items"]} == {WorkshopKind.PARTICIPATORY}


def test_what_became_of_it(site: Installation, client: Client, closed: Any) -> None:
    workshop = make_workshop(recommends=("إنارة الطريق", "تبليط الزقاق"))
    answer(records_of(workshop)[0], "اعتُمدت")
    arrange(site.home, ("outcomes", {"heading": "", "number": 2}))

    results, replies = (part["outcome"] for part in shown(client)[0]["outcomes"])

    assert [card["title"] for card in results["cards"]] == [closed.title]
    assert [(card["words"], card["reply"]) for card in replies["cards"]] == [
        ("إنارة الطريق", "اعتُمدت")
    ]
    assert len(replies["counts"]) == 3


@pytest.fixture
def closed(site: Installation) -> Page:
    page = make_page(opens_at=timezone.now() - timedelta(days=9), title="مغلقة")
    respond(record_of(page))
    page.closes_at = timezone.now() - timedelta(days=1)
    page.save_revision().publish()
    return page


def test_replies_of_pages_that_nobody_may_read_are_not_shown(
    site: Installation, client: Client
) -> None:
    workshop = make_workshop(recommends=("إنارة الطريق",))
    answer(records_of(workshop)[0])
    arrange(site.home, ("outcomes", {"heading": "", "number": 2}), ("figures", {"heading": ""}))
    workshop.refresh_from_db()
    workshop.unpublish()

    assert shown(client) == []


def test_figures_are_counted_over_all_languages(site: Installation, client: Client) -> None:
    page = make_page()
    for _number in range(3):
        respond(record_of(page))
    compute_results(record_of(page))
    arrange(site.home, ("figures", {"heading": ""}))
    french = HomePage.objects.get(locale__language_code="fr")
    arrange(french, ("figures", {"heading": ""}))

    numbers = [
        [figure["number"] for figure in shown(client, language)[0]["figures"]]
        for language in ("ar", "fr")
    ]

    assert numbers == [[1, 3], [1, 3]]


def test_an_invitation_leads_to_the_page_in_the_readers_language(
    site: Installation, client: Client
) -> None:
    page = StandardPage(title="عنوان", slug="charter")
    site.home.refresh_from_db()
    site.home.add_child(instance=page)
    invitation = {"heading": "دعوة", "text": "", "page": page.pk, "label": "قراءة"}
    arrange(site.home, ("invitation", invitation))
    french = HomePage.objects.get(locale__language_code="fr")
    arrange(french, ("invitation", invitation))

    assert [section["url"] for section in shown(client)] == ["/ar/charter/"]
    assert shown(client, "fr") == []

    page.unpublish()

    assert shown(client) == []


def test_what_editors_write_is_escaped(site: Installation, client: Client) -> None:
    arrange(
        site.home, ("search", {"heading": "<script>alert(1)</script>", "text": '"><img src=x>'})
    )

    html = client.get("/ar/").content.decode()

    assert "<script>alert" not in html
    assert "<img src=x>" not in html


def test_an_arrangement_is_translated(site: Installation, client: Client) -> None:
    arrange(site.home, latest("news", heading="أخبارنا"), ("search", {"heading": "", "text": ""}))
    add_news(site)
    french = HomePage.objects.get(locale__language_code="fr")
    source, _created = TranslationSource.update_or_create_from_instance(site.home)
    translation, _created = Translation.objects.get_or_create(
        source=source, target_locale=french.locale
    )

    translation.save_target(publish=False)

    draft = HomePage.objects.get(pk=french.pk).get_latest_revision_as_object()
    assert [block.block_type for block in draft.sections] == ["latest", "search"]
    assert draft.sections[0].value["kind"] == "news"


def test_queries_are_the_same_whatever_the_arrangement(
    site: Installation, client: Client, django_assert_max_num_queries: Any
) -> None:
    everything = [
        *(latest(kind) for kind in KINDS),
        ("outcomes", {"heading": "", "number": 2}),
        ("figures", {"heading": ""}),
        ("ways", {"heading": ""}),
        ("search", {"heading": "", "text": ""}),
    ]
    programme = make_programme()
    for _size in range(2):
        for _number in range(3):
            make_page()
            add_news(site)
            answer(records_of(make_workshop(programme, recommends=("أ", "ب")))[0])
        arrange(site.home, *everything, *(latest(kind) for kind in KINDS[:5]))
        with django_assert_max_num_queries(58):
            assert client.get("/ar/").status_code == 200


def test_queries_of_the_default_arrangement(
    site: Installation, client: Client, django_assert_max_num_queries: Any
) -> None:
    make_page()
    add_news(site)
    with django_assert_max_num_queries(42):
        assert client.get("/ar/").status_code == 200
