import os
import shutil
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as project
from django.core.management import CommandError, call_command
from django.utils.translation import ngettext, override

# Gathering strings writes beside the templates for a moment: one worker at a time.
pytestmark = pytest.mark.xdist_group("catalogues")

FRENCH = Path("fr") / "LC_MESSAGES" / "django.po"


@pytest.fixture
def catalogues(tmp_path: Path, settings: Any) -> Path:
    """A copy of ours, which the command checks in their place."""
    if not shutil.which("xgettext") and not os.environ.get("CI"):
        pytest.skip("GNU gettext is not installed: it gathers the strings to compare with.")
    copy = tmp_path / "catalogues"
    shutil.copytree(project.LOCALE_PATHS[0], copy)
    settings.LOCALE_PATHS = [copy]
    return copy


def test_our_catalogues_are_complete_and_checking_changes_nothing(catalogues: Path) -> None:
    before = (catalogues / FRENCH).read_bytes()

    call_command("check_catalogues")

    assert (catalogues / FRENCH).read_bytes() == before


@pytest.mark.parametrize(
    ("found", "broken", "said"),
    [
        ('msgstr "Actualités"', 'msgstr ""', "fr: untranslated: 'News'"),
        ('msgid "News"', 'msgid "Newts"', "fr: missing, run `make messages`: 'News'"),
        ('"Language: fr', '"Language: ', "fr: the header is fuzzy or names another language"),
    ],
)
def test_what_is_missing_is_named(catalogues: Path, found: str, broken: str, said: str) -> None:
    path = catalogues / FRENCH
    text = path.read_text()
    assert found in text
    path.write_text(text.replace(found, broken, 1))

    with pytest.raises(CommandError) as raised:
        call_command("check_catalogues")

    assert said in str(raised.value).splitlines()


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (1, "يوم واحد متبق"),
        (2, "يومان متبقيان"),
        (3, "3 أيام متبقية"),
        (10, "10 أيام متبقية"),
        (11, "11 يوما متبقيا"),
        (99, "99 يوما متبقيا"),
        (100, "100 يوم متبق"),
        (103, "103 أيام متبقية"),
    ],
)
def test_arabic_counts_in_six_forms(count: int, said: str) -> None:
    with override("ar"):
        text = ngettext("%(count)d day left", "%(count)d days left", count)

        assert text % {"count": count} == said
