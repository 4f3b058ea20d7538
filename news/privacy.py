"""What the models of `news` hold about people: those whom the institution names in public."""

from core.privacy.registry import holds_none, published
from news.models import (
    DocumentsPage,
    NewsIndexPage,
    NewsPage,
    PressIndexPage,
    PressPage,
    PublicationPage,
)

HOLDINGS = (
    holds_none(NewsIndexPage),
    holds_none(PressIndexPage),
    published(NewsPage, "People in news, and in their pictures", "body"),
    published(
        PressPage,
        "People whom the press is told of",
        "body",
        "quotes",
        "spokesperson_name",
        "spokesperson_quality",
        "contact_role",
        "contact_phone",
        "contact_email",
        "photos",
    ),
    published(
        DocumentsPage,
        "Who answers requests for information (law 31-13)",
        "officer",
        "officer_email",
        "officer_phone",
    ),
    published(PublicationPage, "Authors and people named in publications", "source", "body"),
)
