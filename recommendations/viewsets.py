from typing import Any

from django.urls import path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.model import ModelViewSet

from recommendations.admin_views import AnswerView, RecommendationIndexView
from recommendations.filters import RecommendationFilterSet
from recommendations.models import Recommendation
from recommendations.permissions import AnsweringPolicy, policy


class RecommendationViewSet(ModelViewSet):
    """The listing and the answer; records are made and ended by the pages that word them."""

    model = Recommendation
    icon = "check"
    menu_label = _("Recommendations")
    menu_name = "recommendations"
    menu_order = 160
    add_to_admin_menu = True
    add_to_reference_index = False
    copy_view_enabled = False
    inspect_view_enabled = False
    index_view_class = RecommendationIndexView
    edit_view_class = AnswerView
    edit_template_name = AnswerView.template_name
    filterset_class = RecommendationFilterSet
    form_fields: list[str] = []

    @property
    def permission_policy(self) -> AnsweringPolicy:
        return policy

    def get_urlpatterns(self) -> list[Any]:
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path("<int:pk>/", self.edit_view, name="edit"),
        ]


viewset = RecommendationViewSet("recommendations_admin", url_prefix="recommendations")
