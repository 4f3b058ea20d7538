"""
What signed links are for: each app registers its purposes in `AppConfig.ready()`.

A purpose either has a page of its own here, with one button, or opens a page of the app's.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.models import Contact, SignedLink

# Those that every address gets: `core/address_links.py`.
CONFIRM_ADDRESS = "confirm-address"
NOT_ME = "not-me"


@dataclass(frozen=True)
class LinkPage:
    """
    What the page of a link says now; without a `button` there is nothing left to do.

    `choice` is sent with the button, for pages that offer now one thing, now another. `address`
    is shown beside the text, as it is.
    """

    title: str
    text: str
    button: str = ""
    choice: str = ""
    address: str = ""


def _no_page(link: "SignedLink") -> LinkPage:
    raise NotImplementedError


def _nothing(link: "SignedLink", choice: str) -> None:
    """What opens an app's page does nothing by itself."""


@dataclass(frozen=True)
class Purpose:
    """
    - `name` stands in addresses.
    - `page` says what the page shows, in the language in force, also after the link was used.
    - `act` does it, on POST, in a transaction; the choice comes from the browser: check it.
    - `is_once`: done once; the link then only says that it was.
    - `opens`, instead of the three before: the path of the app's page in the language in force.
      The page asks `core.link_cookies.linked` whether the browser may.
    """

    name: str
    lifetime: timedelta
    page: Callable[["SignedLink"], LinkPage] = _no_page
    act: Callable[["SignedLink", str], None] = _nothing
    is_once: bool = True
    opens: "Callable[[SignedLink], str] | None" = None


type_confirmed = Callable[["Contact", str], None]

_purposes: dict[str, Purpose] = {}
_when_confirmed: dict[str, type_confirmed] = {}


def register(*purposes: Purpose) -> None:
    for purpose in purposes:
        _purposes[purpose.name] = purpose


def get(name: str) -> Purpose:
    """Raises KeyError for a purpose that no installed app registered."""
    return _purposes[name]


def names() -> set[str]:
    return set(_purposes)


def when_confirmed(kind: str, call: type_confirmed) -> None:
    """
    Let `call(contact, rest)` hear, in the transaction, when a link of `confirm-address` with the
    subject "kind:rest" was confirmed.
    """
    _when_confirmed[kind] = call


def tell_confirmed(contact: "Contact", subject: str) -> None:
    kind, _colon, rest = subject.partition(":")
    if call := _when_confirmed.get(kind):
        call(contact, rest)
