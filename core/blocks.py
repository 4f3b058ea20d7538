"""StreamField blocks that all page types share."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock
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


class FigureBlock(blocks.StructBlock):
    image = ImageChooserBlock(label=_("Image"))
    alt_text = TextLineBlock(
        label=_("Description for people who cannot see it"),
        help_text=_("Say what matters in the picture, in one sentence."),
    )
    caption = TextLineBlock(label=_("Caption and credit"), required=False)

    class Meta:
        icon = "image"
        label = _("Image")
        template = "blocks/figure.html"


class QuoteBlock(blocks.StructBlock):
    text = TextAreaBlock(label=_("Quotation"))
    source = TextLineBlock(label=_("Who says it"), required=False)

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        template = "blocks/quote.html"


class BodyBlock(blocks.StreamBlock):
    """The running text of a page."""

    heading = TextLineBlock(label=_("Heading"), icon="title", template="blocks/heading.html")
    paragraph = blocks.RichTextBlock(
        label=_("Text"),
        icon="pilcrow",
        features=["h3", "bold", "ol", "ul", "link", "document-link", "hr"],
    )
    image = FigureBlock()
    quote = QuoteBlock()
