from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import DatabaseError


@register(Tags.security, deploy=True)
def check_demo_accounts(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Name the demonstration accounts that a database moved to production still holds."""
    if settings.DEMO_ALLOWED:
        return []
    try:
        names = list(
            get_user_model()
            .objects.filter(is_demo=True)
            .order_by("username")
            .values_list("username", flat=True)
        )
    except DatabaseError:
        # Before the first migration there is nothing to name.
        return []
    if not names:
        return []
    return [
        Error(
            f"Demonstration accounts in the database: {', '.join(names)}.",
            hint="Their password is published. Delete them; until then they cannot sign in.",
            id="accounts.E001",
        )
    ]
