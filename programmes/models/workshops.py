"""A workshop: one page from the announcement to the report."""

from datetime import date
from typing import Any
from uuid import uuid4

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator
from django.db import models, transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from core.blocks import (
    AttachmentsBlock,
    BodyBlock,
    PhotoBlock,
    TextAreaBlock,
    TextLineBlock,
)
from core.fields import ChoicesField
from core.models import TaggedPage, TaggedPageForm
from programmes.blocks import (
    AgeBandBlock,
    AgendaItemBlock,
    AttendanceBlock,
    GroupBlock,
    NextStepBlock,
    PartnerBlock,
    SpeakerBlock,
)
from programmes.enums import SpokenLanguage, WorkshopKind, WorkshopState
from programmes.models.programmes import ProgrammePage
from programmes.models.recommendations import WorkshopRecommendation
from programmes.panels import WORKSHOP_PANELS

# One for all languages: set on the source page, synchronised to its translations.
SYNCHRONISED_FIELDS = (
    "kind",
    "phase",
    "start_date",
    "start_time",
    "end_date",
    "end_time",
    "state",
    "attendance",
    "age_bands",
    "associations_present",
    "spoken_languages",
)
# Any of these filled makes an announcement a report.
REPORT_FIELDS = (
    "account",
    "attendance",
    "age_bands",
    "associations_present",
    "speakers",
    "groups",
    "next_steps",
    "evaluation",
)


