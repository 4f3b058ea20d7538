"""Who a printed document comes from: name, sign and colour of the institution."""

from base64 import b64encode
from dataclasses import dataclass

from wagtail.models import Site

from core import brand
from core.models import InstitutionSettings
from core.renditions import rendition

_LOGO = "max-640x256|format-png"


@dataclass(frozen=True)
class Letterhead:
    """`logo` and `mark` stand in an `<img>` of a PDF; one of them may be ""."""

    institution: InstitutionSettings
    colour: str
    logo: str
    mark: str


def letterhead() -> Letterhead:
    site = Site.objects.filter(is_default_site=True).first()
    institution = InstitutionSettings.for_site(site) if site else InstitutionSettings()
    colour = institution.primary_color or brand.DEFAULT_COLOUR
    picture = rendition(institution.logo, _LOGO)
    has_star = picture is None or institution.keeps_star
    return Letterhead(
        institution=institution,
        colour=colour,
        logo=f"/media/{picture.file.name}" if picture else "",
        mark=_in_place(brand.drawing("khatam.svg", colour)) if has_star else "",
    )


def _in_place(svg: str) -> str:
    return f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"
