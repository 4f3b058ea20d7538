"""Forms of the admin beside the page editor's own."""

from datetime import timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateTimeInput
from wagtail.coreutils import find_available_slug
from wagtail.models import Page

from consultations.models import ConsultationPage
from consultations.services.waving import Wave


class WaveForm(forms.Form):
    """What a new wave needs of its own."""

    title = forms.CharField(label=_("Title"), max_length=255)
    slug = forms.SlugField(label=_("Last part of the address"), max_length=255, allow_unicode=True)
    opens_at = forms.DateTimeField(label=_("Opens"), widget=AdminDateTimeInput)
    closes_at = forms.DateTimeField(label=_("Closes"), widget=AdminDateTimeInput)

    def __init__(self, page: ConsultationPage, data: Any = None) -> None:
        self.parent: Page = page.get_parent()
        opens = (timezone.localtime() + timedelta(days=14)).replace(
            hour=9, minute=0, second=0, microsecond=0
        )
        super().__init__(
            data,
            initial={
                "title": page.title,
                "slug": find_available_slug(self.parent, page.slug),
                "opens_at": opens,
                "closes_at": opens + (page.closes_at - page.opens_at),
            },
        )

    def clean_slug(self) -> str:
        slug: str = self.cleaned_data["slug"]
        if not Page._slug_is_available(slug, self.parent):
            raise ValidationError(_("Another page beside it has this address: choose another."))
        return slug

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        opens, closes = data.get("opens_at"), data.get("closes_at")
        if opens and closes and closes <= opens:
            self.add_error("closes_at", _("A consultation closes after it opens."))
        return data

    def wave(self) -> Wave:
        return Wave(**{name: self.cleaned_data[name] for name in self.fields})
