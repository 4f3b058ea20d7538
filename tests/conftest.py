"""The site that all tests share: three languages, a home page, empty lists."""

from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.core.cache import cache
from pytest_django.plugin import DjangoDbBlocker
from wagtail.models import Locale, Page
from wagtail.models import Site as WagtailSite

from consultations.models import ConsultationIndexPage
from core.models import SearchSynonym
from core.search.shipped import ship_synonyms
from home import starter
from home.models import HomePage
from home.services.granting import make_groups
from home.services.installing import Installation, Words, install
from home.services.planting import Planter
from news.models import NewsIndexPage

LANGUAGES = ["ar", "fr", "en"]
NAMES = {"ar": "جماعة الاختبار", "fr": "Commune d’essai", "en": "Test commune"}


def plant_site() -> None:
    install(
        Planter(LANGUAGES),
        names=NAMES,
        words=Words(
            home=starter.HOME,
            consultations=starter.CONSULTATIONS,
            news=starter.NEWS,
            notice={
                name: {code: text.format(name=NAMES[code]) for code, text in texts.items()}
                for name, texts in starter.PRIVACY_NOTICE.items()
            },
            cndp_receipt="D-1/2026",
        ),
    )


def restore_ground() -> None:
    """What migrations made and the flush after a test with real transactions took away."""
    locale, _created = Locale.objects.get_or_create(language_code="ar")
    if Page.get_first_root_node() is None:
        Page.add_root(title="Root", slug="root", locale=locale)
    ship_synonyms(SearchSynonym)
    make_groups(apps)
    moderators, _created = Group.objects.get_or_create(name="Moderators")
    moderators.permissions.add(
        Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin")
    )


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:
    with django_db_blocker.unblock():
        plant_site()


@pytest.fixture
def site(db: None) -> Installation:
    """The planted site; planted again where an earlier test emptied the database."""
    cache.clear()
    if not HomePage.objects.exists():
        restore_ground()
        plant_site()
    arabic = {"locale__language_code": "ar"}
    return Installation(
        site=WagtailSite.objects.get(is_default_site=True),
        home=HomePage.objects.get(**arabic),
        consultations=ConsultationIndexPage.objects.get(**arabic),
        news=NewsIndexPage.objects.get(**arabic),
    )


@pytest.fixture(autouse=True)
def media_folder(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.PRIVATE_ROOT = tmp_path / "private"
