from collections.abc import Collection, Iterator
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.test import Client
from django.utils import translation
from wagtail.models import Page

from core.append_only import seal, unseal
from moderation import registry
from moderation.models import Contribution
from moderation.registry import ContributionKind, Description, Passage
from tests.moderation.factories import KIND, make_moderator, make_page


class Letters(ContributionKind):
    """A kind of contribution for tests; remembers what it heard."""

    titles: dict[UUID, str]
    heard: list[set[UUID]]


def describe(contribution: Contribution) -> Description:
    return Description(
        passages=[Passage("What do you want?", contribution.text, contribution.language, "en")],
        author="Fatima",
        publishing="May be published, without a name",
        subject_title="The park",
        facts=[("Commune", "Tétouan")],
    )


@pytest.fixture(autouse=True)
def english(settings: Any) -> Iterator[None]:
    """Messages are compared in the language they are written in, in requests and outside."""
    settings.LANGUAGE_CODE = "en"
    with translation.override("en"):
        yield


@pytest.fixture
def letters(monkeypatch: pytest.MonkeyPatch) -> Letters:
    titles: dict[UUID, str] = {}
    heard: list[set[UUID]] = []

    def after_decisions(keys: Collection[UUID]) -> None:
        heard.append(set(keys))

    kind = Letters(KIND, "Letter", describe, lambda language: titles.items(), after_decisions)
    # Frozen, as the product's kinds are.
    object.__setattr__(kind, "titles", titles)
    object.__setattr__(kind, "heard", heard)
    monkeypatch.setattr(registry, "_kinds", {KIND: kind})
    return kind


@pytest.fixture
def park(db: None, letters: Letters) -> Page:
    """A page that contributions are sent to."""
    page = make_page("الحديقة")
    letters.titles[page.translation_key] = page.title
    return page


@pytest.fixture
def moderator(park: Page) -> Any:
    return make_moderator(park, first_name="Amina", last_name="Alaoui")


@pytest.fixture
def moderator_client(client: Client, moderator: Any) -> Client:
    client.force_login(moderator)
    return client


@pytest.fixture
def decision_log_emptied(transactional_db: None) -> Iterator[None]:
    """
    For a test with transactions of its own: SQLite is emptied row by row afterwards, which the
    log refuses.
    """
    yield
    unseal(connection, "moderation_decision")
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM moderation_decisionnote")
        cursor.execute("DELETE FROM moderation_decision")
    seal(connection, "moderation_decision")
