"""What the models of `programmes` hold about people: roles in public meetings, never who came."""

from core.privacy.registry import holds_none, published
from programmes.models import (
    ProgrammeIndexPage,
    ProgrammePage,
    WorkshopPage,
    WorkshopRecommendation,
)

HOLDINGS = (
    holds_none(ProgrammeIndexPage),
    published(ProgrammePage, "Who leads and supports a programme", "led_by", "sponsor", "body"),
    # How many came, not who.
    published(
        WorkshopPage,
        "Who chaired, facilitated, reported and spoke; people in photos",
        "agenda",
        "chair",
        "facilitators",
        "rapporteur",
        "speakers",
        "groups",
        "next_steps",
        "account",
        "photos",
        "documents",
    ),
    # What a workshop recommended, in the words of its report.
    holds_none(WorkshopRecommendation, "text"),
)
