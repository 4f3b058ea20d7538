from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import RichTextField, StreamField
from wagtail_localize.fields import SynchronizedField

from core.blocks import BodyBlock, TextAreaBlock
from core.models import BasePage, TaggedPage
from programmes.blocks import OutputBlock, PartnerBlock, PhaseBlock

_YEARS = [MinValueValidator(1956), MaxValueValidator(2200)]

BENEFICIARY_FIELDS = ("beneficiaries_women", "beneficiaries_men", "beneficiaries_not_stated")


def _count_field(name: Any) -> models.PositiveIntegerField:
    return models.PositiveIntegerField(
        name, null=True, blank=True, validators=[MaxValueValidator(10_000_000)]
    )


class FollowedPageMixin(RoutablePageMixin):
    """A section whose workshops people follow in their own calendar."""

    @path("workshops.ics/", name="workshops")
    def workshops(self, request: HttpRequest) -> HttpResponse:
        """`programmes.urls` leads here without a slash."""
        from programmes.presenting.calendar import calendar_response

        return calendar_response(self, request)


class ProgrammeIndexPage(FollowedPageMixin, BasePage):
    introduction = models.TextField(_("introduction"), blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("introduction")]
    subpage_types = ["programmes.ProgrammePage"]

    class Meta:
        verbose_name = _("list of programmes")
        verbose_name_plural = _("lists of programmes")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        # Presentation reads these models.
        from programmes.presenting.listing import listing_context

        return super().get_context(request, *args, **kwargs) | listing_context(self, request)


class ProgrammePage(FollowedPageMixin, TaggedPage):
    summary = models.TextField(
        _("summary"), max_length=400, help_text=_("What it is for, in one or two sentences.")
    )
    # Years, not dates: programmes are announced and remembered by them.
    start_year = models.PositiveSmallIntegerField(
        _("first year"), null=True, blank=True, validators=_YEARS
    )
    end_year = models.PositiveSmallIntegerField(
        _("last year"), null=True, blank=True, validators=_YEARS
    )
    led_by = models.CharField(_("led by"), max_length=200, blank=True)
    sponsor = models.CharField(_("sponsor"), max_length=200, blank=True)
    communes = models.CharField(
        _("communes, in words"),
        max_length=300,
        blank=True,
        help_text=_("Only for what the list of places lacks: places chosen there go first."),
    )
    context = models.TextField(_("context"), blank=True)
    partners = StreamField([("partner", PartnerBlock())], verbose_name=_("partners"), blank=True)
    objectives = StreamField(
        [("objective", TextAreaBlock(label=_("Objective")))],
        verbose_name=_("objectives, in order"),
        blank=True,
    )
    phases = StreamField([("phase", PhaseBlock())], verbose_name=_("phases"), blank=True)
    outputs = StreamField([("output", OutputBlock())], verbose_name=_("outputs"), blank=True)
    beneficiaries_women = _count_field(_("women"))
    beneficiaries_men = _count_field(_("men"))
    beneficiaries_not_stated = _count_field(_("not stated"))
    lessons = RichTextField(_("lessons learnt"), features=["bold", "ol", "ul", "link"], blank=True)
    body = StreamField(BodyBlock(), verbose_name=_("text"), blank=True)

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("summary"),
        MultiFieldPanel(
            [
                FieldPanel("led_by"),
                FieldPanel("sponsor"),
                FieldRowPanel([FieldPanel("start_year"), FieldPanel("end_year")]),
            ],
            heading=_("At a glance"),
        ),
        *TaggedPage.tag_panels,
        FieldPanel("context"),
        FieldPanel("partners"),
        FieldPanel("objectives"),
        FieldPanel("phases"),
        FieldPanel("body"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel(name) for name in BENEFICIARY_FIELDS]),
                FieldPanel("outputs"),
                FieldPanel("lessons"),
            ],
            heading=_("What came of it"),
            classname="collapsed",
        ),
        MultiFieldPanel(
            [FieldPanel("communes")], heading=_("Communes, in words"), classname="collapsed"
        ),
    ]
    override_translatable_fields = [
        *TaggedPage.override_translatable_fields,
        *(
            SynchronizedField(name, overridable=False)
            for name in ("start_year", "end_year", *BENEFICIARY_FIELDS)
        ),
    ]
    parent_page_types = ["programmes.ProgrammeIndexPage"]
    subpage_types = ["programmes.WorkshopPage"]

    class Meta:
        verbose_name = _("programme")
        verbose_name_plural = _("programmes")

    def clean(self) -> None:
        super().clean()
        if self.start_year and self.end_year and self.end_year < self.start_year:
            raise ValidationError({"end_year": _("A programme ends after it begins.")})

    def phase_choices(self) -> list[tuple[str, str]]:
        """(block id, title): the same ids in every language."""
        return [(block.id, block.value["title"]) for block in self.phases]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from programmes.presenting.programme import programme_context

        return super().get_context(request, *args, **kwargs) | programme_context(self, request)
