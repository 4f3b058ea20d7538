"""Keying one sheet after another, correcting one, removing one."""

from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages

from consultations.enums import RemovalReason
from consultations.keying_form import LANGUAGE, NUMBER, KeyingForm, RemovalForm, words_of
from consultations.models import Collection, Response
from consultations.permissions import may_key_for
from consultations.presenting.keying import (
    address,
    collection_context,
    data_of,
    form_context,
    languages_context,
    next_number,
    recent_sheets,
    sheet_rows,
)
from consultations.services.comparing import KeyedByYou, key_entry
from consultations.services.keying import (
    LARGEST_SHEET_NUMBER,
    KeyingClosed,
    Sheet,
    SheetChanged,
    SheetKnown,
    correct_sheet,
    key_sheets,
    remove_sheet,
)

PER_PAGE = 50


def collection_for(request: HttpRequest, pk: int) -> Collection:
    """Raises Http404, PermissionDenied."""
    collection = get_object_or_404(
        Collection.objects.select_related("consultation__source_page", "version"), pk=pk
    )
    if not may_key_for(request.user, collection.consultation):
        raise PermissionDenied
    return collection


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def key_view(request: HttpRequest, pk: int) -> HttpResponse:
    collection = collection_for(request, pk)
    words = words_of(collection, _language(request, collection))
    known_url = ""
    if request.method == "POST":
        form = KeyingForm(collection, words, request.POST)
        if form.is_valid():
            sheet = form.to_sheet()
            try:
                messages.success(request, _keep(collection, sheet, request.user))
            except KeyingClosed as refused:
                form.add_error(None, str(refused))
            except SheetKnown:
                form.add_error(
                    NUMBER, _("Sheet %(number)d was keyed already.") % {"number": sheet.number}
                )
                known_url = _where_keyed(collection, sheet.number)
            except KeyedByYou:
                form.add_error(
                    NUMBER,
                    _(
                        "You keyed sheet %(number)d yourself: somebody else has to key it the "
                        "second time."
                    )
                    % {"number": sheet.number},
                )
            else:
                return redirect(address("key", pk, sheet=sheet.number + 1, language=sheet.language))
    else:
        form = KeyingForm(collection, words)
        form.fields[NUMBER].initial = _number_asked(request) or next_number(
            collection, request.user
        )
    context = (
        collection_context(collection, "key")
        | form_context(collection, form)
        | {
            "languages": languages_context(collection, words.language, _number_asked(request)),
            "recent": recent_sheets(collection, request.user),
            "known_url": known_url,
        }
    )
    status = 422 if form.is_bound else 200
    return render(request, "consultations/admin/key.html", context, status=status)


def _keep(collection: Collection, sheet: Sheet, user: Any) -> str:
    """What was done with the sheet, in words. Raises what the services raise."""
    if not collection.double_entry:
        key_sheets(collection, [sheet], user=user)
    elif key_entry(collection, sheet, user=user) is None:
        return _("Sheet %(number)d was kept; it counts once both of its entries agree.") % {
            "number": sheet.number
        }
    return _("Sheet %(number)d was counted.") % {"number": sheet.number}


def _where_keyed(collection: Collection, number: int) -> str:
    is_counted = collection.responses.filter(sheet_number=number).exists()
    return address("correct" if is_counted else "settle", collection.pk, number)


def _language(request: HttpRequest, collection: Collection) -> str:
    """That of the sheet in hand; a collection may hold sheets in several."""
    asked = request.POST.get(LANGUAGE) or request.GET.get(LANGUAGE)
    return asked if asked in dict(settings.LANGUAGES) else collection.language


def _number_asked(request: HttpRequest) -> int:
    asked = request.GET.get(NUMBER, "")
    is_number = asked.isascii() and asked.isdecimal() and len(asked) < 7
    return int(asked) if is_number and int(asked) <= LARGEST_SHEET_NUMBER else 0


@never_cache
def sheets_view(request: HttpRequest, pk: int) -> HttpResponse:
    collection = collection_for(request, pk)
    rows = collection.responses.filter(sheet_number__isnull=False).select_related(
        "contribution", "keyed_by"
    )
    number = _number_asked(request)
    if number:
        rows = rows.filter(sheet_number=number)
    page = Paginator(rows.order_by("sheet_number"), PER_PAGE).get_page(request.GET.get("p"))
    context = collection_context(collection, "sheets") | {
        "sheets": sheet_rows(collection, page.object_list),
        "page": page,
        "asked": request.GET.get(NUMBER, ""),
    }
    return render(request, "consultations/admin/sheets.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def correct_view(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    collection = collection_for(request, pk)
    response = _counted(collection, number)
    kept = Sheet(number, response.answers, response.contribution.language, response.may_publish)
    words = words_of(collection, kept.language)
    if request.method == "POST":
        form = KeyingForm(collection, words, request.POST, number=number)
        if form.is_valid():
            try:
                correct_sheet(
                    response,
                    form.to_sheet(),
                    user=request.user,
                    expected_revision=_revision(request),
                )
            except KeyingClosed as refused:
                form.add_error(None, str(refused))
            except SheetChanged:
                form.add_error(None, _changed_meanwhile())
            else:
                messages.success(request, _("Sheet %(number)d was corrected.") % {"number": number})
                return redirect(address("key", pk, language=kept.language))
    else:
        form = KeyingForm(
            collection, words, data_of(collection.version.schema, kept), number=number
        )
        form.show_unchecked()
    context = (
        collection_context(collection, "")
        | form_context(collection, form)
        | {
            "number": number,
            "revision": _revision(request) or response.contribution.revision,
            "remove_url": address("remove", pk, number),
        }
    )
    status = 422 if request.method == "POST" else 200
    return render(request, "consultations/admin/correct.html", context, status=status)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def remove_view(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    collection = collection_for(request, pk)
    response = _counted(collection, number)
    form = RemovalForm(request.POST or None, initial={"revision": response.contribution.revision})
    if request.method == "POST" and form.is_valid():
        try:
            remove_sheet(
                response,
                reason=RemovalReason(form.cleaned_data["reason"]),
                user=request.user,
                expected_revision=form.cleaned_data["revision"],
            )
        except SheetChanged:
            messages.error(request, _changed_meanwhile())
        else:
            messages.success(request, _("Sheet %(number)d was removed.") % {"number": number})
        return redirect(address("key", pk))
    context = collection_context(collection, "") | {"form": form, "number": number}
    status = 422 if request.method == "POST" else 200
    return render(request, "consultations/admin/remove.html", context, status=status)


def _counted(collection: Collection, number: int) -> Response:
    """Raises Http404."""
    rows = Response.objects.select_related("contribution", "consultation", "version")
    response = get_object_or_404(rows, collection=collection, sheet_number=number)
    # The one that was read already, with its version.
    response.collection = collection
    return response


def _revision(request: HttpRequest) -> int:
    posted = request.POST.get("revision", "")
    return int(posted) if posted.isascii() and posted.isdecimal() and len(posted) < 10 else 0


def _changed_meanwhile() -> str:
    return _("Somebody changed this sheet meanwhile: open it again.")
