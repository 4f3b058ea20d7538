"""StreamField blocks that all page types share."""

from core.blocks.attachments import AttachmentsBlock
from core.blocks.body import BodyBlock
from core.blocks.links import CallToActionBlock
from core.blocks.pictures import PhotoBlock
from core.blocks.text import KeyBlock, QuoteBlock, TextAreaBlock, TextLineBlock

__all__ = [
    "AttachmentsBlock",
    "BodyBlock",
    "CallToActionBlock",
    "KeyBlock",
    "PhotoBlock",
    "QuoteBlock",
    "TextAreaBlock",
    "TextLineBlock",
]
