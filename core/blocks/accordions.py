from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.blocks.text import TextLineBlock


class AccordionItemBlock(blocks.StructBlock):
    title = TextLineBlock(label=_("Title"))
    text = blocks.RichTextBlock(
        label=_("Text"), features=["bold", "ol", "ul", "link", "document-link"]
    )

    class Meta:
        icon = "list-ul"
        label = _("Part that opens")


class AccordionBlock(blocks.StructBlock):
    # Its own heading, so that those of its parts never skip a level.
    title = TextLineBlock(label=_("Title"))
    parts = blocks.ListBlock(AccordionItemBlock(), label=_("Parts"), min_num=1)

    class Meta:
        icon = "list-ul"
        label = _("Parts that open (questions and answers)")
        template = "blocks/accordion.html"
        stylesheets = ["css/components/accordion.css"]
