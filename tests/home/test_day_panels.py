"""The first screen of the admin: each finds their own day, in a fixed number of queries."""

import re
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Workflow

from home.day_panels import ROWS
from home.models import HomePage
from home.services.granting import APPROVERS, EDITORS, LEADS, TRANSLATORS
from home.services.installing import Installation
from news.models import NewsIndexPage
from tests.consultations.editing import form_time, in_days
from tests.home.staff import (
    act,
    browser_of,
    edit_url,
    fresh,
    make_news,
    make_staff,
    restrict,
    save,
)
from tests.news.factories import make_press_room
from tests.programmes.factories import make_index, make_programme

HOME = "/admin/"


def first_screen(user: Any) -> str:
    response = browser_of(user).get(HOME)
    assert response.status_code == 200
    return str(response.content.decode())


def panels(html: str) -> list[str]:
    """The names of the panels shown, from the top."""
    names = re.findall(r'id="day-([a-z_]+)"|class="(quick)-links"|id="(awaiting)-moder', html)
    return ["".join(found) for found in names]


def rows(html: str, name: str) -> list[str]:
    """The titles in one panel."""
    found = re.search(rf'id="day-{name}".*?</section>', html, re.DOTALL)
    return re.findall(r'title" href="[^"]*"><bdi>([^<]*)</bdi>', found.group()) if found else []


@pytest.fixture
def author(site: Installation) -> Any:
    return make_staff(EDITORS)


@pytest.mark.parametrize(
    ("group", "expected"),
    [
        (EDITORS, ["quick"]),
        (APPROVERS, ["quick", "awaiting_approval"]),
        (TRANSLATORS, []),
        (LEADS, ["quick", "awaiting_approval"]),
        ("Moderators", ["awaiting"]),
    ],
)
def test_each_sees_what_they_can_act_on(
    site: Installation, group: str, expected: list[str]
) -> None:
    assert panels(first_screen(make_staff(group))) == expected


def test_drafts_are_ones_own_and_not_in_approval(author: Any) -> None:
    client = browser_of(author)
    draft, sent, published = make_news(live=False), make_news(live=False), make_news()
    others = make_news("لغيري", live=False)
    save(client, draft, title="مسودتي")
    save(client, sent, "submit", title="أرسلتها")
    save(client, published, title="تعديلي")

    html = first_screen(author)

    assert rows(html, "drafts") == ["تعديلي", "مسودتي"]
    assert rows(html, "submitted") == ["أرسلتها"]
    assert others.title not in html


def test_what_was_sent_back_says_why(author: Any) -> None:
    reviewer = make_staff(APPROVERS, first_name="نورة", last_name="العلوي")
    page = make_news(live=False)
    save(browser_of(author), page, "submit", title="بلاغي")
    act(browser_of(reviewer), fresh(page), "reject", "التاريخ <ناقص>")

    html = first_screen(author)

    assert rows(html, "sent_back") == ["بلاغي"]
    assert '<blockquote class="day-panel__comment" dir="auto">التاريخ &lt;ناقص&gt;' in html
    assert "<bdi>نورة العلوي</bdi>" in html
    assert rows(html, "drafts") == rows(html, "submitted") == []
    assert rows(first_screen(reviewer), "awaiting_approval") == []


def test_an_approver_finds_what_waits_in_their_sections(author: Any, site: Installation) -> None:
    page = make_news(live=False)
    save(browser_of(author), page, "submit", title="خبر ينتظر")
    mine = make_staff(APPROVERS)
    assert rows(first_screen(mine), "awaiting_approval") == ["خبر ينتظر"]

    restrict(APPROVERS, site.consultations)

    html = first_screen(make_staff(APPROVERS))
    assert rows(html, "awaiting_approval") == []
    assert "No page awaits your approval." in html


def test_what_is_scheduled_soon(author: Any) -> None:
    lead = browser_of(make_staff(LEADS))
    page, going = make_news(live=False), make_news()
    save(lead, page, "publish", title="غدا", go_live_at=form_time(in_days(2)))
    save(lead, going, "publish", title="تنتهي", expire_at=form_time(in_days(1)))

    assert rows(first_screen(author), "scheduled") == ["تنتهي", "غدا"]


def test_a_panel_shows_a_few_and_leads_to_all(author: Any, site: Installation) -> None:
    workflow = Workflow.objects.get()
    for _number in range(ROWS + 2):
        workflow.start(make_news(live=False), author)

    html = first_screen(make_staff(APPROVERS))

    assert len(rows(html, "awaiting_approval")) == ROWS
    assert f'href="{reverse("wagtailadmin_reports:workflow_tasks")}?reviewable=true"' in html


@pytest.mark.parametrize("language", ["ar", "fr", "en"])
def test_quick_links_are_in_the_language_of_the_admin(site: Installation, language: str) -> None:
    html = first_screen(make_staff(EDITORS, language=language))

    index = NewsIndexPage.objects.get(locale__language_code=language)
    assert (
        f'href="{reverse("wagtailadmin_pages:add", args=["news", "newspage", index.pk])}"' in html
    )


def test_quick_links_lead_into_sections_that_are_open(site: Installation) -> None:
    make_press_room()
    index = make_index()
    programme = make_programme(index)
    restrict(EDITORS, site.news, index)

    html = first_screen(make_staff(EDITORS))

    assert re.findall(r"</svg>\s*([A-Z][a-z ]+)</a>", html) == ["Write news", "Announce a workshop"]
    workshop = reverse("wagtailadmin_pages:add", args=["programmes", "workshoppage", programme.pk])
    assert f'href="{workshop}"' in html
    make_programme(index)
    assert f'href="{reverse("wagtailadmin_explore", args=[index.pk])}"' in first_screen(
        make_staff(EDITORS)
    )


@pytest.mark.parametrize(("group", "ceiling"), [(EDITORS, 40), (LEADS, 50), (TRANSLATORS, 35)])
def test_the_first_screen_asks_a_fixed_number_of_queries(
    site: Installation, group: str, ceiling: int
) -> None:
    user = make_staff(group)
    client = browser_of(user)
    workflow = Workflow.objects.get()

    def fill() -> None:
        for _number in range(3):
            page = make_news(live=False)
            page.save_revision(user=user)
            workflow.start(page, user)
            make_news(live=False).save_revision(user=user)

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert client.get(HOME).status_code == 200
        return len(captured)

    fill()
    queries()
    few = queries()
    fill()

    assert queries() == few
    assert few <= ceiling


def test_superusers_see_the_whole_day(site: Installation) -> None:
    page = make_news(live=False)
    Workflow.objects.get().start(page, None)

    html = first_screen(make_staff(is_superuser=True))

    assert panels(html) == ["quick", "awaiting_approval", "awaiting"]
    assert edit_url(page) in html
    assert HomePage.objects.exists()
