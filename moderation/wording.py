"""How the admin puts a contribution into words."""

from datetime import datetime
from textwrap import shorten

from django.utils import timezone
from django.utils.translation import get_language_info, ngettext
from django.utils.translation import gettext as _

from moderation.enums import Flag
from moderation.models import Contribution

EXCERPT_LENGTH = 120


def excerpt(contribution: Contribution) -> str:
    """The beginning of its words in one line; "(choices only)" when it has none."""
    # Only the beginning is worth splitting: a text may be long.
    words = " ".join(contribution.text[: EXCERPT_LENGTH * 10].split())
    if len(words) > EXCERPT_LENGTH:
        whole_words = shorten(words, EXCERPT_LENGTH, placeholder="…")
        return whole_words if whole_words != "…" else words[: EXCERPT_LENGTH - 1] + "…"
    return words or _("(choices only)")


def waiting_time(since: datetime, now: datetime | None = None) -> str:
    """Whole hours up to two days, then whole days."""
    hours = int(((now or timezone.now()) - since).total_seconds() // 3600)
    if hours < 1:
        return _("less than an hour")
    if hours < 48:
        return ngettext("%(count)d hour", "%(count)d hours", hours) % {"count": hours}
    days = hours // 24
    return ngettext("%(count)d day", "%(count)d days", days) % {"count": days}


def language_name(code: str) -> str:
    """In the reader's language; the code itself for a language Django does not know."""
    try:
        return str(get_language_info(code)["name_translated"])
    except KeyError:
        return code


def flags_in_words(contribution: Contribution) -> list[str]:
    labels = dict(Flag.choices)
    return [str(labels.get(flag, flag)) for flag in contribution.flags]
