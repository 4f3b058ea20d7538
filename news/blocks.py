from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

from core.blocks import QuoteBlock, TextLineBlock


class PressPhotoBlock(blocks.StructBlock):
    image = ImageChooserBlock(label=_("Image"))
    alt_text = TextLineBlock(
        label=_("Description for people who cannot see it"),
        help_text=_("Say what matters in the picture, in one sentence."),
    )
    caption = TextLineBlock(label=_("Caption"), required=False)
    credit = TextLineBlock(
        label=_("Credit"), help_text=_("Who took the picture, as it must be printed.")
    )

    class Meta:
        icon = "image"
        label = _("Photo")


class PressPhotosBlock(blocks.StreamBlock):
    photo = PressPhotoBlock()


class QuotesBlock(blocks.StreamBlock):
    quote = QuoteBlock()
