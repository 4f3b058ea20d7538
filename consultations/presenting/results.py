"""The public results: figures from the snapshot, words from what is published."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.paginator import Paginator
from django.http import HttpRequest
from django.utils.translation import get_language, get_language_info, ngettext, pgettext
from django.utils.translation import gettext as _

from consultations.models.consultations import Consultation, QuestionnaireVersion
from consultations.models.responses import Response
from consultations.models.results import ResultsSnapshot
from consultations.presenting.answers import passages
from consultations.presenting.calendar import participation_text
from consultations.presenting.figures import figure_context
from consultations.schema import Item
from consultations.services.labelling import words_for
from consultations.wording import Wording
from core.dates import day, with_weekday

if TYPE_CHECKING:
    from consultations.models.pages import ConsultationPage

PAGE_SIZE = 20


def results_context(
    page: "ConsultationPage", record: Consultation, request: HttpRequest
) -> dict[str, Any]:
    language = get_language() or settings.LANGUAGE_CODE
    versions = list(record.versions.order_by("number"))
    words = words_for(record, language, versions=versions)
    snapshot = ResultsSnapshot.objects.filter(consultation=record).first()
    published = (
        Response.objects.filter(consultation=record)
        .published()
        .exclude(contribution__text="", public_version__isnull=True)
        .select_related("contribution", "version", "public_version__version")
        .order_by("-contribution__submitted_at", "-pk")
    )
    page_obj = Paginator(published, PAGE_SIZE).get_page(request.GET.get("page"))
    number = page_obj.paginator.count
    return {
        "page_title": _("Results: %(title)s") % {"title": page.title},
        "breadcrumbs": _breadcrumbs(page, request),
        "as_of_text": (
            _("Figures of %(date)s") % {"date": with_weekday(snapshot.computed_at)}
            if snapshot
            else ""
        ),
        "participation_text": participation_text(snapshot.counted if snapshot else 0),
        "basis_text": _(
            "Counted: every contribution but spam, in all languages together. A contribution "
            "whose words were refused still counts."
        ),
        "figures": [
            figure_context(item, snapshot.figures.get(item.id), words, retired=retired)
            for item, retired in _questions(versions)
        ]
        if snapshot
        else [],
        "contributions": [_published(response, words) for response in page_obj.object_list],
        "contributions_text": (
            ngettext(
                "%(count)d contribution is published",
                "%(count)d contributions are published",
                number,
            )
            % {"count": number}
            if number
            else ""
        ),
        "page_obj": page_obj,
        "base_query": "",
    }


def _breadcrumbs(page: "ConsultationPage", request: HttpRequest) -> list[dict[str, str]]:
    *way, current = page.breadcrumbs(request)
    here = current | {"url": page.get_url(request) or ""}
    return [*way, here, {"title": pgettext("page", "Results"), "url": ""}]


def _questions(versions: list[QuestionnaireVersion]) -> list[tuple[Item, bool]]:
    """
    The questions asked now, then those asked once and retired. A choice keeps the options that
    it once offered: people chose them, and shares must add up.
    """
    now = {item.id for item in versions[-1].schema.questions}
    questions: dict[str, Item] = {}
    for version in reversed(versions):
        for item in version.schema.questions:
            known = questions.setdefault(item.id, item)
            offered = {option.id for option in known.options}
            once = tuple(option for option in item.options if option.id not in offered)
            lines = {row.id for row in known.rows}
            rows = (*known.rows, *(row for row in item.rows if row.id not in lines))
            questions[item.id] = replace(known, options=(*known.options, *once), rows=rows)
    return [(item, item.id not in now) for item in questions.values()]


def _published(response: Response, words: Wording) -> dict[str, Any]:
    language = response.contribution.language
    content = response.published_content
    return {
        "author": content.signature,
        "date_text": day(response.contribution.submitted_at),
        "language_name": get_language_info(language)["name_translated"],
        "answers": [
            {
                "label": passage.label,
                "label_lang": passage.label_language,
                "text": passage.text,
                "lang": passage.language,
            }
            for passage in passages(response, words, texts_only=True, content=content)
        ],
    }
