"""What happened to a recommendation: codes and user ids only, never changed or removed."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.append_only import AppendOnlyModel, AppendOnlyQuerySet
from recommendations.enums import Action, Status
from recommendations.models.recommendations import Recommendation


class LogEntry(AppendOnlyModel):
    wagtail_reference_index_ignore = True

    recommendation = models.ForeignKey(
        Recommendation,
        on_delete=models.PROTECT,
        related_name="log",
        verbose_name=_("recommendation"),
    )
    # A line outlives the account of who wrote it. None: a page was saved, by whoever edits it.
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        null=True,
        related_name="+",
        verbose_name=_("who"),
    )
    action = models.CharField(_("what"), max_length=12, choices=Action.choices)
    from_status = models.CharField(_("from"), max_length=14, choices=Status.choices)
    to_status = models.CharField(_("to"), max_length=14, choices=Status.choices)
    logged_at = models.DateTimeField(_("when"), default=timezone.now)

    objects = AppendOnlyQuerySet.as_manager()

    class Meta:
        verbose_name = _("line of the log of recommendations")
        verbose_name_plural = _("log of recommendations")
        ordering = ["logged_at", "pk"]

    def __str__(self) -> str:
        return f"{self.recommendation_id}: {self.action}"

    @property
    def user_name(self) -> str:
        if self.user_id is None:
            return ""
        return self.name_of("user")
