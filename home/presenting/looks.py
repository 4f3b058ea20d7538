"""The institution's own colour, logo and picture, as addresses."""

from dataclasses import dataclass
from typing import Any

from django.templatetags.static import static
from django.urls import reverse

from core import brand
from core.models import InstitutionSettings
from core.renditions import SHARED, rendition, rendition_url

_LOGO = "max-320x128|format-webp"


@dataclass(frozen=True)
class Looks:
    """Addresses; `stylesheet` is "" with the colour of static/css/base.css."""

    stylesheet: str = ""
    mark: str = ""
    icon: str = ""
    logo: dict[str, Any] | None = None
    shared: str = ""


def looks_of(institution: InstitutionSettings) -> Looks:
    colour = institution.primary_color.removeprefix("#")
    if colour == brand.DEFAULT_COLOUR.removeprefix("#"):
        colour = ""
    star = _drawing("khatam.svg", colour)
    has_star = institution.logo is None or institution.keeps_star
    return Looks(
        stylesheet=reverse("brand", args=[colour, "colour.css"]) if colour else "",
        mark=star if has_star else "",
        # The same file, so that it is asked for once.
        icon=star,
        logo=_logo(institution),
        shared=rendition_url(institution.share_image, SHARED),
    )


def _drawing(name: str, colour: str) -> str:
    return reverse("brand", args=[colour, name]) if colour else static(f"img/{name}")


def _logo(institution: InstitutionSettings) -> dict[str, Any] | None:
    picture = rendition(institution.logo, _LOGO)
    if picture is None:
        return None
    # Twice as many pixels as it takes on screen.
    return {"url": picture.url, "width": picture.width // 2, "height": picture.height // 2}
