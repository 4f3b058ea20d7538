"""Who may do what with a translation: what Wagtail lets them do with the page or snippet."""

from typing import Any

from django.contrib.auth import get_permission_codename
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from wagtail.models import Page
from wagtail.permissions import page_permission_policy

from translations.models import LanguageVersion
from translations.services.recording import translatable_models

_EDIT = ("change",)
_PUBLISH = ("publish",)
_SEE_SNIPPETS = ("add", "change", "publish", "delete")
_SEE_PAGES = {"add", "change", "publish", "lock", "unlock", "bulk_delete"}


def may_edit(user: Any, instance: Any) -> bool:
    if isinstance(instance, Page):
        return bool(instance.permissions_for_user(user).can_edit())
    return _has_model_permission(user, type(instance), _EDIT)


def may_publish(user: Any, instance: Any) -> bool:
    if isinstance(instance, Page):
        return bool(instance.permissions_for_user(user).can_publish())
    return _has_model_permission(user, type(instance), _PUBLISH)


def may_delete(user: Any, instance: Any) -> bool:
    if isinstance(instance, Page):
        return bool(instance.permissions_for_user(user).can_delete())
    return _has_model_permission(user, type(instance), ("delete",))


def may_unpublish(user: Any, instance: Any) -> bool:
    return isinstance(instance, Page) and bool(instance.permissions_for_user(user).can_unpublish())


def visible_to(user: Any) -> Q:
    """Of versions: those of pages and snippets that the admin shows to `user`."""
    pages = page_permission_policy.instances_user_has_any_permission_for(user, _SEE_PAGES)
    return _versions(pages, _snippet_types(user, _SEE_SNIPPETS))


def may_see_some(user: Any) -> bool:
    """Whether the report is worth a place in the menu. Asks nothing that is not asked anyway."""
    return bool(
        page_permission_policy.user_has_any_permission(user, _SEE_PAGES)
        or _snippet_types(user, _SEE_SNIPPETS)
    )


def editable_by(user: Any) -> Q:
    """Of versions: those that `user` may edit, but for locks and one's own pages."""
    pages = page_permission_policy.instances_user_has_permission_for(user, "change")
    return _versions(pages, _snippet_types(user, _EDIT))


def publishable_by(user: Any) -> Q:
    """Of versions: those that `user` may publish."""
    pages = page_permission_policy.instances_user_has_permission_for(user, "publish")
    return _versions(pages, _snippet_types(user, _PUBLISH))


def _versions(pages: Any, snippets: list[int]) -> Q:
    return Q(page__in=pages.order_by().values("pk")) | Q(
        page__isnull=True, content_type_id__in=snippets
    )


def _snippet_types(user: Any, actions: tuple[str, ...]) -> list[int]:
    models = [
        model
        for model in translatable_models()
        if not issubclass(model, Page) and _has_model_permission(user, model, actions)
    ]
    return [kind.pk for kind in ContentType.objects.get_for_models(*models).values()]


def _has_model_permission(user: Any, model: type, actions: tuple[str, ...]) -> bool:
    options = model._meta  # type: ignore[attr-defined]  # always a Django model
    return any(
        user.has_perm(f"{options.app_label}.{get_permission_codename(action, options)}")
        for action in actions
    )


def target_of(version: LanguageVersion) -> Any:
    """The page or snippet itself. Raises its model's DoesNotExist."""
    return version.content_type.get_object_for_this_type(pk=version.object_id)
