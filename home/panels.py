from functools import cached_property
from typing import Any

from wagtail.admin.panels import Panel


class UnreachableLinksPanel(Panel):
    """Names the links of the settings that readers do not see, with the reason."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "home/admin/unreachable_links.html"

        @cached_property
        def problems(self) -> list[dict[str, str]]:
            # The models import this module.
            from home.presenting.navigation import unreachable

            return unreachable(self.instance) if self.instance.pk else []

        def is_shown(self) -> bool:
            return bool(self.problems)

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            return super().get_context_data(parent_context) | {"problems": self.problems}
