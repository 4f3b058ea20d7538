"""Approval of pages by whoever may publish them."""

from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.db.models import CharField, QuerySet
from django.db.models.functions import Cast
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.models import Page, Task, TaskState, get_default_page_content_type
from wagtail.permissions import page_permission_policy

type_user = AbstractBaseUser | AnonymousUser


class PublisherApprovalTask(Task):
    """
    A step that those take who may publish the page.

    Wagtail's own step names groups, whose members approve whatever is submitted anywhere on the
    site. Here the rights on sections of the page tree decide alone, so that a group which is
    given one section approves in that section and nowhere else.
    """

    class Meta:
        verbose_name = _("approval by those who may publish")
        verbose_name_plural = _("approvals by those who may publish")

    def start(self, workflow_state: Any, user: Any = None) -> TaskState:
        page = workflow_state.content_object
        if page.locked_by and not _may_publish(page, page.locked_by):
            # Its author's lock would keep those out who are asked to look at it.
            page.locked, page.locked_by, page.locked_at = False, None, None
            page.save(update_fields=["locked", "locked_by", "locked_at"])
        return super().start(workflow_state, user=user)

    def user_can_access_editor(self, obj: Page, user: type_user) -> bool:
        return _may_publish(obj, user)

    def locked_for_user(self, obj: Page, user: type_user) -> bool:
        return not _may_publish(obj, user)

    def user_can_lock(self, obj: Page, user: type_user) -> bool:
        return _may_publish(obj, user)

    def get_actions(self, obj: Page, user: type_user) -> list[tuple[str, Any, bool]]:
        if not _may_publish(obj, user):
            return []
        return [
            ("reject", _("Request changes"), True),
            ("approve", pgettext_lazy("of a page", "Approve"), False),
            ("approve", _("Approve with comment"), True),
        ]

    def get_task_states_user_can_moderate(
        self, user: type_user, **kwargs: Any
    ) -> QuerySet[TaskState]:
        pages = page_permission_policy.instances_user_has_permission_for(user, "publish")
        return self.task_states.filter(
            status=TaskState.STATUS_IN_PROGRESS,
            workflow_state__base_content_type=get_default_page_content_type(),
            # Generic keys are text.
            workflow_state__object_id__in=pages.order_by()
            .annotate(key=Cast("pk", CharField()))
            .values("key"),
        )

    @classmethod
    def get_description(cls) -> Any:
        return _("Whoever may publish the page approves it or asks for changes")


def _may_publish(page: Page, user: type_user) -> bool:
    return bool(page.permissions_for_user(user).can_publish())
