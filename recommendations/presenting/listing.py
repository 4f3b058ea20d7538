"""The public list of recommendations: what was recommended, and what was answered."""

from typing import Any

from django.db.models import Case, Count, IntegerField, Value, When
from django.http import HttpRequest
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.filters import listing
from recommendations.enums import Status
from recommendations.filters import PublicRecommendationFilter
from recommendations.models import Recommendation
from recommendations.models.recommendations import in_language
from recommendations.presenting.page import fallback_mark, trail
from recommendations.presenting.waiting import waiting_text
from recommendations.registry import Origin, origins_of


def listing_context(request: HttpRequest, *, language: str, institution: str) -> dict[str, Any]:
    public = Recommendation.objects.public()
    # What waits comes first, the oldest before all; then the latest answers.
    ordered = public.annotate(
        rank=Case(
            When(status=Status.RECEIVED, then=Value(0)),
            default=Value(1),
            output_field=IntegerField(),
        ),
        waits_since=Case(When(status=Status.RECEIVED, then="received_on"), default=None),
    ).order_by("rank", "waits_since", "-replied_on", "-received_on", "pk")
    shown = listing(
        PublicRecommendationFilter(request.GET, queryset=ordered.prefetch_related("replies")),
        request,
    )
    records = list(shown["page_obj"].object_list)
    origins = origins_of(records, language)
    return shown | {
        "heading": _("Recommendations and what became of them"),
        "lead": _(
            "What people recommended at workshops, and the institution’s reasoned answer to each. "
            "Nothing is closed without an answer."
        ),
        "cards": [
            _card(record, origins[record.source, record.source_key], language)
            for record in records
            if (record.source, record.source_key) in origins
        ],
        "statuses": _statuses(shown["filter"]),
        "feed_url": reverse("recommendations:feed"),
        "signed_by": institution,
        "breadcrumbs": trail(),
    }


def _statuses(chosen: PublicRecommendationFilter) -> dict[str, Any] | None:
    """How many have which status, as `components/bar_table.html` takes it; of what is shown."""
    found = chosen.qs.order_by().values_list("status").annotate(count=Count("pk", distinct=True))
    numbers = dict(found)
    total = sum(numbers.values())
    if not total:
        return None
    answered = total - numbers.get(Status.RECEIVED, 0)
    return {
        "rows": [
            {
                "label": Status(status).label,
                "count": numbers[status],
                "percent": round(100 * numbers[status] / total),
            }
            for status in Status.values
            if status in numbers
        ],
        "base_text": ngettext(
            "%(answered)d answered out of %(count)d.",
            "%(answered)d answered out of %(count)d.",
            total,
        )
        % {"answered": answered, "count": total},
    }


def _card(record: Recommendation, origin: Origin, language: str) -> dict[str, Any]:
    words, words_language = record.wording(language, origin.languages)
    replies = {reply.language: reply.text for reply in record.replies.all()}
    reply, reply_language = in_language(replies, language)
    return {
        "words": words,
        "lang": words_language,
        "mark": fallback_mark(words_language, language),
        "url": record.get_absolute_url(),
        "origin": origin,
        "status": record.status,
        "status_label": record.get_status_display(),
        "waiting_text": (
            waiting_text(record.received_on) if record.status == Status.RECEIVED else ""
        ),
        "reply": reply,
        "reply_language": reply_language,
        "reply_mark": fallback_mark(reply_language, language),
        "reply_date": date_format(record.replied_on, "DATE_FORMAT") if record.replied_on else "",
    }
