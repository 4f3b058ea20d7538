"""
Who may key answers from paper: whoever has the right to key answers and may edit the page of the
consultation, so that sections hold here as in the page tree.
"""

from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import page_permission_policy

from consultations.models import Collection, Consultation

KEY_ANSWERS = "consultations.key_response"

# Collections are never deleted: sheets may have been keyed into them.
_ACTIONS = frozenset({"view", "add", "change"})


def consultations_to_key_for(user: Any) -> QuerySet[Consultation]:
    if not user.has_perm(KEY_ANSWERS):
        return Consultation.objects.none()
    pages = page_permission_policy.instances_user_has_permission_for(user, "change")
    return Consultation.objects.filter(source_page__in=pages.order_by().values("pk"))


def may_key_for(user: Any, consultation: Consultation) -> bool:
    return consultations_to_key_for(user).filter(pk=consultation.pk).exists()


class KeyingPolicy(ModelPermissionPolicy):
    def user_has_permission(self, user: Any, action: str) -> bool:
        return action in _ACTIONS and user.has_perm(KEY_ANSWERS)

    def user_has_permission_for_instance(
        self, user: AbstractBaseUser | AnonymousUser, action: str, instance: Collection
    ) -> bool:
        return action in _ACTIONS and may_key_for(user, instance.consultation)


policy = KeyingPolicy(Collection)
