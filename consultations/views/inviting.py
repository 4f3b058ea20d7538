"""The page of the admin with what invites people to a consultation, and its sheet to print."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from consultations.models import ConsultationPage
from consultations.presenting.addresses import public_address
from consultations.presenting.inviting import invitations
from consultations.presenting.paper import sheet_context
from consultations.structuring import schema_of_blocks, words_of_blocks
from consultations.wording import Wording
from core.pdf import render_pdf
from core.pdf.refusing import pdf_response


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


@never_cache
@require_safe
def print_draft(request: HttpRequest, page_id: int) -> HttpResponse:
    """The sheet as the latest draft of the page would make it, whatever the public may see."""
    page = get_object_or_404(ConsultationPage, pk=page_id)
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    draft = page.get_latest_revision_as_object()
    language = page.locale.language_code

    def make() -> bytes:
        raw = draft.raw_questionnaire()
        with override(language):
            context = sheet_context(
                draft.preview_record(),
                schema_of_blocks(raw),
                Wording(words_of_blocks(raw, language), language),
                page=draft,
                address=public_address(page.record, "take_part", language) if page.record else "",
                version=_("draft"),
            )
        return render_pdf(
            "consultations/print/questionnaire.html",
            context,
            language=language,
            title=draft.title,
        )

    return pdf_response(request, make, filename=f"draft-{page.pk}-{language}.pdf")


def may_invite(page: ConsultationPage, user: Any) -> bool:
    """Whoever works on the page, once the public can read the consultation."""
    record = page.record
    return record is not None and record.is_published and page.permissions_for_user(user).can_edit()
