"""Names and titles in plain text, where there is no `<bdi>`."""

from django import template

register = template.Library()

_FIRST_STRONG_ISOLATE, _POP = "\u2068", "\u2069"


@register.filter
def isolate(text: object) -> str:
    """`text` on one line, so that its direction does not disturb the sentence around it."""
    return f"{_FIRST_STRONG_ISOLATE}{' '.join(str(text).split())}{_POP}"
