from django.db import models
from django.utils.translation import pgettext_lazy


class State(models.TextChoices):
    """Of a page or snippet in one language, seen from its source."""

    MISSING = "missing", pgettext_lazy("state of a translation", "Missing")
    DRAFT = "draft", pgettext_lazy("state of a translation", "Draft")
    HANDED_IN = "handed-in", pgettext_lazy("state of a translation", "Handed in")
    OUTDATED = "outdated", pgettext_lazy("state of a translation", "Out of date")
    # Public, with pieces that nobody translated: they show the source's words.
    INCOMPLETE = "incomplete", pgettext_lazy("state of a translation", "Pieces missing")
    CURRENT = "current", pgettext_lazy("state of a translation", "Up to date")


class HandInState(models.TextChoices):
    WAITING = "waiting", pgettext_lazy("state of a translation", "Handed in")
    SENT_BACK = "sent-back", pgettext_lazy("state of a translation", "Sent back")
