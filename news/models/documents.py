"""The publication library: what law 31-13 on access to information asks to publish unasked."""

from typing import Any

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import StreamField
from wagtail_localize.fields import SynchronizedField

from core.attachments import languages_of
from core.blocks import AttachmentsBlock, BodyBlock
from core.models import BasePage, TaggedPage
from core.phones import check_phone
from news.enums import Licence, PublicationCategory
from news.feeds import SectionFeed

# The same in every language.
LIBRARY_SHARED_FIELDS = ("officer_email", "officer_phone")
PUBLICATION_SHARED_FIELDS = ("category", "date", "reference", "licence")


class DocumentsPage(RoutablePageMixin, BasePage):
    introduction = models.TextField(_("introduction"), blank=True)
    officer = models.CharField(
        _("information officer"),
        max_length=160,
        blank=True,
        help_text=_(
            "Whom law 31.13 asks you to name: the person in charge of requests for information, "
            "by name or by function."
        ),
    )
    officer_email = models.EmailField(_("email"), blank=True)
    officer_phone = models.CharField(
        _("telephone"), max_length=24, blank=True, validators=[check_phone]
    )
    how_to_ask = models.TextField(
        _("how to ask for what is not here"),
        blank=True,
        help_text=_("Where the form is, where and when it can be handed in."),
    )

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("introduction"),
        MultiFieldPanel(
            [
                FieldPanel("officer"),
                FieldRowPanel([FieldPanel("officer_email"), FieldPanel("officer_phone")]),
                FieldPanel("how_to_ask"),
            ],
            heading=_("Access to information (law 31.13)"),
        ),
    ]
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        *(SynchronizedField(name, overridable=False) for name in LIBRARY_SHARED_FIELDS),
    ]
    subpage_types = ["news.PublicationPage"]

    class Meta:
        verbose_name = _("publication library")
        verbose_name_plural = _("publication libraries")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        # Presentation reads these models.
        from news.presenting.library import library_context

        return super().get_context(request, *args, **kwargs) | library_context(self, request)

    @path("feed/", name="feed")
    def feed(self, request: HttpRequest) -> HttpResponse:
        return SectionFeed(self, PublicationPage)(request)

    @path("csv/", name="csv")
    def csv(self, request: HttpRequest) -> HttpResponse:
        from news.presenting.library_export import csv_response

        return csv_response(self, request)

    @path("json/", name="json")
    def json(self, request: HttpRequest) -> HttpResponse:
        from news.presenting.library_export import json_response

        return json_response(self, request)


class PublicationPage(TaggedPage):
    category = models.CharField(
        _("category"),
        max_length=16,
        choices=PublicationCategory.choices,
        default=PublicationCategory.OTHER,
    )
    date = models.DateField(_("issue date"), default=timezone.localdate)
    reference = models.CharField(_("reference"), max_length=60, blank=True)
    source = models.CharField(
        _("source"),
        max_length=200,
        blank=True,
        help_text=_("Who made it; empty: the institution of this site."),
    )
    licence = models.CharField(
        _("licence"), max_length=16, choices=Licence.choices, default=Licence.LAW_31_13
    )
    summary = models.TextField(_("summary"), max_length=400)
    body = StreamField(BodyBlock(), verbose_name=_("text"), blank=True)
    files = StreamField(
        AttachmentsBlock(),
        verbose_name=_("files"),
        blank=True,
        help_text=_("The same publication in several languages or formats."),
    )
    # «/ar/fr/», kept by `save()`: no database searches a stream of blocks.
    file_languages = models.CharField(max_length=40, blank=True, editable=False)

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("category"), FieldPanel("date")]),
                FieldRowPanel([FieldPanel("reference"), FieldPanel("licence")]),
                FieldPanel("source"),
            ],
            heading=_("At a glance"),
        ),
        FieldPanel("summary"),
        FieldPanel("files"),
        FieldPanel("body"),
        *TaggedPage.tag_panels,
    ]
    day_field = "date"
    override_translatable_fields = [
        *TaggedPage.override_translatable_fields,
        *(SynchronizedField(name, overridable=False) for name in PUBLICATION_SHARED_FIELDS),
    ]
    # Search says nothing of them: a key.
    unread_fields = frozenset({"file_languages"})
    parent_page_types = ["news.DocumentsPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("publication")
        verbose_name_plural = _("publications")

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.file_languages = "".join(f"/{code}" for code in languages_of(self.files))
        if self.file_languages:
            self.file_languages += "/"
        super().save(*args, **kwargs)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from news.presenting.publication import publication_context

        return super().get_context(request, *args, **kwargs) | publication_context(self, request)
