"""The public list of recommendations, its feed, and what waits in the admin."""

from datetime import date, timedelta
from typing import Any
from xml.etree import ElementTree

import pytest
from django.test import Client
from django.utils import timezone, translation

from home.services.installing import Installation
from recommendations.enums import Status
from recommendations.models import Recommendation
from recommendations.presenting.waiting import waiting_text
from recommendations.services.answering import Answer, answer
from tests.consultations.editing import admin_browser
from tests.core.subjects import make_topic, the_places
from tests.programmes.factories import fresh, make_programme, make_workshop, records_of, translate

URL = "/ar/recommendations/"
FEED = "/ar/recommendations/feed/"


def retain(record: Recommendation, user: Any, **replies: str) -> None:
    answer(
        record.pk,
        user=user,
        answer=Answer(Status.RETAINED, replies or {"ar": "قررنا ذلك لأنه ممكن."}),
        expected_revision=record.revision,
    )


def words(response: Any) -> list[str]:
    return [card["words"] for card in response.context["cards"]]


def days_ago(days: int) -> date:
    return timezone.localdate() - timedelta(days=days)


@pytest.fixture
def two_workshops(site: Installation, approver: Any) -> None:
    first, second = make_programme(title="الأول", slug="one"), make_programme(slug="two")
    water = make_topic("water", "الماء")
    page = make_workshop(
        first, start_date=days_ago(45), topics=[water], recommends=("قديمة", "أجيب عنها"),
        places=the_places("ketama"),
    )  # fmt: skip
    make_workshop(second, start_date=days_ago(3), recommends=("حديثة",))
    retain(records_of(page)[1], approver)


def test_what_waits_longest_comes_first_and_answers_last(
    two_workshops: None, client: Client
) -> None:
    response = client.get(URL)

    assert words(response) == ["قديمة", "حديثة", "أجيب عنها"]
    assert [card["waiting_text"] for card in response.context["cards"]] == [
        "تنتظر جوابا منذ 45 يوما",
        "تنتظر جوابا منذ 3 أيام",
        "",
    ]
    assert response.context["count_text"] == "3 توصيات"
    assert [(row["count"], row["percent"]) for row in response.context["statuses"]["rows"]] == [
        (2, 67),
        (1, 33),
    ]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"status": "retained"}, ["أجيب عنها"]),
        ({"programme": "one"}, ["قديمة", "أجيب عنها"]),
        ({"programme": "two", "status": "received"}, ["حديثة"]),
        ({"topic": "water"}, ["قديمة", "أجيب عنها"]),
        ({"place": "province-al-hoceima", "status": "received"}, ["قديمة"]),
        ({"place": "nowhere"}, ["قديمة", "حديثة", "أجيب عنها"]),
    ],
)
def test_the_list_is_filtered(
    two_workshops: None, client: Client, query: dict[str, str], expected: list[str]
) -> None:
    assert words(client.get(URL, query)) == expected


def test_the_workshops_of_a_chosen_programme_are_offered(
    two_workshops: None, client: Client
) -> None:
    assert "workshop" not in client.get(URL).context["filter"].form.fields
    fields = client.get(URL, {"programme": "two"}).context["filter"].form.fields
    ((key, _title),) = list(fields["workshop"].choices)[1:]

    assert words(client.get(URL, {"programme": "two", "workshop": key})) == ["حديثة"]


@pytest.mark.parametrize(
    "query",
    ["status=x", "programme=%27--", "workshop=1", "language=zz", "year=1e9", "page=-1",
     "programme=one&workshop=00000000-0000-0000-0000-000000000000"],
)  # fmt: skip
def test_broken_choices_are_harmless(two_workshops: None, client: Client, query: str) -> None:
    assert client.get(f"{URL}?{query}").status_code == 200


def test_what_is_not_public_is_not_listed(two_workshops: None, client: Client) -> None:
    make_workshop(recommends=("مسودة",), live=False)
    hidden = make_workshop(recommends=("سُحبت",))
    fresh(hidden).unpublish()

    assert set(words(client.get(URL))) == {"قديمة", "حديثة", "أجيب عنها"}


def test_words_in_another_language_are_marked(two_workshops: None, client: Client) -> None:
    cards = client.get("/fr/recommendations/").context["cards"]

    assert [card["mark"] for card in cards] == ["En Arabe : pas encore traduit."] * 3


def test_an_empty_list_says_what_will_stand_here(site: Installation, client: Client) -> None:
    response = client.get(URL)

    assert response.status_code == 200
    assert "empty-state" in response.content.decode()


def test_queries_of_the_list_do_not_grow(
    site: Installation, client: Client, approver: Any, django_assert_max_num_queries: Any
) -> None:
    programme = make_programme()
    for number in (1, 5):
        for _n in range(number):
            page = make_workshop(programme, recommends=("أولى", "ثانية", "ثالثة"))
            retain(records_of(page)[0], approver)
        with django_assert_max_num_queries(30):
            response = client.get(URL)
    assert len(words(response)) == 12


@pytest.mark.parametrize(
    ("days", "text"),
    [
        (0, "وردت اليوم"),
        (1, "تنتظر جوابا منذ يوم واحد"),
        (2, "تنتظر جوابا منذ يومين"),
        (10, "تنتظر جوابا منذ 10 أيام"),
        (59, "تنتظر جوابا منذ 59 يوما"),
        (60, "تنتظر جوابا منذ شهرين"),
        (330, "تنتظر جوابا منذ 11 شهرا"),
        (730, "تنتظر جوابا منذ سنتين"),
    ],
)
def test_waiting_time_is_said_in_words(days: int, text: str) -> None:
    with translation.override("ar"):
        assert waiting_text(date(2026, 1, 1), date(2026, 1, 1) + timedelta(days=days)) == text


def test_the_feed_has_the_answers_of_public_pages(
    two_workshops: None, client: Client, approver: Any
) -> None:
    hidden = make_workshop(recommends=("سرية",))
    retain(records_of(hidden)[0], approver)
    fresh(hidden).unpublish()

    response = client.get(FEED)

    assert response["Content-Type"].startswith("application/atom+xml")
    root = ElementTree.fromstring(response.content)  # noqa: S314  # our own output
    atom = "{http://www.w3.org/2005/Atom}"
    assert [entry.findtext(f"{atom}title") for entry in root.findall(f"{atom}entry")] == [
        "أجيب عنها"
    ]
    assert "قررنا ذلك لأنه ممكن." in root.findtext(f"{atom}entry/{atom}summary", "")


def test_the_admin_names_what_waits_the_oldest_first(two_workshops: None, approver: Any) -> None:
    admin = admin_browser()

    html = admin.get("/admin/").content.decode()
    listing = admin.get(
        "/admin/recommendations/", {"status": "received", "ordering": "received_on"}
    )

    assert html.index("قديمة") < html.index("حديثة")
    assert "أجيب عنها" not in html
    assert [record.words["ar"] for record in listing.context["object_list"]] == ["قديمة", "حديثة"]


def test_who_may_not_answer_is_not_told(two_workshops: None) -> None:
    editor = admin_browser(superuser=False, group="Editors")

    assert "awaiting-answer-heading" not in editor.get("/admin/").content.decode()


def test_translated_words_are_found_by_their_language(site: Installation, client: Client) -> None:
    programme = make_programme()
    translate(make_workshop(programme, recommends=("مترجمة",)))
    make_workshop(programme, recommends=("عربية فقط",))

    assert words(client.get(URL, {"language": "fr"})) == ["مترجمة"]
