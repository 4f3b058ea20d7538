from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Status(TextChoices):
    RECEIVED = "received", pgettext_lazy("recommendation", "Received")
    RETAINED = "retained", pgettext_lazy("recommendation", "Retained")
    MERGED = "merged", pgettext_lazy("recommendation", "Merged with another")
    NOT_RETAINED = "not_retained", pgettext_lazy("recommendation", "Not retained")


# What the institution has answered: none of these without a reasoned reply.
CLOSED = (Status.RETAINED, Status.MERGED, Status.NOT_RETAINED)


class Action(TextChoices):
    REPLIED = "replied", _("Reply written")
    REWORDED = "reworded", _("Reply reworded")
    DECIDED = "decided", _("Status changed")
    RETIRED = "retired", _("Withdrawn from its page")
    RESTORED = "restored", _("Put back on its page")
