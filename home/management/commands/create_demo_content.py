from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError

from home.services.demonstrating import DEMO_PASSWORD, create_demo
from home.services.installing import AlreadyInstalled


class Command(BaseCommand):
    help = "Fill an empty development site with the demonstration content, once."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO_ALLOWED:
            raise CommandError("Demonstration content has a published password: development only.")
        try:
            create_demo()
        except AlreadyInstalled:
            self.stdout.write("This site has content already: nothing was added.")
        else:
            self.stdout.write("Demonstration content created.")
        names = get_user_model().objects.filter(is_demo=True).order_by("pk")
        if accounts := ", ".join(names.values_list("username", flat=True)):
            self.stdout.write(f"Accounts: {accounts} – password {DEMO_PASSWORD}")
