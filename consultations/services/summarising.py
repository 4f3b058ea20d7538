"""Computing the figures of a consultation in one pass over its responses (D8)."""

from collections import Counter
from datetime import timedelta
from statistics import fmean, median
from time import monotonic
from typing import Any

from django.db import transaction
from django.utils import timezone

from consultations.enums import CHOICE_TYPES, QuestionType
from consultations.models import Consultation, Response, ResultsSnapshot
from consultations.schema import Item

# At most a twentieth of the time goes into passes: one that takes 1.5 s runs every 30 s at most.
_SHARE_OF_TIME = 20
# A pass this short, in milliseconds, is never put off: a few thousand responses.
_SHORT = 50


def refresh_results(consultation: Consultation, *, at_once: bool = False) -> None:
    """
    Bring the snapshot up to date, unless the last pass was so recent and so costly that the next
    call had better do it. `at_once` computes in any case.
    """
    if not at_once:
        snapshot = ResultsSnapshot.objects.filter(consultation=consultation).first()
        if snapshot is not None and snapshot.duration > _SHORT:
            pause = timedelta(milliseconds=snapshot.duration * _SHARE_OF_TIME)
            if timezone.now() < snapshot.computed_at + pause:
                return
    compute_results(consultation)


@transaction.atomic
def compute_results(consultation: Consultation) -> ResultsSnapshot:
    started = monotonic()
    computed_at = timezone.now()
    versions = list(consultation.versions.order_by("number"))
    schemas = {version.pk: version.schema.questions for version in versions}
    questions = {item.id: item for items in schemas.values() for item in items}
    tallies = {key: _Tally(item) for key, item in questions.items()}
    by_version: Counter[int] = Counter()
    languages: Counter[str] = Counter()
    rows = (
        Response.objects.filter(consultation=consultation)
        .counted()
        .values_list("version_id", "answers", "contribution__language")
        .iterator(chunk_size=2000)
    )
    for version_id, answers, language in rows:
        by_version[version_id] += 1
        languages[language] += 1
        for key, answer in answers.items():
            if tally := tallies.get(key):
                tally.add(answer)
    asked = {
        key: sum(
            count
            for version_id, count in by_version.items()
            if any(item.id == key for item in schemas[version_id])
        )
        for key in tallies
    }
    return ResultsSnapshot.objects.update_or_create(
        consultation=consultation,
        defaults={
            "computed_at": computed_at,
            "duration": int((monotonic() - started) * 1000),
            "counted": sum(by_version.values()),
            "languages": dict(languages),
            "figures": {
                key: {"asked": asked[key]} | tally.figures() for key, tally in tallies.items()
            },
        },
    )[0]


class _Tally:
    """The running figures of one question."""

    def __init__(self, item: Item) -> None:
        self.item = item
        self.answered = 0
        self.choices: Counter[str] = Counter()
        self.numbers: list[float] = []

    def add(self, answer: Any) -> None:
        self.answered += 1
        if self.item.type in CHOICE_TYPES:
            self.choices.update(answer["choices"])
        elif self.item.type == QuestionType.NUMBER:
            self.numbers.append(answer)

    def figures(self) -> dict[str, Any]:
        figures: dict[str, Any] = {"answered": self.answered}
        if self.item.type in CHOICE_TYPES:
            figures["choices"] = dict(self.choices)
        if self.numbers:
            figures |= {
                "minimum": min(self.numbers),
                "maximum": max(self.numbers),
                "mean": fmean(self.numbers),
                "median": median(self.numbers),
            }
        return figures
