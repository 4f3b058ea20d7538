"""“Check this questionnaire”: what to put right, what to look at, and who sees what."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from consultations.models import ConsultationPage
from consultations.presenting.changes import changes_to_tell
from consultations.presenting.paths import paths_of
from consultations.services.advising import Checked, notes_on, warnings_on
from consultations.services.checking import problems_of


def draft_to_edit(request: HttpRequest, page_id: int) -> ConsultationPage:
    """The latest draft of a page. Raises PermissionDenied for whoever may not edit it."""
    page = get_object_or_404(ConsultationPage, pk=page_id)
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    draft: ConsultationPage = page.get_latest_revision_as_object()
    return draft


@require_safe
def check(request: HttpRequest, page_id: int) -> HttpResponse:
    page = draft_to_edit(request, page_id)
    errors = problems_of(page, page.record)
    warnings = warnings_on(page)
    return render(
        request,
        "consultations/admin/check.html",
        {
            "page": page,
            "verdict": _verdict(len(errors), len(warnings)),
            "errors": errors,
            "warnings": warnings,
            "notes": notes_on(page),
            "changes": changes_to_tell(page),
            "paths": paths_of(Checked(page)),
        },
    )


def _verdict(errors: int, warnings: int) -> str:
    if errors:
        return ngettext(
            "%(count)d thing keeps this questionnaire from going live.",
            "%(count)d things keep this questionnaire from going live.",
            errors,
        ) % {"count": errors}
    if warnings:
        return ngettext(
            "It may go live. %(count)d thing is worth a look first.",
            "It may go live. %(count)d things are worth a look first.",
            warnings,
        ) % {"count": warnings}
    return _("Everything is in order.")
