"""What the search page and its suggestions show."""

from datetime import date, datetime, time
from typing import Any

import django_filters
from django import forms
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import strip_tags
from django.utils.http import urlencode
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale, Page, Site, get_page_models
from wagtail.query import PageQuerySet
from wagtail.search.backends import get_search_backend

from consultations.models import ConsultationPage
from core.dates import day
from core.models import BasePage, Place, Topic
from core.search.highlighting import excerpt, forms_of, highlight, type_forms
from core.search.rewriting import LONGEST_QUERY
from core.text import clean_text
from news.models import NewsPage, PressPage, PublicationPage
from programmes.models import ProgrammePage, WorkshopPage

PAGE_SIZE = 10
SUBJECTS_SHOWN = 4
SUGGESTIONS_SHOWN = 8
SHORTEST_SUGGESTED = 2
_EXCERPT_LENGTH = 240
_SHORTEST_SENTENCE = 40

# What readers may narrow a search to; everything else is "pages".
_PAGE_TYPES: dict[str, tuple[type[Page], ...]] = {
    "news": (NewsPage,),
    "press": (PressPage,),
    "consultations": (ConsultationPage,),
    "programmes": (ProgrammePage, WorkshopPage),
    "publications": (PublicationPage,),
}
# Days beyond these have no moment in UTC, or none that databases know.
_FIRST_DAY, _LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)


