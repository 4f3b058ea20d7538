"""
Who may fetch a document: anyone while something public offers it, else only staff.

Its address holds a running number and its file's name: without this rule the report of a page that
is a draft, scheduled or under embargo could be guessed.
"""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.http import HttpRequest
from wagtail.contrib.settings.models import AbstractSetting
from wagtail.documents.permissions import permission_policy
from wagtail.models import Page, ReferenceIndex
from wagtail.snippets.models import get_snippet_models

# More pages than this may offer one document; they are looked up in lots.
_LOT = 500
# Of pages that ask for a password or a group, so many are tried.
_MOST_RESTRICTED = 20


def is_offered(document: Any) -> bool:
    """
    Whether a published page that anyone may read, a published snippet or a setting refers to it.

    Wagtail's index of references follows the live rows: rich text, blocks and fields.
    """
    sources = _sources(document)
    ids = sources.pop(Page, [])
    for start in range(0, len(ids), _LOT):
        if Page.objects.filter(pk__in=ids[start : start + _LOT]).live().public().exists():
            return True
    return any(_is_public(model, ids) for model, ids in sources.items())


def may_fetch(document: Any, request: HttpRequest) -> bool:
    """
    Whether this reader may have what is not offered to everyone; `document` is None where there
    is none, which is asked in the same way.
    """
    is_known = request.user.is_authenticated
    if document is None:
        return False
    if is_known and permission_policy.user_has_any_permission_for_instance(
        request.user, ["change", "delete", "choose"], document
    ):
        return True
    pages = Page.objects.filter(pk__in=_sources(document).get(Page, [])).live()
    return any(_is_open_to(page, request) for page in pages[:_MOST_RESTRICTED])


def _is_open_to(page: Page, request: HttpRequest) -> bool:
    return all(restriction.accept_request(request) for restriction in page.get_view_restrictions())


def _sources(document: Any) -> dict[type, list[str]]:
    """{model: ids} of what refers to it; every page as a plain `Page`."""
    references = ReferenceIndex.get_references_to(document).values_list(
        "base_content_type", "object_id"
    )
    found: dict[type, list[str]] = {}
    for content_type_id, object_id in references.distinct():
        model = ContentType.objects.get_for_id(content_type_id).model_class()
        if model is not None:
            found.setdefault(model, []).append(object_id)
    return found


def _is_public(model: type, ids: list[str]) -> bool:
    if issubclass(model, AbstractSetting):
        return True
    if model not in get_snippet_models():
        return False
    rows = model._default_manager.filter(pk__in=ids)  # type: ignore[attr-defined]  # a snippet
    is_drafted = any(field.name == "live" for field in model._meta.fields)  # type: ignore[attr-defined]
    return bool((rows.filter(live=True) if is_drafted else rows).exists())
