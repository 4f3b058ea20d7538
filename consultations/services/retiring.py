"""What a changed questionnaire no longer asks or offers, though people answered it (D4)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from consultations.models import Consultation, ResultsSnapshot
from consultations.schema import Schema
from consultations.services.labelling import words_of_version


@dataclass(frozen=True)
class Retired:
    """A question by its words; `answers` are those no longer offered, none when it goes whole."""

    question: str
    answers: tuple[str, ...] = ()


def retired_by(record: Consultation, schema: Schema) -> Iterator[Retired]:
    """What publishing `schema` retires, by the figures as they were last computed."""
    snapshot = ResultsSnapshot.objects.filter(consultation=record).first()
    if snapshot is None:
        return
    version = record.latest_version
    words = words_of_version(version)
    for item in version.schema.questions:
        figures = snapshot.figures.get(item.id, {})
        if not figures.get("answered"):
            continue
        label = words[item.id].label if item.id in words else item.code
        kept = schema.by_id.get(item.id)
        if kept is None:
            yield Retired(label)
            continue
        offered = {option.id for option in (*kept.options, *kept.rows)}
        gone = tuple(
            words[option.id].label
            for option in (*item.options, *item.rows)
            if option.id not in offered and option.id in _chosen(figures) and option.id in words
        )
        if gone:
            yield Retired(label, gone)


def _chosen(figures: dict[str, Any]) -> set[str]:
    """Every answer and line of a table that somebody chose."""
    rows = figures.get("rows", {})
    chosen = {key for row in rows.values() for key in row["choices"]}
    return chosen | set(rows) | set(figures.get("choices", {})) | set(figures.get("ranks", {}))