class SearchFilter(django_filters.FilterSet):
    type = django_filters.ChoiceFilter(
        label=_("Kind of page"),
        choices=[
            ("news", _("News")),
            ("press", _("For the press")),
            ("consultations", _("Consultations")),
            ("programmes", _("Programmes and workshops")),
            ("publications", _("Publications")),
            ("pages", _("Other pages")),
        ],
        empty_label=_("All"),
        method="filter_type",
    )
    after = django_filters.DateFilter(
        label=_("From this day"),
        method="filter_after",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    before = django_filters.DateFilter(
        label=_("Until this day"),
        method="filter_before",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )

    def filter_type(self, pages: PageQuerySet, name: str, value: str) -> PageQuerySet:
        if value in _PAGE_TYPES:
            return pages.type(*_PAGE_TYPES[value])
        return pages.not_type(*(model for models in _PAGE_TYPES.values() for model in models))

    def filter_after(self, pages: PageQuerySet, name: str, value: date) -> PageQuerySet:
        return pages.filter(_dated("gte", value, time.min))

    def filter_before(self, pages: PageQuerySet, name: str, value: date) -> PageQuerySet:
        return pages.filter(_dated("lte", value, time.max))


def search_context(request: HttpRequest) -> dict[str, Any]:
    query = query_of(request)
    chosen = SearchFilter(request.GET, queryset=public_pages(request))
    page_obj = Paginator(chosen.qs.specific().search(query), PAGE_SIZE).get_page(
        request.GET.get("page")
    )
    stems = forms_of(query)
    kept = {"q": query, **_kept_filters(chosen)}
    return {
        "query": query,
        "filter": chosen,
        "is_filtered": len(kept) > 1,
        "page_obj": page_obj,
        "count": page_obj.paginator.count,
        "results": [result(page, stems, request) for page in page_obj.object_list],
        "subjects": _subjects(query, stems) if page_obj.number == 1 else [],
        "base_query": urlencode(kept),
        "everywhere_url": f"?{urlencode({'q': query})}",
        "longest_query": LONGEST_QUERY,
        "breadcrumbs": [],
    }


def query_of(request: HttpRequest) -> str:
    """What is searched for; only the beginning of what is too long."""
    return clean_text(request.GET.get("q", "")[:LONGEST_QUERY])


def public_pages(request: HttpRequest) -> PageQuerySet:
    """The pages of this site that everyone may read, in the language of the address."""
    site = Site.find_for_request(request)
    if site is None:
        return Page.objects.none()
    home = site.root_page.localized
    pages: PageQuerySet = Page.objects.descendant_of(home, inclusive=True).live().public()
    return pages


def suggestions(request: HttpRequest) -> list[dict[str, str]]:
    """Titles that the words typed so far may become, places and topics first."""
    query = query_of(request)
    if len(query) < SHORTEST_SUGGESTED:
        return []
    backend = get_search_backend()
    found = [
        {"title": subject.name, "url": subject_url(subject), "kind": subject_kind(subject)}
        for model in (Place, Topic)
        for subject in backend.autocomplete(query, _in_this_language(model))[:SUBJECTS_SHOWN]
    ]
    pages = public_pages(request).autocomplete(query)[:SUGGESTIONS_SHOWN]
    found += [
        {"title": page.title, "url": page.get_url(request) or "", "kind": ""} for page in pages
    ]
    return found[:SUGGESTIONS_SHOWN]


def subject_url(subject: Place | Topic) -> str:
    name = "home:place" if isinstance(subject, Place) else "home:topic"
    return reverse(name, args=[subject.slug])


def subject_kind(subject: Place | Topic) -> str:
    """«إقليم», «جماعة», «موضوع»."""
    return capfirst(
        str(
            subject.get_kind_display() if isinstance(subject, Place) else subject._meta.verbose_name
        )
    )


def _in_this_language(model: type[Place | Topic]) -> Any:
    return model.objects.filter(live=True, locale=Locale.get_active())


def dated_types() -> dict[type[BasePage], str]:
    """{page type: the field with the day that readers think of}, where there is one."""
    return {
        model: model.day_field
        for model in get_page_models()
        if issubclass(model, BasePage) and model.day_field
    }


def _dated(comparison: str, value: date, at: time) -> Q:
    """Published, or dated where a page type has a day of its own, before or after `value`."""
    value = min(max(value, _FIRST_DAY), _LAST_DAY)
    moment = timezone.make_aware(datetime.combine(value, at))
    other = Q(**{f"first_published_at__{comparison}": moment})
    dated = Q()
    for model, field in dated_types().items():
        pages = model.objects.filter(**{f"{field}__{comparison}": value})
        dated |= Q(pk__in=pages.values("pk"))
        other &= ~Q(pk__in=model.objects.values("pk"))
    return dated | other


def _kept_filters(chosen: SearchFilter) -> dict[str, str]:
    """The filters that were understood, for the addresses of further pages."""
    return {name: str(value) for name, value in chosen.form.cleaned_data.items() if value}


def result(page: Page, stems: type_forms, request: HttpRequest) -> dict[str, Any]:
    texts = [strip_tags(text) for text in page.texts()] if isinstance(page, BasePage) else []
    # Names and places are no summary where there are sentences.
    texts = [text for text in texts if len(text) >= _SHORTEST_SENTENCE] or texts
    field = page.day_field if isinstance(page, BasePage) else ""
    value = getattr(page, field) if field else None
    day_text, day_iso = "", ""
    if value:
        day_text, day_iso = date_format(value, "DATE_FORMAT"), value.isoformat()
    # A workshop's day may be unknown: that of its publication would mislead.
    elif not field and page.first_published_at:
        day_text = day(page.first_published_at)
        day_iso = timezone.localtime(page.first_published_at).date().isoformat()
    return {
        "title": highlight(page.title, stems),
        "url": page.get_url(request) or "",
        "kind": capfirst(str(page._meta.verbose_name)),
        "date_text": day_text,
        "date_iso": day_iso,
        "excerpt": highlight(excerpt(texts, stems, length=_EXCERPT_LENGTH), stems),
    }


def _subjects(query: str, stems: type_forms) -> list[dict[str, Any]]:
    """Topics and places called so."""
    backend = get_search_backend()
    return [
        {
            "title": highlight(subject.name, stems),
            "url": subject_url(subject),
            "kind": subject_kind(subject),
        }
        for model in (Place, Topic)
        for subject in backend.search(query, _in_this_language(model))[:SUBJECTS_SHOWN]
    ]
