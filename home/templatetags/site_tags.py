from typing import Any

from django import template

from home.chrome import Chrome, build_chrome

register = template.Library()


@register.simple_tag(takes_context=True)
def site_chrome(context: dict[str, Any]) -> Chrome:
    """What surrounds the page: see `home.chrome.Chrome`."""
    return build_chrome(context["request"], context.get("page"))
