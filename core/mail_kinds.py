"""
The kinds of mail there are: each app with some registers them in `AppConfig.ready()`.

A kind is named "app.kind". Its words are in `<app>/mail/<kind>.txt`, which extends
`core/mail/base.txt`, and its subject in `<app>/mail/<kind>_subject.txt`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.conf import settings

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    from core.models import OutboxMail

type_prepare = Callable[["OutboxMail"], dict[str, Any]]


class NotWanted(Exception):
    """Raised by `prepare` when what the mail was about is gone: it is given up, not tried again."""


def _nothing_more(mail: "OutboxMail") -> dict[str, Any]:
    return {}


@dataclass(frozen=True)
class MailKind:
    """
    - `label` names it in the admin.
    - `prepare` gives further values for the templates at each attempt, in the recipient's
      language: secret addresses, which are better not stored, and what should be up to date.
    - `kept_days`: after so many days from the end, recipient and content are emptied; None is
      the site's MAIL_KEPT_DAYS.
    """

    name: str
    label: "str | _StrPromise"
    prepare: type_prepare = _nothing_more
    kept_days: int | None = None

    @property
    def template(self) -> str:
        app, _dot, kind = self.name.partition(".")
        return f"{app}/mail/{kind}"

    @property
    def days(self) -> int:
        return int(settings.MAIL_KEPT_DAYS) if self.kept_days is None else self.kept_days


_kinds: dict[str, MailKind] = {}


def register(*kinds: MailKind) -> None:
    for kind in kinds:
        _kinds[kind.name] = kind


def get(name: str) -> MailKind:
    """Raises KeyError for a kind that no installed app registered."""
    return _kinds[name]


def every() -> list[MailKind]:
    return list(_kinds.values())
