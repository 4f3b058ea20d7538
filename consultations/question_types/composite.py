"""
Fields of several controls: each names its component template and prepares what it shows.

`parts` are plain values, so that components neither call nor look up anything.
"""

from typing import Any

from django import forms


class CompositeWidget(forms.Widget):
    """Reads controls named `<name>` and `<name>-<something>` into one value."""

    use_fieldset = True

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        raise NotImplementedError

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        return False

    def id_for_label(self, id_: str, index: str | None = None) -> str:
        return ""


class CompositeField(forms.Field):
    """`component` is the template that shows it."""

    component = ""

    def get_bound_field(self, form: forms.BaseForm, field_name: str) -> forms.BoundField:
        return CompositeBoundField(form, self, field_name)

    def parts(self, name: str, value: Any, auto_id: str) -> dict[str, Any]:
        """What the component shows; `auto_id` begins the ids of the controls."""
        raise NotImplementedError

    def first_id(self, auto_id: str) -> str:
        """The id of the first control: where an error summary leads."""
        return f"{auto_id}_0"


class CompositeBoundField(forms.BoundField):
    field: CompositeField

    @property
    def parts(self) -> dict[str, Any]:
        return self.field.parts(self.html_name, self.value(), self.auto_id)


def first_value(data: Any, name: str) -> str:
    """The last value sent under `name`, as Django has it; "" for none."""
    value = data.get(name)
    return value if isinstance(value, str) else ""


def all_values(data: Any, name: str) -> list[str]:
    return data.getlist(name) if hasattr(data, "getlist") else list(data.get(name) or ())
