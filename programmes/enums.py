from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy, pgettext_lazy


class WorkshopKind(TextChoices):
    TRAINING = "training", _("Training workshop")
    PARTICIPATORY = "participatory", _("Participatory workshop")
    FOLLOW_UP = "follow_up", _("Follow-up workshop")
    MEETING = "meeting", pgettext_lazy("kind of workshop", "Meeting")

    @property
    def counted(self) -> Promise:
        """The kind with its number, to be filled with `count`."""
        return _COUNTED[self]


_COUNTED = {
    WorkshopKind.TRAINING: ngettext_lazy(
        "%(count)d training workshop", "%(count)d training workshops", "count"
    ),
    WorkshopKind.PARTICIPATORY: ngettext_lazy(
        "%(count)d participatory workshop", "%(count)d participatory workshops", "count"
    ),
    WorkshopKind.FOLLOW_UP: ngettext_lazy(
        "%(count)d follow-up workshop", "%(count)d follow-up workshops", "count"
    ),
    WorkshopKind.MEETING: ngettext_lazy("%(count)d meeting", "%(count)d meetings", "count"),
}


class WorkshopState(TextChoices):
    PLANNED = "planned", pgettext_lazy("workshop", "As announced")
    POSTPONED = "postponed", pgettext_lazy("workshop", "Postponed")
    CANCELLED = "cancelled", pgettext_lazy("workshop", "Cancelled")


class SpokenLanguage(TextChoices):
    DARIJA = "darija", _("Darija")
    ARABIC = "arabic", _("Arabic")
    TARIFIT = "tarifit", _("Tarifit")
    TAMAZIGHT = "tamazight", _("Tamazight")
    TACHELHIT = "tachelhit", _("Tachelhit")
    HASSANIYA = "hassaniya", _("Hassaniya")
    FRENCH = "french", _("French")
    SPANISH = "spanish", _("Spanish")
    SIGN = "sign", _("Moroccan sign language")


class AgeBand(TextChoices):
    UNDER_18 = "under_18", _("Under 18")
    FROM_18 = "18_35", _("18 to 35")
    FROM_36 = "36_60", _("36 to 60")
    OVER_60 = "over_60", _("Over 60")


class AttendanceCategory(TextChoices):
    ELECTED = "elected", _("Elected people")
    STAFF = "staff", _("Staff of the commune")
    ASSOCIATIONS = "associations", _("Associations")
    CITIZENS = "citizens", _("Citizens")
    AUTHORITIES = "authorities", _("Authorities and public services")
    UNIVERSITY = "university", _("University")
    MEDIA = "media", _("Media")
    PRIVATE = "private", _("Businesses")
    OTHER = "other", pgettext_lazy("category of attendance", "Others")
