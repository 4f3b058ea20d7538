from django.conf import settings
from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.models import AnonymousUser

from accounts.models import User


class StaffBackend(ModelBackend):
    """Django's own sign-in, less the demonstration accounts where they are not allowed."""

    def user_can_authenticate(self, user: User | AnonymousUser | None) -> bool:
        if getattr(user, "is_demo", False) and not settings.DEMO_ALLOWED:
            return False
        return super().user_can_authenticate(user)
