"""The words of a questionnaire in a reader's language, by id (D4)."""

from django.db.models import Q

from consultations.models import Consultation, ConsultationPage, QuestionnaireVersion
from consultations.schema import Words
from consultations.structuring import words_of_blocks
from consultations.wording import Wording


def words_for(
    consultation: Consultation,
    language: str,
    *,
    versions: list[QuestionnaireVersion] | None = None,
) -> Wording:
    """
    What each question, section and option says: in `language` where its live page says it, else
    as the source says it, else as the source said it when a version was frozen.

    `Words.language` tells which language that is.
    """
    words: dict[str, Words] = {}
    for version in versions if versions is not None else [consultation.latest_version]:
        words |= words_of_version(version)
    pages = (
        ConsultationPage.objects.filter(translation_key=consultation.translation_key)
        .filter(Q(locale__language_code=language, live=True) | Q(pk=consultation.source_page_id))
        .select_related("locale")
    )
    # The source first, so that the reader's language has the last word.
    for page in sorted(pages, key=lambda page: page.pk != consultation.source_page_id):
        said = words_of_blocks(page.raw_questionnaire(), page.locale.language_code)
        # wagtail-localize publishes the source's words where it has no translation.
        words |= {
            key: word for key, word in said.items() if not _says_the_same(word, words.get(key))
        }
    return Wording(words, language)


def _says_the_same(word: Words, known: Words | None) -> bool:
    return (
        known is not None
        and known.language != word.language
        and (known.label, known.help, known.more) == (word.label, word.help, word.more)
    )


def words_of_version(version: QuestionnaireVersion) -> dict[str, Words]:
    """What the source said when the version was frozen."""
    return {
        key: Words(said["label"], said["help"], version.language, said.get("more", ""))
        for key, said in version.words.items()
    }
