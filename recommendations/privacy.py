"""What the models of `recommendations` hold about people: who of the staff acted."""

from typing import Any

from django.db.models import QuerySet

from core.privacy.own import users_of
from core.privacy.registry import LOG, FoundBy, Holding, Person, holds_none
from recommendations.models import LogEntry, Recommendation, Reply


def _lines(person: Person) -> QuerySet[Any]:
    return LogEntry.objects.filter(user_id__in=users_of(person).values("pk"))


HOLDINGS = (
    # The words of a workshop, not of a person; `search_text` repeats them.
    holds_none(Recommendation, "search_text"),
    holds_none(Reply, "text"),
    Holding(
        LogEntry,
        "Who of the staff answered recommendations, by number",
        ("user",),
        (FoundBy.USER,),
        LOG,
        find=_lines,
        export=lambda line: {
            "recommendation": line.recommendation_id,
            "action": line.action,
            "logged_at": line.logged_at,
        },
    ),
)
