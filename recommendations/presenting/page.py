"""What the page of a recommendation shows."""

from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from core.breadcrumbs import way_to
from core.dates import day
from moderation.wording import language_name
from recommendations.enums import Action, Status
from recommendations.models import LogEntry, Recommendation
from recommendations.models.recommendations import in_language
from recommendations.registry import Origin, origins_of


def origin_of(record: Recommendation, language: str) -> Origin | None:
    """The page it was made on; None while the public may not read that."""
    return origins_of([record], language).get((record.source, record.source_key))


def recommendation_context(
    record: Recommendation, origin: Origin, *, language: str, institution: str
) -> dict[str, Any]:
    # What was taken off its page was public when it was answered: its words stay readable.
    readable = None if record.retired_at else origin.languages
    words, words_language = record.wording(language, readable)
    replies = {reply.language: reply.text for reply in record.replies.all()}
    reply, reply_language = in_language(replies, language)
    return {
        "breadcrumbs": trail(record.reference),
        "reference": record.reference,
        "words": words,
        "words_language": words_language,
        "words_mark": fallback_mark(words_language, language),
        "status": record.status,
        "status_label": record.get_status_display(),
        "is_retired": record.retired_at is not None,
        "origin": origin,
        "merged_into": _merged_into(record, language),
        "reply": reply,
        "reply_language": reply_language,
        "reply_mark": fallback_mark(reply_language, language),
        "reply_date": date_format(record.replied_on, "DATE_FORMAT") if record.replied_on else "",
        "institution": institution,
        "history": history(record, list(record.log.all())),
    }


def trail(reference: str = "") -> list[dict[str, str]]:
    """The way to the list or, with a reference, to one of it."""
    steps = [(_("Recommendations"), reverse("recommendations:index"))]
    return way_to(*steps, *([(reference, "")] if reference else []))


def fallback_mark(said_in: str, language: str) -> str:
    """What stands beside a text in another language than the reader's; "" beside one's own."""
    if not said_in or said_in == language:
        return ""
    return _("In %(language)s: not yet translated.") % {"language": language_name(said_in)}


def history(record: Recommendation, log: list[LogEntry]) -> list[dict[str, str]]:
    """What happened, oldest first, as `components/timeline.html` takes it; no person is named."""
    steps = [
        {
            "date_text": date_format(record.received_on, "DATE_FORMAT"),
            "date_iso": record.received_on.isoformat(),
            "title": _("Recommendation received"),
        }
    ]
    for line in log:
        steps.append(
            {
                "date_text": day(line.logged_at),
                "date_iso": timezone.localtime(line.logged_at).date().isoformat(),
                "title": _in_words(line),
            }
        )
    return steps


def _in_words(line: LogEntry) -> str:
    if line.action == Action.DECIDED:
        return _("Status: %(status)s") % {"status": Status(line.to_status).label}
    if line.action == Action.REPLIED:
        return _("Reasoned reply published")
    if line.action == Action.REWORDED:
        return _("Reasoned reply reworded")
    if line.action == Action.RETIRED:
        return _("Taken off the page it was made on")
    return _("Put back on the page it was made on")


def _merged_into(record: Recommendation, language: str) -> dict[str, str] | None:
    target = record.merged_into
    if target is None:
        return None
    origin = origin_of(target, language)
    if origin is None:
        return None
    words, words_language = target.wording(language, origin.languages)
    return {"words": words, "language": words_language, "url": target.get_absolute_url()}
