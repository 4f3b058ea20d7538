import json
from typing import Any

from django import template

from translations.presenting.editor import Desk, desk_for

register = template.Library()

_NOBODY_MAY = {
    "canPublish": False,
    "canUnpublish": False,
    "canLock": False,
    "canUnlock": False,
    "canDelete": False,
}


@register.simple_tag(takes_context=True)
def translation_desk(context: dict[str, Any]) -> Desk:
    """What stands below wagtail-localize's editor: see `translations.presenting.editor.Desk`."""
    return desk_for(context["translation"], context["instance"], context["request"].user)


@register.filter
def without_actions(props: str) -> str:
    """
    The properties of wagtail-localize's editor without its own actions, which our desk replaces:
    it makes a big button of whatever comes last, "Delete" and "Convert to alias" too.
    """
    values = json.loads(props)
    values["perms"] = _NOBODY_MAY
    values["links"]["convertToAliasUrl"] = None
    return json.dumps(values)
