"""
The short-lived cookie that a signed link is exchanged for, and who may ask for it (D10).

It goes to the page it opens and what lies below, in each language, so that switching loses
nothing. It is signed, and names the row of the link: what was revoked opens nothing.
"""

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language, override

from core import link_purposes
from core.models import SignedLink
from core.services.linking import LinkGone, get_link

COOKIE_SECONDS = 30 * 60


def linked(request: HttpRequest, purpose: str) -> str | None:
    """The subject of the link of this purpose that the browser followed, if it may still."""
    link = link_of(request, purpose)
    return None if link is None else link.subject


def link_of(request: HttpRequest, purpose: str) -> SignedLink | None:
    raw = request.COOKIES.get(_cookie_name(purpose, get_language() or ""), "")
    try:
        pk = signing.loads(raw, salt=_salt(purpose), max_age=COOKIE_SECONDS)
        return get_link(pk, purpose=purpose)
    except (signing.BadSignature, LinkGone):
        return None


def give_cookie(response: HttpResponse, link: SignedLink) -> None:
    value = signing.dumps(link.pk, salt=_salt(link.purpose))
    for language, _name in settings.LANGUAGES:
        with override(language):
            path = page_of(link)
        response.set_cookie(
            _cookie_name(link.purpose, language),
            value,
            max_age=COOKIE_SECONDS,
            path=path,
            httponly=True,
            secure=settings.SESSION_COOKIE_SECURE,
            samesite="Lax",
        )


def page_of(link: SignedLink) -> str:
    """Where the link leads, in the language in force."""
    if opens := link_purposes.get(link.purpose).opens:
        return opens(link)
    return reverse("core:link", args=[link.purpose])


def _cookie_name(purpose: str, language: str) -> str:
    return f"link-{purpose}-{language}"


def _salt(purpose: str) -> str:
    return f"core.link.{purpose}"
