"""On the admin's first page: which recommendations wait for an answer, the oldest first."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import get_language
from wagtail.admin.ui.components import Component

from recommendations.enums import Status
from recommendations.models import Recommendation
from recommendations.presenting.waiting import waiting_text

_SHOWN = 5


class AwaitingAnswerPanel(Component):
    name = "awaiting_answer"
    template_name = "recommendations/admin/home_panel.html"
    order = 60

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        waiting = Recommendation.objects.awaiting_answer()
        language = get_language() or ""
        choice = urlencode({"status": Status.RECEIVED.value, "ordering": "received_on"})
        return {
            "count": waiting.count(),
            "oldest": [
                {
                    "words": record.wording(language)[0],
                    "waiting_text": waiting_text(record.received_on),
                    "url": reverse("recommendations_admin:edit", args=[record.pk]),
                }
                for record in waiting.order_by("received_on", "pk")[:_SHOWN]
            ],
            "listing_url": f"{reverse('recommendations_admin:index')}?{choice}",
        }
