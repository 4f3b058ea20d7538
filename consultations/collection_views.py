"""The listing of collections of sheets, and their forms."""

from typing import Any

from django.conf import settings
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views import generic

from consultations.collection_form import CollectionForm
from consultations.models import Collection, Response, SheetEntry
from consultations.moderated import subjects
from consultations.permissions import consultations_to_key_for


class WrittenColumn(Column):
    """Text that people wrote, in a direction of its own."""

    cell_template_name = "consultations/admin/columns/written.html"


class CollectionTitleColumn(TitleColumn):
    cell_template_name = "consultations/admin/columns/collection.html"


def collections_for(user: Any) -> QuerySet[Collection]:
    offered = consultations_to_key_for(user).order_by().values("pk")
    return Collection.objects.filter(consultation__in=offered)


class CollectionIndexView(generic.IndexView):
    any_permission_required = ["change"]
    page_title = gettext_lazy("Answers on paper")
    add_item_label = gettext_lazy("New collection of sheets")
    is_searchable = True
    search_fields = ["name", "place_text"]
    default_ordering = "-collected_on"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.is_export = False

    def get_base_queryset(self) -> QuerySet[Collection]:
        def counted(model: Any) -> Any:
            rows = model.objects.filter(collection=OuterRef("pk"), sheet_number__isnull=False)
            counts = rows.order_by().values("collection").annotate(rows=Count("pk")).values("rows")
            return Coalesce(Subquery(counts), 0)

        return (
            collections_for(self.request.user)
            .select_related("consultation")
            .annotate(sheets=counted(Response), waiting=counted(SheetEntry))
        )

    def search_queryset(self, queryset: QuerySet[Collection]) -> QuerySet[Collection]:
        if not self.search_query:
            return queryset
        return queryset.filter(name__icontains=self.search_query) | queryset.filter(
            place_text__icontains=self.search_query
        )

    def order_queryset(self, queryset: QuerySet[Collection]) -> QuerySet[Collection]:
        ordered: QuerySet[Collection] = super().order_queryset(queryset)
        # Many are of one day: without a further order pages may repeat and skip some.
        return ordered.order_by(*ordered.query.order_by, "-pk")

    @property
    def columns(self) -> list[Any]:
        titles = dict(subjects(get_language() or ""))
        return [
            CollectionTitleColumn(
                "name",
                label=_("Collection of sheets"),
                accessor="name",
                get_url=lambda collection: reverse("paper_answers:key", args=[collection.pk]),
                sort_key="name",
            ),
            WrittenColumn(
                "consultation",
                label=_("Consultation"),
                accessor=lambda collection: titles.get(
                    collection.consultation.translation_key, collection.consultation.reference
                ),
            ),
            Column("channel", label=_("Channel"), accessor="get_channel_display"),
            Column("collected_on", label=_("Collected"), sort_key="collected_on"),
            Column("sheets", label=_("Sheets counted")),
            Column("waiting", label=_("Entries waiting")),
        ]


class _CollectionFormView:
    def get_form_class(self) -> type[CollectionForm]:
        return CollectionForm

    def get_success_url(self) -> str:
        return reverse("paper_answers:key", args=[self.object.pk])  # type: ignore[attr-defined]  # mixed in


class CollectionCreateView(_CollectionFormView, generic.CreateView):
    page_title = gettext_lazy("New collection of sheets")
    success_message = gettext_lazy("The collection was made. Key its first sheet.")

    def get_initial_form_instance(self) -> Collection:
        return Collection(language=settings.LANGUAGE_CODE)

    def get_success_buttons(self) -> list[Any]:
        return []


class CollectionEditView(_CollectionFormView, generic.EditView):
    page_title = gettext_lazy("Collection of sheets")
    success_message = gettext_lazy("The collection was saved.")

    def get_object(self, queryset: Any = None) -> Collection:
        found: Collection = super().get_object(queryset)
        if not collections_for(self.request.user).filter(pk=found.pk).exists():
            raise Http404
        return found

    def get_usage_url(self) -> None:
        """Nothing refers to a collection by a chooser."""

    def get_history_url(self) -> None:
        """The log of keying is its own."""

    def get_success_buttons(self) -> list[Any]:
        return []
