"""“Insert a ready-made section”: what there is, and putting it into the draft."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages

from consultations.models import ConsultationPage
from consultations.ready_made import READY_MADE, blocks_of
from consultations.services.inserting import insert_section, takes_sections


def may_insert(page: ConsultationPage, user: Any) -> bool:
    permissions = page.permissions_for_user(user)
    return permissions.can_edit() and not permissions.page_locked() and takes_sections(page)


@require_http_methods(["GET", "HEAD", "POST"])
def insert(request: HttpRequest, page_id: int) -> HttpResponse:
    page = get_object_or_404(ConsultationPage, pk=page_id)
    if not may_insert(page, request.user):
        raise PermissionDenied
    if request.method == "POST":
        return _insert(request, page)
    return render(
        request,
        "consultations/admin/insert.html",
        {
            "page": page,
            "sections": [
                {
                    "name": section.name,
                    "title": heading["value"]["title"],
                    "questions": [block["value"]["question"] for block in questions],
                }
                for section in READY_MADE
                for heading, *questions in [blocks_of(section, page.locale.language_code)]
            ],
        },
    )


def _insert(request: HttpRequest, page: ConsultationPage) -> HttpResponse:
    wanted = request.POST.get("section")
    section = next((section for section in READY_MADE if section.name == wanted), None)
    if section is None:
        raise Http404
    try:
        insert_section(page, section, user=request.user)
    except ValidationError as error:
        messages.error(request, error.messages[0])
    else:
        messages.success(
            request,
            _("The section stands at the end of the draft. Adapt its words, and move it."),
        )
    return redirect("wagtailadmin_pages:edit", page.pk)
