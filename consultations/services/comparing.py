"""Double entry: two people key each sheet; where they differ, somebody settles it."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.db.models import Count

from consultations.enums import RemovalReason, SheetAction
from consultations.models import Collection, Response, SheetEntry
from consultations.services.keying import (
    Sheet,
    SheetChanged,
    SheetKnown,
    check_open,
    log,
    record_sheets,
)
from consultations.services.summarising import refresh_results


class KeyedByYou(Exception):
    """The second entry of a sheet is for somebody else."""


def key_entry(collection: Collection, sheet: Sheet, *, user: Any) -> Response | None:
    """
    Keep a first entry, or a second that differs; count the sheet when both say the same.

    Gives the response once the sheet is counted. Raises KeyingClosed, KeyedByYou, and SheetKnown
    when it was counted or has two entries already.
    """
    with transaction.atomic():
        # One entry of a collection at a time: two first entries of a sheet would both wait.
        Collection.objects.select_for_update().get(pk=collection.pk)
        consultation = check_open(collection)
        if collection.responses.filter(sheet_number=sheet.number).exists():
            raise SheetKnown([sheet.number])
        entries = list(collection.entries.filter(sheet_number=sheet.number))
        if any(entry.keyed_by_id == user.pk for entry in entries):
            raise KeyedByYou
        if len(entries) > 1:
            raise SheetKnown([sheet.number])
        if not entries or not sheet.says_the_same(entries[0]):
            SheetEntry.objects.create(
                collection=collection,
                sheet_number=sheet.number,
                language=sheet.language,
                answers=sheet.answers,
                may_publish=sheet.may_publish,
                keyed_by=user,
            )
            log(collection, [sheet.number], SheetAction.ENTERED, user=user)
            return None
        entries[0].delete()
        (response,) = record_sheets(
            collection, consultation, [sheet], user=user, action=SheetAction.KEYED
        )
    refresh_results(consultation)
    return response


def differing_sheets(collection: Collection) -> list[int]:
    """The numbers of the sheets of which two entries wait: those that are equal do not."""
    rows = collection.entries.order_by().values("sheet_number").annotate(entries=Count("pk"))
    return sorted(row["sheet_number"] for row in rows if row["entries"] > 1)


def settle(
    collection: Collection, sheet: Sheet, *, entries: Sequence[SheetEntry], user: Any
) -> Response:
    """
    Count the sheet as it was settled; `entries` are the two that were compared.

    Raises KeyingClosed, and SheetChanged when these entries wait no longer.
    """
    with transaction.atomic():
        Collection.objects.select_for_update().get(pk=collection.pk)
        consultation = check_open(collection)
        waiting = set(
            collection.entries.filter(sheet_number=sheet.number).values_list("pk", flat=True)
        )
        if waiting != {entry.pk for entry in entries}:
            raise SheetChanged
        SheetEntry.objects.filter(pk__in=waiting).delete()
        (response,) = record_sheets(
            collection, consultation, [sheet], user=user, action=SheetAction.SETTLED
        )
    refresh_results(consultation)
    return response


@transaction.atomic
def remove_entry(entry: SheetEntry, *, reason: RemovalReason, user: Any) -> None:
    """Forget an entry that waits, so that the sheet can be keyed again."""
    log(entry.collection, [entry.sheet_number], SheetAction.REMOVED, user=user, reason=reason)
    entry.delete()
