"""What search engines read beside the page: schema.org as JSON-LD."""

import json
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from core.models import BasePage, InstitutionSettings

# As Django's `json_script` does: no text can end the element or open another.
_ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


def json_ld(data: dict[str, Any]) -> SafeString:
    """A data block: browsers never run it, so the content security policy has no say in it."""
    text = json.dumps(
        {"@context": "https://schema.org"} | data, cls=DjangoJSONEncoder, ensure_ascii=False
    )
    return format_html(
        '<script type="application/ld+json">{}</script>',
        mark_safe(text.translate(_ESCAPES)),  # escaped above
    )


def picture_url(page: BasePage, request: HttpRequest) -> str:
    """The complete address of the picture that stands for `page`; "" without one."""
    return request.build_absolute_uri(page.share_image_url) if page.share_image_url else ""


def publisher(request: HttpRequest) -> dict[str, str]:
    """The institution: schema.org's GovernmentOrganization, or NGO for an association."""
    institution = InstitutionSettings.for_request(request)
    return {"@type": institution.kind, "name": institution.name}
