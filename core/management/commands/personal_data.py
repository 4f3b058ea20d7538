"""What a person asks for by law 09-08, by the reference on a receipt or an e-mail address."""

import json
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.serializers.json import DjangoJSONEncoder

from core.privacy.registry import CannotErase, Person
from core.services.erasing import (
    erase_person,
    export_person,
    person_by_address,
    person_by_reference,
)


class Command(BaseCommand):
    help = "Exports or erases what is held about one person."

    def add_arguments(self, parser: CommandParser) -> None:
        actions = parser.add_subparsers(dest="action", required=True)
        export = actions.add_parser("export", help="as JSON, on the standard output")
        erase = actions.add_parser("erase", help="names, addresses and words; figures stay")
        erase.add_argument("--dry-run", action="store_true", help="only say how much it would be")
        for action in (export, erase):
            whose = action.add_mutually_exclusive_group(required=True)
            whose.add_argument("--reference", help="as on the receipt, such as 7K3M-Q2XD")
            whose.add_argument("--address", help="e-mail address, in any spelling")

    def handle(self, *args: Any, **options: Any) -> None:
        person = _person(options)
        if options["action"] == "export":
            found = export_person(person)
            if not found:
                raise CommandError("Nothing is held under that.")
            self.stdout.write(
                json.dumps(found, ensure_ascii=False, indent=2, cls=DjangoJSONEncoder)
            )
            return
        try:
            erased = erase_person(person, dry_run=options["dry_run"])
        except CannotErase as error:
            raise CommandError(str(error)) from error
        if not erased:
            raise CommandError("Nothing is held under that.")
        for model, count in erased.items():
            self.stdout.write(f"{model}: {count}")
        if options["dry_run"]:
            self.stdout.write("Nothing was erased: leave out --dry-run.")


def _person(options: dict[str, Any]) -> Person:
    if options["reference"] is not None:
        return person_by_reference(options["reference"])
    try:
        return person_by_address(options["address"])
    except ValidationError as error:
        raise CommandError("This is not an e-mail address.") from error
