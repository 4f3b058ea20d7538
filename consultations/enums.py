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
    ORGANISATION = "organisation", _("With the name of the organisation")
    ANONYMOUS = "anonymous", _("Without a name")


class FormLayout(TextChoices):
    ONE_PAGE = "one_page", _("All questions on one page")
    BY_SECTION = "by_section", _("A page for each section, then a page to check the answers")


class Channel(TextChoices):
    """How a response came; all but the first are keyed by staff."""

    WEB = "web", pgettext_lazy("channel", "Web")
    PAPER = "paper", pgettext_lazy("channel", "Paper")
    WORKSHOP = "workshop", pgettext_lazy("channel", "Workshop")
    PHONE = "phone", pgettext_lazy("channel", "Telephone")


class SheetAction(TextChoices):
    """What the log of keying says was done with a sheet."""

    ENTERED = "entered", pgettext_lazy("sheet", "Keyed, awaiting its second entry")
    KEYED = "keyed", pgettext_lazy("sheet", "Keyed")
    IMPORTED = "imported", pgettext_lazy("sheet", "Taken from a spreadsheet")
    SETTLED = "settled", pgettext_lazy("sheet", "Compared and settled")
    CORRECTED = "corrected", pgettext_lazy("sheet", "Corrected")
    REMOVED = "removed", pgettext_lazy("sheet", "Removed")


class RemovalReason(TextChoices):
    """Codes only: the log of keying holds no free text."""

    REPEATED = "repeated", _("The sheet was keyed twice")
    MISPLACED = "misplaced", _("The sheet belongs to another collection")
    UNREADABLE = "unreadable", _("The sheet is blank or cannot be read")
    MISKEYED = "miskeyed", _("The sheet was keyed wrongly and is keyed again")
    WITHDRAWN = "withdrawn", _("The person who answered withdrew the answers")


class AddressPolicy(TextChoices):
    """Whether people are asked for an e-mail address."""

    NONE = "none", _("Do not ask")
    OPTIONAL = "optional", _("Ask; it may be left out")
    REQUIRED = "required", _("Required: a contribution counts once its address is confirmed")


class ParticipantKind(TextChoices):
    """For whom somebody answers."""

    PERSON = "person", _("For myself")
    ASSOCIATION = "association", _("For an association")
    COMMUNE = "commune", _("For a commune or another public body")
    COMPANY = "company", _("For a company or a cooperative")
    OTHER = "other", _("For another organisation")


class Gender(TextChoices):
    WOMAN = "woman", _("Woman")
    MAN = "man", _("Man")
    UNSTATED = "unstated", _("I prefer not to say")


class AgeBand(TextChoices):
    UNDER_18 = "under_18", _("Under 18")
    FROM_18 = "18_24", _("18 to 24")
    FROM_25 = "25_34", _("25 to 34")
    FROM_35 = "35_49", _("35 to 49")
    FROM_50 = "50_64", _("50 to 64")
    FROM_65 = "65_up", _("65 and over")


class Capacity(TextChoices):
    """What ties somebody to the commune."""

    RESIDENT = "resident", _("I live in the commune")
    WORKER = "worker", _("I work or study there")
    MEMBER = "member", _("I am active in an association")
    ELECTED = "elected", _("I am an elected representative")
    STAFF = "staff", _("I work for the administration")
    OTHER = "other", pgettext_lazy("capacity", "Something else")


class QuestionType(TextChoices):
    SHORT_TEXT = "short_text", _("Short text")
    LONG_TEXT = "long_text", _("Long text")
    NUMBER = "number", _("Number")
    DATE = "date", _("Date")
    SINGLE_CHOICE = "single_choice", _("Single choice")
    MULTIPLE_CHOICE = "multiple_choice", _("Multiple choice")
    YES_NO = "yes_no", _("Yes, no, no opinion")
    SCALE = "scale", _("Scale of opinion")
    MATRIX = "matrix", _("Table of statements")
    RANKING = "ranking", _("Ranking")
    PLACE = "place", _("Place")
    CONSENT = "consent", _("Consent to a text")
    FILE = "file", _("File")


class InformationType(TextChoices):
    """What stands between questions to be read, and asks nothing."""

    TEXT = "information_text", _("Text to read")
    PICTURE = "information_picture", _("Picture to look at")
    DOCUMENT = "information_document", _("Document to read")
    EXTRACT = "information_extract", _("Extract of the draft")


class ScalePreset(TextChoices):
    """Five points from one end to the other, said in every language of the site."""

    AGREEMENT = "agreement", _("Agreement")
    SATISFACTION = "satisfaction", _("Satisfaction")
    IMPORTANCE = "importance", _("Importance")
    FREQUENCY = "frequency", _("Frequency")
    QUALITY = "quality", _("Quality")


class Operator(TextChoices):
    """What a condition asks of the answer to an earlier question."""

    ANSWERED = "answered", _("is answered")
    NOT_ANSWERED = "not_answered", _("is not answered")
    EQUAL = "equal", _("is")
    NOT_EQUAL = "not_equal", _("is not")
    INCLUDES = "includes", _("includes")


class Match(TextChoices):
    ALL = "all", _("All conditions hold")
    ANY = "any", _("One condition is enough")


KEYED_CHANNELS = (Channel.PAPER, Channel.WORKSHOP, Channel.PHONE)

TEXT_TYPES = (QuestionType.SHORT_TEXT, QuestionType.LONG_TEXT)
CHOICE_TYPES = (
    QuestionType.SINGLE_CHOICE,
    QuestionType.MULTIPLE_CHOICE,
    QuestionType.YES_NO,
    QuestionType.SCALE,
)

# What begins a page of the form, and asks nothing.
SECTION = "section"
