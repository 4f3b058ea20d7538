from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Status(TextChoices):
    PENDING = "pending", pgettext_lazy("contribution", "Awaiting moderation")
    APPROVED = "approved", pgettext_lazy("contribution", "Approved")
    REFUSED = "refused", pgettext_lazy("contribution", "Refused")
    SPAM = "spam", pgettext_lazy("contribution", "Spam")
    # What follows is between the author and the site: moderators see it and decide nothing.
    UNCONFIRMED = "unconfirmed", pgettext_lazy("contribution", "Address not confirmed")
    DUPLICATE = "duplicate", pgettext_lazy("contribution", "Second from one address")
    WITHDRAWN = "withdrawn", pgettext_lazy("contribution", "Withdrawn by its author")


# What moderators move, and where to.
DECIDABLE = (Status.PENDING, Status.APPROVED, Status.REFUSED, Status.SPAM)
# Neither shown nor counted. A refused contribution's choices still count: refusing hides words.
UNCOUNTED = (Status.SPAM, Status.UNCONFIRMED, Status.DUPLICATE, Status.WITHDRAWN)


class Action(TextChoices):
    APPROVE = "approve", _("Approve")
    REFUSE = "refuse", _("Refuse")
    MARK_SPAM = "mark_spam", _("Mark as spam")

    @property
    def status(self) -> Status:
        return _STATUS_AFTER[self]


_STATUS_AFTER = {
    Action.APPROVE: Status.APPROVED,
    Action.REFUSE: Status.REFUSED,
    Action.MARK_SPAM: Status.SPAM,
}


class Reason(TextChoices):
    """Why a contribution is refused; the author reads the label."""

    OFF_TOPIC = "off_topic", _("It is not about the subject of this consultation")
    INSULT = "insult", _("It insults or threatens somebody")
    PERSONAL_DATA = "personal_data", _("It contains personal data of somebody else")
    ADVERTISING = "advertising", _("It is advertising")
    UNLAWFUL = "unlawful", _("It is against the law")
    OTHER = "other", _("Another reason")


class Flag(TextChoices):
    """What held a contribution back for a moderator's eye; a hint, never a decision."""

    HIDDEN_FIELD = "hidden_field", _("A field that people cannot see was filled in")
    TOO_FAST = "too_fast", _("It was sent within seconds of opening the form")
