"""Where the two entries of a sheet differ, and settling it."""

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages

from consultations.enums import RemovalReason
from consultations.keying_form import KeyingForm, RemovalForm, words_of
from consultations.models import Collection, SheetEntry
from consultations.presenting.comparing import Difference, chosen_sheet, differences_of
from consultations.presenting.keying import address, collection_context, data_of
from consultations.printed import printed
from consultations.services.comparing import differing_sheets, remove_entry, settle
from consultations.services.keying import KeyingClosed, SheetChanged
from consultations.views.keying import collection_for


class SettlingForm(forms.Form):
    """For each difference, whose entry holds: "0" or "1"."""

    def __init__(self, differences: list[Difference], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for difference in differences:
            self.fields[difference.key] = forms.ChoiceField(
                label=difference.label,
                choices=[
                    (str(place), text or _("No answer"))
                    for place, text in enumerate(difference.texts)
                ],
                widget=forms.RadioSelect,
                error_messages={"required": gettext_lazy("Choose one of the two.")},
            )

    @property
    def chosen(self) -> dict[str, int]:
        return {key: int(place) for key, place in self.cleaned_data.items()}


@never_cache
def differences_view(request: HttpRequest, pk: int) -> HttpResponse:
    collection = collection_for(request, pk)
    numbers = differing_sheets(collection)
    waiting = collection.entries.exclude(sheet_number__in=numbers)
    context = collection_context(collection, "differences") | {
        "sheets": [{"number": number, "url": address("settle", pk, number)} for number in numbers],
        "waiting": waiting.count(),
    }
    return render(request, "consultations/admin/differences.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def settle_view(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    collection = collection_for(request, pk)
    entries = _two_entries(collection, number)
    words = words_of(collection, entries[0].language)
    schema = printed(collection.version.schema)
    differences = differences_of(schema, entries, words)
    form = SettlingForm(differences, request.POST or None)
    problems: list[str] = []
    if request.method == "POST" and form.is_valid():
        sheet = chosen_sheet(entries, form.chosen)
        # The rules hold for the mixture, too: one's condition, the other's answer.
        whole = KeyingForm(
            collection,
            words_of(collection, sheet.language),
            data_of(schema, sheet),
            number=number,
        )
        if whole.is_valid():
            try:
                settle(collection, whole.to_sheet(), entries=entries, user=request.user)
            except KeyingClosed as refused:
                problems = [str(refused)]
            except SheetChanged:
                problems = [_("Somebody changed this sheet meanwhile: open it again.")]
            else:
                messages.success(request, _("Sheet %(number)d was counted.") % {"number": number})
                return redirect(address("differences", pk))
        else:
            problems = [f"{item['label']}: {item['message']}" for item in whole.error_items()]
    names = [_name_of(entry) for entry in entries]
    context = collection_context(collection, "differences") | {
        "number": number,
        "form": form,
        "rows": [
            {"difference": difference, "field": form[difference.key]} for difference in differences
        ],
        "names": names,
        "problems": problems,
        "entries": entries,
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "consultations/admin/settle.html", context, status=status)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def remove_entry_view(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """One's own entry, while it waits: what others keyed is not seen before it is compared."""
    collection = collection_for(request, pk)
    entry = collection.entries.filter(sheet_number=number, keyed_by=request.user.pk).first()
    if entry is None:
        raise Http404
    form = RemovalForm(request.POST or None, initial={"revision": 1})
    if request.method == "POST" and form.is_valid():
        remove_entry(entry, reason=RemovalReason(form.cleaned_data["reason"]), user=request.user)
        messages.success(request, _("Sheet %(number)d was removed.") % {"number": number})
        return redirect(address("key", pk, sheet=number))
    context = collection_context(collection, "") | {"form": form, "number": number}
    status = 422 if request.method == "POST" else 200
    return render(request, "consultations/admin/remove.html", context, status=status)


def _two_entries(collection: Collection, number: int) -> tuple[SheetEntry, SheetEntry]:
    """Raises Http404 unless two wait."""
    entries = list(
        collection.entries.filter(sheet_number=number).select_related("keyed_by").order_by("pk")
    )
    if len(entries) != 2:
        raise Http404
    return entries[0], entries[1]


def _name_of(entry: SheetEntry) -> str:
    user: Any = entry.keyed_by
    return (user.get_full_name() or user.get_username()) if user else _("somebody who has left")
