from django.db.models import TextChoices
from django.utils.translation import pgettext_lazy


class PressKind(TextChoices):
    RELEASE = "release", pgettext_lazy("press", "Press release")
    CONFERENCE = "conference", pgettext_lazy("press", "Press conference")
    INVITATION = "invitation", pgettext_lazy("press", "Invitation to the press")


class PublicationCategory(TextChoices):
    """What law 31-13 on access to information (art. 10) asks institutions to publish unasked."""

    BUDGET = "budget", pgettext_lazy("publication", "Budget and accounts")
    COUNCIL = "council", pgettext_lazy("publication", "Council minutes and decisions")
    PLANS = "plans", pgettext_lazy("publication", "Action programme and plans")
    AGREEMENTS = "agreements", pgettext_lazy("publication", "Agreements and partnerships")
    CONTRACTS = "contracts", pgettext_lazy("publication", "Public contracts")
    REPORTS = "reports", pgettext_lazy("publication", "Reports and studies")
    STATISTICS = "statistics", pgettext_lazy("publication", "Statistics and open data")
    FORMS = "forms", pgettext_lazy("publication", "Forms and procedures")
    PARTICIPATION = "participation", pgettext_lazy("publication", "Participation plans")
    OTHER = "other", pgettext_lazy("publication", "Other documents")


class Licence(TextChoices):
    LAW_31_13 = "law-31-13", pgettext_lazy("licence", "Free reuse (law 31.13)")
    CC_BY = "cc-by-4.0", pgettext_lazy("licence", "Creative Commons Attribution 4.0 (CC BY 4.0)")
    ODBL = "odbl-1.0", pgettext_lazy("licence", "Open Database License (ODbL 1.0)")
    PERMISSION = "permission", pgettext_lazy("licence", "Permission needed")
