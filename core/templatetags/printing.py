"""What the renderer of PDF files cannot find out by itself."""

import unicodedata

from django import template

register = template.Library()

_RIGHT_TO_LEFT = {"R", "AL"}


@register.filter
def direction(text: object) -> str:
    """
    What `dir="auto"` would make of `text`, from its first letter: WeasyPrint does not know it.

    "" for a text without letters, which then takes the direction around it.
    """
    for character in str(text):
        kind = unicodedata.bidirectional(character)
        if kind == "L":
            return "ltr"
        if kind in _RIGHT_TO_LEFT:
            return "rtl"
    return ""
