"""Making signed links, finding them again by their token, and doing what they are for (D10)."""

import secrets
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, override

from core import link_purposes
from core.models import Contact, SignedLink
from core.models.links import hash_of_link

_TOKEN_BYTES = 32
# What an expired link was for is of no use any more.
_LONGEST_TOKEN = 200


class LinkGone(Exception):
    """The link was never made, was revoked, has expired, or its purpose left with its app."""


def make_link(
    purpose: str, *, subject: str = "", contact: Contact | None = None, language: str = ""
) -> str:
    """
    The whole address of a new link, with a token that stands nowhere else.

    `subject` says to the app of the purpose what it is about, such as "response:12". `language`
    is that of the address; by default the one in force. Raises KeyError for a purpose that
    nobody registered.
    """
    token = secrets.token_urlsafe(_TOKEN_BYTES)
    SignedLink.objects.create(
        token_hash=hash_of_link(token),
        purpose=purpose,
        subject=subject,
        contact=contact,
        expires_at=timezone.now() + link_purposes.get(purpose).lifetime,
    )
    with override(language or get_language() or settings.LANGUAGE_CODE):
        path = reverse("core:follow_link", args=[token])
    return f"{settings.WAGTAILADMIN_BASE_URL.rstrip('/')}{path}"


def find_link(token: str) -> SignedLink:
    """Raises LinkGone, for a guessed token and an expired one alike."""
    if len(token) > _LONGEST_TOKEN:
        raise LinkGone
    return _valid(SignedLink.objects.filter(token_hash=hash_of_link(token)).first())


def get_link(pk: int, *, purpose: str) -> SignedLink:
    """One that was exchanged for a cookie before. Raises LinkGone."""
    return _valid(SignedLink.objects.filter(pk=pk, purpose=purpose).first())


def use_link(link: SignedLink, *, choice: str = "") -> None:
    """
    Do what the link is for; once, if its purpose is so. Raises LinkGone.

    Opened twice at once, it is done once.
    """
    purpose = link_purposes.get(link.purpose)
    with transaction.atomic():
        current = _valid(
            SignedLink.objects.select_for_update(of=("self",))
            .select_related("contact")
            .filter(pk=link.pk)
            .first()
        )
        if purpose.is_once and current.used_at is not None:
            return
        purpose.act(current, choice)
        # The act may have removed the row, as erasing does.
        SignedLink.objects.filter(pk=current.pk).update(used_at=timezone.now())


def revoke_links(purpose: str, *, subject: str) -> int:
    """Links of this purpose about `subject` lead nowhere from now on; returns how many."""
    return SignedLink.objects.filter(purpose=purpose, subject=subject).delete()[0]


def remove_expired_links(*, now: datetime, dry_run: bool) -> int:
    expired = SignedLink.objects.filter(expires_at__lte=now)
    return expired.count() if dry_run else expired.delete()[0]


def _valid(link: SignedLink | None) -> SignedLink:
    if link is None or link.expires_at <= timezone.now():
        raise LinkGone
    if link.purpose not in link_purposes.names():
        raise LinkGone
    return link
