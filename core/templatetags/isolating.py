"""Names and titles in plain text, where there is no `<bdi>`."""

import re

from django import template

register = template.Library()

_FIRST_STRONG_ISOLATE, _POP = "\u2068", "\u2069"
# What could end the isolate early, or reorder what stands in it.
_BIDI_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")


@register.filter
def isolate(text: object) -> str:
    """`text` on one line, so that its direction does not disturb the sentence around it."""
    line = " ".join(_BIDI_CONTROLS.sub("", str(text)).split())
    return f"{_FIRST_STRONG_ISOLATE}{line}{_POP}"
