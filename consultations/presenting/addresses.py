"""Addresses of a consultation as they stand on paper and in mails: with the site's own host."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Site

from consultations.enums import Stage
from consultations.models.consultations import Consultation


def public_address(consultation: Consultation, view: str, language: str) -> str:
    """
    The whole address of `consultations:<view>` in `language`.

    By *Settings → Sites*, never by the host that a request claims: paper and caches last.
    """
    site = Site.objects.filter(is_default_site=True).first()
    root = site.root_url if site else settings.WAGTAILADMIN_BASE_URL
    with override(language):
        return f"{root}{reverse(f'consultations:{view}', args=[consultation.reference])}"


def paper_url(consultation: Consultation) -> str:
    """Of the questionnaire to print, in the language spoken now; "" while it takes no answers."""
    if consultation.stage() != Stage.OPEN or not consultation.latest_version.schema.questions:
        return ""
    return reverse("consultations:questionnaire", args=[consultation.reference])


def to_type(address: str) -> str:
    """The address without what browsers add by themselves."""
    return address.removeprefix("https://").removeprefix("http://").rstrip("/")
