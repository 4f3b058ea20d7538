"""What is asked of everybody beside the questionnaire, on paper: the fields of the form."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _

from consultations.models import ConsultationPage
from consultations.take_part_form import TakePartForm

_LISTED = "commune"


def own_groups(form: TakePartForm, page: ConsultationPage) -> list[dict[str, Any]]:
    """Who answers, a profile where it is wanted, whether to publish; as groups of the sheet."""
    groups = [
        _group(_("Who answers"), form.organisation_fields),
        _group(_("About you"), form.profile_fields, text=page.profile_reason),
        _group(_("May your words be published?"), form.publishing_fields),
    ]
    return [group for group in groups if group["entries"]]


def _group(title: str, fields: list[forms.BoundField], *, text: str = "") -> dict[str, Any]:
    return {"title": title, "description": text, "entries": [_entry(field) for field in fields]}


def _entry(field: forms.BoundField) -> dict[str, Any]:
    is_box = isinstance(field.field, forms.BooleanField)
    shape = _shape(field)
    # What only organisations fill in, the form asks under this condition.
    for_organisations = field.name in ("organisation", "role")
    return {
        "label": "" if is_box else field.label,
        "help": field.help_text,
        "conditions": [_("If you answer for an organisation:")] if for_organisations else [],
        "shape": shape,
        "shape_template": f"consultations/print/shapes/{shape['template']}.html",
    }


def _shape(field: forms.BoundField) -> dict[str, Any]:
    if isinstance(field.field, forms.BooleanField):
        return {"template": "choices", "box": "square", "options": [{"label": field.label}]}
    # The list of all communes is for screens.
    if isinstance(field.field, forms.ChoiceField) and field.name != _LISTED:
        # Django lets them be of many types; those of a form are pairs.
        choices: Any = field.field.choices
        options = [{"label": label} for value, label in choices if value]
        return {"template": "choices", "box": "round", "options": options}
    return {"template": "lines", "lines": range(1)}
