"""Taking in a spreadsheet of sheets: read and shown first, then taken as a whole or not at all."""

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from consultations.enums import SheetAction
from consultations.models import Collection, Response, SheetImport
from consultations.services.keying import Sheet, check_open, key_sheets, known_numbers
from consultations.spreadsheets.matching import Reading, read_sheets
from consultations.spreadsheets.reading import read_rows

# How long what was read waits for somebody to confirm it.
_WAITS = timedelta(hours=12)


class KeyedTwice(Exception):
    """The collection asks for two entries of each sheet: a spreadsheet is none."""


def read_spreadsheet(
    collection: Collection, content: bytes, *, user: Any
) -> tuple[Reading, SheetImport | None]:
    """
    What the file says and, if nothing is wrong with it, what waits to be taken.

    Raises KeyingClosed, KeyedTwice, Unreadable.
    """
    if collection.double_entry:
        raise KeyedTwice
    check_open(collection)
    remove_expired_imports()
    rows = read_rows(content)
    reading = read_sheets(rows, collection, known=known_numbers(collection))
    if reading.errors or not reading.sheets:
        return reading, None
    return reading, SheetImport.objects.create(
        collection=collection,
        sheets=[vars(sheet) for sheet in reading.sheets],
        skipped=reading.skipped,
        made_by=user,
        expires_at=timezone.now() + _WAITS,
    )


def take_import(waiting: SheetImport, *, user: Any) -> list[Response]:
    """
    Count the sheets that were shown; all of them or, when it raises, none.

    Raises KeyingClosed, SheetKnown when one was keyed meanwhile, SheetImport.DoesNotExist when it
    was taken already.
    """
    with transaction.atomic():
        current = SheetImport.objects.select_for_update().get(pk=waiting.pk)
        sheets = [Sheet(**kept) for kept in current.sheets]
        responses = key_sheets(current.collection, sheets, user=user, action=SheetAction.IMPORTED)
        current.delete()
    return responses


def remove_expired_imports() -> int:
    """Gives how many went."""
    removed, _by_model = SheetImport.objects.expired().delete()
    return removed
