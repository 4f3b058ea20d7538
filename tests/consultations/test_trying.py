"""Trying a questionnaire in the admin: a way through it, and nothing kept."""

from typing import Any

from django.urls import reverse

from consultations.models import ConsultationPage, Response, ResponseDraft
from home.services.installing import Installation
from moderation.models import Contribution
from tests.consultations.editing import admin_browser
from tests.consultations.factories import key, make_page, option, question
from tests.consultations.test_checking_page import child, section

PARENT = question(
    "single_choice",
    "Q1",
    "أين؟",
    options=[option("A", "المركز"), option("B", "دوار")],
    required=True,
)


def branching(**fields: Any) -> ConsultationPage:
    """Three pages, the second for those who answered “B”."""
    blocks = [
        section("أول"),
        PARENT,
        section("ثان", ("Q1", "equal", "B")),
        child(name="Q2", required=True),
        section("ثالث"),
        child(name="Q3"),
    ]
    return make_page(**({"live": False, "questionnaire": blocks} | fields))


def test_the_trial_begins_with_the_first_page(site: Installation) -> None:
    page = branching()

    response = admin_browser().get(reverse("consultations_admin_try", args=[page.pk]))

    html = response.content.decode()
    assert f'name="q-{key("Q1")}"' in html
    assert f'name="q-{key("Q2")}"' not in html
    assert response["X-Frame-Options"] == "SAMEORIGIN"


def test_an_answer_opens_its_path_and_another_closes_it(site: Installation) -> None:
    page = branching()
    name = f"q-{key('Q1')}"
    client = admin_browser()
    url = reverse("consultations_admin_try", args=[page.pk])

    opened = client.post(url, {"page": "1", name: key("B"), "next": "1"}).content.decode()
    closed = client.post(url, {"page": "1", name: key("A"), "next": "1"}).content.decode()

    assert f'name="q-{key("Q2")}"' in opened
    assert f'<input type="hidden" name="{name}" value="{key("B")}">' in opened
    assert f'name="q-{key("Q3")}"' in closed


def test_what_is_required_is_asked_for_and_back_loses_nothing(site: Installation) -> None:
    page = branching()
    name = f"q-{key('Q1')}"
    client = admin_browser()
    url = reverse("consultations_admin_try", args=[page.pk])

    refused = client.post(url, {"page": "1", "next": "1"}).content.decode()
    back = client.post(url, {"page": "3", name: key("A"), "back": "1"}).content.decode()
    end = client.post(url, {"page": "3", name: key("A"), "next": "1"}).content.decode()

    assert f'href="#id-{name}_0"' in refused
    assert f'value="{key("A")}" id="id-{name}_0" checked' in back
    assert 'name="page" value="end"' in end


def test_a_trial_writes_nothing(site: Installation) -> None:
    page = branching(live=True)
    client = admin_browser()
    url = reverse("consultations_admin_try", args=[page.pk])

    for data in (
        {"page": "1", f"q-{key('Q1')}": key("A"), "next": "1"},
        {"page": "end", f"q-{key('Q1')}": "nonsense", "next": "1"},
        {"page": "٣", "q-none": "x" * 10_000, "next": "1", "back": "1"},
        {"page": "999999999999", "next": "1"},
    ):
        assert client.post(url, data).status_code == 200

    assert not ResponseDraft.objects.exists()
    assert not Response.objects.exists()
    assert not Contribution.objects.exists()


def test_the_preview_shows_the_first_page_of_what_is_being_written(site: Installation) -> None:
    page = branching()

    html = page.make_preview_request(preview_mode="paths").content.decode()

    assert f'action="{reverse("consultations_admin_try", args=[page.pk])}"' in html
    assert f'name="q-{key("Q1")}"' in html


def test_an_empty_questionnaire_can_be_tried(site: Installation) -> None:
    page = make_page(live=False, questionnaire=[])

    response = admin_browser().get(reverse("consultations_admin_try", args=[page.pk]))

    assert response.status_code == 200


def test_who_may_not_edit_the_page_does_not_try_it(site: Installation) -> None:
    page = branching()
    client = admin_browser(superuser=False, group="Moderators")

    response = client.get(reverse("consultations_admin_try", args=[page.pk]))

    assert response.status_code == 302
    assert response["Location"] == reverse("wagtailadmin_home")
