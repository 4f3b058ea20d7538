"""The pages of a consultation. What must be one for all languages is on `Consultation` (D3)."""

from datetime import datetime, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models.signals import post_save
from django.dispatch import receiver
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField

from consultations.blocks import QuestionnaireBlock
from consultations.enums import AddressPolicy, FormLayout, ModerationPolicy, ResultsVisibility
from consultations.models.consultations import Consultation
from consultations.schema import Schema
from consultations.structuring import schema_of_blocks, with_codes
from core.blocks import BodyBlock
from core.models import BasePage, TaggedPage, TaggedPageForm

# The page's fields that its consultation mirrors, under the same names there.
RULES = ("opens_at", "closes_at", "moderation_policy", "results_visibility", "form_layout")
ABOUT_PARTICIPANTS = (
    "address_policy",
    "one_per_address",
    "asks_organisation",
    "asks_gender",
    "asks_age",
    "asks_commune",
    "asks_capacity",
)
_PROFILE = ("asks_gender", "asks_age", "asks_commune", "asks_capacity")
MIRRORED_FIELDS = (*RULES, *ABOUT_PARTICIPANTS)


def _in_thirty_days() -> datetime:
    return timezone.now() + timedelta(days=30)


class ConsultationIndexPage(BasePage):
    introduction = models.TextField(_("introduction"), blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("introduction")]
    subpage_types = ["consultations.ConsultationPage"]

    class Meta:
        verbose_name = _("list of consultations")
        verbose_name_plural = _("lists of consultations")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        # Presentation reads these models.
        from consultations.presenting.listing import listing_context

        return super().get_context(request, *args, **kwargs) | listing_context(self, request)


