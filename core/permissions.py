"""What Wagtail's rights on pages mean for page types of ours."""

from wagtail.models import PagePermissionTester


class PermissionTester(PagePermissionTester):
    def can_delete(self, ignore_bulk: bool = False) -> bool:
        """Wagtail lets whoever may change a draft delete it; a translator may only change it."""
        if not super().can_delete(ignore_bulk):
            return False
        return self.user.is_superuser or not self.permissions.isdisjoint({"add", "publish"})
