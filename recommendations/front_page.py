"""What the front page shows of recommendations: how many were answered, and the latest replies."""

from typing import Any

from django.db.models import Count
from django.utils.translation import ngettext, npgettext

from core.front_page import Figure, Front, Outcome
from core.models import InstitutionSettings
from recommendations.enums import CLOSED, Status
from recommendations.models import Recommendation
from recommendations.presenting.cards import answered_card
from recommendations.registry import origins_of

# A recommendation whose page is not public is passed over: how many are read for each shown.
_LOOKED_THROUGH = 3


def _replies(front: Front, number: int) -> dict[str, Any] | None:
    by_status = dict(
        Recommendation.objects.public()
        .order_by()
        .values_list("status")
        .annotate(number=Count("pk"))
    )
    received = sum(by_status.values())
    if not received:
        return None
    language = front.language
    latest = (
        Recommendation.objects.public()
        .filter(status__in=CLOSED)
        .prefetch_related("replies")
        .order_by("-replied_on", "-pk")[: number * _LOOKED_THROUGH]
    )
    origins = origins_of(latest, language)
    answered = [
        answered_card(record, origins[(record.source, record.source_key)], language)
        for record in latest
        if (record.source, record.source_key) in origins
    ]
    return {
        "counts": _counts(received, by_status),
        "cards": answered[:number],
        "signed_by": InstitutionSettings.for_request(front.request).name,
    }


def _counts(received: int, by_status: dict[str, int]) -> list[str]:
    answered = sum(by_status.get(status, 0) for status in CLOSED)
    retained = by_status.get(Status.RETAINED, 0)
    return [
        ngettext(
            "%(count)d recommendation received", "%(count)d recommendations received", received
        )
        % {"count": received},
        ngettext(
            "%(count)d answered with reasons",
            "%(count)d answered with reasons",
            answered,
        )
        % {"count": answered},
        npgettext("recommendation", "%(count)d retained", "%(count)d retained", retained)
        % {"count": retained},
    ]


REPLIES = Outcome("replies", template="recommendations/front_replies.html", load=_replies)


def _answered(front: Front) -> tuple[int, str]:
    number = Recommendation.objects.public().filter(status__in=CLOSED).count()
    return number, npgettext(
        "figure", "recommendation answered", "recommendations answered", number
    )


FIGURES = (Figure("recommendations", _answered),)
