import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.test.utils import override_settings


class Command(BaseCommand):
    help = "Fail when a catalogue lacks a string of the code or a translation. Needs GNU gettext."

    def handle(self, *args: Any, **options: Any) -> None:
        problems = []
        with TemporaryDirectory() as folder:
            fresh = Path(folder)
            shutil.copytree(settings.LOCALE_PATHS[0], fresh, dirs_exist_ok=True)
            languages = sorted(path.name for path in fresh.iterdir() if path.is_dir())
            with override_settings(LOCALE_PATHS=[fresh]):
                call_command(
                    "makemessages",
                    locale=languages,
                    no_location=True,
                    no_obsolete=True,
                    # Not our own folder of catalogues, which it would otherwise find and write to.
                    ignore_patterns=["var/*", "tests/*", "locale"],
                    verbosity=0,
                )
            for language in languages:
                problems += self._problems(fresh, language)
        if problems:
            raise CommandError("\n".join(problems))
        self.stdout.write(f"Catalogues complete: {', '.join(languages)}.")

    def _problems(self, fresh: Path, language: str) -> list[str]:
        relative = Path(language) / "LC_MESSAGES" / "django.po"
        kept = _read(settings.LOCALE_PATHS[0] / relative)
        problems = []
        # Either fault would leave the site with no translation, or with wrong plurals, in silence.
        if kept.fuzzy or str(kept.locale_identifier) != language:
            problems.append(f"{language}: the header is fuzzy or names another language")
        for message in _read(fresh / relative):
            if not message.id:
                continue
            name = message.id[0] if isinstance(message.id, tuple) else message.id
            if kept.get(message.id, message.context) is None:
                problems.append(f"{language}: missing, run `make messages`: {name!r}")
            elif message.fuzzy:
                problems.append(f"{language}: fuzzy: {name!r}")
            elif not all(_forms(message.string)):
                problems.append(f"{language}: untranslated: {name!r}")
        checked = subprocess.run(  # noqa: S603  # our own files
            ["msgfmt", "--check", "--output-file=/dev/null", str(fresh / relative)],  # noqa: S607
            capture_output=True,
            text=True,
            check=False,
        )
        if checked.returncode:
            problems.append(f"{language}: {checked.stderr.strip()}")
        return problems


def _read(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file)


def _forms(string: str | Sequence[str] | None) -> Sequence[str]:
    return [string or ""] if isinstance(string, str | None) else string
