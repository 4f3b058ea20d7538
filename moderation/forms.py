from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from moderation.enums import Action, Reason, Status
from moderation.services.deciding import Verdict

NOTE_LENGTH = 2000


class VerdictForm(forms.Form):
    """A reason and a note, and the `verdict` that they make with an action."""

    reason = forms.ChoiceField(
        label=_("Reason"),
        help_text=_("The author reads it."),
        choices=Reason.choices,
        widget=forms.RadioSelect,
        required=False,
    )
    note = forms.CharField(
        label=_("Note"),
        help_text=_("For the log. Needed when the reason is another one."),
        max_length=NOTE_LENGTH,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
        required=False,
    )

    verdict: Verdict

    def make_verdict(self, action: Action) -> None:
        """Set `verdict`, or put what it lacks beside its field."""
        try:
            self.verdict = Verdict(
                action=action,
                reason=self.cleaned_data.get("reason", "") if action == Action.REFUSE else "",
                note=self.cleaned_data.get("note", ""),
            )
        except ValidationError as error:
            self.add_error(None, error)


class DecisionForm(VerdictForm):
    """A decision on one contribution, with what its moderator saw when taking it."""

    action = forms.ChoiceField(choices=Action.choices, widget=forms.HiddenInput)
    expected_status = forms.ChoiceField(choices=Status.choices, widget=forms.HiddenInput)
    expected_revision = forms.IntegerField(
        min_value=1, max_value=2_147_483_647, widget=forms.HiddenInput
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        unseen = {"action", "expected_status", "expected_revision"}
        if unseen & set(self.errors):
            raise ValidationError(
                _("This page was out of date. Read the contribution again, then decide.")
            )
        # A reason or a note with an error of its own would be missed a second time.
        if not self.errors:
            self.make_verdict(Action(cleaned["action"]))
        return cleaned
