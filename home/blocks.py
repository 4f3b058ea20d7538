"""The parts of the front page that editors arrange, and the links of the menu and the footer."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from core.blocks import BodyBlock, TextAreaBlock, TextLineBlock
from core.front_page import teaser_choices

_MOST = 12
# The columns of a link's own words, as `InstitutionSettings` has them.
LABELS = ("label_ar", "label_fr", "label_en")


def _heading() -> TextLineBlock:
    return TextLineBlock(
        label=_("Heading"), required=False, help_text=_("Empty: the usual words."), max_length=120
    )


def _number(default: int) -> blocks.IntegerBlock:
    return blocks.IntegerBlock(
        label=_("How many at most"), min_value=1, max_value=_MOST, default=default
    )


class LatestBlock(blocks.StructBlock):
    kind = blocks.ChoiceBlock(label=_("What"), choices=teaser_choices)
    heading = _heading()
    number = _number(3)

    class Meta:
        icon = "list-ul"
        label = _("The latest of a section")
        label_format = "{kind} {heading}"


class OutcomesBlock(blocks.StructBlock):
    heading = _heading()
    number = _number(2)

    class Meta:
        icon = "success"
        label = _("What became of it")


class FiguresBlock(blocks.StructBlock):
    heading = _heading()

    class Meta:
        icon = "order"
        label = _("Participation in figures")


class WaysBlock(blocks.StructBlock):
    heading = _heading()

    class Meta:
        icon = "help"
        label = _("What people can do here")


class SearchBlock(blocks.StructBlock):
    heading = _heading()
    text = TextAreaBlock(label=_("Text"), required=False, rows=2, max_length=300)

    class Meta:
        icon = "search"
        label = _("Search, or find your commune")


class InvitationBlock(blocks.StructBlock):
    heading = TextLineBlock(label=_("Heading"), max_length=120)
    text = TextAreaBlock(label=_("Text"), required=False, rows=3, max_length=400)
    page = blocks.PageChooserBlock(label=_("Page"))
    label = TextLineBlock(label=_("Words of the button"), max_length=60)

    class Meta:
        icon = "pick"
        label = _("Invitation")


class FrontPageBlock(blocks.StreamBlock):
    """Once each, but for lists and texts, so that the page stays a page."""

    latest = LatestBlock()
    outcomes = OutcomesBlock()
    figures = FiguresBlock()
    ways = WaysBlock()
    search = SearchBlock()
    invitation = InvitationBlock()
    text = BodyBlock(label=_("Text"), icon="pilcrow", collapsed=True)

    class Meta:
        collapsed = True
        block_counts = {
            "latest": {"max_num": 12},
            "outcomes": {"max_num": 1},
            "figures": {"max_num": 1},
            "ways": {"max_num": 1},
            "search": {"max_num": 1},
            "invitation": {"max_num": 4},
        }


class LinkBlock(blocks.StructBlock):
    """To a page of this site, in the reader's language, or to another site."""

    page = blocks.PageChooserBlock(label=_("Page of this site"), required=False)
    url = blocks.CharBlock(
        label=_("or address of another site"),
        required=False,
        max_length=500,
        validators=[URLValidator(schemes=["http", "https"])],
    )
    label_ar = blocks.CharBlock(
        label=_("words in Arabic"),
        required=False,
        max_length=60,
        help_text=_("Empty: the title of the page."),
    )
    label_fr = blocks.CharBlock(label=_("words in French"), required=False, max_length=60)
    label_en = blocks.CharBlock(label=_("words in English"), required=False, max_length=60)

    class Meta:
        icon = "link"
        label = _("Link")

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        errors: dict[str, ValidationError] = {}
        if bool(cleaned["page"]) == bool(cleaned["url"]):
            errors["page"] = ValidationError(
                _("Choose a page of this site or write an address: one of the two.")
            )
        elif cleaned["url"] and not any(cleaned[name] for name in LABELS):
            errors["label_ar"] = ValidationError(_("Write the words of the link."))
        if errors:
            raise StructBlockValidationError(block_errors=errors)
        return cleaned


class MenuItemBlock(LinkBlock):
    children = blocks.ListBlock(
        LinkBlock(), label=_("Links below it"), default=[], collapsed=True, max_num=10
    )

    class Meta:
        icon = "list-ul"
        label = _("Entry of the menu")


class FooterColumnBlock(blocks.StructBlock):
    label_ar = blocks.CharBlock(label=_("heading in Arabic"), max_length=60, required=False)
    label_fr = blocks.CharBlock(label=_("heading in French"), max_length=60, required=False)
    label_en = blocks.CharBlock(label=_("heading in English"), max_length=60, required=False)
    links = blocks.ListBlock(LinkBlock(), label=_("Links"), max_num=12)

    class Meta:
        icon = "bars"
        label = _("Column")


class SocialLinkBlock(blocks.StructBlock):
    name = blocks.CharBlock(label=_("Name"), max_length=40)
    url = blocks.CharBlock(
        label=_("Address"), max_length=500, validators=[URLValidator(schemes=["http", "https"])]
    )

    class Meta:
        icon = "link-external"
        label = _("Page on a social network")
