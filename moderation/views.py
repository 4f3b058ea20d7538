from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.ui.tables import Table
from wagtail.admin.utils import get_valid_next_url_from_request, set_query_params
from wagtail.admin.views import generic

from accounts.models import User
from moderation import registry
from moderation.columns import queue_columns
from moderation.counting import CappedPaginator, in_digits
from moderation.enums import DECIDABLE, Action, Status
from moderation.filters import ANY_STATUS, ContributionFilterSet
from moderation.forms import DecisionForm
from moderation.listing import Listing, QueueSearchForm
from moderation.models import Contribution
from moderation.services.deciding import DecisionConflict, decide
from moderation.wording import flags_in_words, language_name, waiting_time

PER_PAGE = 20
# Of the parameters of an address, those that only say how the listing is fetched.
_TRANSPORT = ("_w_filter_fragment", "export")

_DECIDED = {
    Action.APPROVE: gettext_lazy("Contribution %(reference)s was approved."),
    Action.REFUSE: gettext_lazy("Contribution %(reference)s was refused."),
    Action.MARK_SPAM: gettext_lazy("Contribution %(reference)s was marked as spam."),
}


def queue_url() -> str:
    return reverse("moderation:index")


def inspect_url(contribution: Contribution, next_url: str) -> str:
    return str(
        set_query_params(reverse("moderation:inspect", args=[contribution.pk]), {"next": next_url})
    )


class QueueTable(Table):
    classname = "listing moderation-queue"


class QueueView(generic.IndexView):
    model = Contribution
    any_permission_required = ["moderate"]
    page_title = gettext_lazy("Moderation")
    template_name = "moderation/queue.html"
    results_template_name = "moderation/queue_results.html"
    table_class = QueueTable
    paginator_class = CappedPaginator
    paginate_by = PER_PAGE
    is_searchable = True

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        # Citizens' words leave by the exports of their own kind, never by Wagtail's: it keeps
        # whole tables in memory and does not neutralise formulas.
        self.is_export = False

    @cached_property
    def listing(self) -> Listing:
        return Listing(self.request.user, self.request.GET)

    @cached_property
    def filters(self) -> ContributionFilterSet:
        return self.listing.filterset

    @cached_property
    def search_form(self) -> QueueSearchForm:
        return self.listing.search_form

    @cached_property
    def search_query(self) -> str:
        return self.listing.search_query

    @cached_property
    def ordering(self) -> str:
        return self.listing.ordering

    def get_queryset(self) -> QuerySet[Contribution]:
        return self.listing.queryset

    @cached_property
    def address(self) -> QueryDict:
        """The parameters that shape the listing; the filter form also sends what is blank."""
        params = self.request.GET.copy()
        for name, value in self.request.GET.items():
            if name in _TRANSPORT or not value:
                del params[name]
        return params

    def address_with(self, params: QueryDict) -> str:
        return f"{queue_url()}?{params.urlencode()}" if params else queue_url()

    @cached_property
    def columns(self) -> list[Any]:
        here = self.address_with(self.address)
        return queue_columns(
            self.listing.subjects, lambda contribution: inspect_url(contribution, here)
        )

    def status_tabs(self) -> list[dict[str, Any]]:
        current = self.filters.form["status"].value()
        tabs = []
        for value, label in [
            *((status.value, status.label) for status in DECIDABLE),
            (ANY_STATUS, _("All")),
        ]:
            params = self.address.copy()
            params.pop(self.page_kwarg, None)
            params["status"] = value
            tabs.append(
                {"url": self.address_with(params), "label": label, "is_current": value == current}
            )
        return tabs

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(*args, **kwargs)
        return context | {
            "status_tabs": self.status_tabs(),
            "count_in_digits": in_digits(context["paginator"].counted),
            "counted": context["paginator"].counted,
            "is_broken": not self.filters.is_valid(),
            "search_errors": self.search_form.errors.get("q", []),
            "is_waiting_for_nothing": not self.is_searching and not self.is_filtering,
            "queue_url": queue_url(),
        }


class ContributionView(generic.InspectView):
    """One contribution in full, with what was decided on it and the forms to decide."""

    model = Contribution
    any_permission_required = ["moderate"]
    page_title = gettext_lazy("Contribution")
    template_name = "moderation/contribution.html"
    object: Contribution

    def get_object(self, queryset: Any = None) -> Contribution:
        return get_object_or_404(Contribution.objects.for_moderator(self.request.user), pk=self.pk)

    def get_page_subtitle(self) -> str:
        return self.object.reference

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *self.breadcrumbs_items,
            {"url": self.next_url, "label": _("Moderation")},
            {"url": "", "label": self.get_page_title(), "sublabel": self.get_page_subtitle()},
        ]

    def get_fields_context(self) -> list[dict[str, Any]]:
        # The template shows what the kind describes, not the model's fields.
        return []

    @cached_property
    def next_url(self) -> str:
        return str(get_valid_next_url_from_request(self.request)) or queue_url()

    @cached_property
    def next_pending(self) -> Contribution | None:
        return Listing.at(self.request.user, self.next_url).next_pending(self.object)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        contribution = self.object
        is_pending = contribution.status == Status.PENDING
        skip_to = self.next_pending
        return {
            **context,
            "contribution": contribution,
            "description": registry.get(contribution.kind).describe(contribution),
            "kind_label": registry.get(contribution.kind).label,
            "language": language_name(contribution.language),
            "waiting_time": waiting_time(contribution.submitted_at) if is_pending else "",
            "was_revised": contribution.revision > 1,
            "flags": flags_in_words(contribution),
            "decisions": contribution.decisions.for_reading(),
            "can_decide": contribution.status in DECIDABLE,
            "can": {action.value: action.status != contribution.status for action in Action},
            "decide_url": reverse("moderation:decide", args=[contribution.pk]),
            "next_url": self.next_url,
            "skip_url": inspect_url(skip_to, self.next_url) if skip_to else "",
            "form": kwargs.get("form") or DecisionForm(),
        }


class StaffRequest(HttpRequest):
    """A request inside the admin, for the type checker: Wagtail lets nobody in unknown."""

    user: User


class DecideView(ContributionView):
    http_method_names = ["post"]

    def post(self, request: StaffRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = DecisionForm(request.POST)
        if not form.is_valid():
            return self.show_again(form)
        try:
            decided = decide(
                self.object.pk,
                moderator=request.user,
                verdict=form.verdict,
                expected_status=form.cleaned_data["expected_status"],
                expected_revision=form.cleaned_data["expected_revision"],
            )
        except DecisionConflict as conflict:
            return self.show_conflict(conflict, form)
        messages.success(request, _DECIDED[form.verdict.action] % {"reference": decided.reference})
        if self.next_pending:
            return redirect(inspect_url(self.next_pending, self.next_url))
        return redirect(self.next_url)

    def show_again(self, form: DecisionForm, **context: Any) -> HttpResponse:
        status = context.pop("http_status", 200)
        return self.render_to_response(self.get_context_data(form=form, **context), status=status)

    def show_conflict(self, conflict: DecisionConflict, form: DecisionForm) -> HttpResponse:
        """The contribution as it now is; what was typed stays typed."""
        self.object = conflict.contribution
        fresh = DecisionForm(
            initial={"reason": form.cleaned_data["reason"], "note": form.cleaned_data["note"]}
        )
        was_rewritten = self.object.revision != form.cleaned_data["expected_revision"]
        return self.show_again(
            fresh, conflict=conflict, was_rewritten=was_rewritten, http_status=409
        )
