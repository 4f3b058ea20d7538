"""The listing of recommendations in the admin, and the form that answers one."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views import generic

from recommendations.enums import Status
from recommendations.forms import AnswerForm
from recommendations.models import LogEntry, Recommendation
from recommendations.presenting.page import history, origin_of
from recommendations.presenting.waiting import waiting_text
from recommendations.registry import origins_of
from recommendations.services.answering import AnswerConflict, answer

PER_PAGE = 30


class WrittenColumn(Column):
    """Text that people wrote, in a direction of its own."""

    cell_template_name = "recommendations/columns/written.html"


class RecommendationIndexView(generic.IndexView):
    any_permission_required = ["change"]
    page_title = gettext_lazy("Recommendations")
    paginate_by = PER_PAGE
    is_searchable = True
    search_fields = ["search_text"]
    default_ordering = "-received_on"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.is_export = False

    def get_base_queryset(self) -> QuerySet[Recommendation]:
        return Recommendation.objects.all()

    def search_queryset(self, queryset: QuerySet[Recommendation]) -> QuerySet[Recommendation]:
        if not self.search_query:
            return queryset
        return queryset.filter(search_text__icontains=self.search_query)

    def order_queryset(self, queryset: QuerySet[Recommendation]) -> QuerySet[Recommendation]:
        ordered: QuerySet[Recommendation] = super().order_queryset(queryset)
        # A workshop's have one date: without a further order pages may repeat and skip some.
        return ordered.order_by(*ordered.query.order_by, "-pk")

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(*args, **kwargs)
        language = get_language() or ""
        records = list(context["object_list"])
        origins = origins_of(records, language)
        for record in records:
            origin = origins.get((record.source, record.source_key))
            record.source_title = origin.title if origin else ""
        return context

    @property
    def columns(self) -> list[Any]:
        language = get_language() or ""
        return [
            TitleColumn(
                "reference",
                label=_("Reference"),
                accessor="reference",
                get_url=lambda record: self.get_edit_url(record),
            ),
            WrittenColumn(
                "wording",
                label=_("Recommendation"),
                accessor=lambda record: record.wording(language)[0],
            ),
            WrittenColumn(
                "source",
                label=_("Where it comes from"),
                accessor=lambda record: getattr(record, "source_title", ""),
            ),
            Column("received_on", label=_("Received"), sort_key="received_on"),
            Column(
                "waiting",
                label=_("Waiting"),
                accessor=lambda record: (
                    waiting_text(record.received_on) if record.status == Status.RECEIVED else ""
                ),
            ),
            Column("status", label=_("Status"), accessor="get_status_display"),
        ]


class AnswerView(generic.EditView):
    model = Recommendation
    form_class = AnswerForm
    permission_required = "change"
    template_name = "recommendations/admin/answer.html"
    page_title = gettext_lazy("Recommendation")
    error_message = gettext_lazy("Nothing was saved yet: see the message beside the field.")

    def get_form_class(self) -> type[AnswerForm]:
        return AnswerForm

    def get_usage_url(self) -> None:
        """Nothing refers to a record by a chooser."""

    def get_history_url(self) -> None:
        """The log is on the form itself: Wagtail's own knows nothing of it."""

    def form_valid(self, form: AnswerForm) -> HttpResponse:
        try:
            record = answer(
                self.object.pk,
                user=self.request.user,
                answer=form.answer,
                expected_revision=form.cleaned_data["expected_revision"],
            )
        except AnswerConflict:
            form.add_error(
                None,
                _(
                    "Somebody answered this recommendation while you were writing. Nothing was "
                    "saved: open it again and read their answer first."
                ),
            )
            return self._refuse(form)
        except ValidationError as error:
            form.put_beside_fields(error)
            return self._refuse(form)
        messages.success(
            self.request,
            _("Recommendation %(reference)s was saved.") % {"reference": record.reference},
        )
        return redirect(self.index_url_name)

    def _refuse(self, form: AnswerForm) -> HttpResponse:
        """As Wagtail answers a form that is not valid; only the service could tell."""
        self.produced_error_code = "validation_error"
        self.produced_error_message = self.get_error_message()
        return self.form_invalid(form)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        language = get_language() or ""
        words, words_language = self.object.wording(language)
        log = LogEntry.objects.filter(recommendation=self.object).prefetch_related("user")
        # The first step is that it was received.
        names = ["", *(line.user_name for line in log)]
        return context | {
            "words": words,
            "words_language": words_language,
            "origin": origin_of(self.object, language),
            "history": [
                step | {"who": name}
                for step, name in zip(history(self.object, list(log)), names, strict=True)
            ],
        }
