from typing import Any

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail import hooks

from recommendations.panels import AwaitingAnswerPanel
from recommendations.permissions import policy
from recommendations.viewsets import RecommendationViewSet, viewset


@hooks.register("register_admin_viewset")
def register_recommendations() -> RecommendationViewSet:
    return viewset


@hooks.register("register_permissions")
def register_answering() -> QuerySet[Permission]:
    return Permission.objects.filter(
        content_type__app_label="recommendations", codename="change_recommendation"
    )


@hooks.register("construct_homepage_panels")
def add_awaiting_answer(request: HttpRequest, panels: list[Any]) -> None:
    if policy.user_has_permission(request.user, "change"):
        panels.append(AwaitingAnswerPanel(request))
