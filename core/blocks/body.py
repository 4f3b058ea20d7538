from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.blocks.accordions import AccordionBlock
from core.blocks.attachments import AttachmentsListBlock
from core.blocks.key_figures import KeyFiguresBlock
from core.blocks.links import CallToActionBlock
from core.blocks.pictures import FigureBlock, GalleryBlock
from core.blocks.tables import TableBlock
from core.blocks.text import QuoteBlock, TextLineBlock
from core.blocks.videos import VideoBlock

_WORDS = _("Words")
_PICTURES = _("Pictures and video")
_FACTS = _("Facts and figures")
_LEADING_ON = _("Leading on")


class BodyBlock(blocks.StreamBlock):
    """The running text of a page."""

    heading = TextLineBlock(
        label=_("Heading"), icon="h2", template="blocks/heading.html", group=_WORDS
    )
    subheading = TextLineBlock(
        label=_("Heading below another"),
        icon="h3",
        template="blocks/subheading.html",
        group=_WORDS,
    )
    paragraph = blocks.RichTextBlock(
        label=_("Text"),
        icon="pilcrow",
        features=["h3", "bold", "ol", "ul", "link", "document-link", "hr"],
        group=_WORDS,
    )
    quote = QuoteBlock(group=_WORDS)
    accordion = AccordionBlock(group=_WORDS)
    image = FigureBlock(group=_PICTURES)
    gallery = GalleryBlock(group=_PICTURES)
    video = VideoBlock(group=_PICTURES)
    key_figures = KeyFiguresBlock(group=_FACTS)
    table = TableBlock(group=_FACTS)
    call_to_action = CallToActionBlock(group=_LEADING_ON)
    attachments = AttachmentsListBlock(group=_LEADING_ON)
