from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.blocks import PhotoBlock, QuoteBlock, TextLineBlock


class PressPhotosBlock(blocks.StreamBlock):
    photo = PhotoBlock(
        [
            (
                "credit",
                TextLineBlock(
                    label=_("Credit"), help_text=_("Who took the picture, as it must be printed.")
                ),
            )
        ]
    )


class QuotesBlock(blocks.StreamBlock):
    quote = QuoteBlock()
