"""
The first screen of the admin: what one's own day holds.

Each panel is shown only to those who can act on it, shows at most `ROWS` rows and asks for them
in a fixed number of queries; Wagtail's own panels on approval list everything there is. Panels of
other apps find their place by `order`: contributions that wait have 50, recommendations and
translations 60.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, Q, QuerySet
from django.db.models.functions import Cast
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component
from wagtail.models import (
    Page,
    Revision,
    TaskState,
    WorkflowState,
    get_default_page_content_type,
)
from wagtail.permissions import page_permission_policy

ROWS = 8


@dataclass(frozen=True)
class Row:
    page: Page
    # Who did it and when; what a reviewer said.
    person: Any = None
    moment: Any = None
    comment: str = ""
    label: Any = ""

    @property
    def url(self) -> str:
        return reverse("wagtailadmin_pages:edit", args=[self.page.pk])


class DayPanel(Component):
    """A titled list of pages with a link to all of them."""

    template_name = "home/admin/day_panel.html"
    heading: Any = ""
    # Said instead of an empty list; without it, an empty panel is not shown.
    nothing: Any = ""
    more_label: Any = ""
    is_urgent = False

    def __init__(self, request: HttpRequest) -> None:
        self.request = request
        self.user: Any = request.user

    def rows(self) -> list[Row]:
        """At most `ROWS` and one more, which tells that there are more."""
        raise NotImplementedError

    @cached_property
    def found(self) -> list[Row]:
        return self.rows()

    def more_url(self) -> str:
        return ""

    def render_html(self, parent_context: Any = None) -> str:
        if not self.found and not self.nothing:
            return ""
        return str(super().render_html(parent_context))

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        return {
            "panel": self,
            "rows": self.found[:ROWS],
            "more_url": self.more_url() if len(self.found) > ROWS else "",
        }


class SentBackPanel(DayPanel):
    name = "sent_back"
    order = 20
    heading = _("Sent back to you")
    more_label = _("All pages in approval")
    is_urgent = True

    def rows(self) -> list[Row]:
        states = _workflows_of(self.user, WorkflowState.STATUS_NEEDS_CHANGES)
        return [
            Row(
                page,
                person=state.current_task_state.finished_by,
                moment=state.current_task_state.finished_at,
                comment=state.current_task_state.comment,
            )
            for state, page in _with_pages(states, self.user)
        ]

    def more_url(self) -> str:
        return reverse("wagtailadmin_reports:workflow")


class AwaitingApprovalPanel(DayPanel):
    name = "awaiting_approval"
    order = 30
    heading = _("Awaiting your approval")
    nothing = _("No page awaits your approval.")
    more_label = _("All that awaits your approval")

    def rows(self) -> list[Row]:
        states = (
            TaskState.objects.reviewable_by(self.user)
            .select_related("workflow_state", "workflow_state__requested_by")
            .order_by("started_at", "pk")[: ROWS + 1]
        )
        pages = _pages(state.workflow_state.object_id for state in states)
        return [
            Row(page, person=state.workflow_state.requested_by, moment=state.started_at)
            for state in states
            if (page := pages.get(int(state.workflow_state.object_id)))
        ]

    def more_url(self) -> str:
        return f"{reverse('wagtailadmin_reports:workflow_tasks')}?reviewable=true"


class SubmittedPanel(DayPanel):
    name = "submitted"
    order = 40
    heading = _("Sent by you, awaiting approval")
    more_label = _("All pages in approval")

    def rows(self) -> list[Row]:
        states = _workflows_of(self.user, WorkflowState.STATUS_IN_PROGRESS)
        return [
            Row(page, moment=state.current_task_state.started_at)
            for state, page in _with_pages(states, self.user)
        ]

    def more_url(self) -> str:
        return reverse("wagtailadmin_reports:workflow")


class ScheduledPanel(DayPanel):
    name = "scheduled"
    order = 70
    heading = _("Scheduled")
    more_label = _("All scheduled pages")

    def rows(self) -> list[Row]:
        editable = page_permission_policy.instances_user_has_permission_for(self.user, "change")
        keys = editable.order_by().annotate(key=Cast("pk", CharField())).values("key")
        coming = Revision.objects.filter(
            base_content_type=get_default_page_content_type(),
            object_id__in=keys,
            approved_go_live_at__gt=timezone.now(),
        )
        revisions = coming.order_by("approved_go_live_at").defer("content")[: ROWS + 1]
        pages = _pages(revision.object_id for revision in revisions)
        going = (
            editable.filter(live=True, expire_at__gt=timezone.now())
            .select_related("locale")
            .order_by("expire_at")[: ROWS + 1]
        )
        rows = [
            Row(
                pages[int(revision.object_id)],
                moment=revision.approved_go_live_at,
                label=_("is published"),
            )
            for revision in revisions
            if int(revision.object_id) in pages
        ]
        rows += [Row(page, moment=page.expire_at, label=_("goes offline")) for page in going]
        return sorted(rows, key=lambda row: row.moment)[: ROWS + 1]

    def more_url(self) -> str:
        return reverse("wagtailadmin_reports:aging_pages")


class DraftsPanel(DayPanel):
    name = "drafts"
    order = 80
    heading = _("Your drafts")

    def rows(self) -> list[Row]:
        in_workflow = WorkflowState.objects.active().filter(
            base_content_type=get_default_page_content_type()
        )
        editable = page_permission_policy.instances_user_has_permission_for(self.user, "change")
        drafts = (
            editable.filter(Q(has_unpublished_changes=True) | Q(live=False))
            .filter(latest_revision__user=self.user, latest_revision__approved_go_live_at=None)
            .annotate(key=Cast("pk", CharField()))
            .exclude(key__in=in_workflow.values("object_id"))
            .select_related("locale")
            .order_by("-latest_revision_created_at")[: ROWS + 1]
        )
        return [Row(page, moment=page.latest_revision_created_at) for page in drafts]


def _workflows_of(user: Any, status: str) -> QuerySet[WorkflowState]:
    return (
        WorkflowState.objects.filter(
            requested_by=user,
            status=status,
            base_content_type=get_default_page_content_type(),
        )
        .select_related("current_task_state", "current_task_state__finished_by")
        .order_by("-current_task_state__started_at")[: ROWS + 1]
    )


def _with_pages(states: Iterable[WorkflowState], user: Any) -> Iterable[tuple[WorkflowState, Page]]:
    """Those whose page is still there and that `user` may still edit."""
    pages = _pages(state.object_id for state in states)
    for state in states:
        page = pages.get(int(state.object_id))
        if page and page_permission_policy.user_has_permission_for_instance(user, "change", page):
            yield state, page


def _pages(keys: Iterable[str]) -> dict[int, Page]:
    found: dict[int, Page] = Page.objects.select_related("locale").in_bulk(
        [int(key) for key in keys]
    )
    return found
