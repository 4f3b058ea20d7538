"""Addresses of a consultation as they stand on paper and in mails: with the site's own host."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Site

from consultations.models import Consultation


def public_address(consultation: Consultation, view: str, language: str) -> str:
    """
    The whole address of `consultations:<view>` in `language`.

    By *Settings → Sites*, never by the host that a request claims: paper and caches last.
    """
    site = Site.objects.filter(is_default_site=True).first()
    root = site.root_url if site else settings.WAGTAILADMIN_BASE_URL
    with override(language):
        return f"{root}{reverse(f'consultations:{view}', args=[consultation.reference])}"


def to_type(address: str) -> str:
    """The address without what browsers add by themselves."""
    return address.removeprefix("https://").removeprefix("http://").rstrip("/")
