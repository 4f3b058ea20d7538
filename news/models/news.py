from collections.abc import Iterable
from typing import Any

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import StreamField
from wagtail_localize.fields import SynchronizedField

from core.blocks import BodyBlock
from core.filters import ListingFilter, listing
from core.models import BasePage, TaggedPage
from news.feeds import SectionFeed
from news.presenting.articles import article_data


class NewsFilter(ListingFilter):
    counted = ngettext_lazy("%(count)d news item", "%(count)d news items", "count")


class NewsIndexPage(RoutablePageMixin, BasePage):
    introduction = models.TextField(_("introduction"), blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("introduction")]
    subpage_types = ["news.NewsPage"]

    class Meta:
        verbose_name = _("list of news")
        verbose_name_plural = _("lists of news")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        news = NewsPage.objects.child_of(self).live().public().order_by("-date", "-pk")
        shown = listing(NewsFilter(request.GET, queryset=news), request)
        return (
            context
            | shown
            | {
                "news_cards": cards(shown["page_obj"].object_list, request),
                "feed_url": f"{self.get_url(request)}feed/",
            }
        )

    @path("feed/", name="feed")
    def feed(self, request: HttpRequest) -> HttpResponse:
        return SectionFeed(self, NewsPage)(request)


class NewsPage(TaggedPage):
    date = models.DateField(_("date"), default=timezone.localdate)
    place = models.CharField(_("place"), max_length=120, blank=True)
    summary = models.TextField(_("summary"), max_length=400)
    body = StreamField(BodyBlock(), verbose_name=_("text"), blank=True)

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("date"),
        FieldPanel("place"),
        FieldPanel("summary"),
        FieldPanel("body"),
        *TaggedPage.tag_panels,
    ]
    day_field = "date"
    override_translatable_fields = [
        *TaggedPage.override_translatable_fields,
        SynchronizedField("date", overridable=False),
    ]
    parent_page_types = ["news.NewsIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("news item")
        verbose_name_plural = _("news items")
        indexes = [models.Index(fields=["-date", "-page_ptr"], name="news_date")]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        return context | {"structured_data": article_data(self, request)}


def cards(pages: Iterable[Any], request: HttpRequest) -> list[dict[str, str]]:
    """What `components/news_card.html` takes, for each page."""
    return [
        {
            "title": page.title,
            "url": page.get_url(request) or "",
            "summary": page.summary,
            "date_text": date_format(page.date, "DATE_FORMAT"),
            "date_iso": page.date.isoformat(),
        }
        for page in pages
    ]
