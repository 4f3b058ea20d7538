"""The purposes of links that every address gets: "confirm it" and "not me"."""

from datetime import timedelta

from django.utils.translation import gettext as _

from core.link_purposes import CONFIRM_ADDRESS, NOT_ME, LinkPage, Purpose, tell_confirmed
from core.models import SignedLink
from core.services.contacting import block, confirm

_BLOCK, _ALLOW = "block", "allow"


def _confirm_page(link: SignedLink) -> LinkPage:
    address = link.contact.address if link.contact else ""
    if link.used_at is not None:
        return LinkPage(
            title=_("Your e-mail address is confirmed"),
            text=_("There is nothing left to do here. You may close this page."),
            address=address,
        )
    return LinkPage(
        title=_("Confirm your e-mail address"),
        text=_("Press the button if this address is yours and you gave it on this site."),
        button=_("Confirm this address"),
        address=address,
    )


def _confirm(link: SignedLink, choice: str) -> None:
    if link.contact is not None and link.contact.address:
        confirm(link.contact)
        tell_confirmed(link.contact, link.subject)


def _not_me_page(link: SignedLink) -> LinkPage:
    address = link.contact.address if link.contact else ""
    if link.contact is not None and link.contact.blocked_at is not None:
        return LinkPage(
            title=_("No more mails to this address"),
            text=_(
                "This site sends nothing to this address any more. If that was a mistake, and the "
                "address is yours, you can allow mails again."
            ),
            button=_("Allow mails again"),
            choice=_ALLOW,
            address=address,
        )
    return LinkPage(
        title=_("Was it not you?"),
        text=_(
            "Somebody gave this address on this site. If it was not you, press the button: this "
            "site will then send nothing more to it."
        ),
        button=_("Stop all mails to this address"),
        choice=_BLOCK,
        address=address,
    )


def _not_me(link: SignedLink, choice: str) -> None:
    # Said by the button, not turned over: sent twice, it must not be taken back.
    if link.contact is None or not link.contact.address:
        return
    if choice == _BLOCK:
        block(link.contact)
    elif choice == _ALLOW:
        confirm(link.contact)


PURPOSES = (
    Purpose(CONFIRM_ADDRESS, lifetime=timedelta(days=7), page=_confirm_page, act=_confirm),
    Purpose(NOT_ME, lifetime=timedelta(days=180), page=_not_me_page, act=_not_me, is_once=False),
)
