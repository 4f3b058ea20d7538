"""Recommendations as the page that they were made on lists them."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django.utils.formats import date_format

from recommendations.models import Recommendation
from recommendations.models.recommendations import in_language
from recommendations.presenting.page import fallback_mark
from recommendations.registry import Origin


def cards(wordings: Iterable[tuple[UUID, str]], language: str) -> list[dict[str, Any]]:
    """
    What `components/recommendation_card.html` takes, for (translation key, words) in order.

    Words without a record, as in a preview, have no status and no page of their own.
    """
    wordings = list(wordings)
    records: Mapping[UUID, Recommendation] = {
        record.translation_key: record
        for record in Recommendation.objects.filter(
            translation_key__in=[key for key, _words in wordings], retired_at__isnull=True
        ).prefetch_related("replies")
    }
    return [_card(words, records.get(key), language) for key, words in wordings]


def answered_card(record: Recommendation, origin: Origin, language: str) -> dict[str, Any]:
    """The same of a record whose words are to be found; `origin`: the page it was made on."""
    words, words_language = record.wording(language, origin.languages)
    return _card(words, record, language) | {
        "words_language": words_language,
        "origin_title": origin.title,
    }


def _card(words: str, record: Recommendation | None, language: str) -> dict[str, Any]:
    if record is None:
        return {"words": words}
    replies = {reply.language: reply.text for reply in record.replies.all()}
    reply, reply_language = in_language(replies, language)
    return {
        "words": words,
        "url": record.get_absolute_url(),
        "reference": record.reference,
        "status": record.status,
        "status_label": record.get_status_display(),
        "reply": reply,
        "reply_language": reply_language,
        "reply_mark": fallback_mark(reply_language, language),
        "reply_date": date_format(record.replied_on, "DATE_FORMAT") if record.replied_on else "",
    }
