"""The form of a collection of sheets: where, when and how its answers were gathered."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.widgets import AdminDateInput

from consultations.models import Collection, Consultation, QuestionnaireVersion
from consultations.permissions import consultations_to_key_for
from consultations.services.keying import days_of_collection, keyed_now, reason_not_to_key
from core.place_names import PlaceNames

# What sheets that were keyed already depend on.
_FIXED = ("consultation", "version", "channel", "double_entry")


class ConsultationField(forms.ModelChoiceField):
    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.reference} – {obj.source_page.title}"


class VersionField(forms.ModelChoiceField):
    def label_from_instance(self, obj: Any) -> str:
        return _("%(reference)s, version %(number)d of %(date)s") % {
            "reference": obj.consultation.reference,
            "number": obj.number,
            "date": date_format(timezone.localtime(obj.created_at), "SHORT_DATE_FORMAT"),
        }


class CollectionForm(WagtailAdminModelForm):
    consultation = ConsultationField(
        label=gettext_lazy("Consultation"), queryset=Consultation.objects.none()
    )
    version = VersionField(
        label=gettext_lazy("Questionnaire as printed"),
        help_text=gettext_lazy("Only if the sheets are not of the latest version."),
        queryset=QuestionnaireVersion.objects.none(),
        required=False,
    )
    place_code = forms.ChoiceField(label=gettext_lazy("Commune"), required=False)

    class Meta:
        model = Collection
        fields = [
            "consultation",
            "name",
            "channel",
            "collected_on",
            "place_code",
            "place_text",
            "language",
            "double_entry",
            "version",
        ]
        widgets = {
            "collected_on": AdminDateInput,
            "name": forms.TextInput(attrs={"dir": "auto"}),
            "place_text": forms.TextInput(attrs={"dir": "auto"}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered = consultations_to_key_for(self.for_user).select_related("source_page")
        self.fields["consultation"].queryset = offered.filter(
            keyed_now() | Q(pk=self.instance.consultation_id)
        ).order_by("-opens_at")
        self.fields["version"].queryset = (
            QuestionnaireVersion.objects.filter(consultation__in=offered.order_by().values("pk"))
            .select_related("consultation")
            .order_by("-consultation__opens_at", "-number")
        )
        self.fields["place_code"].choices = [
            ("", "—"),
            *PlaceNames(get_language() or "").communes,
        ]
        if self.instance.pk and self.instance.has_sheets:
            for name in _FIXED:
                self.fields[name].disabled = True
                self.fields[name].help_text = _("Sheets were keyed already: this stays as it is.")

    def clean_consultation(self) -> Consultation:
        consultation: Consultation = self.cleaned_data["consultation"]
        if reason := reason_not_to_key(consultation):
            raise ValidationError(reason)
        if not consultation.latest_version.schema.questions:
            raise ValidationError(_("This consultation has no questions."))
        return consultation

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or self.cleaned_data
        consultation, version = data.get("consultation"), data.get("version")
        if consultation and version and version.consultation_id != consultation.pk:
            self.add_error("version", _("This version belongs to another consultation."))
        if consultation and (day := data.get("collected_on")):
            first, last = days_of_collection(consultation)
            if not first <= day <= min(last, timezone.localdate()):
                self.add_error(
                    "collected_on",
                    _(
                        "Sheets are collected while the consultation is open: from %(first)s to "
                        "%(last)s, and not in the future."
                    )
                    % {
                        "first": date_format(first, "SHORT_DATE_FORMAT"),
                        "last": date_format(last, "SHORT_DATE_FORMAT"),
                    },
                )
        return data

    def save(self, commit: bool = True) -> Collection:
        collection: Collection = self.instance
        if not self.cleaned_data.get("version"):
            collection.version = collection.consultation.latest_version
        if collection.pk is None:
            collection.made_by = self.for_user
        saved: Collection = super().save(commit)
        return saved

    def _get_validation_exclusions(self) -> set[str]:
        # Filled in by `save` where it was left out.
        excluded: set[str] = super()._get_validation_exclusions()
        return excluded | {"version"}
