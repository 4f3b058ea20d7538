from typing import Any

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.urls import path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.model import ModelViewSet

from moderation.models import Contribution
from moderation.permissions import ModerationPolicy, policy
from moderation.views import ContributionView, DecideView, QueueView


class ModerationViewSet(ModelViewSet):
    """The queue and one contribution; nothing is added, edited or deleted here."""

    model = Contribution
    icon = "clipboard-list"
    menu_label = _("Moderation")
    menu_name = "moderation"
    menu_order = 150
    add_to_admin_menu = True
    add_to_reference_index = False
    copy_view_enabled = False
    inspect_view_enabled = True
    index_view_class = QueueView
    index_template_name = QueueView.template_name
    index_results_template_name = QueueView.results_template_name
    inspect_view_class = ContributionView
    inspect_template_name = ContributionView.template_name
    form_fields: list[str] = []

    @property
    def permission_policy(self) -> ModerationPolicy:
        return policy

    @property
    def decide_view(self) -> Any:
        return self.construct_view(DecideView, **self.get_inspect_view_kwargs())

    def get_urlpatterns(self) -> list[Any]:
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path("inspect/<int:pk>/", self.inspect_view, name="inspect"),
            path("<int:pk>/decide/", self.decide_view, name="decide"),
        ]

    def get_permissions_to_register(self) -> QuerySet[Permission]:
        # Scopes give the right to moderate: there is nothing to tick.
        return Permission.objects.none()

    def register_admin_url_finder(self) -> None:
        # There is no address to edit a contribution at.
        return


viewset = ModerationViewSet("moderation", url_prefix="moderation")
