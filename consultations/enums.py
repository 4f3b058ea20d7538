from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Stage(TextChoices):
    OPEN = "open", pgettext_lazy("consultation", "Open for participation")
    COMING = "coming", pgettext_lazy("consultation", "Coming")
    CLOSED = "closed", pgettext_lazy("consultation", "Closed")


class ModerationPolicy(TextChoices):
    BEFORE = "before", _("Before publication")
    AFTER = "after", _("After publication")


class ResultsVisibility(TextChoices):
    LIVE = "live", _("While the consultation is open and afterwards")
    AFTER_CLOSING = "after_closing", _("After closing")


class DisplayName(TextChoices):
    """How a published contribution is signed; its author chooses."""

    NAME = "name", _("With my name")
    INITIALS = "initials", _("With my initials")
    ANONYMOUS = "anonymous", _("Without a name")


class QuestionType(TextChoices):
    SHORT_TEXT = "short_text", _("Short text")
    LONG_TEXT = "long_text", _("Long text")
    SINGLE_CHOICE = "single_choice", _("Single choice")
    MULTIPLE_CHOICE = "multiple_choice", _("Multiple choice")
    NUMBER = "number", _("Number")


TEXT_TYPES = (QuestionType.SHORT_TEXT, QuestionType.LONG_TEXT)
CHOICE_TYPES = (QuestionType.SINGLE_CHOICE, QuestionType.MULTIPLE_CHOICE)

# What stands between questions and asks nothing.
SECTION = "section"
