from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from core.services.retaining import apply_retention


class Command(BaseCommand):
    help = "Says which personal data is past its time; removes it with --apply."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--apply", action="store_true", help="remove it, as a timer does")

    def handle(self, *args: Any, **options: Any) -> None:
        dry_run = not options["apply"]
        for model, count in apply_retention(dry_run=dry_run).items():
            self.stdout.write(f"{model}: {count}")
        if dry_run and options["verbosity"] > 0:
            self.stdout.write("Nothing was removed: add --apply.")
