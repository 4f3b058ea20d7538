"""Who may moderate: members of a group with a scope, and superusers. Nobody adds or deletes."""

from collections.abc import Collection

from django.contrib.auth import get_user_model
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.db.models import Q, QuerySet
from wagtail.permission_policies import ModelPermissionPolicy

from moderation.models import Contribution
from moderation.models.contributions import ContributionQuerySet
from moderation.models.scopes import paths_in_scope

_ACTIONS = frozenset({"view", "moderate"})


def is_moderator(user: AbstractBaseUser | AnonymousUser) -> bool:
    """Whether there is anything at all that `user` may moderate."""
    if not user.is_active:
        return False
    return getattr(user, "is_superuser", False) or bool(paths_in_scope(user))


class ModerationPolicy(ModelPermissionPolicy):
    def user_has_permission(self, user: AbstractBaseUser | AnonymousUser, action: str) -> bool:
        return action in _ACTIONS and is_moderator(user)

    def user_has_permission_for_instance(
        self, user: AbstractBaseUser | AnonymousUser, action: str, instance: Contribution
    ) -> bool:
        return (
            action in _ACTIONS
            and Contribution.objects.for_moderator(user).filter(pk=instance.pk).exists()
        )

    def instances_user_has_any_permission_for(
        self, user: AbstractBaseUser | AnonymousUser, actions: Collection[str]
    ) -> ContributionQuerySet:
        if _ACTIONS.isdisjoint(actions):
            return Contribution.objects.none()
        return Contribution.objects.for_moderator(user)

    def users_with_any_permission(self, actions: Collection[str]) -> QuerySet[AbstractBaseUser]:
        users = get_user_model().objects
        if _ACTIONS.isdisjoint(actions):
            return users.none()
        moderates = Q(is_superuser=True) | Q(groups__moderator_scopes__isnull=False)
        return users.filter(moderates, is_active=True).distinct()


policy = ModerationPolicy(Contribution)
