from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.blocks.text import TextLineBlock


class KeyFigureBlock(blocks.StructBlock):
    number = TextLineBlock(
        label=_("Figure"), max_length=24, help_text=_("As it is to be read: 1 234, 36 %, 2 years.")
    )
    label = TextLineBlock(label=_("What it counts"), max_length=120)

    class Meta:
        icon = "order"
        label = _("Figure")


class KeyFiguresBlock(blocks.StructBlock):
    figures = blocks.ListBlock(KeyFigureBlock(), label=_("Figures"), min_num=1, max_num=8)
    note = TextLineBlock(
        label=_("Source or note"), required=False, help_text=_("Who counted, and when.")
    )

    class Meta:
        icon = "order"
        label = _("Key figures")
        template = "blocks/key_figures.html"
        stylesheets = ["css/components/key-figures.css"]
