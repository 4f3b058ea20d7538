from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from wagtail import hooks

from recommendations.viewsets import RecommendationViewSet, viewset


@hooks.register("register_admin_viewset")
def register_recommendations() -> RecommendationViewSet:
    return viewset


@hooks.register("register_permissions")
def register_answering() -> QuerySet[Permission]:
    return Permission.objects.filter(
        content_type__app_label="recommendations", codename="change_recommendation"
    )
