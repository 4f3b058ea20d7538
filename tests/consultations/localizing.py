"""What translators do, in wagtail-localize's own views."""

from typing import Any

from django.test import Client, TestCase
from django.urls import reverse
from wagtail.models import Locale
from wagtail_localize.models import StringSegment, StringTranslation, TranslationSource

from consultations.models import ConsultationPage
from tests.consultations.editing import fresh

# What `make_page` says.
FRENCH = {
    "مشاورة": "Consultation",
    "ملخص": "Résumé",
    "آراؤكم": "Vos avis",
    "بماذا نبدأ؟": "Par quoi commencer ?",
    "الحدائق": "Les jardins",
    "الإنارة": "L’éclairage",
    "ما الذي ينقص؟": "Que manque-t-il ?",
    "مقاعد": "Des bancs",
    "ظل": "De l’ombre",
    "ألعاب": "Des jeux",
    "كم دقيقة مشيا؟": "Combien de minutes à pied ?",
    "في أي حي؟": "Dans quel quartier ?",
    "ما رأيكم؟": "Votre avis ?",
}


def french_locale() -> Locale:
    return Locale.objects.get(language_code="fr")


def submit_for_translation(admin: Client, page: ConsultationPage) -> ConsultationPage:
    with TestCase.captureOnCommitCallbacks(execute=True):
        response = admin.post(
            reverse("wagtail_localize:submit_page_translation", args=[page.pk]),
            {"locales": [french_locale().pk]},
        )
    assert response.status_code == 302
    return page.get_translation(french_locale())


def sync_translations(admin: Client, page: ConsultationPage, **data: Any) -> None:
    source = TranslationSource.objects.get(object_id=page.translation_key)
    with TestCase.captureOnCommitCallbacks(execute=True):
        response = admin.post(
            reverse("wagtail_localize:update_translations", args=[source.pk]), data
        )
    assert response.status_code == 302


def say_in_french(page: ConsultationPage, words: dict[str, str] = FRENCH) -> None:
    """What a translator types beside each string."""
    for segment in StringSegment.objects.filter(source__object_id=page.translation_key):
        if segment.string.data in words:
            StringTranslation.objects.update_or_create(
                translation_of=segment.string,
                locale=french_locale(),
                context=segment.context,
                defaults={"data": words[segment.string.data]},
            )


def publish_translation(admin: Client, page: ConsultationPage) -> ConsultationPage:
    """The translator's “publish”, in wagtail-localize's own editor."""
    with TestCase.captureOnCommitCallbacks(execute=True):
        response = admin.post(
            reverse("wagtailadmin_pages:edit", args=[page.pk]),
            {"action": "publish", "confirmed": "yes"},
        )
    assert response.status_code == 302
    return fresh(page)


def translate_into_french(admin: Client, page: ConsultationPage) -> ConsultationPage:
    """A translation that says everything in French, live."""
    translated = submit_for_translation(admin, page)
    say_in_french(page)
    return publish_translation(admin, translated)
