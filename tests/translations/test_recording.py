"""Whether a translation is older than its source, whatever the way in which both were saved."""

import pytest
from django.utils import timezone
from wagtail.models import Locale

from consultations.services.sourcing import make_source
from core.models import Topic
from home.services.installing import Installation
from news.models import NewsPage
from tests.consultations.editing import admin_browser
from tests.consultations.editing import publish as publish_consultation
from tests.consultations.factories import make_page
from tests.consultations.factories import translate as translate_consultation
from tests.translations.factories import (
    WORDS,
    change,
    draft_translation,
    fresh,
    locale,
    make_news,
    publish,
    publish_in_editor,
    say,
    state_of,
    sync,
    translate,
    translation_of,
    version_of,
)
from translations.models import LanguageVersion
from translations.services.recording import digest_of


def test_translation_of_a_source_is_a_draft_until_it_is_published(arabic: NewsPage) -> None:
    french = draft_translation(arabic, words=WORDS)
    before = state_of(french)

    publish(french)

    assert (before, state_of(french)) == ("draft", "current")
    assert version_of(french).source == version_of(arabic)
    assert version_of(arabic).source is None


def test_changed_source_makes_its_translation_old(arabic: NewsPage) -> None:
    french = translate(arabic)

    change(arabic, summary="ملخص جديد")

    assert state_of(french) == "outdated"


def test_source_published_again_without_a_change_does_not(arabic: NewsPage) -> None:
    french = translate(arabic)
    changed_at = version_of(arabic).changed_at

    change(arabic)

    assert state_of(french) == "current"
    assert version_of(arabic).changed_at == changed_at


def test_order_in_which_a_database_keeps_a_text_makes_no_difference(arabic: NewsPage) -> None:
    block = {"type": "heading", "value": "عنوان", "id": "1"}
    arabic.body = [block]
    reordered = fresh(arabic)
    reordered.body = [dict(reversed(block.items()))]

    assert digest_of(arabic) == digest_of(reordered)
    assert digest_of(arabic) != digest_of(fresh(arabic))


def test_draft_of_the_source_does_not(arabic: NewsPage) -> None:
    french = translate(arabic)

    arabic.summary = "ملخص آخر"
    arabic.save_revision()

    assert state_of(french) == "current"


def test_synced_but_unpublished_translation_stays_old(arabic: NewsPage) -> None:
    french = translate(arabic)
    change(arabic, summary="ملخص جديد")

    sync(arabic)

    assert state_of(french) == "outdated"


def test_translation_published_without_sync_stays_old(
    arabic: NewsPage,
) -> None:
    french = translate(arabic)
    change(arabic, summary="ملخص جديد")

    publish_in_editor(admin_browser(), french, confirmed="yes")

    assert state_of(french) == "outdated"


def test_translation_published_after_sync_is_up_to_date(arabic: NewsPage) -> None:
    french = translate(arabic)
    change(arabic, summary="ملخص جديد")
    sync(arabic)
    say(arabic, {"ملخص جديد": "Nouveau résumé"})

    publish_in_editor(admin_browser(), french)

    assert state_of(french) == "current"
    assert fresh(french).summary == "Nouveau résumé"


def test_sync_after_publication_does_not_hide_what_was_not_published(arabic: NewsPage) -> None:
    """The moment of the last extraction alone would say that the translation is new."""
    french = translate(arabic)
    change(arabic, summary="ملخص جديد")
    publish_in_editor(admin_browser(), french, confirmed="yes")

    sync(arabic)

    assert state_of(french) == "outdated"


def test_pieces_that_nobody_translated_are_told(arabic: NewsPage) -> None:
    french = publish(draft_translation(arabic, words={"خبر": "Nouvelle"}))

    assert state_of(french) == "incomplete"


def test_pages_translated_by_hand_count_by_their_publication(arabic: NewsPage) -> None:
    french = arabic.copy_for_translation(locale("fr"), copy_parents=True)
    french.get_latest_revision().publish()
    fresh_state = state_of(french)
    change(arabic, summary="ملخص جديد")
    old_state = state_of(french)

    change(fresh(french), summary="Nouveau résumé")

    assert (fresh_state, old_state, state_of(french)) == ("current", "outdated", "current")


def test_stopped_translation_is_up_to_date_once_published_again(arabic: NewsPage) -> None:
    french = translate(arabic)
    change(arabic, summary="ملخص جديد")
    translation = translation_of(french)
    translation.enabled = False
    translation.save()

    change(french)

    assert state_of(french) == "current"
    assert version_of(french).source == version_of(arabic)


def test_translation_published_before_its_source_is_as_new(site: Installation) -> None:
    arabic = make_news(site, live=False)
    french = translate(arabic)

    publish(arabic)

    assert state_of(french) == "current"
    assert version_of(french).source == version_of(arabic)


def test_source_changed_between_its_translation_and_its_publication(site: Installation) -> None:
    arabic = make_news(site, live=False)
    french = translate(arabic)

    change(arabic, summary="ملخص جديد")

    assert state_of(french) == "outdated"


@pytest.mark.parametrize("how", ["its own", "plain"])
def test_page_taken_offline_is_a_draft(arabic: NewsPage, how: str) -> None:
    french = translate(arabic)

    (fresh(french) if how == "its own" else fresh(french).page_ptr).unpublish()

    assert state_of(french) == "draft"


def test_translation_of_a_deleted_source_is_the_source(arabic: NewsPage) -> None:
    french, english = translate(arabic), translate(arabic, "en")

    arabic.delete()

    assert version_of(french).source is None
    assert version_of(english).source == version_of(french)
    assert state_of(english) == "current"


def test_calendar_of_a_consultation_makes_no_translation_old(site: Installation) -> None:
    """Every language reads it from the record."""
    arabic = make_page()
    french = translate_consultation(arabic, "fr")
    before = state_of(french)

    publish_consultation(arabic, closes_at=timezone.now() + timezone.timedelta(days=90))
    after_calendar = state_of(french)
    publish_consultation(arabic, summary="ملخص آخر")

    assert (before, after_calendar, state_of(french)) == ("incomplete", "incomplete", "outdated")


def test_new_source_of_a_consultation_is_what_others_are_translated_from(
    site: Installation, django_user_model: type
) -> None:
    arabic = make_page()
    french = translate_consultation(arabic, "fr")
    user = django_user_model.objects.create_user(username="lead")

    make_source(french, user=user)
    change(french, summary="Résumé changé")

    assert version_of(french).source is None
    assert version_of(arabic).source == version_of(french)
    assert state_of(arabic) == "outdated"


def test_snippets_have_versions(db: None) -> None:
    topic = Topic.objects.create(name="الماء", slug="water", locale=Locale.objects.get(pk=1))

    version = version_of(topic)

    assert (version.title, version.page, version.is_public) == ("الماء", None, True)
    topic.delete()
    assert not LanguageVersion.objects.filter(pk=version.pk).exists()


def test_moving_and_locking_change_nothing(arabic: NewsPage, site: Installation) -> None:
    before = LanguageVersion.objects.filter(pk=version_of(arabic).pk).values().get()

    arabic.move(site.home, pos="last-child")
    arabic = fresh(arabic)
    arabic.save()

    assert LanguageVersion.objects.filter(pk=version_of(arabic).pk).values().get() == before
