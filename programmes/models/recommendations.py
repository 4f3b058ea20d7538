"""The words of a recommendation, on the page of its workshop; the rest is on its record (D12)."""

from typing import Any

from django import forms
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.models import Orderable, TranslatableMixin
from wagtail_localize.fields import TranslatableField


class WorkshopRecommendation(TranslatableMixin, Orderable):
    page = ParentalKey(
        "programmes.WorkshopPage", on_delete=models.CASCADE, related_name="recommendations"
    )
    text = models.TextField(_("recommendation"), max_length=1000)

    translatable_fields = [TranslatableField("text")]
    panels = [FieldPanel("text")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("recommendation")
        verbose_name_plural = _("recommendations")

    def __str__(self) -> str:
        return self.text[:80]


class RecommendationForm(WagtailAdminModelForm):
    """
    Keeps the translation key through the editor. Wagtail stores a new child of a live page in the
    revision without a primary key, and the next save would take it for yet another one: its
    record, with the reply, would be lost.
    """

    key = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if kwargs.get("instance") is not None:
            self.fields["key"].initial = self.instance.translation_key

    def _post_clean(self) -> None:
        super()._post_clean()
        if key := self.cleaned_data.get("key"):
            self.instance.translation_key = key


class RecommendationsPanel(InlinePanel):
    def get_form_options(self) -> dict[str, Any]:
        options: dict[str, Any] = super().get_form_options()
        formset = options["formsets"][self.relation_name]
        # What Wagtail builds to let drafts be incomplete, with our field added.
        base = formset.get("form", WagtailAdminModelForm)
        formset["form"] = type("RecommendationForm", (RecommendationForm, base), {})
        return options
