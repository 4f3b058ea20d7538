"""Closing later than announced: noted, shown and told; closing earlier: its editor is warned."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from django.utils.translation import override

from consultations.enums import ModerationPolicy
from consultations.models import ConsultationExtension
from consultations.presenting.calendar import extension_text
from consultations.signals import deadline_extended
from core.dates import with_weekday
from home.services.installing import Installation
from tests.consultations.editing import (
    admin_browser,
    form_time,
    in_days,
    messages_of,
    post_editor,
    publish,
)
from tests.consultations.factories import make_page, record_of


@pytest.fixture
def told() -> Iterator[list[dict[str, Any]]]:
    """What receivers of the signal were told."""
    calls: list[dict[str, Any]] = []

    def listen(record: Any, old: Any, new: Any, **kwargs: Any) -> None:
        calls.append({"record": record, "old": old, "new": new})

    deadline_extended.connect(listen)
    yield calls
    deadline_extended.disconnect(listen)


def test_an_extension_is_noted_shown_and_told_once(
    site: Installation, told: list[dict[str, Any]]
) -> None:
    page = make_page(closes_at=in_days(10))

    publish(page, closes_at=in_days(20))
    publish(page, summary="ملخص جديد")

    record = record_of(page)
    assert list(record.extensions.values_list("old", "new")) == [(in_days(10), in_days(20))]
    assert told == [{"record": record, "old": in_days(10), "new": in_days(20)}]
    with override("en"):
        assert extension_text(record) == (
            f"Extended from {with_weekday(in_days(10))} to {with_weekday(in_days(20))}"
        )


def test_a_second_extension_still_names_the_first_deadline(site: Installation) -> None:
    page = make_page(closes_at=in_days(10))
    publish(page, closes_at=in_days(20))
    publish(page, closes_at=in_days(30))

    assert record_of(page).extensions.count() == 2
    with override("en"):
        assert extension_text(record_of(page)) == (
            f"Extended from {with_weekday(in_days(10))} to {with_weekday(in_days(30))}"
        )


def test_an_extension_that_was_taken_back_is_kept_and_not_shown(site: Installation) -> None:
    page = make_page(closes_at=in_days(10))
    publish(page, closes_at=in_days(20))
    publish(page, closes_at=in_days(10))

    assert record_of(page).extensions.count() == 1
    assert extension_text(record_of(page)) == ""


@pytest.mark.parametrize(
    ("fields", "closes_at"),
    [
        ({"opens_at": in_days(2)}, in_days(20)),
        ({}, in_days(5)),
        ({}, in_days(10)),
    ],
    ids=["before it opened", "earlier", "the same"],
)
def test_a_plan_is_no_extension(
    site: Installation, told: list[dict[str, Any]], fields: dict[str, Any], closes_at: Any
) -> None:
    page = make_page(**({"closes_at": in_days(10)} | fields))

    publish(page, closes_at=closes_at)

    assert not ConsultationExtension.objects.exists()
    assert told == []


def test_a_draft_extends_nothing(site: Installation, told: list[dict[str, Any]]) -> None:
    page = make_page(closes_at=in_days(10))
    page.closes_at = in_days(20)

    page.save_revision()

    assert not ConsultationExtension.objects.exists()
    assert told == []


def test_opening_a_closed_consultation_again_is_an_extension(site: Installation) -> None:
    past = timezone.now() - timedelta(days=1)
    page = make_page(opens_at=past - timedelta(days=9), closes_at=past)

    publish(page, closes_at=in_days(20))

    assert record_of(page).extensions.count() == 1


def test_the_public_page_says_it(site: Installation, client: Any) -> None:
    page = make_page(closes_at=in_days(10))
    publish(page, closes_at=in_days(20))

    response = client.get(page.get_url())

    assert response.context_data["extension_text"] == extension_text(record_of(page))
    assert extension_text(record_of(page)) in response.content.decode()


def warnings_of(page: Any, **data: Any) -> list[str]:
    client = admin_browser()
    response = post_editor(client, page, **data | {"action-publish": "action-publish"})
    assert response.status_code == 302
    # The last one is Wagtail's own.
    return messages_of(response)[:-1]


def test_publishing_an_earlier_closing_time_warns_its_editor(site: Installation) -> None:
    page = make_page(closes_at=in_days(10))

    (warning,) = warnings_of(page, closes_at=form_time(in_days(5)))

    with override("en"):
        assert warning == (
            f"The consultation is open, and now closes earlier: {with_weekday(in_days(5))} instead "
            f"of {with_weekday(in_days(10))}. People may have counted on the later day: say why "
            "on the page."
        )


def test_publishing_an_extension_says_that_it_shows(site: Installation) -> None:
    page = make_page(closes_at=in_days(10))

    (warning,) = warnings_of(page, closes_at=form_time(in_days(20)))

    with override("en"):
        assert warning == (
            f"The extension shows on the page: from {with_weekday(in_days(10))} to "
            f"{with_weekday(in_days(20))}."
        )


@pytest.mark.parametrize(
    ("policy", "text"),
    [
        (
            ModerationPolicy.AFTER,
            "From now on contributions are published at once and read afterwards. Those that were "
            "sent before still wait for a moderator.",
        ),
        (
            ModerationPolicy.BEFORE,
            "From now on contributions are read before they are published. Those that were sent "
            "before stay as they are.",
        ),
    ],
)
def test_publishing_another_moderation_says_for_whom_it_holds(
    site: Installation, policy: str, text: str
) -> None:
    other = {"before": "after", "after": "before"}[policy]
    page = make_page(moderation_policy=other)

    assert warnings_of(page, moderation_policy=policy) == [text]


def test_publishing_anything_else_says_nothing(site: Installation) -> None:
    assert warnings_of(make_page(), summary="ملخص آخر") == []
