"""What the institution gives to the press, some of it before the public may read it."""

from collections.abc import Iterable
from typing import Any

from django.db import models
from django.db.models.signals import pre_save
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField

from core.blocks import AttachmentsBlock, BodyBlock
from core.models import BasePage, TaggedPage, TaggedPageForm
from core.phones import check_phone
from news.blocks import PressPhotosBlock, QuotesBlock
from news.enums import PressKind
from news.feeds import SectionFeed
from news.services.embargoing import is_scheduled, reason_not_to_publish, refuse_live_row

# The same in every language.
SHARED_FIELDS = (
    "kind",
    "reference",
    "date",
    "time",
    "embargo_until",
    "contact_phone",
    "contact_email",
)


class PressIndexPage(RoutablePageMixin, BasePage):
    """
    A section of its own beside the news: it has other readers, its own feed and its own rights.
    """

    introduction = models.TextField(_("introduction"), blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("introduction")]
    subpage_types = ["news.PressPage"]

    class Meta:
        verbose_name = _("press room")
        verbose_name_plural = _("press rooms")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        # Presentation reads these models.
        from news.presenting.press import listing_context

        return super().get_context(request, *args, **kwargs) | listing_context(self, request)

    @path("feed/", name="feed")
    def feed(self, request: HttpRequest) -> HttpResponse:
        return SectionFeed(self, PressPage)(request)


class PressPageForm(TaggedPageForm):
    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self._goes_live():
            self.instance.embargo_until = cleaned.get("embargo_until", self.instance.embargo_until)
            reason = reason_not_to_publish(
                self.instance,
                goes_live_at=cleaned.get("go_live_at") or None,
            )
            if reason:
                self.add_error("embargo_until" if "embargo_until" in self.fields else None, reason)
        return cleaned

    def _goes_live(self) -> bool:
        """Whether the button pressed publishes; the form is not told otherwise."""
        approves = (
            "action-workflow-action" in self.data
            and self.data.get("workflow-action-name") == "approve"
        )
        return approves or "action-publish" in self.data

    def save(self, commit: bool = True) -> "PressPage":
        # Wagtail adds a new page live and only then sees that it was scheduled.
        if self.instance.pk is None and is_scheduled(self.instance):
            self.instance.live = False
        return super().save(commit=commit)


class PressPage(RoutablePageMixin, TaggedPage):
    kind = models.CharField(
        _("kind"), max_length=12, choices=PressKind.choices, default=PressKind.RELEASE
    )
    reference = models.CharField(_("reference"), max_length=40, blank=True)
    place = models.CharField(_("place"), max_length=120, blank=True)
    date = models.DateField(_("date"), default=timezone.localdate)
    time = models.TimeField(_("time"), null=True, blank=True)
    embargo_until = models.DateTimeField(
        _("embargo until"),
        null=True,
        blank=True,
        help_text=_(
            "Nobody can publish the page before then, in any language; scheduling it for then or "
            "later is possible."
        ),
    )
    summary = models.TextField(_("summary"), max_length=400)
    body = StreamField(BodyBlock(), verbose_name=_("text"), blank=True)
    quotes = StreamField(QuotesBlock(), verbose_name=_("quotations"), blank=True)
    spokesperson_name = models.CharField(_("spokesperson"), max_length=120, blank=True)
    spokesperson_quality = models.CharField(
        _("quality of the spokesperson"), max_length=160, blank=True
    )
    contact_role = models.CharField(
        _("press contact"),
        max_length=160,
        blank=True,
        help_text=_("The service or function, rather than a person."),
    )
    contact_phone = models.CharField(
        _("telephone"), max_length=24, blank=True, validators=[check_phone]
    )
    contact_email = models.EmailField(_("email"), blank=True)
    attachments = StreamField(AttachmentsBlock(), verbose_name=_("documents"), blank=True)
    photos = StreamField(PressPhotosBlock(), verbose_name=_("photos"), blank=True)

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("kind"), FieldPanel("reference")]),
                FieldRowPanel([FieldPanel("date"), FieldPanel("time")]),
                FieldPanel("place"),
                FieldPanel("embargo_until"),
            ],
            heading=_("Place, date and embargo"),
        ),
        FieldPanel("summary"),
        FieldPanel("body"),
        FieldPanel("quotes"),
        MultiFieldPanel(
            [
                FieldRowPanel(
                    [FieldPanel("spokesperson_name"), FieldPanel("spokesperson_quality")]
                ),
                FieldPanel("contact_role"),
                FieldRowPanel([FieldPanel("contact_phone"), FieldPanel("contact_email")]),
            ],
            heading=_("Spokesperson and press contact"),
        ),
        FieldPanel("attachments"),
        FieldPanel("photos"),
        *TaggedPage.tag_panels,
    ]
    day_field = "date"
    override_translatable_fields = [
        *TaggedPage.override_translatable_fields,
        *(SynchronizedField(name, overridable=False) for name in SHARED_FIELDS),
    ]
    base_form_class = PressPageForm
    parent_page_types = ["news.PressIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("press page")
        verbose_name_plural = _("press pages")
        indexes = [models.Index(fields=["-date", "-page_ptr"], name="press_date")]

    def save(self, *args: Any, **kwargs: Any) -> None:
        refuse_live_row(self, update_fields=kwargs.get("update_fields"))
        super().save(*args, **kwargs)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from news.presenting.press import page_context

        return super().get_context(request, *args, **kwargs) | page_context(self, request)

    @path("kit/", name="kit")
    def kit(self, request: HttpRequest) -> HttpResponseBase:
        """Everything to download, in one file."""
        from news.presenting.press_kit import kit_response

        return kit_response(self, request)


@receiver(pre_save, sender=Page)
def hold_embargo_of_plain_page(
    instance: Page, update_fields: Iterable[str] | None, **kwargs: Any
) -> None:
    """A press page saved as the plain `Page` that it also is never comes by `PressPage.save()`."""
    if instance.live and instance.pk and instance.specific_class is PressPage:
        for page in PressPage.objects.filter(pk=instance.pk):
            page.live = True
            refuse_live_row(page, update_fields=update_fields)
