from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser, Group
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

_CACHE = "_moderation_paths"


class ModeratorScope(models.Model):
    """The members of a group may moderate what hangs under a page, in all its languages."""

    group = models.ForeignKey(
        Group, on_delete=models.CASCADE, related_name="moderator_scopes", verbose_name=_("group")
    )
    page = models.ForeignKey(
        Page, on_delete=models.CASCADE, related_name="+", verbose_name=_("page")
    )

    class Meta:
        verbose_name = _("moderation scope")
        verbose_name_plural = _("moderation scopes")
        constraints = [
            models.UniqueConstraint(fields=["group", "page"], name="moderator_scope_unique")
        ]

    def __str__(self) -> str:
        return f"{self.group}: {self.page}"


def pages_in_scope(user: AbstractBaseUser | AnonymousUser) -> models.QuerySet[Page]:
    """
    The pages whose contributions `user` may moderate: for each scope of the user's groups, the
    page and what lies under it, and the same for the translations of that page.

    Superusers moderate everything.
    """
    if not user.is_active:
        return Page.objects.none()
    if getattr(user, "is_superuser", False):
        return Page.objects.all()
    under = Q(pk__in=[])
    for path in paths_in_scope(user):
        under |= Q(path__startswith=path)
    return Page.objects.filter(under)


def paths_in_scope(user: AbstractBaseUser | AnonymousUser) -> list[str]:
    """
    Where in the page tree the scopes of an active user's groups begin, in every language.

    Kept on the user like Django's own permissions: fetch the user again to see a change.
    """
    if not hasattr(user, _CACHE):
        groups = ModeratorScope.objects.filter(group__user=user.pk)
        pages = Page.objects.filter(translation_key__in=groups.values("page__translation_key"))
        setattr(user, _CACHE, list(pages.values_list("path", flat=True)))
    return list(getattr(user, _CACHE))
