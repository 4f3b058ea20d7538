from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email
from django.db import transaction

from home import starter
from home.services.installing import AlreadyInstalled, Words, install
from home.services.planting import Planter

_SPOKEN = [code for code, _name in settings.LANGUAGES]


class Command(BaseCommand):
    help = (
        "Prepare a first real installation: the institution's name, its languages, its first "
        "administrator. The password is read from the standard input or ADMIN_PASSWORD."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        for code in _SPOKEN:
            parser.add_argument(f"--name-{code}", default="", help=f"name in {code}")
        parser.add_argument("--name-zgh", default="", help="name in Tifinagh")
        parser.add_argument(
            "--languages",
            nargs="+",
            choices=_SPOKEN,
            default=_SPOKEN,
            help="the first is the source",
        )
        parser.add_argument("--admin", required=True, help="user name of the administrator")
        parser.add_argument("--email", required=True, help="e-mail address of the administrator")

    def handle(self, *args: Any, **options: Any) -> None:
        languages = list(dict.fromkeys(options["languages"]))
        names = {code: options[f"name_{code}"].strip() for code in languages}
        missing = [code for code, name in names.items() if not name]
        if missing:
            raise CommandError(f"Give the name in every language: --name-{missing[0]} is missing.")
        user_model = get_user_model()
        if user_model.objects.filter(username=options["admin"]).exists():
            raise CommandError(f"There is a user “{options['admin']}” already.")
        user = user_model(
            username=options["admin"], email=options["email"], is_superuser=True, is_staff=True
        )
        password = self._password()
        try:
            validate_email(options["email"])
            user_model.username_validator(options["admin"])
            validate_password(password, user)
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        user.set_password(password)
        try:
            with transaction.atomic():
                install(
                    Planter(languages),
                    names=names,
                    name_zgh=options["name_zgh"].strip(),
                    words=_words(names),
                )
                user.save()
        except AlreadyInstalled as error:
            raise CommandError("This site is set up already.") from error
        self.stdout.write(f"{names[languages[0]]}: ready. Sign in at /admin/.")

    def _password(self) -> str:
        # Inline: only this command asks.
        import getpass
        import os
        import sys

        if password := os.environ.get("ADMIN_PASSWORD"):
            return password
        if sys.stdin.isatty():
            return getpass.getpass("Password of the administrator: ")
        return sys.stdin.readline().strip()


def _words(names: dict[str, str]) -> Words:
    notice = {
        name: {code: text.format(name=names.get(code, "")) for code, text in texts.items()}
        for name, texts in starter.PRIVACY_NOTICE.items()
    }
    return Words(
        home=starter.HOME, consultations=starter.CONSULTATIONS, news=starter.NEWS, notice=notice
    )
