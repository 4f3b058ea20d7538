"""“New wave”: the same questions again, under a new calendar."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages

from consultations.forms import WaveForm
from consultations.models import ConsultationPage
from consultations.services.waving import start_wave


def may_start_wave(page: ConsultationPage, user: Any) -> bool:
    """Of a consultation that was published, by whoever may add a page beside it."""
    record = page.record
    return (
        record is not None
        and record.source_page_id == page.pk
        and page.permissions_for_user(user).can_edit()
        and page.get_parent().permissions_for_user(user).can_add_subpage()
    )


@require_http_methods(["GET", "HEAD", "POST"])
def new_wave(request: HttpRequest, page_id: int) -> HttpResponse:
    page = get_object_or_404(ConsultationPage, pk=page_id)
    if not may_start_wave(page, request.user):
        raise PermissionDenied
    form = WaveForm(page, request.POST or None)
    if form.is_valid():
        copied = start_wave(page, form.wave(), user=request.user)
        messages.success(
            request,
            _(
                "“%(title)s” is a draft, with its translations. Its questions keep their codes: "
                "change the words as little as you can, so that answers compare."
            )
            % {"title": copied.title},
        )
        return redirect("wagtailadmin_pages:edit", copied.pk)
    return render(request, "consultations/admin/new_wave.html", {"page": page, "form": form})
