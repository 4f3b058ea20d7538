"""What an account holds about somebody of the staff."""

from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from wagtail.users.models import UserProfile

from accounts.models import User
from core.privacy.own import users_of
from core.privacy.registry import CannotErase, FoundBy, Holding


def _export(user: User) -> dict[str, Any]:
    fields = ("username", "first_name", "last_name", "email", "date_joined", "last_login")
    exported: dict[str, Any] = {name: getattr(user, name) for name in fields}
    return exported | {"groups": [group.name for group in user.groups.all()]}


@transaction.atomic
def _erase(users: QuerySet[Any]) -> int:
    """The account stays, closed and without a name: logs and pages point to its number."""
    found = list(users)
    for user in found:
        others = User.objects.filter(is_superuser=True, is_active=True).exclude(pk=user.pk)
        if user.is_superuser and user.is_active and not others.exists():
            raise CannotErase("The last administrator: make somebody else one first.")
        user.username, user.email = f"former-{user.pk}", ""
        user.first_name = user.last_name = ""
        user.is_active = user.is_staff = user.is_superuser = False
        user.last_login = None
        user.set_unusable_password()
        user.save()
        user.groups.clear()
        user.user_permissions.clear()
        for profile in UserProfile.objects.filter(user=user):
            profile.avatar.delete(save=False)
            profile.delete()
    return len(found)


HOLDINGS = (
    Holding(
        User,
        "Accounts of staff, with their profiles",
        ("username", "password", "first_name", "last_name", "email", "last_login", "date_joined"),
        (FoundBy.USER,),
        find=users_of,
        export=_export,
        erase=_erase,
    ),
)
