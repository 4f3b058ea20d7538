"""Nobody publishes around an embargo, whichever way is taken."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale, Page, Workflow
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield
from wagtail_localize.models import Translation, TranslationSource

from core.services.publishing_due import run_due_work
from home.services.installing import Installation
from news.models import PressPage
from tests.consultations.editing import admin_browser, bulk_in_admin, form_time, messages_of
from tests.news.factories import is_live, make_press_page, make_press_room

pytestmark = pytest.mark.usefixtures("site")


# Once: a minute must not pass between what is sent and what is expected.
NOW = timezone.now().replace(second=0, microsecond=0)


def hours(number: float) -> datetime:
    return NOW + timedelta(hours=number)


@pytest.fixture
def embargoed() -> PressPage:
    """A draft that may be published in two hours."""
    page = make_press_page(live=False, embargo_until=hours(2))
    page.save_revision()
    return PressPage.objects.get(pk=page.pk)


def form_of(page: PressPage, **fields: Any) -> dict[str, Any]:
    data = {name: getattr(page, name) for name in ("title", "slug", "kind", "summary")}
    data |= {
        "date": page.date.isoformat(),
        "embargo_until": form_time(page.embargo_until) if page.embargo_until else "",
        "comments": inline_formset([]),
    }
    empty = {name: streamfield([]) for name in ("body", "quotes", "attachments", "photos")}
    return nested_form_data(data | empty | fields)


def post(client: Client, page: PressPage, **fields: Any) -> Any:
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return client.post(url, form_of(page, **fields))


def translate(page: PressPage) -> PressPage:
    french = Locale.objects.get(language_code="fr")
    source, _created = TranslationSource.update_or_create_from_instance(page)
    Translation.objects.create(source=source, target_locale=french).save_target(publish=False)
    return PressPage.objects.get(translation_key=page.translation_key, locale=french)


def test_a_live_row_is_not_saved_before_the_end() -> None:
    with pytest.raises(ValidationError) as refused:
        make_press_page(title="بلاغ", embargo_until=hours(2))

    assert refused.value.code == "embargo"
    assert not PressPage.objects.exists()


def test_publishing_a_version_is_refused_and_changes_nothing(embargoed: PressPage) -> None:
    with pytest.raises(ValidationError):
        embargoed.get_latest_revision().publish()

    assert not is_live(embargoed)


def test_a_plain_page_is_no_way_round(embargoed: PressPage) -> None:
    plain = Page.objects.get(pk=embargoed.pk)
    plain.live = True

    with pytest.raises(ValidationError):
        plain.save()
    with pytest.raises(ValidationError):
        plain.save(update_fields=["live"])

    assert not is_live(embargoed)


def test_drafts_are_saved_under_embargo(embargoed: PressPage) -> None:
    response = post(admin_browser(), embargoed, title="مسودة")

    assert response.status_code == 302
    assert PressPage.objects.get(pk=embargoed.pk).title == "مسودة"
    assert not is_live(embargoed)


@pytest.mark.parametrize("goes_live", [None, 1])
def test_the_form_says_it_first(embargoed: PressPage, goes_live: int | None) -> None:
    fields = {"go_live_at": form_time(hours(goes_live))} if goes_live else {}

    response = post(admin_browser(), embargoed, **fields, **{"action-publish": "on"})

    assert response.status_code == 200
    (error,) = response.context["form"].errors["embargo_until"]
    assert error.startswith("“بلاغ” is under embargo until ")
    assert not is_live(embargoed)
    assert embargoed.revisions.count() == 1


@pytest.mark.parametrize("later", [2, 3])
def test_it_can_be_scheduled_for_the_end_or_later(embargoed: PressPage, later: int) -> None:
    response = post(
        admin_browser(),
        embargoed,
        **{"go_live_at": form_time(hours(later)), "action-publish": "on"},
    )

    assert response.status_code == 302
    revision = embargoed.revisions.order_by("-pk").first()
    assert revision.approved_go_live_at == hours(later)
    assert not is_live(embargoed)


def test_a_new_page_can_be_scheduled_and_not_published() -> None:
    room, client = make_press_room(), admin_browser()
    url = reverse("wagtailadmin_pages:add", args=["news", "presspage", room.pk])
    page = PressPage(title="بلاغ", slug="new", summary="ملخص", embargo_until=hours(2))

    refused = client.post(url, form_of(page, **{"action-publish": "on"}))
    assert refused.status_code == 200
    assert not PressPage.objects.exists()

    taken = client.post(
        url, form_of(page, **{"go_live_at": form_time(hours(3)), "action-publish": "on"})
    )
    assert taken.status_code == 302
    made = PressPage.objects.get()
    assert (made.live, made.scheduled_revision.approved_go_live_at) == (False, hours(3))


def test_bulk_publication_names_the_page_and_publishes_none(embargoed: PressPage) -> None:
    other = make_press_page(title="آخر", live=False)
    other.save_revision()

    response = bulk_in_admin(admin_browser(), "publish", other, embargoed)

    assert messages_of(response)[0].startswith("“بلاغ” is under embargo until ")
    assert (is_live(other), is_live(embargoed)) == (False, False)


def test_bulk_publication_with_descendants_neither(embargoed: PressPage) -> None:
    room = make_press_room()

    bulk_in_admin(admin_browser(), "publish", room, include_descendants="on")

    assert not is_live(embargoed)


def test_an_approval_is_explained_and_leaves_the_page_waiting(embargoed: PressPage) -> None:
    workflow = Workflow.objects.filter(active=True).first() or _workflow()
    client = admin_browser()
    workflow.start(embargoed, None)
    state = embargoed.current_workflow_task_state

    response = client.post(
        reverse("wagtailadmin_pages:workflow_action", args=[embargoed.pk, "approve", state.pk])
    )

    assert response.status_code == 302
    assert messages_of(response)[0].startswith("“بلاغ” is under embargo until ")
    state.refresh_from_db()
    assert state.status == "in_progress"
    assert not is_live(embargoed)


def _workflow() -> Workflow:
    from django.contrib.auth.models import Group
    from wagtail.models import GroupApprovalTask, WorkflowTask

    workflow = Workflow.objects.create(name="Approval")
    task = GroupApprovalTask.objects.create(name="Approval")
    task.groups.add(Group.objects.get(name="Approvers"))
    WorkflowTask.objects.create(workflow=workflow, task=task)
    return workflow


def test_due_work_holds_back_what_was_scheduled_too_early_and_publishes_it_afterwards(
    embargoed: PressPage,
) -> None:
    revision = embargoed.get_latest_revision()
    moment = timezone.now() - timedelta(minutes=1)
    revision.content["go_live_at"] = moment.isoformat()
    revision.approved_go_live_at = moment
    revision.save()

    early = run_due_work()
    assert ([failure.pk for failure in early.failed], early.published) == ([str(embargoed.pk)], [])
    assert not is_live(embargoed)

    revision.content["embargo_until"] = moment.isoformat()
    revision.save()
    late = run_due_work()
    assert (late.failed, late.published) == ([], [str(embargoed.pk)])
    assert is_live(embargoed)


def test_what_was_scheduled_waits_when_a_draft_extends_the_embargo() -> None:
    page = make_press_page(live=False, embargo_until=hours(-2))
    revision = page.save_revision(approved_go_live_at=hours(-1))
    page.embargo_until = hours(2)
    page.save_revision()

    held = run_due_work()
    assert [failure.pk for failure in held.failed] == [str(page.pk)]
    assert not is_live(page)

    page.embargo_until = None
    page.save_revision()
    run_due_work()
    assert is_live(page)
    assert PressPage.objects.get(pk=page.pk).live_revision == revision


def test_a_public_page_is_saved_whatever_a_newer_draft_says() -> None:
    page = make_press_page()
    page.save_revision().publish()
    page = PressPage.objects.get(pk=page.pk)
    draft = page.get_latest_revision_as_object()
    draft.embargo_until = hours(2)
    draft.save_revision()

    page = PressPage.objects.get(pk=page.pk)
    page.save()

    assert is_live(page)


def test_a_translation_obeys_the_latest_end_of_all_languages(embargoed: PressPage) -> None:
    french = translate(embargoed)
    PressPage.objects.filter(pk=french.pk).update(embargo_until=hours(-1))
    french = PressPage.objects.get(pk=french.pk)

    with pytest.raises(ValidationError):
        french.save_revision().publish()

    assert not is_live(french)


def test_the_translation_editor_says_it_too(embargoed: PressPage) -> None:
    french = translate(embargoed)

    response = admin_browser().post(
        reverse("wagtailadmin_pages:edit", args=[french.pk]), {"action": "publish"}
    )

    assert "is under embargo until" in messages_of(response)[0]
    assert not is_live(french)


def test_after_the_end_it_is_published_as_any_page() -> None:
    page = make_press_page(live=False, embargo_until=hours(-1))
    page.save_revision()

    response = post(admin_browser(), page, **{"action-publish": "on"})

    assert response.status_code == 302
    assert is_live(page)


def test_taking_offline_is_never_refused() -> None:
    page = make_press_page(embargo_until=hours(-1))
    PressPage.objects.filter(pk=page.pk).update(embargo_until=hours(2))

    PressPage.objects.get(pk=page.pk).unpublish()

    assert not is_live(page)


@pytest.mark.parametrize("path", ["", "kit/"])
def test_nothing_of_a_page_under_embargo_is_public(
    embargoed: PressPage, client: Client, path: str, site: Installation
) -> None:
    assert client.get(f"/ar/press/{embargoed.slug}/{path}").status_code == 404
    assert embargoed.slug not in client.get("/ar/press/").content.decode()
    assert embargoed.slug not in client.get("/ar/press/feed/").content.decode()
    assert embargoed.slug not in client.get("/sitemap.xml").content.decode()
