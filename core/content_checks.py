"""What is worth a look before a page is published. Advice to its editor; nothing is blocked."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext
from wagtail.fields import StreamField
from wagtail.models import Locale, Page

_SUMMARIES = ("summary", "introduction")


def advice_on(page: Page) -> list[str]:
    """In words, for `page` as it is in the editor, saved or not."""
    return [*_on_summary(page), *_on_pictures(page), *_on_translations(page)]


def _on_summary(page: Page) -> Iterator[str]:
    has = [name for name in _SUMMARIES if hasattr(page, name)]
    if has and not any(getattr(page, name) for name in has) and not page.search_description:
        yield _(
            "There is no summary: lists, search engines and shared links will show the title alone."
        )


def _on_pictures(page: Page) -> Iterator[str]:
    count = sum(
        1
        for field in page._meta.get_fields()
        if isinstance(field, StreamField)
        for value in _structs(field.stream_block.get_prep_value(getattr(page, field.name)))
        if _lacks_description(value)
    )
    if count:
        yield (
            ngettext(
                "%(count)d picture has no description for people who cannot see it.",
                "%(count)d pictures have no description for people who cannot see them.",
                count,
            )
            % {"count": count}
        )


def _structs(raw: Any) -> Iterator[dict[str, Any]]:
    """Every dictionary within the stored form of a stream, however deep."""
    if isinstance(raw, dict):
        yield raw
        raw = list(raw.values())
    if isinstance(raw, list | tuple):
        for part in raw:
            yield from _structs(part)


def _lacks_description(value: dict[str, Any]) -> bool:
    is_picture = value.get("image") is not None and "alt_text" in value
    is_described = bool((value["alt_text"] or "").strip()) if is_picture else True
    return is_picture and not is_described and not value.get("decorative")


def _on_translations(page: Page) -> Iterator[str]:
    live = set(
        page.get_translations().filter(live=True).values_list("locale__language_code", flat=True)
    )
    missing = [
        str(locale.get_display_name())
        for locale in Locale.objects.exclude(pk=page.locale_id).order_by("pk")
        if locale.language_code not in live
    ]
    if missing:
        yield _("Not published yet in: %(languages)s.") % {
            "languages": pgettext("between items of a list", ", ").join(missing)
        }
