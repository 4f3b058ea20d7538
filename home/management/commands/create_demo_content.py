from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from core.models import InstitutionSettings
from home.services.demonstrating import create_demo
from home.services.installing import AlreadyInstalled


class Command(BaseCommand):
    help = "Fill an empty development site with the demonstration content, once."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO_ALLOWED:
            raise CommandError("Demonstration content has a published password: development only.")
        try:
            create_demo()
        except AlreadyInstalled as error:
            if not InstitutionSettings.objects.filter(is_demo=True).exists():
                raise CommandError("This site has content of its own.") from error
            self.stdout.write("The demonstration content is there already.")
        else:
            self.stdout.write("Demonstration content created.")
