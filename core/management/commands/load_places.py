from typing import Any

from django.core.management.base import BaseCommand
from wagtail.models import Locale

from core.places import load_places


class Command(BaseCommand):
    help = "Add the places of the official list that are missing, in every language of the site."

    def handle(self, *args: Any, **options: Any) -> None:
        languages = list(Locale.objects.values_list("language_code", flat=True))
        loaded = load_places(languages)
        self.stdout.write(f"{loaded.created} places added, {loaded.known} were there already.")
