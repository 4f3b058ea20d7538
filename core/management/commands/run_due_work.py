"""For a timer: publishes and takes offline what editors scheduled, then sends mails."""

import sys
from typing import Any

from django.core.management.base import BaseCommand

from core.management.commands.deliver_mail import in_words
from core.services.delivering import deliver_due
from core.services.publishing_due import run_due_work


class Command(BaseCommand):
    help = "Does what is due, mails included; exits with 1 when something failed."

    def handle(self, *args: Any, **options: Any) -> None:
        done = run_due_work()
        if options["verbosity"] > 0 and (done.published or done.taken_offline):
            self.stdout.write(
                f"Published {len(done.published)}, took offline {len(done.taken_offline)}."
            )
        for failure in done.failed:
            self.stderr.write(str(failure))
        delivery = deliver_due()
        if options["verbosity"] > 0 and (said := in_words(delivery)):
            self.stdout.write(said)
        if delivery.is_down:
            self.stderr.write("The mail server cannot be reached; trying again later.")
        # A mail that one recipient's server refuses is no fault of this machine.
        if done.failed or delivery.is_down:
            sys.exit(1)
