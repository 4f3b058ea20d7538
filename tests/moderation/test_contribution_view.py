"""Reading one contribution and deciding on it, over HTTP."""

from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from moderation.enums import Action, Status
from moderation.models import Contribution, Decision, DecisionNote
from moderation.services.deciding import Verdict, decide
from tests.moderation.factories import ContributionFactory, make_moderator, make_page

INSPECT_QUERIES = 22


@pytest.fixture
def contribution(park: Page) -> Contribution:
    return ContributionFactory(subject_key=park.translation_key, reference="7K3M-Q2XD")


def inspect_url(contribution: Contribution, next_url: str = "") -> str:
    query = "?" + urlencode({"next": next_url}) if next_url else ""
    return reverse("moderation:inspect", args=[contribution.pk]) + query


def post(
    client: Client, contribution: Contribution, action: str, *, follow: bool = False, **data: Any
) -> Any:
    return client.post(
        reverse("moderation:decide", args=[contribution.pk]),
        {
            "action": action,
            "expected_status": contribution.status,
            "expected_revision": contribution.revision,
            **data,
        },
        follow=follow,
    )


def decide_otherwise(contribution: Contribution, moderator: Any, verdict: Verdict) -> None:
    decide(
        contribution.pk,
        moderator=moderator,
        verdict=verdict,
        expected_status=contribution.status,
        expected_revision=contribution.revision,
    )


def told(response: Any) -> list[str]:
    return [str(message).strip() for message in get_messages(response.wsgi_request)]


def test_contribution_is_shown_as_its_kind_describes_it(
    moderator_client: Client, contribution: Contribution
) -> None:
    html = moderator_client.get(inspect_url(contribution)).content.decode()

    for words in ("What do you want?", contribution.text, "Fatima", "The park", "Tétouan"):
        assert words in html
    assert f'<div class="contribution__text" lang="ar" dir="auto">{contribution.text}</div>' in html


def test_contribution_escapes_what_people_wrote(moderator_client: Client, park: Page) -> None:
    contribution = ContributionFactory(
        subject_key=park.translation_key, text="<script>alert(1)</script>"
    )

    html = moderator_client.get(inspect_url(contribution)).content.decode()

    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert "<script>alert(1)" not in html


def test_flags_are_told_in_words(moderator_client: Client, park: Page) -> None:
    contribution = ContributionFactory(
        subject_key=park.translation_key, flags=["hidden_field", "of_tomorrow"]
    )

    response = moderator_client.get(inspect_url(contribution))

    assert response.context["flags"] == [
        "A field that people cannot see was filled in",
        "of_tomorrow",
    ]


def test_earlier_decisions_are_told(
    moderator_client: Client, moderator: Any, contribution: Contribution
) -> None:
    verdict = Verdict(Action.REFUSE, reason="insult", note="<b>Second line</b>")
    decide_otherwise(contribution, moderator, verdict)

    html = moderator_client.get(inspect_url(contribution)).content.decode()

    assert "Amina Alaoui" in html
    assert "It insults or threatens somebody" in html
    assert "&lt;b&gt;Second line&lt;/b&gt;" in html


def test_out_of_scope_is_not_found_and_unchanged(moderator_client: Client) -> None:
    foreign = ContributionFactory(subject_key=make_page("المدرسة").translation_key)

    assert moderator_client.get(inspect_url(foreign), follow=True).status_code == 404
    assert post(moderator_client, foreign, "approve", follow=True).status_code == 404
    foreign.refresh_from_db()
    assert foreign.status == Status.PENDING
    assert not Decision.objects.exists()


def test_number_beyond_the_database_is_not_found(moderator_client: Client) -> None:
    url = reverse("moderation:index") + "inspect/99999999999999999999/"

    assert moderator_client.get(url, follow=True).status_code == 404


def test_approving_takes_one_post(moderator_client: Client, contribution: Contribution) -> None:
    response = post(moderator_client, contribution, "approve")

    assert (response.status_code, response.url) == (302, reverse("moderation:index"))
    assert told(response) == ["Contribution 7K3M-Q2XD was approved."]
    contribution.refresh_from_db()
    assert contribution.status == Status.APPROVED


def test_refusing_keeps_reason_and_note(
    moderator_client: Client, contribution: Contribution
) -> None:
    post(moderator_client, contribution, "refuse", reason="off_topic", note="About the school")

    contribution.refresh_from_db()
    assert contribution.status == Status.REFUSED
    assert Decision.objects.get().reason == "off_topic"
    assert DecisionNote.objects.get().text == "About the school"


def test_marking_as_spam(moderator_client: Client, contribution: Contribution) -> None:
    post(moderator_client, contribution, "mark_spam")

    contribution.refresh_from_db()
    assert contribution.status == Status.SPAM


def test_decided_contribution_can_be_decided_otherwise(
    moderator_client: Client, park: Page
) -> None:
    contribution = ContributionFactory(subject_key=park.translation_key, approved=True)

    response = moderator_client.get(inspect_url(contribution))
    post(moderator_client, contribution, "refuse", reason="insult")

    assert response.context["can"] == {"approve": False, "refuse": True, "mark_spam": True}
    assert Decision.objects.get().from_status == Status.APPROVED
    contribution.refresh_from_db()
    assert contribution.status == Status.REFUSED


