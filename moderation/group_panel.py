"""Where an administrator edits a group: the pages under which its members moderate."""

from typing import Any

from django import forms
from django.contrib.auth.models import Group
from django.db import transaction
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms.formsets import BaseFormSetMixin
from wagtail.admin.widgets import AdminPageChooser
from wagtail.models import Page


class ScopeForm(forms.Form):
    page = forms.ModelChoiceField(
        label=gettext_lazy("Page"),
        queryset=Page.objects.all(),
        widget=AdminPageChooser(show_edit_link=False, can_choose_root=True),
    )


class BaseScopeFormSet(BaseFormSetMixin, forms.BaseFormSet):
    def __init__(
        self,
        data: Any = None,
        files: Any = None,
        instance: Group | None = None,
        prefix: str = "moderator_scopes",
    ) -> None:
        self.instance = instance or Group()
        scopes: list[dict[str, Any]] = []
        # What is posted stands alone: beside initial data, a page kept would pass for a blank form.
        if data is None and self.instance.pk:
            rows = self.instance.moderator_scopes.select_related("page").order_by("page__path")
            scopes = [{"page": scope.page} for scope in rows]
        super().__init__(data, files, initial=scopes, prefix=prefix)

    def chosen_pages(self) -> list[Page]:
        # A form left blank has no page.
        return [
            form.cleaned_data["page"]
            for form in self.forms
            if form not in self.deleted_forms and "page" in form.cleaned_data
        ]

    def clean(self) -> None:
        if any(self.errors):
            return
        pages = self.chosen_pages()
        if len(set(pages)) != len(pages):
            raise forms.ValidationError(_("Each page needs to be chosen only once."))

    @transaction.atomic
    def save(self) -> None:
        """Make the group's scopes those chosen; the ones kept are left untouched."""
        pages = self.chosen_pages()
        scopes = self.instance.moderator_scopes
        scopes.exclude(page__in=pages).delete()
        for page in pages:
            scopes.get_or_create(page=page)

    def as_admin_panel(self) -> str:
        return render_to_string("moderation/group_scopes.html", {"formset": self})


ScopeFormSet = forms.formset_factory(ScopeForm, formset=BaseScopeFormSet, extra=0, can_delete=True)
