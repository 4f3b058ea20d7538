from django.db.models import TextChoices
from django.utils.translation import pgettext_lazy


class PressKind(TextChoices):
    RELEASE = "release", pgettext_lazy("press", "Press release")
    CONFERENCE = "conference", pgettext_lazy("press", "Press conference")
    INVITATION = "invitation", pgettext_lazy("press", "Invitation to the press")
