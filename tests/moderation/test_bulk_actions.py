"""Deciding on many at once, over HTTP."""

from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

import pytest
from django.contrib.messages import get_messages
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from moderation.enums import Status
from moderation.models import Contribution, Decision, DecisionNote
from tests.moderation.factories import ContributionFactory, GroupFactory, UserFactory, make_page


def url(action: str, *ids: Any, **params: Any) -> str:
    path = reverse("wagtail_bulk_action", args=["moderation", "contribution", action])
    return path + "?" + urlencode([*params.items(), *(("id", each) for each in ids)])


def confirm(client: Client, address: str, **data: str) -> Any:
    """Open the confirmation page, then say yes."""
    seen = client.get(address).context["form"]["seen"].value()
    return client.post(address, {"seen": seen, **data})


def told(response: Any) -> list[str]:
    return [str(message).strip() for message in get_messages(response.wsgi_request)]


def with_status(status: str) -> set[Contribution]:
    return set(Contribution.objects.filter(status=status))


@pytest.mark.parametrize(
    ("action", "data", "status", "message"),
    [
        ("approve", {}, Status.APPROVED, "2 contributions were approved."),
        ("refuse", {"reason": "insult"}, Status.REFUSED, "2 contributions were refused."),
        ("mark_spam", {}, Status.SPAM, "2 contributions were marked as spam."),
    ],
)
def test_ticked_contributions_move(
    moderator_client: Client,
    park: Page,
    action: str,
    data: dict[str, str],
    status: str,
    message: str,
) -> None:
    first, second, other = ContributionFactory.create_batch(3, subject_key=park.translation_key)

    response = confirm(moderator_client, url(action, first.pk, second.pk), **data)

    assert (response.status_code, response.url) == (302, reverse("moderation:index"))
    assert told(response) == [message]
    assert with_status(status) == {first, second}
    assert with_status(Status.PENDING) == {other}


def test_confirmation_says_how_many_and_shows_the_first_20(
    moderator_client: Client, park: Page
) -> None:
    ContributionFactory.create_batch(23, subject_key=park.translation_key)

    response = moderator_client.get(url("approve", "all"))

    assert response.context["question"] == "Approve 23 contributions?"
    assert len(response.context["excerpts"]) == 20
    assert response.context["not_shown"] == 3
    assert with_status(Status.APPROVED) == set()


def test_confirmation_escapes_what_people_wrote(moderator_client: Client, park: Page) -> None:
    contribution = ContributionFactory(
        subject_key=park.translation_key, text="<script>alert(1)</script>"
    )

    html = moderator_client.get(url("approve", contribution.pk)).content.decode()

    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert "<script>alert(1)" not in html


def test_whole_listing_means_as_it_is_filtered(moderator_client: Client, park: Page) -> None:
    key = park.translation_key
    french = set(ContributionFactory.create_batch(25, subject_key=key, language="fr", text="Oui"))
    ContributionFactory.create_batch(2, subject_key=key, language="fr", text="Non")
    ContributionFactory.create_batch(3, subject_key=key, language="ar", text="Oui")
    ContributionFactory(subject_key=make_page("المدرسة").translation_key, language="fr", text="Oui")

    confirm(moderator_client, url("approve", "all", language="fr", q="oui"))

    assert with_status(Status.APPROVED) == french


def test_whole_listing_under_a_broken_filter_is_nothing(
    moderator_client: Client, park: Page
) -> None:
    ContributionFactory(subject_key=park.translation_key)

    response = confirm(moderator_client, url("approve", "all", language="xx"))

    assert response.status_code == 302
    assert with_status(Status.APPROVED) == set()


@pytest.mark.parametrize("method", ["get", "post"])
def test_one_foreign_id_and_nothing_is_done(
    moderator_client: Client, park: Page, method: str
) -> None:
    own = ContributionFactory(subject_key=park.translation_key)
    foreign = ContributionFactory(subject_key=make_page("المدرسة").translation_key)
    seen = moderator_client.get(url("approve", own.pk)).context["form"]["seen"].value()

    response = getattr(moderator_client, method)(
        url("approve", own.pk, foreign.pk), {"seen": seen} if method == "post" else None
    )

    # Wagtail's way to deny: a message on the first page.
    assert response.url == reverse("wagtailadmin_home")
    assert with_status(Status.APPROVED) == set()


@pytest.mark.parametrize("bad_id", ["x", "-1", "1 OR 1=1", "9" * 30, "٣", ""])
def test_id_that_is_none_is_not_found(moderator_client: Client, bad_id: str) -> None:
    assert moderator_client.get(url("approve", bad_id), follow=True).status_code == 404


def test_unknown_id_does_nothing(moderator_client: Client, park: Page) -> None:
    own = ContributionFactory(subject_key=park.translation_key)

    response = moderator_client.get(url("approve", own.pk, own.pk + 1000))

    assert response.url == reverse("wagtailadmin_home")


def test_arrivals_after_the_confirmation_page_stay(moderator_client: Client, park: Page) -> None:
    key = park.translation_key
    seen = set(ContributionFactory.create_batch(2, subject_key=key))
    address = url("mark_spam", "all")
    token = moderator_client.get(address).context["form"]["seen"].value()
    late = ContributionFactory(subject_key=key, submitted_at=timezone.now() + timedelta(seconds=1))

    response = moderator_client.post(address, {"seen": token})

    assert told(response) == ["2 contributions were marked as spam."]
    assert with_status(Status.SPAM) == seen
    assert with_status(Status.PENDING) == {late}


