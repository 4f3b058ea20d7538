"""Deciding on many contributions at once: those ticked, or the whole listing as it is filtered."""

from datetime import datetime
from typing import Any

from django import forms
from django.core import signing
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, ngettext_lazy
from wagtail.admin.views.bulk_action import BulkAction

from moderation.enums import Action
from moderation.forms import VerdictForm
from moderation.listing import Listing
from moderation.models import Contribution
from moderation.models.contributions import ContributionQuerySet
from moderation.permissions import is_moderator
from moderation.services.deciding import decide_all
from moderation.views import queue_url
from moderation.wording import excerpt

EXCERPTS = 20
# A primary key of more digits fits no database; more ticks than that fit no page.
_PK_DIGITS = 18

_SALT = "moderation.bulk"
_SEEN_FOR_SECONDS = 24 * 60 * 60


class SeenForm(VerdictForm):
    """Carries, signed, when the confirmation page was shown and how many it announced."""

    action: Action

    seen = forms.CharField(widget=forms.HiddenInput)

    def clean_seen(self) -> tuple[datetime, int]:
        try:
            at, count = signing.loads(
                self.cleaned_data["seen"], salt=_SALT, max_age=_SEEN_FOR_SECONDS
            )
        except signing.BadSignature as error:
            raise ValidationError(
                _("This page was out of date. Go back to the queue and choose again.")
            ) from error
        return datetime.fromisoformat(at), count

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if not self.errors:
            self.make_verdict(self.action)
        return cleaned


class ApproveForm(SeenForm):
    action = Action.APPROVE
    reason = None  # type: ignore[assignment]  # Django's way to drop an inherited field
    note = None  # type: ignore[assignment]  # the same


class RefuseForm(SeenForm):
    action = Action.REFUSE


class SpamForm(ApproveForm):
    action = Action.MARK_SPAM


class DecideBulkAction(BulkAction):
    """
    Acts on what awaits a decision within the selection; the rest of it stays as it is. One id
    outside the user's scope, and nothing is done at all.
    """

    models = [Contribution]
    template_name = "moderation/confirm_bulk.html"
    form_class: type[SeenForm]
    next_url: str
    question: Any
    done: Any

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not is_moderator(request.user):
            raise PermissionDenied
        if self.next_url == request.path:
            self.next_url = queue_url()
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def selection(self) -> ContributionQuerySet:
        ids = self.request.GET.getlist("id")
        if "all" in ids:
            # The stock query ignores the listing's filters.
            return Listing(self.request.user, self.request.GET).queryset
        pks = {_primary_key(text) for text in ids}
        chosen = Contribution.objects.for_moderator(self.request.user).filter(pk__in=pks)
        if chosen.count() != len(pks):
            raise PermissionDenied
        return chosen

    def get_actionable_objects(
        self,
    ) -> tuple[ContributionQuerySet, dict[str, list[Contribution]]]:
        return self.selection.awaiting_decision(), {"items_with_no_access": []}

    def get_all_objects_in_listing_query(self, parent_id: str | None) -> Any:
        return self.selection.values_list("pk", flat=True)

    def get_initial(self) -> dict[str, Any]:
        now = timezone.now().isoformat()
        return {"seen": signing.dumps([now, self.waiting_count], salt=_SALT)}

    @cached_property
    def waiting_count(self) -> int:
        return self.selection.awaiting_decision().order_by().count()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        # Past BulkAction's own, which reads every selected row.
        context: dict[str, Any] = super(BulkAction, self).get_context_data(**kwargs)
        shown = self.selection.awaiting_decision()[:EXCERPTS] if self.waiting_count else []
        decided_before = self.selection.order_by().count() - self.waiting_count
        return {
            **context,
            "title": self.display_name,
            "question": self.question % {"count": self.waiting_count},
            "count": self.waiting_count,
            "decided_before": decided_before if self.waiting_count else 0,
            "excerpts": [(contribution, excerpt(contribution)) for contribution in shown],
            "not_shown": max(self.waiting_count - EXCERPTS, 0),
            "is_serious": self.form_class.action != Action.APPROVE,
            "next": self.next_url,
            "submit_url": self.request.get_full_path(),
        }

    def get_execution_context(self) -> dict[str, Any]:
        return {"moderator": self.request.user, "form": self.cleaned_form}

    @classmethod
    def execute_action(cls, objects: ContributionQuerySet, **kwargs: Any) -> tuple[int, int]:
        """Return how many moved, and how many of those announced did not."""
        form: SeenForm = kwargs["form"]
        seen_at, announced = form.cleaned_data["seen"]
        moved = decide_all(
            objects, moderator=kwargs["moderator"], verdict=form.verdict, seen_at=seen_at
        )
        return moved, max(announced - moved, 0)

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str:
        message = str(self.done % {"count": num_parent_objects})
        if num_child_objects:
            left = ngettext(
                "%(count)d had been decided or changed meanwhile and stayed as it was.",
                "%(count)d had been decided or changed meanwhile and stayed as they were.",
                num_child_objects,
            )
            message = f"{message} {left % {'count': num_child_objects}}"
        return message


class ApproveBulkAction(DecideBulkAction):
    display_name = gettext_lazy("Approve")
    aria_label = gettext_lazy("Approve the selected contributions")
    action_type = "approve"
    action_priority = 10
    form_class = ApproveForm
    question = ngettext_lazy(
        "Approve %(count)d contribution?", "Approve %(count)d contributions?", "count"
    )
    done = ngettext_lazy(
        "%(count)d contribution was approved.", "%(count)d contributions were approved.", "count"
    )


class RefuseBulkAction(DecideBulkAction):
    display_name = gettext_lazy("Refuse")
    aria_label = gettext_lazy("Refuse the selected contributions")
    action_type = "refuse"
    action_priority = 20
    form_class = RefuseForm
    question = ngettext_lazy(
        "Refuse %(count)d contribution?", "Refuse %(count)d contributions?", "count"
    )
    done = ngettext_lazy(
        "%(count)d contribution was refused.", "%(count)d contributions were refused.", "count"
    )


class SpamBulkAction(DecideBulkAction):
    display_name = gettext_lazy("Mark as spam")
    aria_label = gettext_lazy("Mark the selected contributions as spam")
    action_type = "mark_spam"
    action_priority = 30
    classes = {"serious"}
    form_class = SpamForm
    question = ngettext_lazy(
        "Mark %(count)d contribution as spam?", "Mark %(count)d contributions as spam?", "count"
    )
    done = ngettext_lazy(
        "%(count)d contribution was marked as spam.",
        "%(count)d contributions were marked as spam.",
        "count",
    )


def _primary_key(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) <= _PK_DIGITS):
        raise Http404
    return int(text)
