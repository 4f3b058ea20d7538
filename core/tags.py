"""What a page is about, as the public reads it."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language

from core.models import Place, SubjectTag, TaggedPage, Topic
from core.models.subjects import in_language

_COMMAS = {"ar": "، "}


def list_separator(page: Any) -> str:
    """What stands between names in the page's language."""
    return _COMMAS.get(page.locale.language_code, ", ")


def subjects_of(page: TaggedPage, request: HttpRequest) -> dict[str, list[Any]]:
    """{"topics": […], "places": […]} in the page's language, as `components/tags.html` takes it."""
    keys: list[Any] = _keys(page, is_preview=getattr(request, "is_preview", False))
    if not keys:
        return {"topics": [], "places": []}
    language = page.locale.language_code
    return {
        "topics": sorted(in_language(Topic, keys, language).values(), key=str),
        "places": sorted(in_language(Place, keys, language).values(), key=str),
    }


def _keys(page: TaggedPage, *, is_preview: bool) -> list[Any]:
    if is_preview:
        source = page.tag_source()
        if source is None or source.pk == page.pk:
            return page.subject_keys
    tags = SubjectTag.objects.filter(page_key=page.translation_key)
    return list(tags.values_list("subject_key", flat=True))


def names_of_places(pages: list[Any], language: str = "") -> dict[Any, str]:
    """{translation key: «كتامة، إساكن»} of what each of `pages` was tagged with, in two queries."""
    language = language or get_language() or settings.LANGUAGE_CODE
    tags = list(
        SubjectTag.objects.filter(
            page_key__in={page.translation_key for page in pages}
        ).values_list("page_key", "subject_key")
    )
    places = in_language(Place, {subject for _page, subject in tags}, language) if tags else {}
    names: dict[Any, list[str]] = {}
    for page, subject in tags:
        if subject in places:
            names.setdefault(page, []).append(places[subject].name)
    comma = _COMMAS.get(language, ", ")
    return {page: comma.join(sorted(found)) for page, found in names.items()}
