import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.db import IntegrityError, transaction

from consultations.models import QuestionnaireVersion

ROOT = Path(__file__).resolve().parents[2]
PRODUCTION = {
    "SECRET_KEY": "k" * 60,
    "ALLOWED_HOSTS": "agraw.example",
    "BASE_URL": "https://agraw.example",
}


def start(tmp_path: Path, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "manage.py", "check", "--settings", "config.settings.production"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        env={"PATH": os.environ["PATH"], "VAR_DIR": str(tmp_path)} | env,
        check=False,
    )


@pytest.mark.parametrize("missing", PRODUCTION)
def test_production_does_not_start_without(missing: str, tmp_path: Path) -> None:
    started = start(tmp_path, **{k: v for k, v in PRODUCTION.items() if k != missing})

    assert started.returncode != 0
    assert missing in started.stderr


def test_production_starts_with_what_it_needs(tmp_path: Path) -> None:
    started = start(tmp_path, **PRODUCTION)

    assert started.returncode == 0, started.stderr


def test_var_dir_moves_the_database_and_the_media(tmp_path: Path) -> None:
    asked = subprocess.run(
        [
            sys.executable,
            "-c",
            "from config.settings import dev;"
            "print(dev.DATABASES['default']['NAME'], dev.MEDIA_ROOT)",
        ],
        cwd=ROOT / "site",
        capture_output=True,
        text=True,
        env={"PATH": os.environ["PATH"], "VAR_DIR": str(tmp_path)},
        check=True,
    )

    assert asked.stdout.split() == [str(tmp_path / "agraw.sqlite3"), str(tmp_path / "media")]


def test_sqlite_loses_nothing_that_was_acknowledged() -> None:
    from config.settings.base import SQLITE_OPTIONS

    assert SQLITE_OPTIONS["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode=WAL" in SQLITE_OPTIONS["init_command"]
    assert "synchronous=FULL" in SQLITE_OPTIONS["init_command"]


@pytest.mark.django_db(transaction=True)
def test_foreign_keys_are_enforced() -> None:
    version = QuestionnaireVersion(
        consultation_id=404, number=1, structure=[], words={}, language="ar"
    )

    with pytest.raises(IntegrityError), transaction.atomic():
        version.save()


def test_nothing_is_asked_of_third_parties() -> None:
    assert settings.WAGTAIL_GRAVATAR_PROVIDER_URL is None
    assert settings.WAGTAIL_ENABLE_UPDATE_CHECK is False
    assert settings.WAGTAILEMBEDS_FINDERS == []
