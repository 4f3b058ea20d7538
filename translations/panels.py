from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from wagtail.admin.ui.components import Component

from translations.enums import HandInState
from translations.models import HandIn, LanguageVersion
from translations.permissions import editable_by, publishable_by
from translations.presenting.editor import edit_url

_SHOWN = 5


class TranslationsPanel(Component):
    """On the admin's first page: what was handed in to you, and what was sent back to you."""

    name = "translations"
    template_name = "translations/admin/home_panel.html"
    order = 60

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        user = self.request.user
        waiting = _handed_in(publishable_by(user), state=HandInState.WAITING)
        sent_back = _handed_in(editable_by(user), state=HandInState.SENT_BACK, handed_in_by=user)
        shown = list(waiting[: _SHOWN + 1])
        return {
            "waiting": [_line(hand_in) for hand_in in shown[:_SHOWN]],
            "has_more": len(shown) > _SHOWN,
            "sent_back": [_line(hand_in) for hand_in in sent_back[:_SHOWN]],
            "report_url": reverse("translations_report"),
            "waiting_url": f"{reverse('translations_report')}?state=handed-in",
        }


def _handed_in(versions: Any, **fields: Any) -> Any:
    return (
        HandIn.objects.filter(
            version__in=LanguageVersion.objects.filter(versions).values("pk"), **fields
        )
        .select_related("version__locale", "version__content_type", "handed_in_by", "sent_back_by")
        .order_by("handed_in_at", "pk")
    )


def _line(hand_in: HandIn) -> dict[str, Any]:
    person = hand_in.handed_in_by
    return {
        "title": hand_in.version.title,
        "language": hand_in.version.locale.get_display_name(),
        "url": edit_url(hand_in.version),
        "by": (person.get_full_name() or person.get_username()) if person else "",
        "at": hand_in.handed_in_at,
        "remark": hand_in.remark,
    }
