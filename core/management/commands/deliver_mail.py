"""For a timer of its own, or by hand: `run_due_work` delivers as well."""

import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from core.services.delivering import Delivery, deliver_due


class Command(BaseCommand):
    help = "Sends the mails that are due; exits with 1 when the mail server cannot be reached."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--limit", type=int, default=500, help="at most so many mails")

    def handle(self, *args: Any, **options: Any) -> None:
        done = deliver_due(limit=options["limit"])
        if options["verbosity"] > 0 and (said := in_words(done)):
            self.stdout.write(said)
        if done.is_down:
            self.stderr.write("The mail server cannot be reached; trying again later.")
            sys.exit(1)


def in_words(done: Delivery) -> str:
    """One line, or "" when there was nothing to do."""
    if not (done.sent or done.failed or done.given_up):
        return ""
    return (
        f"Mails: sent {len(done.sent)}, to be tried again {len(done.failed)}, "
        f"given up {len(done.given_up)}."
    )
