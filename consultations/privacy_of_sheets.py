"""What sheets of paper hold about people until they count, and who of the staff keyed them."""

from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from consultations.models import Collection, SheetEntry, SheetImport, SheetLogEntry
from consultations.services.importing import remove_expired_imports
from core.privacy.own import users_of
from core.privacy.registry import LOG, FoundBy, Holding, Person, Retention


def _collections(person: Person) -> QuerySet[Any]:
    return Collection.objects.filter(made_by__in=users_of(person))


def _lines(person: Person) -> QuerySet[Any]:
    return SheetLogEntry.objects.filter(user_id__in=users_of(person).values("pk"))


def _expire_imports(now: datetime, dry_run: bool) -> int:
    expired = SheetImport.objects.expired(now)
    return expired.count() if dry_run else remove_expired_imports()


HOLDINGS_OF_SHEETS = (
    Holding(
        Collection,
        "Who of the staff made a collection of sheets",
        ("made_by",),
        (FoundBy.USER,),
        LOG,
        find=_collections,
        export=lambda row: {"collection": row.name, "created_at": row.created_at},
        harmless=("name", "place_text"),
    ),
    # Nobody is named on a sheet: whoever has the paper finds its number.
    Holding(
        SheetEntry,
        "Answers of sheets that wait for their second entry, and who keyed them",
        ("answers", "may_publish", "keyed_by"),
        (FoundBy.EDITOR,),
        Retention("removed once the sheet is counted"),
    ),
    Holding(
        SheetImport,
        "Answers of a spreadsheet until somebody confirms it",
        ("sheets", "made_by"),
        (FoundBy.EDITOR,),
        Retention("removed when confirmed, or after half a day", expire=_expire_imports),
    ),
    Holding(
        SheetLogEntry,
        "Who of the staff keyed, corrected or removed sheets, by number",
        ("user",),
        (FoundBy.USER,),
        LOG,
        find=_lines,
        export=lambda line: {
            "collection": line.collection_id,
            "sheet_number": line.sheet_number,
            "action": line.action,
            "logged_at": line.logged_at,
        },
    ),
)
