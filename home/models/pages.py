from typing import Any

from django.db import models
from django.http import Http404, HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.url_routing import RouteResult

from core.blocks import BodyBlock
from core.models import BasePage
from home.arrangement import default_arrangement
from home.blocks import FrontPageBlock


class HomePage(BasePage):
    introduction = models.TextField(_("introduction"), blank=True)
    sections = StreamField(
        FrontPageBlock(),
        verbose_name=_("sections"),
        blank=True,
        default=default_arrangement,
        help_text=_("In this order. A section with nothing to show is left out."),
    )

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("introduction"),
        FieldPanel("sections"),
    ]
    subpage_types = [
        "home.StandardPage",
        "home.ContactPage",
        "news.NewsIndexPage",
        "news.PressIndexPage",
        "news.DocumentsPage",
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
        # Presentation reads these models.
        from home.presenting.front import front_context

        context = super().get_context(request, *args, **kwargs)
        return context | {"breadcrumbs": []} | front_context(self, request)


class TextPage(BasePage):
    """A title, an introduction and running text."""

    introduction = models.TextField(_("introduction"), blank=True)
    body = StreamField(BodyBlock(), verbose_name=_("text"), blank=True)

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("introduction"),
        FieldPanel("body"),
    ]

    class Meta:
        abstract = True


class StandardPage(TextPage):
    subpage_types = ["home.StandardPage"]

    class Meta:
        verbose_name = _("page")
        verbose_name_plural = _("pages")


class ContactPage(TextPage):
    """How to reach the institution, as its settings say, with a text of its own."""

    max_count_per_parent = 1
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("contact page")
        verbose_name_plural = _("contact pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        # Presentation reads these models.
        from home.presenting.contact import contact_data

        context = super().get_context(request, *args, **kwargs)
        return context | {"structured_data": contact_data(request)}