def test_message_counts_what_was_decided_or_changed_meanwhile(
    moderator_client: Client, park: Page
) -> None:
    chosen = ContributionFactory.create_batch(3, subject_key=park.translation_key)
    address = url("approve", *(contribution.pk for contribution in chosen))
    token = moderator_client.get(address).context["form"]["seen"].value()
    Contribution.objects.filter(pk=chosen[0].pk).update(status=Status.REFUSED)
    Contribution.objects.filter(pk=chosen[1].pk).update(
        revision=2, revised_at=timezone.now() + timedelta(seconds=1)
    )

    response = moderator_client.post(address, {"seen": token})

    assert told(response) == [
        "1 contribution was approved. "
        "2 had been decided or changed meanwhile and stayed as they were."
    ]
    assert with_status(Status.APPROVED) == {chosen[2]}


def test_decided_ones_in_the_selection_stay(moderator_client: Client, park: Page) -> None:
    waiting = ContributionFactory(subject_key=park.translation_key)
    approved = ContributionFactory(subject_key=park.translation_key, approved=True)
    address = url("refuse", waiting.pk, approved.pk)

    page = moderator_client.get(address)
    confirm(moderator_client, address, reason="insult")

    assert (page.context["count"], page.context["decided_before"]) == (1, 1)
    assert with_status(Status.REFUSED) == {waiting}
    assert with_status(Status.APPROVED) == {approved}


def test_refusing_many_needs_a_reason(moderator_client: Client, park: Page) -> None:
    contribution = ContributionFactory(subject_key=park.translation_key)

    response = confirm(moderator_client, url("refuse", contribution.pk), note="typed")

    assert response.status_code == 200
    assert list(response.context["form"].errors) == ["reason"]
    assert response.context["form"]["note"].value() == "typed"
    assert with_status(Status.REFUSED) == set()


def test_refusing_many_keeps_reason_and_note(moderator_client: Client, park: Page) -> None:
    chosen = ContributionFactory.create_batch(2, subject_key=park.translation_key)

    confirm(
        moderator_client,
        url("refuse", *(contribution.pk for contribution in chosen)),
        reason="other",
        note="The same letter twice",
    )

    assert list(Decision.objects.values_list("reason", flat=True)) == ["other", "other"]
    assert list(DecisionNote.objects.values_list("text", flat=True)) == [
        "The same letter twice",
        "The same letter twice",
    ]


@pytest.mark.parametrize("seen", ["", "forged", "WyIyMDk5LTAxLTAxVDAwOjAwOjAwIiwgMV0:x:y"])
def test_forged_time_of_confirmation_is_refused(
    moderator_client: Client, park: Page, seen: str
) -> None:
    contribution = ContributionFactory(subject_key=park.translation_key)

    response = moderator_client.post(url("approve", contribution.pk), {"seen": seen})

    assert response.status_code == 200
    assert list(response.context["form"].errors) == ["seen"]
    assert with_status(Status.APPROVED) == set()


def test_those_without_a_scope_are_denied(client: Client, park: Page) -> None:
    ContributionFactory(subject_key=park.translation_key)
    editor = UserFactory()
    editor.groups.add(GroupFactory())
    client.force_login(editor)

    for response in (client.get(url("approve", "all")), client.post(url("approve", "all"))):
        assert response.url == reverse("wagtailadmin_home")
    assert with_status(Status.APPROVED) == set()


def test_bulk_decision_needs_the_csrf_token(moderator: Any, park: Page) -> None:
    contribution = ContributionFactory(subject_key=park.translation_key)
    client = Client(enforce_csrf_checks=True)
    client.force_login(moderator)
    seen = client.get(url("approve", contribution.pk)).context["form"]["seen"].value()

    response = client.post(url("approve", contribution.pk), {"seen": seen})

    assert response.status_code == 403
    assert with_status(Status.APPROVED) == set()


def test_only_our_actions_are_offered(moderator_client: Client, park: Page) -> None:
    ContributionFactory(subject_key=park.translation_key)

    html = moderator_client.get(reverse("moderation:index")).content.decode()

    assert html.count("data-bulk-action-button") == 3


def test_afterwards_the_listing_is_shown_as_it_was(moderator_client: Client, park: Page) -> None:
    contribution = ContributionFactory(subject_key=park.translation_key)
    listing = reverse("moderation:index") + "?language=ar"

    response = confirm(moderator_client, url("approve", contribution.pk, next=listing))

    assert response.url == listing


def test_cost_does_not_grow_with_the_selection(moderator_client: Client, park: Page) -> None:
    counts = []
    for size in (2, 100):
        ids = [
            contribution.pk
            for contribution in ContributionFactory.create_batch(
                size, subject_key=park.translation_key
            )
        ]
        with CaptureQueriesContext(connection) as queries:
            confirm(moderator_client, url("refuse", *ids), reason="insult", note="One for all")
        counts.append(len(queries))

    assert counts[0] == counts[1]
    assert with_status(Status.PENDING) == set()
