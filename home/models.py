from typing import Any

from django.db import models
from django.http import Http404, HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.url_routing import RouteResult

from consultations.enums import Stage
from consultations.models import Consultation, ConsultationIndexPage, ConsultationPage
from consultations.presenting.listing import cards as consultation_cards
from consultations.presenting.listing import in_order
from core.blocks import BodyBlock
from core.models import BasePage
from news.models import NewsIndexPage, NewsPage
from news.models import cards as news_cards

# How much of each the front page shows.
CONSULTATIONS_SHOWN = 3
NEWS_SHOWN = 3


class HomePage(BasePage):
    introduction = models.TextField(_("introduction"), blank=True)
    body = StreamField(BodyBlock(), verbose_name=_("text"), blank=True)

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("introduction"),
        FieldPanel("body"),
    ]
    subpage_types = [
        "home.StandardPage",
        "news.NewsIndexPage",
        "news.PressIndexPage",
        "consultations.ConsultationIndexPage",
        "programmes.ProgrammeIndexPage",
    ]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        # Wagtail falls back to the default language for an address in one that the site lacks.
        if self.locale.language_code != get_language():
            raise Http404
        return super().route(request, path_components)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        here = ConsultationPage.objects.descendant_of(self).live().public()
        shown = [
            in_order(here.filter(translation_key__in=keys.values("translation_key")))[
                :CONSULTATIONS_SHOWN
            ]
            for keys in map(Consultation.objects.at_stage, Stage.values)
        ]
        by_stage: dict[str, list[dict[str, Any]]] = {stage: [] for stage in Stage.values}
        for card in consultation_cards([page for pages in shown for page in pages], request):
            by_stage[card["status"]].append(card)
        news = NewsPage.objects.descendant_of(self).live().public().order_by("-date", "-pk")
        children = {type(child): child for child in self.get_children().live().specific()}
        return context | {
            "breadcrumbs": [],
            "open_cards": by_stage[Stage.OPEN],
            "coming_cards": by_stage[Stage.COMING],
            "closed_cards": by_stage[Stage.CLOSED],
            "news_cards": news_cards(news[:NEWS_SHOWN], request),
            "consultations_url": _url(children.get(ConsultationIndexPage), request),
            "news_url": _url(children.get(NewsIndexPage), request),
        }


class StandardPage(BasePage):
    introduction = models.TextField(_("introduction"), blank=True)
    body = StreamField(BodyBlock(), verbose_name=_("text"), blank=True)

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("introduction"),
        FieldPanel("body"),
    ]
    subpage_types = ["home.StandardPage"]

    class Meta:
        verbose_name = _("page")
        verbose_name_plural = _("pages")


def _url(page: Page | None, request: HttpRequest) -> str:
    return (page.get_url(request) or "") if page else ""
