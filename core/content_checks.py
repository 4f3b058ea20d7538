"""What is worth a look before a page is published. Advice to its editor; nothing is blocked."""

import re
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext
from wagtail.models import Locale, Page
from wagtail.rich_text import extract_references_from_rich_text

from core.blocks import BodyBlock
from core.page_streams import streams

_SUMMARIES = ("summary", "introduction")
_LOWER_HEADING = re.compile(r"<h[34]\b")
# Blocks whose own heading is of the second level.
_UPPER_HEADINGS = ("heading", "accordion")


def advice_on(page: Page) -> list[str]:
    """In words, for `page` as it is in the editor, saved or not."""
    bodies = [stream for stream in streams(page) if isinstance(stream.stream_block, BodyBlock)]
    raw = [stream.stream_block.get_prep_value(stream) for stream in streams(page)]
    return [
        *_on_summary(page),
        *_on_pictures(list(_parts(raw))),
        *_on_links(list(_parts(raw))),
        *_on_headings(bodies),
        *_on_translations(page),
    ]


def _on_summary(page: Page) -> Iterator[str]:
    has = [name for name in _SUMMARIES if hasattr(page, name)]
    if has and not any(getattr(page, name) for name in has) and not page.search_description:
        yield _(
            "There is no summary: lists, search engines and shared links will show the title alone."
        )


def _parts(raw: Any) -> Iterator[Any]:
    """Every dictionary and every text within the stored form of streams, however deep."""
    if isinstance(raw, dict | str):
        yield raw
    if isinstance(raw, dict):
        raw = list(raw.values())
    if isinstance(raw, list | tuple):
        for part in raw:
            yield from _parts(part)


def _on_pictures(parts: list[Any]) -> Iterator[str]:
    pictures = [part for part in parts if isinstance(part, dict) and part.get("image") is not None]
    if count := sum(_lacks_description(picture) for picture in pictures):
        yield (
            ngettext(
                "%(count)d picture has no description for people who cannot see it.",
                "%(count)d pictures have no description for people who cannot see them.",
                count,
            )
            % {"count": count}
        )
    if count := sum("consent" in picture and not picture["consent"] for picture in pictures):
        yield (
            ngettext(
                "%(count)d picture will not be shown: nobody has ticked that the people in it "
                "agreed.",
                "%(count)d pictures will not be shown: nobody has ticked that the people in them "
                "agreed.",
                count,
            )
            % {"count": count}
        )


def _lacks_description(picture: dict[str, Any]) -> bool:
    if "alt_text" not in picture or picture.get("decorative"):
        return False
    return not (picture["alt_text"] or "").strip()


def _on_links(parts: list[Any]) -> Iterator[str]:
    """Links to pages that readers cannot open, in texts and on buttons."""
    in_texts = {
        int(key)
        for part in parts
        if isinstance(part, str)
        for model, key, *_paths in extract_references_from_rich_text(part)
        if model is Page and str(key).isdecimal()
    }
    on_buttons = {part.get("page") for part in parts if isinstance(part, dict)} - {None}
    wanted = in_texts | on_buttons
    if not wanted:
        return
    found = Page.objects.filter(pk__in=wanted, live=True).count()
    if count := len(wanted) - found:
        yield (
            ngettext(
                "A link leads to %(count)d page that is not published or no longer exists.",
                "Links lead to %(count)d pages that are not published or no longer exist.",
                count,
            )
            % {"count": count}
        )


def _on_headings(bodies: list[Any]) -> Iterator[str]:
    for body in bodies:
        for child in body.raw_data:
            if child["type"] in _UPPER_HEADINGS:
                break
            is_lower = child["type"] == "subheading" or (
                child["type"] == "paragraph" and _LOWER_HEADING.search(child["value"] or "")
            )
            if is_lower:
                yield _("A heading below another comes first: put a heading before it.")
                break


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
