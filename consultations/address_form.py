"""One e-mail address, for what is sent only if somebody wants it."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from core.forms import PlainTextField
from core.mail_addresses import LONGEST, clean_address


class AddressForm(forms.Form):
    # As words: the browser would refuse spellings that `clean_address` understands.
    email = PlainTextField(
        max_length=2 * LONGEST,
        label=_("Your e-mail address"),
        widget=forms.TextInput(
            attrs={"autocomplete": "email", "inputmode": "email", "dir": "ltr", "size": "32"}
        ),
        error_messages={"required": _("Enter an e-mail address.")},
    )

    def clean_email(self) -> str:
        try:
            return clean_address(self.cleaned_data["email"])
        except ValidationError as error:
            raise ValidationError(
                _("This is no e-mail address. Please check it; it looks like name@example.org."),
                code="address",
            ) from error

    def error_items(self) -> list[dict[str, str]]:
        """For the summary above the form."""
        field = self["email"]
        return [
            {"id": field.auto_id, "label": str(field.label), "message": str(message)}
            for message in field.errors
        ]
