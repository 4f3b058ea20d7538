from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from wagtail import hooks

from moderation.bulk_actions import ApproveBulkAction, RefuseBulkAction, SpamBulkAction
from moderation.group_panel import ScopeFormSet
from moderation.panels import AwaitingModerationPanel
from moderation.permissions import is_moderator
from moderation.viewsets import ModerationViewSet, viewset

for action in (ApproveBulkAction, RefuseBulkAction, SpamBulkAction):
    hooks.register("register_bulk_action", action)


@hooks.register("register_admin_viewset")
def register_queue() -> ModerationViewSet:
    return viewset


@hooks.register("register_group_permission_panel")
def register_scopes_panel() -> Any:
    return ScopeFormSet


@hooks.register("construct_homepage_panels")
def add_awaiting_moderation(request: HttpRequest, panels: list[Any]) -> None:
    if is_moderator(request.user):
        panels.append(AwaitingModerationPanel(request))


@hooks.register("insert_global_admin_css")
def insert_stylesheets() -> SafeString:
    return format_html_join(
        "",
        '<link rel="stylesheet" href="{}">',
        ([static(f"css/admin/{name}.css")] for name in ("brand", "bidi", "moderation")),
    )
