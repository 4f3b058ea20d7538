"""Computing the figures of a consultation in one pass over its responses (D8)."""

import logging
from collections import Counter, defaultdict
from datetime import timedelta
from time import monotonic

from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from consultations.conditions import asked_items
from consultations.models import Consultation, Response, ResultsSnapshot
from consultations.question_types import kind_of

logger = logging.getLogger(__name__)

# At most a twentieth of the time goes into passes: one that takes 1.5 s runs every 30 s at most.
_SHARE_OF_TIME = 20
# A pass this short, in milliseconds, is never put off: a few thousand responses.
_SHORT = 50


def refresh_results(consultation: Consultation) -> None:
    """
    Bring the snapshot up to date after a submission or a decision, unless the last pass was so
    recent and so costly that `manage.py refresh_results` had better do it.

    Never raises: what was committed stays acknowledged, whatever becomes of the figures.
    """
    try:
        snapshot = ResultsSnapshot.objects.filter(consultation=consultation).first()
        if snapshot is not None and snapshot.duration > _SHORT:
            pause = timedelta(milliseconds=snapshot.duration * _SHARE_OF_TIME)
            if timezone.now() < snapshot.computed_at + pause:
                return
        compute_results(consultation)
    except Exception:
        logger.exception("the results of consultation %s were not refreshed", consultation.pk)


def with_stale_results() -> "list[Consultation]":
    """Those with a response, correction or decision later than their snapshot, or without one."""
    changed = Response.objects.filter(consultation=OuterRef("pk")).filter(
        Q(contribution__submitted_at__gte=OuterRef("results__computed_at"))
        | Q(contribution__revised_at__gte=OuterRef("results__computed_at"))
        | Q(contribution__decided_at__gte=OuterRef("results__computed_at"))
    )
    never = Q(results__isnull=True) & Exists(Response.objects.filter(consultation=OuterRef("pk")))
    return list(Consultation.objects.filter(never | Exists(changed)).order_by("pk"))


def compute_results(consultation: Consultation) -> None:
    """Read every response once, outside any transaction; then put the figures in place."""
    started, computed_at = monotonic(), timezone.now()
    versions = list(consultation.versions.order_by("number"))
    schemas = {version.pk: version.schema.questions for version in versions}
    # The latest version has the last word on a question's type.
    latest = {item.id: item for version in versions for item in schemas[version.pk]}
    tallies = {key: kind_of(item).tally(item) for key, item in latest.items()}
    types = {pk: {item.id: item.type for item in items} for pk, items in schemas.items()}
    # Where every question is asked of everybody, counting the responses says how often.
    branching = {
        version.pk: version.schema
        for version in versions
        if any(item.conditions for item in version.schema.items)
    }
    unasked: defaultdict[int, Counter[str]] = defaultdict(Counter)
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
        if schema := branching.get(version_id):
            shown = {item.id for item in asked_items(schema, answers)}
            unasked[version_id].update(key for key in types[version_id] if key not in shown)
        for key, answer in answers.items():
            tally = tallies.get(key)
            # A form opened before a question changed its type answers the old one.
            if tally is not None and types[version_id].get(key) == tally.item.type:
                tally.add(answer)
    asked: Counter[str] = Counter()
    for version_id, count in by_version.items():
        for key, kind in types[version_id].items():
            if kind == tallies[key].item.type:
                asked[key] += count - unasked[version_id][key]
    _put_in_place(
        ResultsSnapshot(
            consultation=consultation,
            computed_at=computed_at,
            duration=int((monotonic() - started) * 1000),
            counted=sum(by_version.values()),
            languages=dict(languages),
            figures={key: {"asked": asked[key]} | t.figures() for key, t in tallies.items()},
        )
    )


@transaction.atomic
def _put_in_place(snapshot: ResultsSnapshot) -> None:
    """Save the snapshot, unless a pass that began later was quicker."""
    Consultation.objects.select_for_update().get(pk=snapshot.consultation_id)
    latest = ResultsSnapshot.objects.filter(pk=snapshot.pk).first()
    if latest is None or latest.computed_at <= snapshot.computed_at:
        snapshot.save(force_insert=latest is None, force_update=latest is not None)
