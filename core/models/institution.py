from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting


@register_setting(icon="home")
class InstitutionSettings(BaseSiteSetting):
    """Who runs this site: the names in its header and footer, one column a language."""

    name_ar = models.CharField(_("name in Arabic"), max_length=160, blank=True)
    name_fr = models.CharField(_("name in French"), max_length=160, blank=True)
    name_en = models.CharField(_("name in English"), max_length=160, blank=True)
    name_zgh = models.CharField(_("name in Amazigh (Tifinagh)"), max_length=160, blank=True)
    contact_ar = models.TextField(_("contact in Arabic"), blank=True)
    contact_fr = models.TextField(_("contact in French"), blank=True)
    contact_en = models.TextField(_("contact in English"), blank=True)
    is_demo = models.BooleanField(
        _("demonstration site"),
        default=False,
        help_text=_("Every page then says that its content is invented."),
    )

    panels = [
        MultiFieldPanel(
            [FieldPanel(name) for name in ("name_ar", "name_zgh", "name_fr", "name_en")],
            heading=_("Name of the institution"),
        ),
        MultiFieldPanel(
            [FieldPanel(name) for name in ("contact_ar", "contact_fr", "contact_en")],
            heading=_("Contact"),
        ),
        FieldPanel("is_demo"),
    ]

    class Meta:
        verbose_name = _("institution")

    def __str__(self) -> str:
        return self.name or "Agraw"

    @property
    def name(self) -> str:
        """The name in the reader's language, or in the first language that has one."""
        return self._in_language("name", ("ar", "fr", "en"))

    @property
    def contact(self) -> str:
        return self._in_language("contact", ("ar", "fr", "en"))

    def _in_language(self, stem: str, languages: tuple[str, ...]) -> str:
        candidates = (get_language() or "", *languages)
        texts = (getattr(self, f"{stem}_{language}", "") for language in candidates)
        return next((text for text in texts if text), "")
