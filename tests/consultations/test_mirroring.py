"""The record mirrors the live row of its source page, whichever way that row is written (D3)."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from wagtail.models import Page, Revision

from consultations.enums import (
    AddressPolicy,
    FormLayout,
    ModerationPolicy,
    ResultsVisibility,
    Stage,
)
from consultations.models import Consultation, ConsultationPage
from consultations.models.pages import MIRRORED_FIELDS
from consultations.services import mirroring
from tests.consultations.editing import (
    admin_browser,
    bulk_in_admin,
    draft,
    form_time,
    fresh,
    in_days,
    post_editor,
    publish,
)
from tests.consultations.factories import make_page, record_of, translate

pytestmark = pytest.mark.usefixtures("site")

OPENS, CLOSES, LATER = in_days(-1), in_days(10), in_days(40)
RULES = {
    "opens_at": OPENS,
    "closes_at": CLOSES,
    "moderation_policy": ModerationPolicy.BEFORE,
    "results_visibility": ResultsVisibility.LIVE,
    "form_layout": FormLayout.BY_SECTION,
    "address_policy": AddressPolicy.OPTIONAL,
    "one_per_address": False,
    "asks_organisation": True,
    "asks_gender": False,
    "asks_age": False,
    "asks_commune": False,
    "asks_capacity": False,
}


@pytest.fixture
def page() -> ConsultationPage:
    """A live page that was published from the editor."""
    return publish(make_page(**RULES))


def mirrored(page: ConsultationPage) -> dict[str, Any]:
    record = record_of(page)
    names = ("source_page_id", "is_published", *MIRRORED_FIELDS)
    return {name: getattr(record, name) for name in names}


def expected(source: ConsultationPage, **changes: Any) -> dict[str, Any]:
    return {"source_page_id": source.pk, "is_published": True} | RULES | changes


def make_due(revision: Revision) -> None:
    """Let the time come at which `revision` was to go live."""
    moment = in_days(-1)
    revision.refresh_from_db()
    revision.content["go_live_at"] = moment.isoformat()
    revision.approved_go_live_at = moment
    revision.save()


def test_page_added_live_makes_its_record_and_first_version() -> None:
    page = make_page(**RULES)

    record = record_of(page)
    assert mirrored(page) == expected(page)
    assert record.reference == f"{timezone.localtime().year}-1"
    (version,) = record.versions.all()
    assert (version.number, version.schema, version.language) == (1, page.schema, "ar")


def test_page_added_as_draft_has_no_record() -> None:
    make_page(live=False)

    assert Consultation.objects.count() == 0


def test_draft_on_a_live_page_changes_nothing(page: ConsultationPage) -> None:
    draft(page, closes_at=LATER, moderation_policy=ModerationPolicy.AFTER)

    assert mirrored(page) == expected(page)


def test_published_draft_changes_the_record(page: ConsultationPage) -> None:
    revision = draft(page, closes_at=LATER, moderation_policy=ModerationPolicy.AFTER)

    revision.publish()

    assert mirrored(page) == expected(
        page, closes_at=LATER, moderation_policy=ModerationPolicy.AFTER
    )


def test_stale_translation_does_not_bring_back_old_dates(page: ConsultationPage) -> None:
    french = translate(page, "fr", publish=False)
    publish(page, closes_at=LATER)

    french.get_latest_revision().publish()

    assert fresh(french).live
    assert fresh(french).closes_at == CLOSES
    assert mirrored(page) == expected(page, closes_at=LATER)
    assert Consultation.objects.count() == 1


def test_scheduled_change_waits(page: ConsultationPage) -> None:
    draft(page, closes_at=LATER, go_live_at=in_days(5)).publish()

    assert fresh(page).live
    assert mirrored(page) == expected(page)


def test_scheduled_change_arrives_when_due(page: ConsultationPage) -> None:
    revision = draft(page, closes_at=LATER, go_live_at=in_days(5))
    revision.publish()
    make_due(revision)

    call_command("publish_scheduled")

    assert mirrored(page) == expected(page, closes_at=LATER)


def test_first_publication_by_schedule_makes_the_record_when_due() -> None:
    page = make_page(live=False, **RULES)
    revision = draft(page, go_live_at=in_days(5))
    revision.publish()
    assert Consultation.objects.count() == 0
    make_due(revision)

    call_command("publish_scheduled")

    assert mirrored(page) == expected(page)
    assert [version.number for version in record_of(page).versions.all()] == [1]


def unpublish(page: ConsultationPage) -> None:
    page.unpublish()


def unpublish_as_plain_page(page: ConsultationPage) -> None:
    """As Wagtail does wherever it lists pages without their type."""
    Page.objects.get(pk=page.pk).unpublish()


def unpublish_in_bulk(page: ConsultationPage) -> None:
    assert bulk_in_admin(admin_browser(), "unpublish", page).status_code == 302


def expire(page: ConsultationPage) -> None:
    publish(page, expire_at=in_days(-1))
    call_command("publish_scheduled")


@pytest.mark.parametrize(
    "take_offline", [unpublish, unpublish_as_plain_page, unpublish_in_bulk, expire]
)
def test_unpublished_source_closes_the_consultation_in_every_language(
    page: ConsultationPage, take_offline: Callable[[ConsultationPage], None], client: Client
) -> None:
    french = translate(page, "fr")

    take_offline(page)

    assert not fresh(page).live
    assert mirrored(page) == expected(page, is_published=False)
    record = record_of(page)
    assert record.stage() == Stage.CLOSED
    assert not record.accepts(issued_at=timezone.now())
    assert client.get(french.get_url()).context["status"] == Stage.CLOSED


def test_unpublished_translation_closes_nothing(page: ConsultationPage) -> None:
    french = translate(page, "fr")

    french.unpublish()

    assert mirrored(page) == expected(page)
    assert record_of(page).stage() == Stage.OPEN


def test_republished_page_opens_again_with_its_new_calendar(page: ConsultationPage) -> None:
    reference = record_of(page).reference
    page.unpublish()
    offline = fresh(page)
    # The editor writes the row itself while the page is not live.
    offline.closes_at = LATER
    offline.save()
    assert mirrored(page) == expected(page, is_published=False)

    offline.save_revision().publish()

    assert mirrored(page) == expected(page, closes_at=LATER)
    assert record_of(page).stage() == Stage.OPEN
    assert record_of(page).reference == reference


def test_copy_kept_live_has_a_record_of_its_own_with_the_same_ids(page: ConsultationPage) -> None:
    copy = page.copy(update_attrs={"slug": "copy"}, keep_live=True)

    assert copy.translation_key != page.translation_key
    assert record_of(copy).pk != record_of(page).pk
    assert record_of(copy).reference != record_of(page).reference
    assert mirrored(copy) == expected(copy)
    assert mirrored(page) == expected(page)
    assert record_of(copy).latest_version.schema == record_of(page).latest_version.schema


def test_copy_kept_as_draft_has_no_record(page: ConsultationPage) -> None:
    page.copy(update_attrs={"slug": "copy"}, keep_live=False)

    assert [record.source_page_id for record in Consultation.objects.all()] == [page.pk]


def test_page_published_in_the_admin_changes_the_record(page: ConsultationPage) -> None:
    response = post_editor(
        admin_browser(), page, closes_at=form_time(LATER), **{"action-publish": "action-publish"}
    )

    assert response.status_code == 302
    assert fresh(page).closes_at == LATER
    assert mirrored(page) == expected(page, closes_at=LATER)
    assert [version.number for version in record_of(page).versions.all()] == [1]


def test_page_saved_as_draft_in_the_admin_leaves_the_record(page: ConsultationPage) -> None:
    response = post_editor(admin_browser(), page, closes_at=form_time(LATER))

    assert response.status_code == 302
    assert fresh(page).get_latest_revision_as_object().closes_at == LATER
    assert mirrored(page) == expected(page)


def test_failure_after_saving_rolls_page_and_record_back(
    page: ConsultationPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*args: Any) -> None:
        raise RuntimeError("after the page and its record were saved")

    revision = draft(page, closes_at=LATER)
    monkeypatch.setattr(mirroring, "_freeze", fail)

    with pytest.raises(RuntimeError):
        revision.publish()
    with pytest.raises(RuntimeError):
        make_page(slug="never")

    assert fresh(page).closes_at == CLOSES
    assert mirrored(page) == expected(page)
    assert not ConsultationPage.objects.filter(slug="never").exists()
    assert Consultation.objects.count() == 1


@pytest.mark.parametrize(
    ("saved", "changes"),
    [
        (["title", "draft_title"], {}),
        (["latest_revision", "has_unpublished_changes"], {}),
        (["closes_at"], {"closes_at": LATER}),
        (["title", "results_visibility"], {"results_visibility": "after_closing"}),
        (["live"], {}),
        (None, {"closes_at": LATER, "results_visibility": "after_closing"}),
    ],
)
def test_limited_save_mirrors_the_fields_it_names(
    page: ConsultationPage, saved: list[str] | None, changes: dict[str, Any]
) -> None:
    page.closes_at = LATER
    page.results_visibility = ResultsVisibility.AFTER_CLOSING

    page.save(update_fields=saved)

    assert mirrored(page) == expected(page, **changes)


def test_limited_save_of_the_live_mark_closes(page: ConsultationPage) -> None:
    page.live = False

    page.save(update_fields=["live"])

    assert mirrored(page) == expected(page, is_published=False)


def test_consultation_closes_after_it_opens(page: ConsultationPage) -> None:
    with pytest.raises(ValidationError) as refusal:
        draft(page, closes_at=OPENS)

    assert list(refusal.value.message_dict) == ["closes_at"]
    assert mirrored(page) == expected(page)
