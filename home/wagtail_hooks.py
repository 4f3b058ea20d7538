"""Where the admin meets the site as a whole: its first screen, and who may delete and move."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.admin.views.home import (
    RecentEditsPanel,
    UserObjectsInWorkflowModerationPanel,
    WorkflowObjectsToModeratePanel,
)
from wagtail.models import Page
from wagtail.permissions import page_permission_policy

from home.day_panels import (
    AwaitingApprovalPanel,
    DraftsPanel,
    ScheduledPanel,
    SentBackPanel,
    SubmittedPanel,
)
from home.quick_links import QuickLinksPanel

# They list without end, and fail altogether with a thousand pages in approval.
_REPLACED = (WorkflowObjectsToModeratePanel, UserObjectsInWorkflowModerationPanel, RecentEditsPanel)


# First: other apps add to what is shown.
@hooks.register("construct_homepage_panels", order=-1)
def show_the_day(request: HttpRequest, panels: list[Any]) -> None:
    panels[:] = [panel for panel in panels if not isinstance(panel, _REPLACED)]
    may = page_permission_policy.user_has_permission
    if may(request.user, "add"):
        panels.append(QuickLinksPanel(request))
    if may(request.user, "change"):
        panels += [
            panel(request) for panel in (SentBackPanel, SubmittedPanel, ScheduledPanel, DraftsPanel)
        ]
    if may(request.user, "publish"):
        panels.append(AwaitingApprovalPanel(request))


@hooks.register("insert_global_admin_css")
def insert_stylesheet() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin/day.css"))


@hooks.register("before_bulk_action")
def keep_from_translators(
    request: HttpRequest, action_type: str, objects: list[Any], action_class_instance: Any
) -> None:
    """Wagtail asks plain pages for permission here, which do not know `core.permissions`."""
    if action_type == "delete":
        for page in objects:
            if isinstance(page, Page):
                tester = page.specific_deferred.permissions_for_user(request.user)
                if not tester.can_delete():
                    raise PermissionDenied


@hooks.register("before_move_page")
def refuse_move(request: HttpRequest, page: Page, destination: Page) -> None:
    """Wagtail refuses the move itself alone, and shows its confirmation to everybody."""
    if not page.permissions_for_user(request.user).can_move_to(destination):
        raise PermissionDenied
