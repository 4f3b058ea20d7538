"""
Wagtail's page editor, for several people: a save over what somebody else saved meanwhile is
stopped, and a save that a rule refuses leaves nothing behind.

Wagtail stops only its own autosave; whoever presses a button wins, unread. Its form tells which
version it was opened with, for any page type: that is all we need.
"""

from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.dateparse import parse_datetime
from django.utils.functional import cached_property
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.ui.side_panels import BaseSidePanel
from wagtail.admin.views.pages.edit import EditView
from wagtail.admin.views.pages.revisions import RevisionsRevertView
from wagtail.models import Page, Revision

from core.content_checks import advice_on
from core.notifying import CommentChanges, mail_comments
from core.stale_saves import say_overtaken

_LOADED = "loaded_revision_id"
_LOADED_AT = "loaded_revision_created_at"
_AUTOSAVED = "overwrite_revision_id"


class AdviceSidePanel(BaseSidePanel):
    """What `core.content_checks` says, with the number of remarks on its button."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        aria_label = gettext_lazy("Before publishing")
        icon_name = "list-ul"

        def get_context_data(self, parent_context: Any) -> dict[str, Any]:
            context = super().get_context_data(parent_context)
            return context | {"count": len(self.panel.advice)}

    name = "advice"
    title = gettext_lazy("Before publishing")
    template_name = "wagtailadmin/pages/advice_side_panel.html"
    order = 150

    @cached_property
    def advice(self) -> list[str]:
        return advice_on(self.object)

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        return super().get_context_data(parent_context) | {"advice": self.advice}


class PageEditView(EditView):
    _refused: ValidationError | None = None

    def dispatch(self, request: HttpRequest, page_id: int, **kwargs: Any) -> HttpResponse:
        if request.method != "POST":
            return super().dispatch(request, page_id, **kwargs)
        try:
            with transaction.atomic():
                # Who saves at the same moment waits here, and then sees what was saved.
                Page.objects.select_for_update().filter(pk=page_id).first()
                return super().dispatch(request, page_id, **kwargs)
        except ValidationError as refused:
            # Rules of a live row are checked where it is saved; forms should have said it before.
            self._refused = refused
            return super().dispatch(request, page_id, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self._refused is not None:
            return self._show_again(" ".join(self._refused.messages))
        newer = None if self._may_not_save() else self._saved_meanwhile()
        if newer is None or self.expects_json_response:
            return super().post(request, *args, **kwargs)
        return self._show_again(
            say_overtaken(newer.user, newer.created_at), buttons=self._buttons(newer)
        )

    def workflow_action_is_valid(self) -> bool:
        """Wagtail fails for a page that is in no workflow, or without a name."""
        if "workflow-action-name" not in self.request.POST or not self.page.current_workflow_task:
            return False
        return bool(super().workflow_action_is_valid())

    def add_save_confirmation_message(self) -> None:
        if self.action_name == "perform_workflow_action":
            messages.success(self.request, self._say_decision())
            return
        super().add_save_confirmation_message()
        if advice := advice_on(self.page):
            messages.warning(
                self.request,
                format_html(
                    "{}<ul>{}</ul>",
                    _("Before publishing, have a look at this:"),
                    format_html_join("", "<li>{}</li>", ([line] for line in advice)),
                ),
            )

    def _say_decision(self) -> str:
        title = {"title": self.page.get_admin_display_title()}
        if self.workflow_action == "reject":
            return _("“%(title)s” was sent back to its author for changes.") % title
        page = Page.objects.get(pk=self.page.pk)
        if page.live and not page.has_unpublished_changes:
            return _("“%(title)s” is approved and published.") % title
        return _("“%(title)s” is approved.") % title

    def send_commenting_notifications(self, changes: dict[str, Any]) -> None:
        """Not Wagtail's, which sends within the save: a mail server that is down would undo it."""
        told = {name: changes[name] for name in CommentChanges.__dataclass_fields__}
        mail_comments(self.page, CommentChanges(**told), editor=self.request.user)

    def get_side_panels(self) -> Any:
        panels = super().get_side_panels()
        if not self.expects_json_response:
            panels.append(AdviceSidePanel(self.page, self.request))
        return panels

    def _may_not_save(self) -> bool:
        """Wagtail answers by itself, and saves nothing that was typed."""
        return bool(self.page.alias_of_id or self.locked_for_user or self.is_cancelling_workflow)

    def _saved_meanwhile(self) -> Revision | None:
        """The latest version that somebody else saved since this form was opened."""
        if _LOADED not in self.request.POST and _AUTOSAVED not in self.request.POST:
            return None  # not from the editor: nothing says what was read
        others = self.page.revisions.exclude(user=self.request.user)
        if opened := self._opened_with():
            others = others.filter(created_at__gt=opened)
        return others.select_related("user").order_by("-created_at", "-pk").first()

    def _opened_with(self) -> datetime | None:
        """When the version was saved that the form shows; None: it was opened before any."""
        known = self.request.POST.get(_AUTOSAVED) or self.request.POST.get(_LOADED) or ""
        if not self.request.POST.get(_AUTOSAVED):
            # As it was then: a version may have been overwritten by autosave since.
            try:
                moment = parse_datetime(self.request.POST.get(_LOADED_AT, ""))
            except ValueError:
                moment = None
            if moment is not None and moment.tzinfo is not None:
                return moment
        version = self.page.revisions.filter(pk=known).first() if known.isdecimal() else None
        return version.created_at if version else None

    def _buttons(self, newer: Revision) -> list[Any]:
        view = reverse("wagtailadmin_pages:revisions_view", args=[self.page.pk, newer.pk])
        buttons = [messages.button(view, _("View the newer version"), new_window=True)]
        loaded = self.request.POST.get(_LOADED, "")
        if loaded.isdecimal() and self.page.revisions.filter(pk=loaded).exists():
            compare = reverse(
                "wagtailadmin_pages:revisions_compare", args=[self.page.pk, loaded, newer.pk]
            )
            buttons.append(messages.button(compare, _("See what changed"), new_window=True))
        return buttons

    def _show_again(self, message: str, buttons: list[Any] | None = None) -> HttpResponse:
        """The editor with what was typed; opened, from now on, with the latest version."""
        if self.expects_json_response:
            return self.json_error_response("validation_error", message)
        self.form = self.form_class(
            self.request.POST,
            self.request.FILES,
            instance=self.page,
            subscription=self.subscription,
            parent_page=self.parent,
            for_user=self.request.user,
        )
        if self.action_name == "save":
            self.form.defer_required_fields()
        self.form.is_valid()
        self.form.restore_required_fields()
        messages.error(self.request, message, buttons=buttons)
        self.errors_debug = None
        self.has_unsaved_changes = True
        # Autosave would save over the newer version by itself.
        self.autosave_enabled = False
        return self.render_to_response(self.get_context_data())


class PageRevertView(PageEditView, RevisionsRevertView):
    """The editor opened with an earlier version."""
