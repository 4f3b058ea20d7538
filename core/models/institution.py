from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from django.db.models import Subquery, Value
from django.db.models.functions import Coalesce
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

from core import brand
from core.models.notices import PrivacyNotice
from core.phones import check_phone

_WEB_ADDRESS = URLValidator(schemes=["http", "https"])


class InstitutionKind(models.TextChoices):
    """What schema.org calls it."""

    GOVERNMENT = "GovernmentOrganization", _("commune or other public institution")
    ASSOCIATION = "NGO", _("association")


@register_setting(icon="home")
class InstitutionSettings(BaseSiteSetting):
    """Who runs this site: names, contact and looks, one column a language where it is words."""

    kind = models.CharField(
        _("kind of institution"),
        max_length=24,
        choices=InstitutionKind.choices,
        default=InstitutionKind.GOVERNMENT,
        help_text=_("Search engines are told."),
    )
    name_ar = models.CharField(_("name in Arabic"), max_length=160, blank=True)
    name_fr = models.CharField(_("name in French"), max_length=160, blank=True)
    name_en = models.CharField(_("name in English"), max_length=160, blank=True)
    name_zgh = models.CharField(_("name in Amazigh (Tifinagh)"), max_length=160, blank=True)
    contact_ar = models.TextField(_("address in Arabic"), blank=True)
    contact_fr = models.TextField(_("address in French"), blank=True)
    contact_en = models.TextField(_("address in English"), blank=True)
    hours_ar = models.TextField(_("opening hours in Arabic"), blank=True)
    hours_fr = models.TextField(_("opening hours in French"), blank=True)
    hours_en = models.TextField(_("opening hours in English"), blank=True)
    phone = models.CharField(
        _("telephone"),
        max_length=24,
        blank=True,
        validators=[check_phone],
    )
    email = models.EmailField(_("email"), blank=True)
    map_url = models.CharField(
        _("address of a map"),
        max_length=500,
        blank=True,
        validators=[_WEB_ADDRESS],
        help_text=_(
            "Shown as a plain link, so that nothing is asked of the map's owner before a reader "
            "follows it."
        ),
    )
    primary_color = models.CharField(
        _("colour"),
        max_length=7,
        blank=True,
        help_text=_(
            "Of buttons, links and the footer, such as #0B5A55. It must be dark enough to be "
            "read. Empty: green."
        ),
    )
    logo = models.ForeignKey(
        "wagtailimages.Image",
        verbose_name=_("logo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("On a light or transparent ground. The name of the institution describes it."),
    )
    keeps_star = models.BooleanField(
        _("the star stands beside the logo"),
        default=False,
    )
    share_image = models.ForeignKey(
        "wagtailimages.Image",
        verbose_name=_("picture of shared links"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("For pages without a picture of their own; about 1200 by 630 pixels."),
    )
    is_demo = models.BooleanField(
        _("demonstration site"),
        default=False,
        help_text=_("Every page then says that its content is invented."),
    )

    select_related = ["logo", "share_image"]
    # Of the data-protection notice, the same in every language; read with the settings.
    cndp_receipt = ""

    panels = [
        MultiFieldPanel(
            [
                *(FieldPanel(name) for name in ("name_ar", "name_zgh", "name_fr", "name_en")),
                FieldPanel("kind"),
            ],
            heading=_("Name of the institution"),
        ),
        MultiFieldPanel(
            [
                *(FieldPanel(name) for name in ("contact_ar", "contact_fr", "contact_en")),
                *(FieldPanel(name) for name in ("hours_ar", "hours_fr", "hours_en")),
                FieldRowPanel([FieldPanel("phone"), FieldPanel("email")]),
                FieldPanel("map_url"),
            ],
            heading=_("Contact"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("primary_color"),
                FieldPanel("logo"),
                FieldPanel("keeps_star"),
                FieldPanel("share_image"),
            ],
            heading=_("Colour and logo"),
        ),
        FieldPanel("is_demo"),
    ]

    class Meta:
        verbose_name = _("institution")

    def __str__(self) -> str:
        return self.name or "Agraw"

    @classmethod
    def base_queryset(cls) -> "models.QuerySet[InstitutionSettings]":
        notices = PrivacyNotice.objects.filter(live=True).exclude(cndp_receipt="").order_by("pk")
        receipt = Subquery(notices.values("cndp_receipt")[:1])
        return super().base_queryset().annotate(cndp_receipt=Coalesce(receipt, Value("")))

    def clean(self) -> None:
        super().clean()
        if self.primary_color:
            try:
                self.primary_color = brand.normalised(self.primary_color)
                brand.check(self.primary_color)
            except ValidationError as error:
                raise ValidationError({"primary_color": error.messages}) from error

    @property
    def name(self) -> str:
        """The name in the reader's language, or in the first language that has one."""
        return self._in_language("name", ("ar", "fr", "en"))

    @property
    def contact(self) -> str:
        return self._in_language("contact", ("ar", "fr", "en"))

    @property
    def hours(self) -> str:
        return self._in_language("hours", ("ar", "fr", "en"))

    @property
    def has_contact(self) -> bool:
        return bool(self.contact or self.hours or self.phone or self.email or self.map_url)

    def _in_language(self, stem: str, languages: tuple[str, ...]) -> str:
        candidates = (get_language() or "", *languages)
        texts = (getattr(self, f"{stem}_{language}", "") for language in candidates)
        return next((text for text in texts if text), "")
