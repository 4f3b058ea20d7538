"""What the front page shows of consultations."""

from typing import Any

from django.db.models import Sum
from django.utils.translation import gettext_lazy as _
from django.utils.translation import npgettext

from consultations.enums import Stage
from consultations.models import Consultation, ConsultationIndexPage, ConsultationPage
from consultations.models.results import ResultsSnapshot
from consultations.presenting.listing import cards, in_order
from core.front_page import Figure, Front, Latest, Outcome, Teaser

# Of those closed last, how many are looked through for results to show.
_LOOKED_THROUGH = 3


def _pages(front: Front, stage: str) -> Any:
    keys = Consultation.objects.at_stage(stage).values("translation_key")
    return in_order(front.pages(ConsultationPage).filter(translation_key__in=keys))


def _latest(front: Front, stage: str, number: int) -> Latest:
    pages = _pages(front, stage)[:number]
    return Latest(cards(pages, front.request), front.section_url(ConsultationIndexPage))


def _teaser(stage: str, **words: Any) -> Teaser:
    return Teaser(
        name=f"consultations-{stage}",
        more_label=_("All consultations"),
        template="consultations/front_consultation.html",
        load=lambda front, number: _latest(front, stage, number),
        **words,
    )


OPEN = _teaser(
    Stage.OPEN,
    label=_("Consultations open now"),
    heading=_("Consultations open now"),
    empty_template="consultations/front_none_open.html",
)
COMING = _teaser(
    Stage.COMING,
    label=_("Consultations that open soon"),
    heading=_("Consultations that open soon"),
)
CLOSED = _teaser(
    Stage.CLOSED,
    label=_("Consultations that have closed"),
    heading=_("Consultations that have closed"),
)


def _results(front: Front, number: int) -> dict[str, Any] | None:
    closed = cards(_pages(front, Stage.CLOSED)[: number * _LOOKED_THROUGH], front.request)
    with_results = [card for card in closed if card["action_url"]][:number]
    return {"cards": with_results} if with_results else None


RESULTS = Outcome("results", template="consultations/front_results.html", load=_results)


def _consultations(front: Front) -> tuple[int, str]:
    number = front.keys_everywhere(ConsultationPage).distinct().count()
    return number, npgettext("figure", "consultation", "consultations", number)


def _contributions(front: Front) -> tuple[int, str]:
    """Those counted: neither spam nor withdrawn."""
    number = (
        ResultsSnapshot.objects.filter(
            consultation__translation_key__in=front.keys_everywhere(ConsultationPage)
        ).aggregate(number=Sum("counted"))["number"]
        or 0
    )
    return number, npgettext("figure", "contribution", "contributions", number)


FIGURES = (Figure("consultations", _consultations), Figure("contributions", _contributions))
