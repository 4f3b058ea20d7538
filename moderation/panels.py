from typing import Any

from django.http import HttpRequest
from wagtail.admin.ui.components import Component

from moderation.counting import count_up_to_limit, in_digits
from moderation.models import Contribution
from moderation.views import queue_url
from moderation.wording import waiting_time


class AwaitingModerationPanel(Component):
    """On the admin's first page: how many contributions wait, and the oldest for how long."""

    name = "awaiting_moderation"
    template_name = "moderation/home_panel.html"
    order = 50

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        waiting = Contribution.objects.for_moderator(self.request.user).awaiting_decision()
        count = count_up_to_limit(waiting)
        oldest = waiting.order_by("submitted_at", "pk").first() if count else None
        return {
            "count": count,
            "count_in_digits": in_digits(count),
            "oldest": waiting_time(oldest.submitted_at) if oldest else "",
            "queue_url": queue_url(),
        }
