from core.models import PrivacyNotice, PrivacyNoticeVersion
from home.services.installing import Installation


def versions(language: str) -> list[int]:
    return list(
        PrivacyNoticeVersion.objects.filter(language=language)
        .order_by("number")
        .values_list("number", flat=True)
    )


def test_changed_words_make_a_new_version(site: Installation) -> None:
    notice = PrivacyNotice.objects.get(locale__language_code="fr")
    notice.purpose = "Étudier les réponses."

    notice.save()
    notice.save()

    assert versions("fr") == [1, 2]
    assert PrivacyNoticeVersion.latest(language="fr").text["purpose"] == "Étudier les réponses."
    assert versions("ar") == [1]


def test_a_draft_makes_none_until_it_is_published(site: Installation) -> None:
    notice = PrivacyNotice.objects.get(locale__language_code="ar")
    notice.purpose = "غرض جديد"

    revision = notice.save_revision()
    assert versions("ar") == [1]

    revision.publish()
    assert versions("ar") == [1, 2]


def test_a_reader_without_notice_in_their_language_sees_the_first_one(
    site: Installation,
) -> None:
    PrivacyNoticeVersion.objects.filter(language="en").delete()

    assert PrivacyNoticeVersion.for_reader("en").language == "ar"
