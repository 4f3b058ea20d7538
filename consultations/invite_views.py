"""The page of the admin with what invites people to a consultation."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from consultations.models import ConsultationPage
from consultations.presenting.inviting import invitations


@require_safe
def invite(request: HttpRequest, page_id: int) -> HttpResponse:
    page = get_object_or_404(ConsultationPage, pk=page_id)
    record = page.record
    if record is None or not may_invite(page, request.user):
        raise PermissionDenied
    return render(
        request,
        "consultations/admin/invite.html",
        {"page": page, "invitations": invitations(record)},
    )


def may_invite(page: ConsultationPage, user: Any) -> bool:
    """Whoever works on the page, once the public can read the consultation."""
    record = page.record
    return record is not None and record.is_published and page.permissions_for_user(user).can_edit()
