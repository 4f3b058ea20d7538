"""What the page shows on which somebody asks to be told."""

from typing import Any

from django.utils.translation import gettext as _

from consultations.address_form import AddressForm
from consultations.enums import Stage
from consultations.models import Consultation
from consultations.presenting.asking import notice_context
from consultations.presenting.calendar import date_text
from consultations.presenting.taking_part import page_in_language
from core.models import PrivacyNoticeVersion


def follow_label(stage: Stage) -> str:
    """What the consultation's page offers; the link leads to the form."""
    if stage == Stage.COMING:
        return _("Tell me when it opens")
    return _("Tell me the outcome")


def follow_context(
    consultation: Consultation,
    form: AddressForm,
    *,
    language: str,
    notice: PrivacyNoticeVersion | None,
    was_asked: bool,
) -> dict[str, Any]:
    page = page_in_language(consultation, language)
    stage = consultation.stage()
    return {
        "heading": follow_label(stage),
        "consultation_title": page.title,
        "consultation_url": page.get_url() or "",
        "date_text": date_text(consultation),
        "promise": _PROMISES[stage](),
        "form": form,
        "error_items": form.error_items() if form.is_bound else [],
        "notice": notice_context(notice),
        "was_asked": was_asked,
        "assets": {"stylesheets": ["css/components/forms.css"]},
    }


def _when_coming() -> str:
    return _(
        "You receive a mail when the consultation opens, if its closing date moves, and when its "
        "outcome is published. Nothing else."
    )


def _when_open() -> str:
    return _(
        "You receive a mail if the closing date moves, and when the outcome is published. "
        "Nothing else."
    )


def _when_closed() -> str:
    return _("You receive a mail when the outcome is published. Nothing else.")


_PROMISES = {Stage.COMING: _when_coming, Stage.OPEN: _when_open, Stage.CLOSED: _when_closed}
