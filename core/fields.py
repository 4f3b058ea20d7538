"""Model fields that hold a short list of keys: one column for drafts, previews and translations."""

from typing import Any

from django import forms
from django.db import models
from django.utils.text import capfirst


class KeysField(models.JSONField):
    """A list of strings. Being a column, it lives in revisions and is synchronised like others."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", list)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)


class ChoicesField(KeysField):
    """Several of `options`, which are choices as Django takes them; ticked in the editor."""

    def __init__(self, *args: Any, options: Any = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Not in migrations: a new option changes no column.
        self.options = options

    def formfield(self, **kwargs: Any) -> forms.Field:
        return forms.MultipleChoiceField(
            label=capfirst(str(self.verbose_name)),
            help_text=self.help_text,
            choices=self.options,
            widget=forms.CheckboxSelectMultiple,
            required=not self.blank,
        )

    def labels(self, keys: list[str]) -> list[str]:
        """The options chosen, in words and in the order of the options."""
        return [str(label) for key, label in self.options if key in keys]


class SubjectsField(KeysField):
    """Translation keys of topics or places, named in the editor's language and searched there."""

    def __init__(self, *args: Any, to: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.to = to

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, kwargs | {"to": self.to}

    def formfield(self, **kwargs: Any) -> forms.Field:
        # The widget reads models.
        from core.subject_picking import SubjectsFormField

        return SubjectsFormField(
            to=self.to, label=capfirst(str(self.verbose_name)), help_text=self.help_text
        )
