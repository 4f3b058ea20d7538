"""The institution as search engines read it."""

from typing import Any

from django.http import HttpRequest
from django.utils.safestring import SafeString

from core.models import InstitutionSettings
from core.phones import dialled
from core.structured_data import json_ld
from home.models import NavigationSettings
from home.presenting.looks import looks_of


def organisation(request: HttpRequest) -> dict[str, Any]:
    """schema.org's GovernmentOrganization, or NGO for an association."""
    institution = InstitutionSettings.for_request(request)
    logo = looks_of(institution).logo
    names = {institution.name_ar, institution.name_fr, institution.name_en, institution.name_zgh}
    data = {
        "@type": institution.kind,
        "name": institution.name,
        "alternateName": sorted(names - {"", institution.name}),
        "url": request.build_absolute_uri("/"),
        "logo": request.build_absolute_uri(logo["url"]) if logo else "",
        "address": institution.contact,
        "telephone": dialled(institution.phone) if institution.phone else "",
        "email": institution.email,
        "hasMap": institution.map_url,
        "sameAs": [link["url"] for link in NavigationSettings.for_request(request).social_links()],
    }
    return {name: value for name, value in data.items() if value}


def organisation_data(request: HttpRequest) -> SafeString:
    return json_ld(organisation(request))


def contact_data(request: HttpRequest) -> SafeString:
    address = request.build_absolute_uri(request.path)
    return json_ld({"@type": "ContactPage", "url": address, "about": organisation(request)})