@pytest.mark.parametrize(
    ("data", "field"),
    [
        ({"note": "typed"}, "reason"),
        ({"reason": "because", "note": "typed"}, "reason"),
        ({"reason": "other", "note": ""}, "note"),
        ({"reason": "insult", "note": "x" * 2001}, "note"),
    ],
)
def test_incomplete_refusal_is_shown_again_with_what_was_typed(
    moderator_client: Client, contribution: Contribution, data: dict[str, str], field: str
) -> None:
    response = post(moderator_client, contribution, "refuse", **data)

    form = response.context["form"]
    assert response.status_code == 200
    assert list(form.errors) == [field]
    assert form["note"].value() == data["note"]
    assert response.content.decode().count(str(form.errors[field][0])) == 1
    contribution.refresh_from_db()
    assert contribution.status == Status.PENDING


def test_somebody_was_first(
    moderator_client: Client, contribution: Contribution, park: Page
) -> None:
    decide_otherwise(contribution, make_moderator(park, first_name="Said"), Verdict(Action.APPROVE))

    response = post(moderator_client, contribution, "refuse", reason="insult", note="my words")

    html = response.content.decode()
    assert response.status_code == 409
    assert "Said decided before you: “Approved”" in html
    assert "my words</textarea>" in html
    assert response.context["form"]["reason"].value() == "insult"
    assert 'name="expected_status" value="approved"' in html
    contribution.refresh_from_db()
    assert contribution.status == Status.APPROVED
    assert Decision.objects.count() == 1


def test_author_changed_the_words(moderator_client: Client, contribution: Contribution) -> None:
    Contribution.objects.filter(pk=contribution.pk).update(revision=2, text="كلمات أخرى")

    response = post(moderator_client, contribution, "approve", note="")

    html = response.content.decode()
    assert response.status_code == 409
    assert "Its author changed the words while you were reading." in html
    assert "كلمات أخرى" in html
    assert 'name="expected_revision" value="2"' in html
    contribution.refresh_from_db()
    assert contribution.status == Status.PENDING


@pytest.mark.parametrize(
    "data",
    [
        {"expected_status": "published"},
        {"expected_revision": ""},
        {"expected_revision": "9" * 30},
        {"action": "delete"},
    ],
)
def test_tampered_form_decides_nothing(
    moderator_client: Client, contribution: Contribution, data: dict[str, str]
) -> None:
    response = post(moderator_client, contribution, **({"action": "approve"} | data))

    assert response.status_code == 200
    assert "This page was out of date." in response.content.decode()
    contribution.refresh_from_db()
    assert contribution.status == Status.PENDING


def test_fields_that_are_not_asked_for_are_ignored(
    moderator_client: Client, contribution: Contribution
) -> None:
    before = Contribution.objects.get()

    post(
        moderator_client,
        contribution,
        "approve",
        status="spam",
        text="other words",
        submitted_at="2001-01-01",
        revision="9",
        moderator="1",
    )

    after = Contribution.objects.get()
    assert after.status == Status.APPROVED
    assert (after.text, after.submitted_at, after.revision) == (
        before.text,
        before.submitted_at,
        before.revision,
    )


def test_get_decides_nothing(moderator_client: Client, contribution: Contribution) -> None:
    response = moderator_client.get(reverse("moderation:decide", args=[contribution.pk]))

    assert response.status_code == 405


def test_decision_needs_the_csrf_token(moderator: Any, contribution: Contribution) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(moderator)

    response = post(client, contribution, "approve")

    assert response.status_code == 403
    contribution.refresh_from_db()
    assert contribution.status == Status.PENDING


def test_next_one_of_the_same_listing_follows(moderator_client: Client, park: Page) -> None:
    now = timezone.now()
    french = [
        ContributionFactory(
            subject_key=park.translation_key, language="fr", submitted_at=now - timedelta(hours=age)
        )
        for age in (3, 2, 1)
    ]
    ContributionFactory(subject_key=park.translation_key, submitted_at=now - timedelta(hours=2.5))
    listing = reverse("moderation:index") + "?language=fr"

    answers = [
        post(moderator_client, french[index], "approve", next=listing) for index in (1, 2, 0)
    ]

    assert [answer.url for answer in answers] == [
        inspect_url(french[2], listing),
        inspect_url(french[0], listing),
        listing,
    ]


@pytest.mark.parametrize("url", ["//evil.example/", "https://evil.example/", "/\\evil.example"])
def test_next_address_stays_on_the_site(
    moderator_client: Client, contribution: Contribution, url: str
) -> None:
    response = post(moderator_client, contribution, "approve", next=url)

    assert response.url == reverse("moderation:index")


@pytest.mark.parametrize("others", [0, 30])
def test_contribution_costs_the_same_in_a_long_queue(
    moderator_client: Client,
    moderator: Any,
    contribution: Contribution,
    park: Page,
    others: int,
    django_assert_max_num_queries: Any,
) -> None:
    ContributionFactory.create_batch(others, subject_key=park.translation_key)
    decide_otherwise(contribution, moderator, Verdict(Action.APPROVE))

    with django_assert_max_num_queries(INSPECT_QUERIES):
        moderator_client.get(inspect_url(contribution))
