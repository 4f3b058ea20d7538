"""What a report and a programme say beside the main things; how a workshop describes itself."""

import json
import re
from datetime import date, time
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from core.structured_data import picture_url
from home.services.installing import Installation
from programmes.models import ProgrammePage, WorkshopPage
from tests.core.subjects import the_places
from tests.programmes.factories import fresh, make_programme, make_workshop, translate
from tests.programmes.test_workshop_page import ATTENDANCE, make_image

BANDS = [
    {"type": "band", "value": {"band": "18_35", "count": 6}},
    {"type": "band", "value": {"band": "over_60", "count": 2}},
]


def event_of(client: Client, page: WorkshopPage) -> dict[str, Any]:
    html = client.get(page.url).content.decode()
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', html)
    return json.loads(found.group(1)) if found else {}


def facts(response: Any) -> list[str]:
    return [fact["value"] for fact in response.context["facts"]]


def test_a_report_shows_what_was_filled_in(site: Installation, client: Client) -> None:
    page = make_workshop(
        theme="المشاركة المواطنة",
        slogan="معا",
        funder="صندوق",
        legal_basis=[{"type": "text", "value": "القانون التنظيمي 113.14"}],
        partners=[{"type": "partner", "value": {"name": "جمعية", "role": "شريكة"}}],
        spoken_languages=["tarifit", "darija"],
        associations_present=11,
        attendance=ATTENDANCE,
        age_bands=BANDS,
    )

    response = client.get(page.url)

    html = response.content.decode()
    assert facts(response) == ["التاريخ غير مذكور", "صندوق", "المشاركة المواطنة",
                               "الدارجة، تاريفيت"]  # fmt: skip
    assert [(row["count"], row["percent"]) for row in response.context["age_rows"]] == [
        (6, 75),
        (2, 25),
    ]
    for text in ("حضرت 11 جمعية.", "القانون التنظيمي 113.14", "معا", "شريكة"):
        assert text in html


def test_what_is_empty_does_not_show(site: Installation, client: Client) -> None:
    response = client.get(make_workshop().url)

    html = response.content.decode()
    assert facts(response) == ["التاريخ غير مذكور"]
    for mark in ('id="legal-basis"', 'class="slogan"', 'class="tags"', 'id="attendance"'):
        assert mark not in html


def test_numbers_and_languages_are_those_of_the_source(site: Installation, client: Client) -> None:
    page = make_workshop(
        spoken_languages=["tarifit"], associations_present=3, age_bands=BANDS, state="postponed"
    )

    french = fresh(translate(page))

    assert (french.spoken_languages, french.associations_present, french.state) == (
        ["tarifit"],
        3,
        "postponed",
    )
    assert client.get(french.url).context["age_rows"][0]["label"] == "De 18 à 35 ans"


def test_new_texts_are_found_by_search(site: Installation) -> None:
    texts = make_workshop(
        theme="محور فريد", legal_basis=[{"type": "text", "value": "مرجع فريد"}]
    ).texts()

    assert {"محور فريد", "مرجع فريد"} <= set(texts)


@pytest.mark.parametrize("count", [-1, 10**12])
def test_impossible_numbers_are_refused(site: Installation, count: int) -> None:
    page = make_workshop()
    page.associations_present = count

    with pytest.raises(ValidationError) as refused:
        page.full_clean()

    assert list(refused.value.message_dict) == ["associations_present"]


def test_a_programme_says_who_gained_and_what_came_of_it(
    site: Installation, client: Client
) -> None:
    programme = make_programme(
        context="سياق",
        sponsor="الراعي",
        beneficiaries_women=12,
        beneficiaries_men=1,
        lessons="<p>درس</p>",
        outputs=[
            {
                "type": "output",
                "value": {"title": "خطة", "description": "", "document": None, "language": ""},
            }
        ],
        places=the_places("ketama", "issaguen"),
        communes="كما كُتبت",
    )

    response = client.get(programme.url)

    assert facts(response) == ["الراعي", "إساكن، كتامة", "12 امرأة، رجل واحد"]
    assert response.context["outputs"] == [{"title": "خطة", "description": "", "files": []}]
    assert "<p>درس</p>" in response.content.decode()
    french: ProgrammePage = fresh(translate(programme))
    assert french.beneficiaries_women == 12


def test_communes_in_words_show_where_no_place_was_chosen(
    site: Installation, client: Client
) -> None:
    assert facts(client.get(make_programme(communes="عين الزيتون").url)) == ["عين الزيتون"]


def test_a_cancelled_workshop_says_so_first(site: Installation, client: Client) -> None:
    page = make_workshop(start_date=date(2099, 1, 1), state="cancelled")

    response = client.get(page.url)

    assert (response.context["status"], response.context["status_label"]) == ("cancelled", "ملغاة")
    assert "أُلغيت هذه الورشة." in response.content.decode()
    card = client.get("/ar/programmes/").context["workshops"][0]
    assert (card["status"], card["status_label"]) == ("cancelled", "ملغاة")


def test_a_workshop_describes_itself_as_an_event(site: Installation, client: Client) -> None:
    page = make_workshop(
        title="ورشة </script>",
        start_date=date(2022, 10, 13),
        start_time=time(17),
        end_time=time(19),
        venue="مقر الجماعة",
        places=the_places("tetouan"),
        state="postponed",
        organisers="الجماعة",
    )

    event = event_of(client, page)

    assert event["@type"] == "Event"
    assert event["name"] == "ورشة </script>"
    assert (event["startDate"], event["endDate"]) == (
        "2022-10-13T17:00:00+01:00",
        "2022-10-13T19:00:00+01:00",
    )
    assert event["eventStatus"] == "https://schema.org/EventPostponed"
    assert event["organizer"] == {"@type": "Organization", "name": "الجماعة"}
    assert event["location"] == {
        "@type": "Place",
        "name": "مقر الجماعة",
        "address": {
            "@type": "PostalAddress",
            "addressCountry": "MA",
            "addressLocality": "تطوان",
        },
    }


def test_a_workshop_without_a_date_is_no_event(site: Installation, client: Client) -> None:
    assert event_of(client, make_workshop()) == {}


# Wagtail leaves the file of a rendition to the garbage collector.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_the_first_picture_that_may_be_shown_stands_for_the_page(
    site: Installation, rf: Any
) -> None:
    refused, agreed = make_image("refused"), make_image("agreed")
    page = make_workshop(
        photos=[
            {
                "type": "photo",
                "value": {
                    "image": image.pk,
                    "alt_text": "وصف",
                    "caption": "",
                    "credit": "",
                    "consent": image == agreed,
                },
            }
            for image in (refused, agreed)
        ]
    )

    assert page.share_image() == agreed
    assert picture_url(page, rf.get("/")).startswith("http://testserver/media/images/agreed")
    assert make_workshop().share_image() is None


def test_a_lost_picture_is_not_named_and_breaks_no_page(site: Installation, client: Client) -> None:
    lost = make_image("lost")
    photo = {"image": lost.pk, "alt_text": "نص", "consent": True}
    page = make_workshop(start_date=date(2026, 12, 20), photos=[{"type": "photo", "value": photo}])
    lost.file.storage.delete(lost.file.name)

    response = client.get(page.get_url())

    assert response.status_code == 200
    assert "og:image" not in response.content.decode()
