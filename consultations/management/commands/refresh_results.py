from typing import Any

from django.core.management.base import BaseCommand

from consultations.services.summarising import compute_results, with_stale_results


class Command(BaseCommand):
    help = "Compute the results of consultations whose figures are out of date. For a timer."

    def handle(self, *args: Any, **options: Any) -> None:
        consultations = with_stale_results()
        for consultation in consultations:
            compute_results(consultation)
        self.stdout.write(f"Results refreshed: {len(consultations)}.")
