"""Links as blocks."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from core.blocks.text import TextAreaBlock, TextLineBlock
from core.web_addresses import host_of, is_web_address, validate_web_address


class CallToActionValue(blocks.StructValue):
    @property
    def href(self) -> str:
        """Where it leads: the page in the reader's language. Empty when there is nothing there."""
        if page := self["page"]:
            page = page.localized
            return (page.url or "") if page.live else ""
        return self["address"] if is_web_address(self["address"]) else ""

    @property
    def host(self) -> str:
        """Of an address elsewhere."""
        return "" if self["page"] else host_of(self.href)


class CallToActionBlock(blocks.StructBlock):
    text = TextAreaBlock(label=_("Text"), rows=2)
    label = TextLineBlock(
        label=_("Words on the button"),
        max_length=60,
        help_text=_("Say what happens, such as: Register for the workshop."),
    )
    page = blocks.PageChooserBlock(label=_("Page of this site"), required=False)
    address = blocks.URLBlock(
        label=_("Or an address elsewhere"), required=False, validators=[validate_web_address]
    )

    class Meta:
        icon = "link"
        label = _("Call to action")
        template = "blocks/call_to_action.html"
        value_class = CallToActionValue
        stylesheets = ["css/components/call-to-action.css"]

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if bool(cleaned["page"]) == bool(cleaned["address"]):
            error = ValidationError(_("Choose a page or enter an address: one of the two."))
            raise StructBlockValidationError(block_errors={"page": error})
        return cleaned
