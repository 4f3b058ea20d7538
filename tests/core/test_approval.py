"""From draft to publication: submit, request changes, comment, approve, schedule."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Comment, Page, TaskState, Workflow, WorkflowState, WorkflowTask

from core.services.publishing_due import run_due_work
from home.services.granting import APPROVERS, EDITORS, TRANSLATORS
from home.services.installing import Installation
from news.models import NewsPage
from tests.consultations.editing import form_time, in_days, messages_of
from tests.consultations.factories import make_page
from tests.home.staff import (
    act,
    browser_of,
    edit_url,
    fresh,
    make_news,
    make_staff,
    news_form,
    restrict,
    save,
)


@pytest.fixture
def author(site: Installation) -> Any:
    return make_staff(EDITORS, username="author")


@pytest.fixture
def editor(author: Any) -> Client:
    return browser_of(author)


@pytest.fixture
def approver(site: Installation) -> Client:
    return browser_of(make_staff(APPROVERS, username="reviewer"))


@pytest.fixture
def page(editor: Client) -> NewsPage:
    """Never published, and submitted for approval."""
    page = make_news("الأصل", live=False)
    save(editor, page, "submit", title="المقترح")
    return fresh(page)


def statuses(page: Page) -> list[str]:
    """Of the steps of its workflows, oldest first."""
    states = TaskState.objects.filter(workflow_state__object_id=str(page.pk))
    return list(states.order_by("pk").values_list("status", flat=True))


def test_approved_means_published(page: NewsPage, approver: Client) -> None:
    assert (page.live, page.workflow_in_progress) == (False, True)

    act(approver, page, "approve")

    after = fresh(page)
    assert (after.live, after.title, after.workflow_in_progress) == (True, "المقترح", False)
    assert statuses(page) == ["approved"]


def test_requested_changes_come_back_with_the_comment_and_are_submitted_again(
    page: NewsPage, editor: Client, approver: Client
) -> None:
    act(approver, page, "reject", "التاريخ ناقص")

    state = fresh(page).current_workflow_state
    assert state.status == WorkflowState.STATUS_NEEDS_CHANGES
    assert state.current_task_state.comment == "التاريخ ناقص"
    assert "التاريخ ناقص" in editor.get(edit_url(page)).content.decode()
    assert not fresh(page).live

    save(editor, page, "submit", title="المصحح")
    act(approver, fresh(page), "approve")

    assert (fresh(page).live, fresh(page).title) == (True, "المصحح")
    assert statuses(page) == ["rejected", "approved"]


def test_what_waits_is_locked_for_its_author_and_open_to_the_reviewer(
    page: NewsPage, editor: Client, approver: Client
) -> None:
    refused = save(editor, page, title="بعد الإرسال")
    save(approver, page, title="تصحيح")

    assert messages_of(refused)[-1] == "The page could not be saved as it is locked."
    assert fresh(page).get_latest_revision_as_object().title == "تصحيح"
    act(approver, fresh(page), "approve")
    assert fresh(page).title == "تصحيح"


def test_the_author_takes_it_back_changes_it_and_submits_it_again(
    page: NewsPage, editor: Client, approver: Client
) -> None:
    stale = page.current_workflow_task_state

    save(editor, page, "cancel-workflow", title="المقترح")
    assert not fresh(page).workflow_in_progress
    save(editor, page, "submit", title="الثاني")
    url = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", stale.pk])
    approver.post(url, {"comment": ""})

    assert not fresh(page).live
    assert statuses(page) == ["cancelled", "in_progress"]


def test_an_approved_page_is_published_at_its_time(
    editor: Client, approver: Client, site: Installation
) -> None:
    page = make_news("الأصل", live=False)
    save(editor, page, "submit", title="غدا", go_live_at=form_time(in_days(1)))

    act(approver, fresh(page), "approve")

    assert not fresh(page).live
    revision = fresh(page).revisions.get(approved_go_live_at__isnull=False)
    assert run_due_work().published == []
    revision.approved_go_live_at = timezone.now()
    revision.content["go_live_at"] = timezone.now().isoformat()
    revision.save()
    assert run_due_work().published == [str(page.pk)]
    assert (fresh(page).live, fresh(page).title) == (True, "غدا")


def test_changes_to_a_published_page_wait_while_it_stays(
    editor: Client, approver: Client, site: Installation
) -> None:
    page = make_news("المنشور")

    save(editor, page, "submit", title="الجديد")

    assert (fresh(page).live, fresh(page).title) == (True, "المنشور")
    act(approver, fresh(page), "approve")
    assert fresh(page).title == "الجديد"


def test_an_approver_approves_in_the_sections_of_the_group_alone(
    page: NewsPage, site: Installation
) -> None:
    restrict(APPROVERS, site.consultations)
    stranger = make_staff(APPROVERS)
    client = browser_of(stranger)

    act(client, page, "approve")

    assert statuses(page) == ["in_progress"]
    assert client.get(edit_url(page)).status_code == 302
    assert not TaskState.objects.reviewable_by(stranger).exists()


@pytest.mark.parametrize("group", [EDITORS, TRANSLATORS, "Moderators"])
def test_nobody_else_approves_or_sends_back(page: NewsPage, group: str) -> None:
    client = browser_of(make_staff(group))

    for action in ("approve", "reject"):
        act(client, page, action)

    assert statuses(page) == ["in_progress"]


def test_what_awaits_one_is_found_by_right(page: NewsPage, site: Installation) -> None:
    consultation = make_page()
    consultation.save_revision()
    Workflow.objects.get().start(consultation, None)
    restrict(APPROVERS, site.news)

    def awaiting(user: Any) -> list[str]:
        states = TaskState.objects.reviewable_by(user)
        return sorted(states.values_list("workflow_state__object_id", flat=True))

    assert awaiting(make_staff(APPROVERS)) == [str(page.pk)]
    assert awaiting(make_staff(EDITORS)) == []
    assert awaiting(make_staff(is_superuser=True)) == sorted([str(page.pk), str(consultation.pk)])
    assert awaiting(make_staff(APPROVERS, is_active=False)) == []


def test_the_reviewer_is_offered_to_request_changes(page: NewsPage, approver: Client) -> None:
    html = approver.get(edit_url(page)).content.decode()

    assert "Request changes" in html
    assert "Approve and Publish" in html


def test_the_actions_are_named_in_arabic(page: NewsPage, site: Installation) -> None:
    client = browser_of(make_staff(APPROVERS, language="ar"))

    html = client.get(edit_url(page)).content.decode()

    assert "طلب تعديلات" in html
    assert "المصادقة والنشر" in html


def test_a_locked_page_is_unlocked_for_the_reviewer(
    author: Any, site: Installation, approver: Client
) -> None:
    page = make_news(live=False)
    page.locked, page.locked_by, page.locked_at = True, author, timezone.now()
    page.save()

    Workflow.objects.get().start(page, author)

    assert not fresh(page).locked


def test_author_and_reviewer_comment_on_fields(
    page: NewsPage, editor: Client, approver: Client
) -> None:
    def comment(client: Client, text: str) -> None:
        form = {
            "comments-TOTAL_FORMS": "1",
            "comments-INITIAL_FORMS": "0",
            "comments-0-text": text,
            "comments-0-contentpath": "title",
            "comments-0-position": "",
            "comments-0-replies-TOTAL_FORMS": "0",
            "comments-0-replies-INITIAL_FORMS": "0",
            "comments-0-replies-MIN_NUM_FORMS": "0",
            "comments-0-replies-MAX_NUM_FORMS": "0",
        }
        response = client.post(edit_url(page), news_form(fresh(page)) | form)
        assert response.status_code == 302

    comment(approver, "عنوان أقصر")
    act(approver, fresh(page), "reject")
    comment(editor, "هكذا؟")

    said = Comment.objects.filter(page=page).order_by("pk").values_list("text", "user__username")
    assert list(said) == [("عنوان أقصر", "reviewer"), ("هكذا؟", "author")]


def test_a_step_for_a_named_group_still_works(page: NewsPage, approver: Client) -> None:
    """An institution may add a step of Wagtail's own kind to the workflow."""
    from django.contrib.auth.models import Group
    from wagtail.models import GroupApprovalTask

    council = GroupApprovalTask.objects.create(name="Council")
    council.groups.add(Group.objects.create(name="Council"))
    WorkflowTask.objects.create(workflow=Workflow.objects.get(), task=council, sort_order=1)

    act(approver, page, "approve")

    assert not fresh(page).live
    assert fresh(page).current_workflow_task == council


def test_the_step_is_offered_where_workflows_are_made(site: Installation) -> None:
    client = browser_of(make_staff(is_superuser=True))

    html = client.get(reverse("wagtailadmin_workflows:select_task_type")).content.decode()

    assert "Whoever may publish the page approves it or asks for changes" in html
