"""
Snippets and settings, for several people: a save over what somebody else saved meanwhile is
stopped, as `core.page_editing` does for pages.

Not all of them have versions, but the admin logs every change of each: the form says when it was
opened, and whoever else changed something since is named.
"""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.contrib.settings.views import EditView as SettingEditView
from wagtail.log_actions import registry
from wagtail.models import BaseLogEntry
from wagtail.snippets.views.snippets import EditView as SnippetEditView
from wagtail.snippets.views.snippets import SnippetViewSet

_OPENED_AT = "opened_at"


class StaleSaveGuard:
    """Mixed into one of Wagtail's generic edit views; `generic/edit.html` carries the moment."""

    request: HttpRequest
    object: Any

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        # Before the object is read: what is saved in between counts as newer.
        self.opened_at = timezone.now()
        super().setup(request, *args, **kwargs)  # type: ignore[misc]  # the view's

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        with transaction.atomic():
            # Who saves at the same moment waits here, and then sees what was saved.
            rows = type(self.object)._default_manager.select_for_update()
            rows.filter(pk=self.object.pk).first()
            if not self.expects_json_response and (newer := self._saved_meanwhile()):
                return self._show_again(newer)
            return super().post(request, *args, **kwargs)  # type: ignore[misc]  # the view's

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)  # type: ignore[misc]
        # Shown again for another reason, the form is as old as it was.
        opened_at = self.opened_at if self._overtaken else self._posted or self.opened_at
        return context | {_OPENED_AT: opened_at.isoformat()}

    _overtaken = False
    expects_json_response: bool

    @cached_property
    def _posted(self) -> datetime | None:
        try:
            moment = parse_datetime(self.request.POST.get(_OPENED_AT, ""))
        except ValueError:
            return None
        return moment if moment is not None and moment.tzinfo is not None else None

    def _saved_meanwhile(self) -> BaseLogEntry | None:
        if self._posted is None:
            return None  # not from the editor: nothing says what was read
        entries = registry.get_logs_for_instance(self.object)
        return (
            entries.filter(content_changed=True, timestamp__gt=self._posted)
            .exclude(user=self.request.user)
            .select_related("user")
            .order_by("-timestamp", "-pk")
            .first()
        )

    def _show_again(self, newer: BaseLogEntry) -> HttpResponse:
        """The editor with what was typed; opened, from now on, with the latest version."""
        self.form = self.get_form()  # type: ignore[attr-defined]
        self.is_valid(self.form)  # type: ignore[attr-defined]
        messages.error(self.request, say_overtaken(newer.user, newer.timestamp))
        self.has_unsaved_changes = True
        # Autosave would save over the newer version by itself.
        self.autosave_enabled = False
        self._overtaken = True
        return self.render_to_response(self.get_context_data())  # type: ignore[attr-defined]


class GuardedSnippetEditView(StaleSaveGuard, SnippetEditView):
    pass


class GuardedSnippetViewSet(SnippetViewSet):
    """For every snippet of ours."""

    edit_view_class = GuardedSnippetEditView


class GuardedSettingEditView(StaleSaveGuard, SettingEditView):
    pass


def say_overtaken(editor: Any, moment: datetime) -> SafeString:
    text = _(
        "%(editor)s saved a newer version on %(moment)s, after you opened it. Nothing was "
        "overwritten, and what you typed is still below. Look at the newer version first; saving "
        "again puts yours in its place."
    ) % {
        # Isolated: a Latin name and a date would change places in an Arabic sentence.
        "editor": format_html(
            "<bdi>{}</bdi>",
            (editor.get_full_name() or editor.get_username()) if editor else _("Somebody"),
        ),
        "moment": format_html(
            "<bdi>{}</bdi>", date_format(timezone.localtime(moment), "DATETIME_FORMAT")
        ),
    }
    return mark_safe(text)  # what was put in is escaped