class ConsultationPageForm(TaggedPageForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Services read these models.
        from consultations.services.mirroring import is_translated_into_source

        page, record = self.instance, self.instance.record
        if record is None or record.source_page_id == page.pk:
            return
        if not is_translated_into_source(page, record):
            for name in MIRRORED_FIELDS:
                if name in self.fields:
                    self.fields[name].disabled = True
                    self.fields[name].help_text = _(
                        "Set on the source page, “%(title)s”; the same in every language."
                    ) % {"title": record.source_page.title}

    def clean_questionnaire(self) -> Any:
        """Gives codes to what has none, on the page that has the say: conditions need them."""
        value = self.cleaned_data["questionnaire"]
        record = self.instance.record
        if record is not None and record.source_page_id != self.instance.pk:
            return value
        block = value.stream_block
        return block.to_python(with_codes(block.get_prep_value(value)))


class ConsultationPage(RoutablePageMixin, TaggedPage):
    # Read from the record in every language: a translation does not grow old by them.
    shared_by_languages = MIRRORED_FIELDS

    summary = models.TextField(
        _("summary"), max_length=400, help_text=_("What is asked, in one or two sentences.")
    )
    asked_by = models.CharField(_("who asks"), max_length=160, blank=True)
    body = StreamField(BodyBlock(), verbose_name=_("text"), blank=True)
    opens_at = models.DateTimeField(_("opens"), default=timezone.now)
    closes_at = models.DateTimeField(_("closes"), default=_in_thirty_days)
    moderation_policy = models.CharField(
        _("moderation"),
        max_length=10,
        choices=ModerationPolicy.choices,
        default=ModerationPolicy.BEFORE,
        help_text=_(
            "Before: nothing is shown until a moderator approves it. After: words are shown at "
            "once and may be removed. A change holds for contributions sent from then on."
        ),
    )
    results_visibility = models.CharField(
        _("results are shown"),
        max_length=20,
        choices=ResultsVisibility.choices,
        default=ResultsVisibility.AFTER_CLOSING,
    )
    form_layout = models.CharField(
        _("form"),
        max_length=12,
        choices=FormLayout.choices,
        default=FormLayout.ONE_PAGE,
        help_text=_(
            "Page by page suits more than ten questions: answers can be put aside, and all are "
            "shown once more before they are sent."
        ),
    )
    address_policy = models.CharField(
        _("e-mail address"),
        max_length=10,
        choices=AddressPolicy.choices,
        default=AddressPolicy.NONE,
        help_text=_("Who gives one gets the receipt by mail, once they confirmed the address."),
    )
    one_per_address = models.BooleanField(
        _("one contribution per address"),
        default=False,
        help_text=_("Of several from one address the first that was confirmed counts."),
    )
    asks_organisation = models.BooleanField(
        _("associations, communes and companies may answer as such"), default=False
    )
    asks_gender = models.BooleanField(_("ask for the gender"), default=False)
    asks_age = models.BooleanField(_("ask for the age band"), default=False)
    asks_commune = models.BooleanField(_("ask for the commune"), default=False)
    asks_capacity = models.BooleanField(_("ask what ties people to the commune"), default=False)
    profile_reason = models.TextField(
        _("why this is asked"),
        blank=True,
        max_length=500,
        help_text=_("Shown above these questions, which nobody has to answer."),
    )
    questionnaire = StreamField(QuestionnaireBlock(), verbose_name=_("questionnaire"), blank=True)

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("summary"),
        FieldPanel("asked_by"),
        MultiFieldPanel(
            [FieldPanel(name) for name in RULES],
            heading=_("Calendar and rules"),
        ),
        FieldPanel("body"),
        MultiFieldPanel(
            [*(FieldPanel(name) for name in ABOUT_PARTICIPANTS), FieldPanel("profile_reason")],
            heading=_("Who answers"),
        ),
        FieldPanel("questionnaire"),
        *TaggedPage.tag_panels,
    ]
    override_translatable_fields = [
        *TaggedPage.override_translatable_fields,
        *(SynchronizedField(name, overridable=False) for name in MIRRORED_FIELDS),
    ]
    base_form_class = ConsultationPageForm
    preview_modes = [("", _("Consultation page")), ("questionnaire", _("Questionnaire"))]
    parent_page_types = ["consultations.ConsultationIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("consultation page")
        verbose_name_plural = _("consultation pages")

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.alias_of_id:
            raise ValidationError(_("A consultation cannot have an alias: translate it instead."))
        # Services read these models.
        from consultations.services.mirroring import mirror_page

        with transaction.atomic():
            super().save(*args, **kwargs)
            mirror_page(self, update_fields=kwargs.get("update_fields"))

    def clean(self) -> None:
        super().clean()
        errors: dict[str, Any] = {}
        if self.opens_at and self.closes_at and self.closes_at <= self.opens_at:
            errors["closes_at"] = _("A consultation closes after it opens.")
        record = self.record
        if record is None or record.source_page_id == self.pk:
            from consultations.services.checking import problems_of

            if problems := problems_of(self, record):
                errors["questionnaire"] = problems
        if self.one_per_address and self.address_policy != AddressPolicy.REQUIRED:
            errors["one_per_address"] = _("This needs the e-mail address to be required.")
        asks = any(getattr(self, name) for name in _PROFILE)
        if asks and not self.profile_reason.strip():
            errors["profile_reason"] = _("Say why you ask this: people decide by it.")
        if errors:
            raise ValidationError(errors)

    @cached_property
    def record(self) -> Consultation | None:
        """The consultation behind this page; None before any of its languages was published."""
        return (
            Consultation.objects.select_related("source_page")
            .filter(translation_key=self.translation_key)
            .first()
        )

    def tag_source(self) -> Page | None:
        """The page that the consultation follows, which staff may have changed."""
        # Not `record`, which would remember that there is none while the first is being made.
        followed = Consultation.objects.filter(translation_key=self.translation_key)
        record = followed.select_related("source_page").first()
        return record.source_page if record else super().tag_source()

    def preview_record(self) -> Consultation:
        """An unsaved consultation as this page, possibly a draft, would make it."""
        return Consultation(
            reference=self.record.reference if self.record else "…",
            translation_key=self.translation_key,
            **{name: getattr(self, name) for name in MIRRORED_FIELDS},
        )

    def raw_questionnaire(self) -> list[dict[str, Any]]:
        """The stored form of the questionnaire, every block and option with its id."""
        field = self._meta.get_field("questionnaire")
        return field.stream_block.get_prep_value(self.questionnaire)

    @property
    def schema(self) -> Schema:
        return schema_of_blocks(self.raw_questionnaire())

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from consultations.presenting.page import page_context

        return super().get_context(request, *args, **kwargs) | page_context(self, request)

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        if mode_name == "questionnaire":
            from consultations.views import preview_questionnaire

            return preview_questionnaire(request, self)
        return super().serve_preview(request, mode_name)

    @path("results/", name="results")
    def results(self, request: HttpRequest) -> HttpResponse:
        from consultations.presenting.results import results_context

        record = self.record
        if record is None or not record.shows_results():
            raise Http404
        # Not `self.render`: it would gather what the consultation's own page shows, too.
        context = results_context(self, record, request) | {"page": self, "self": self}
        return render(request, "consultations/results_page.html", context)


@receiver(post_save, sender=Page)
def mirror_plain_page(instance: Page, update_fields: frozenset[str] | None, **kwargs: Any) -> None:
    """
    Wagtail takes expired pages offline, and pages in bulk, as plain `Page` objects: those never
    come by `ConsultationPage.save()`.
    """
    if instance.specific_class is ConsultationPage:
        from consultations.services.mirroring import mirror_page

        for page in ConsultationPage.objects.filter(pk=instance.pk):
            mirror_page(page, update_fields=update_fields)
