from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.coreutils import get_content_languages

from moderation.wording import language_name
from recommendations.enums import Status
from recommendations.models import Recommendation
from recommendations.services.answering import Answer

_REPLY_LENGTH = 10_000


class MergedIntoField(forms.ModelChoiceField):
    def label_from_instance(self, obj: Any) -> str:
        words, _language = obj.wording(settings.LANGUAGE_CODE)
        return f"{obj.reference} – {words[:80]}"


class AnswerForm(forms.Form):
    """A status and a reply in each language, with the revision that its writer read."""

    status = forms.ChoiceField(
        label=_("Status"),
        help_text=_("Retained, merged and not retained each need a reasoned reply below."),
        choices=Status.choices,
        widget=forms.RadioSelect,
    )
    merged_into = MergedIntoField(
        label=_("Merged with"),
        help_text=_("Only when the status is “merged with another”."),
        queryset=Recommendation.objects.none(),
        required=False,
    )
    expected_revision = forms.IntegerField(
        min_value=1, max_value=2_147_483_647, widget=forms.HiddenInput
    )

    def __init__(self, *args: Any, instance: Recommendation, **kwargs: Any) -> None:
        replies = {reply.language: reply.text for reply in instance.replies.all()}
        kwargs["initial"] = {
            "status": instance.status,
            "merged_into": instance.merged_into_id,
            "expected_revision": instance.revision,
        }
        super().__init__(*args, **kwargs)
        self.instance = instance
        others = Recommendation.objects.filter(retired_at__isnull=True)
        self.fields["merged_into"].queryset = others.exclude(pk=instance.pk).exclude(  # type: ignore[attr-defined]  # a field of this class
            status=Status.MERGED
        )
        self.reply_names = {code: f"reply_{code}" for code in get_content_languages()}
        for code, name in self.reply_names.items():
            self.fields[name] = forms.CharField(
                label=_("Reasoned reply (%(language)s)") % {"language": language_name(code)},
                max_length=_REPLY_LENGTH,
                required=False,
                initial=replies.get(code, ""),
                widget=forms.Textarea(attrs={"rows": 5, "dir": "auto", "lang": code}),
            )

    @property
    def answer(self) -> Answer:
        return Answer(
            status=self.cleaned_data["status"],
            merged_into=self.cleaned_data["merged_into"],
            replies={code: self.cleaned_data[name] for code, name in self.reply_names.items()},
        )

    def put_beside_fields(self, error: ValidationError) -> None:
        """What the service refused, each message beside the field it is about."""
        first_reply = next(iter(self.reply_names.values()))
        for name, messages in error.message_dict.items():
            self.add_error(first_reply if name == "replies" else name, messages)