class WorkshopPageForm(TaggedPageForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "phase" in self.fields:
            parent = self.parent_page.specific if self.parent_page else None
            phases = parent.phase_choices() if isinstance(parent, ProgrammePage) else []
            self.fields["phase"] = forms.ChoiceField(
                label=self.fields["phase"].label,
                choices=[("", pgettext_lazy("phase of a programme", "None")), *phases],
                required=False,
                initial=self.instance.phase,
            )


class WorkshopPage(RoutablePageMixin, TaggedPage):
    summary = models.TextField(
        _("summary"), max_length=400, help_text=_("What it is about, in one or two sentences.")
    )
    kind = models.CharField(
        _("kind"),
        max_length=14,
        choices=WorkshopKind.choices,
        default=WorkshopKind.PARTICIPATORY,
    )
    # The id of a block of the programme's phases.
    phase = models.CharField(_("phase of the programme"), max_length=36, blank=True)
    start_date = models.DateField(
        _("date"),
        null=True,
        blank=True,
        help_text=_("Leave empty in the report of a workshop whose date is not known."),
    )
    start_time = models.TimeField(_("begins at"), null=True, blank=True)
    end_date = models.DateField(_("last day"), null=True, blank=True)
    end_time = models.TimeField(_("ends at"), null=True, blank=True)
    state = models.CharField(
        _("takes place"),
        max_length=10,
        choices=WorkshopState.choices,
        default=WorkshopState.PLANNED,
        help_text=_("Calendars that people follow learn of it by themselves."),
    )
    venue = models.CharField(_("venue"), max_length=200, blank=True)
    commune = models.CharField(
        _("commune, in words"),
        max_length=120,
        blank=True,
        help_text=_("Only for what the list of places lacks: places chosen there go first."),
    )
    organisers = models.CharField(_("organisers"), max_length=300, blank=True)
    partners = StreamField([("partner", PartnerBlock())], verbose_name=_("partners"), blank=True)
    funder = models.CharField(_("funded by"), max_length=200, blank=True)
    spoken_languages = ChoicesField(_("languages spoken"), options=SpokenLanguage.choices)
    theme = models.CharField(_("axis or theme"), max_length=200, blank=True)
    slogan = models.CharField(_("slogan"), max_length=200, blank=True)
    legal_basis = StreamField(
        [("text", TextLineBlock(label=_("Text of law"), help_text=_("With its articles.")))],
        verbose_name=_("legal basis"),
        blank=True,
    )
    registration = models.TextField(
        _("how to register"),
        max_length=600,
        blank=True,
        help_text=_("Shown until the workshop has taken place."),
    )
    context = models.TextField(_("context"), blank=True)
    objectives = StreamField(
        [("objective", TextAreaBlock(label=_("Objective")))],
        verbose_name=_("objectives"),
        blank=True,
    )
    agenda = StreamField([("item", AgendaItemBlock())], verbose_name=_("agenda"), blank=True)

    chair = models.CharField(_("chaired by"), max_length=200, blank=True)
    facilitators = StreamField(
        [("facilitator", TextLineBlock(label=_("Facilitator")))],
        verbose_name=_("facilitators"),
        blank=True,
    )
    rapporteur = models.CharField(_("rapporteur"), max_length=200, blank=True)
    account = StreamField(BodyBlock(), verbose_name=_("account"), blank=True)
    attendance = StreamField(
        [("category", AttendanceBlock())],
        verbose_name=_("attendance"),
        help_text=_("Numbers only. Keep the attendance sheet itself out of this site."),
        blank=True,
    )
    age_bands = StreamField(
        [("band", AgeBandBlock())],
        verbose_name=_("ages"),
        help_text=_("Only where somebody counted."),
        blank=True,
    )
    associations_present = models.PositiveIntegerField(
        _("number of associations present"),
        null=True,
        blank=True,
        validators=[MaxValueValidator(100_000)],
    )
    speakers = StreamField([("speaker", SpeakerBlock())], verbose_name=_("speakers"), blank=True)
    groups = StreamField([("group", GroupBlock())], verbose_name=_("working groups"), blank=True)
    next_steps = StreamField(
        [("step", NextStepBlock())], verbose_name=_("decisions and next steps"), blank=True
    )
    evaluation = RichTextField(_("evaluation"), features=["bold", "ol", "ul", "link"], blank=True)
    photos = StreamField([("photo", PhotoBlock())], verbose_name=_("photos"), blank=True)
    documents = StreamField(AttachmentsBlock(), verbose_name=_("documents"), blank=True)

    content_panels = [*TaggedPage.content_panels, *WORKSHOP_PANELS]
    override_translatable_fields = [
        *TaggedPage.override_translatable_fields,
        *(SynchronizedField(name, overridable=False) for name in SYNCHRONISED_FIELDS),
    ]
    day_field = "start_date"
    unread_fields = frozenset({"phase"})
    search_fields = [
        *TaggedPage.search_fields,
        index.RelatedFields("recommendations", [index.SearchField("text")]),
    ]
    base_form_class = WorkshopPageForm
    parent_page_types = ["programmes.ProgrammePage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("workshop")
        verbose_name_plural = _("workshops")
        indexes = [models.Index(fields=["start_date"], name="workshop_date")]

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.alias_of_id:
            raise ValidationError(_("A workshop cannot have an alias: translate it instead."))
        # Services read these models.
        from programmes.services.recording import record_recommendations

        with transaction.atomic():
            self._claim_recommendations()
            super().save(*args, **kwargs)
            record_recommendations(self, update_fields=kwargs.get("update_fields"))
            if kwargs.get("update_fields") is None:
                # Wagtail did so before the recommendations were stored.
                index.insert_or_update_object(self)

    def _claim_recommendations(self) -> None:
        """A copied draft or a forged form may name what another workshop recommends."""
        children = list(self.recommendations.all())
        taken = set(
            WorkshopRecommendation.objects.filter(
                translation_key__in=[child.translation_key for child in children]
            )
            .exclude(page__translation_key=self.translation_key)
            .values_list("translation_key", flat=True)
        )
        for child in children:
            if child.translation_key in taken:
                child.translation_key = uuid4()
            taken.add(child.translation_key)

    def clean(self) -> None:
        super().clean()
        errors: dict[str, Any] = {}
        if not self.start_date and (self.start_time or self.end_date or self.end_time):
            errors["start_date"] = _("A time or a last day needs a date.")
        elif self.start_date and self.end_date and self.end_date < self.start_date:
            errors["end_date"] = _("The last day comes after the first.")
        elif self.end_time and not self.start_time:
            errors["start_time"] = _("Say when it begins, too.")
        elif self._ends_too_early():
            errors["end_time"] = _("A workshop ends after it begins.")
        if errors:
            raise ValidationError(errors)

    def _ends_too_early(self) -> bool:
        if self.end_date and self.end_date != self.start_date:
            return False
        return bool(self.start_time and self.end_time and self.end_time <= self.start_time)

    @property
    def last_day(self) -> date | None:
        return self.end_date or self.start_date

    @property
    def is_coming(self) -> bool:
        """Whether its last day is today or later; never of a workshop without a date."""
        return self.last_day is not None and self.last_day >= timezone.localdate()

    @property
    def has_report(self) -> bool:
        return any(getattr(self, name) for name in REPORT_FIELDS) or self.recommendations.exists()

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from programmes.presenting.workshop import workshop_context

        return super().get_context(request, *args, **kwargs) | workshop_context(self, request)

    @path("event.ics/", name="calendar")
    def calendar(self, request: HttpRequest) -> HttpResponse:
        """The date for a reader's own calendar; `programmes.urls` leads here without a slash."""
        from programmes.presenting.calendar import event_response

        if self.start_date is None:
            raise Http404
        return event_response(self, request)
