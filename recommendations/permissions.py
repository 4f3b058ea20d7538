"""Who may answer: whoever has Django's right to change recommendations. Nobody adds or deletes."""

from collections.abc import Collection

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet
from wagtail.permission_policies import ModelPermissionPolicy

from recommendations.models import Recommendation

# Records are made and ended by the pages that word them.
_ACTIONS = frozenset({"view", "change"})


class AnsweringPolicy(ModelPermissionPolicy):
    def user_has_permission(self, user: AbstractBaseUser | AnonymousUser, action: str) -> bool:
        return action in _ACTIONS and super().user_has_permission(user, "change")

    def users_with_any_permission(self, actions: Collection[str]) -> QuerySet[AbstractBaseUser]:
        allowed = ["change"] if _ACTIONS.intersection(actions) else []
        users: QuerySet[AbstractBaseUser] = super().users_with_any_permission(allowed)
        return users


policy = AnsweringPolicy(Recommendation)
