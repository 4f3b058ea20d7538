"""What the models of `translations` hold about people: who of the staff handed in what."""

from typing import Any

from django.db.models import Q, QuerySet

from core.privacy.own import users_of
from core.privacy.registry import FoundBy, Holding, Person, Retention, holds_none
from translations.models import HandIn, LanguageVersion


def _hand_ins(person: Person) -> QuerySet[HandIn]:
    users = users_of(person).values("pk")
    return HandIn.objects.filter(Q(handed_in_by_id__in=users) | Q(sent_back_by_id__in=users))


def _export(row: Any) -> dict[str, Any]:
    return {
        "translation": row.version_id,
        "handed_in_at": row.handed_in_at,
        "remark": row.remark,
    }


def _erase(rows: QuerySet[Any]) -> int:
    return rows.update(remark="")


HOLDINGS = (
    holds_none(LanguageVersion),
    Holding(
        HandIn,
        "Who of the staff handed in or sent back a translation, and with which remark",
        ("handed_in_by", "sent_back_by", "remark"),
        (FoundBy.USER,),
        Retention("gone once the translation is published"),
        find=_hand_ins,
        export=_export,
        erase=_erase,
    ),
)
