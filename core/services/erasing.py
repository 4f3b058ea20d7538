"""What is held about one person: to hand over, to erase (law 09-08, articles 7 and 8)."""

from typing import Any

from django.db import transaction

from core.mail_addresses import clean_address
from core.privacy.registry import Person, exported, holdings
from core.services.contacting import find_contact


def person_by_reference(reference: str) -> Person:
    """As it stands on a receipt, in small letters or with blanks, too."""
    return Person(reference="".join(reference.split()).upper())


def person_by_address(typed: str) -> Person:
    """In any spelling. Raises ValidationError for what is no address."""
    address = clean_address(typed)
    return Person(address=address, contact=find_contact(address))


def export_person(person: Person) -> list[dict[str, Any]]:
    """[{"what", "model", "rows"}] of what is held, in plain values that JSON can carry."""
    found = []
    for holding in holdings():
        if holding.find is None:
            continue
        rows = [exported(holding, row) for row in holding.find(person)]
        if rows:
            found.append(
                {"what": holding.what, "model": holding.model._meta.label_lower, "rows": rows}
            )
    return found


def erase_person(person: Person, *, dry_run: bool = False) -> dict[str, int]:
    """
    Take the person's names, addresses and words out of everything, in one transaction: {model:
    rows}. Figures and threads stay, and so do logs, which hold codes and numbers only.

    Raises CannotErase.
    """
    erased = {}
    with transaction.atomic():
        for holding in holdings():
            if holding.find is None or holding.erase is None:
                continue
            rows = holding.find(person)
            count = rows.count() if dry_run else holding.erase(rows)
            if count:
                erased[holding.model._meta.label_lower] = count
    return erased
