"""For a timer: publishes and takes offline what editors scheduled."""

import sys
from typing import Any

from django.core.management.base import BaseCommand

from core.services.publishing_due import run_due_work


class Command(BaseCommand):
    help = "Publishes and takes offline what is due; exits with 1 when something failed."

    def handle(self, *args: Any, **options: Any) -> None:
        done = run_due_work()
        if options["verbosity"] > 0 and (done.published or done.taken_offline):
            self.stdout.write(
                f"Published {len(done.published)}, took offline {len(done.taken_offline)}."
            )
        for failure in done.failed:
            self.stderr.write(str(failure))
        if done.failed:
            sys.exit(1)
