"""The queue's columns: what each shows is computed here, the markup is in its template."""

from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.ui.tables import BulkActionsCheckboxColumn, Column, TitleColumn

from moderation.enums import Status
from moderation.listing import OLDEST_FIRST
from moderation.models import Contribution
from moderation.wording import excerpt, flags_in_words, language_name, waiting_time


class ExcerptColumn(TitleColumn):
    cell_template_name = "moderation/columns/excerpt.html"

    def get_cell_context_data(
        self, instance: Contribution, parent_context: dict[str, Any]
    ) -> dict[str, Any]:
        context: dict[str, Any] = super().get_cell_context_data(instance, parent_context)
        return context | {
            "has_words": bool(instance.text.strip()),
            "flags": flags_in_words(instance),
        }


class StatusColumn(Column):
    cell_template_name = "moderation/columns/status.html"


class ReceivedColumn(Column):
    cell_template_name = "moderation/columns/received.html"


class WaitingColumn(Column):
    cell_template_name = "moderation/columns/waiting.html"


class WrittenColumn(Column):
    """Text that people wrote, in a direction of its own."""

    cell_template_name = "moderation/columns/written.html"


def queue_columns(subjects: dict[UUID, str], get_url: Any) -> list[Any]:
    return [
        BulkActionsCheckboxColumn("bulk_actions", obj_type="contribution"),
        ExcerptColumn(
            "excerpt",
            label=_("Contribution"),
            accessor=excerpt,
            get_url=get_url,
            get_title_id=lambda contribution: f"contribution_{contribution.pk}_title",
        ),
        WrittenColumn(
            "subject",
            label=_("Consultation"),
            accessor=lambda contribution: subjects.get(contribution.subject_key, ""),
        ),
        Column(
            "language",
            label=_("Language"),
            accessor=lambda contribution: language_name(contribution.language),
        ),
        ReceivedColumn("submitted_at", label=_("Received"), sort_key=OLDEST_FIRST),
        WaitingColumn(
            "waiting",
            label=pgettext_lazy("how long a contribution has waited", "Waiting for"),
            accessor=lambda contribution: (
                waiting_time(contribution.submitted_at)
                if contribution.status == Status.PENDING
                else ""
            ),
        ),
        StatusColumn("status", label=_("Status")),
    ]
