"""Words: lines, areas, keys, running text, quotations."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail_localize.segments import StringSegmentValue


class _TranslatableText:
    """
    Offers its text for translation, and nothing when it is empty.

    wagtail-localize fails on a stored null (its issues 690 and 918); a block added to an existing
    type has one wherever it was not filled in yet.
    """

    def get_translatable_segments(self, value: str | None) -> list[StringSegmentValue]:
        return [StringSegmentValue("", value)] if value else []

    def restore_translated_segments(
        self, value: str | None, segments: list[StringSegmentValue]
    ) -> str | None:
        return segments[0].render_text() if segments else value


class TextLineBlock(_TranslatableText, blocks.CharBlock):
    """One line of translatable text."""


class TextAreaBlock(_TranslatableText, blocks.TextBlock):
    """Several lines of translatable text."""


class KeyBlock(blocks.CharBlock):
    """A machine-readable key: never offered for translation, never found by search."""

    def get_searchable_content(self, value: Any) -> list[str]:
        return []

    def get_translatable_segments(self, value: Any) -> list[StringSegmentValue]:
        return []

    def restore_translated_segments(self, value: Any, segments: Any) -> Any:
        return value


class QuoteBlock(blocks.StructBlock):
    text = TextAreaBlock(label=_("Quotation"))
    source = TextLineBlock(label=_("Who says it"), required=False)

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        template = "blocks/quote.html"


# Migrations name the package, which outlives the files in it.
DECONSTRUCT_ALIASES = {
    block: f"core.blocks.{block.__name__}" for block in (TextLineBlock, TextAreaBlock, KeyBlock)
}
