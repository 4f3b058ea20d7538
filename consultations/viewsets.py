from typing import Any

from django.urls import path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.model import ModelViewSet

from consultations.collection_filters import CollectionFilterSet
from consultations.collection_form import CollectionForm
from consultations.collection_views import (
    CollectionCreateView,
    CollectionEditView,
    CollectionIndexView,
)
from consultations.keying_urls import urlpatterns
from consultations.models import Collection
from consultations.permissions import KeyingPolicy, policy


class CollectionViewSet(ModelViewSet):
    """Collections of sheets: their listing and form; what is keyed has addresses below each."""

    model = Collection
    icon = "form"
    menu_label = _("Answers on paper")
    menu_name = "paper-answers"
    menu_order = 155
    add_to_admin_menu = True
    add_to_reference_index = False
    copy_view_enabled = False
    inspect_view_enabled = False
    list_per_page = 30
    index_view_class = CollectionIndexView
    add_view_class = CollectionCreateView
    edit_view_class = CollectionEditView
    filterset_class = CollectionFilterSet

    def get_form_class(self, for_update: bool = False) -> type[CollectionForm]:
        return CollectionForm

    @property
    def permission_policy(self) -> KeyingPolicy:
        return policy

    def get_urlpatterns(self) -> list[Any]:
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path("new/", self.add_view, name="add"),
            path("<int:pk>/", self.edit_view, name="edit"),
            *urlpatterns,
        ]


viewset = CollectionViewSet("paper_answers", url_prefix="paper-answers")
