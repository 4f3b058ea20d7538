from django.conf import settings
from django.http import Http404
from django.utils.translation import get_language
from wagtail.models import Locale


def language_of_address() -> str:
    """The language of the address asked for; 404 for one that this site does not speak."""
    language = get_language() or settings.LANGUAGE_CODE
    if not Locale.objects.filter(language_code=language).exists():
        raise Http404
    return language
