"""The template of a spreadsheet, and what comes back in it."""

from typing import Any

from django import forms
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language_info, gettext_lazy, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.admin import messages

from consultations.models import Collection, SheetImport
from consultations.presenting.keying import address, collection_context
from consultations.services.importing import KeyedTwice, read_spreadsheet, take_import
from consultations.services.keying import KeyingClosed, SheetKnown
from consultations.spreadsheets.matching import cell_texts
from consultations.spreadsheets.reading import LARGEST_FILE, Unreadable, too_large
from consultations.spreadsheets.writing import template_for
from consultations.views.keying import collection_for

# More would be read by nobody.
_MOST_ERRORS = 200
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class SpreadsheetForm(forms.Form):
    file = forms.FileField(
        label=gettext_lazy("Spreadsheet"),
        help_text=gettext_lazy("An Excel workbook (.xlsx) or a CSV file in UTF-8."),
        allow_empty_file=True,
        error_messages={"required": gettext_lazy("Choose a file.")},
    )


@require_safe
def template_view(request: HttpRequest, pk: int, language: str) -> HttpResponse:
    collection = collection_for(request, pk)
    if language not in dict(settings.LANGUAGES):
        raise Http404
    response = HttpResponse(template_for(collection, language), content_type=_XLSX)
    name = f"{collection.consultation.reference}-{collection.pk}-{language}.xlsx"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Cache-Control"] = "private, no-store"
    return response


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def upload_view(request: HttpRequest, pk: int) -> HttpResponse:
    collection = collection_for(request, pk)
    form = SpreadsheetForm(request.POST or None, request.FILES or None)
    if request.method == "POST":
        form = SpreadsheetForm(request.POST, request.FILES)
    errors: list[dict[str, Any]] = []
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            if file.size > LARGEST_FILE:
                raise Unreadable(too_large())
            reading, waiting = read_spreadsheet(collection, file.read(), user=request.user)
        except (Unreadable, KeyingClosed) as refused:
            form.add_error("file", str(refused))
        except KeyedTwice:
            form.add_error(
                "file", _("Sheets of this collection are keyed twice: a spreadsheet is not taken.")
            )
        else:
            if waiting is not None:
                return redirect(address("confirm", pk, waiting.pk))
            errors = cell_texts(reading.errors)
            if not errors:
                form.add_error("file", _("Every sheet in the file was keyed already."))
    context = collection_context(collection, "upload") | {
        "form": form,
        "errors": errors[:_MOST_ERRORS],
        "more_errors": max(0, len(errors) - _MOST_ERRORS),
        "error_count": len(errors),
        "templates": [
            {
                "label": get_language_info(code)["name_local"],
                "code": code,
                "url": address("template", pk, code),
            }
            for code, _name in settings.LANGUAGES
        ],
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "consultations/admin/upload.html", context, status=status)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def confirm_view(request: HttpRequest, pk: int, import_id: int) -> HttpResponse:
    """How many sheets would be taken; then all of them, or none."""
    collection = collection_for(request, pk)
    waiting = _own_import(request, collection, import_id)
    if request.method == "POST":
        if "cancel" in request.POST:
            waiting.delete()
            return redirect(address("upload", pk))
        try:
            count = len(take_import(waiting, user=request.user))
        except SheetImport.DoesNotExist:
            raise Http404 from None
        except KeyingClosed as refused:
            messages.error(request, str(refused))
        except SheetKnown:
            waiting.delete()
            messages.error(
                request,
                _("Some of these sheets were keyed meanwhile. Nothing was taken: upload it again."),
            )
        else:
            messages.success(
                request,
                ngettext("%(count)d sheet was counted.", "%(count)d sheets were counted.", count)
                % {"count": count},
            )
            return redirect(address("sheets", pk))
        return redirect(address("upload", pk))
    context = collection_context(collection, "upload") | {
        "count": len(waiting.sheets),
        "skipped": sorted(waiting.skipped),
        "first": min(sheet["number"] for sheet in waiting.sheets),
        "last": max(sheet["number"] for sheet in waiting.sheets),
    }
    return render(request, "consultations/admin/confirm_import.html", context)


def _own_import(request: HttpRequest, collection: Collection, import_id: int) -> SheetImport:
    """Raises Http404: for another's, one that was taken, one that expired."""
    found: SheetImport = get_object_or_404(
        collection.imports.filter(made_by=request.user.pk), pk=import_id
    )
    if SheetImport.objects.expired().filter(pk=found.pk).exists():
        raise Http404
    return found
