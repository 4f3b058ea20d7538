"""Who keyed, corrected or removed which sheet: codes and user ids only, never changed."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from consultations.enums import RemovalReason, SheetAction
from consultations.models.collections import Collection
from core.append_only import AppendOnlyModel, AppendOnlyQuerySet


class SheetLogEntry(AppendOnlyModel):
    wagtail_reference_index_ignore = True

    collection = models.ForeignKey(
        Collection,
        on_delete=models.PROTECT,
        related_name="log",
        verbose_name=_("collection of sheets"),
    )
    sheet_number = models.PositiveIntegerField(_("sheet number"))
    action = models.CharField(_("what"), max_length=10, choices=SheetAction.choices)
    reason = models.CharField(_("reason"), max_length=10, choices=RemovalReason.choices, blank=True)
    # A line outlives the account of who wrote it.
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        related_name="+",
        verbose_name=_("who"),
    )
    logged_at = models.DateTimeField(_("when"), default=timezone.now)

    objects = AppendOnlyQuerySet.as_manager()

    class Meta:
        verbose_name = _("line of the log of keying")
        verbose_name_plural = _("log of keying")
        ordering = ["logged_at", "pk"]

    def __str__(self) -> str:
        return f"{self.collection_id}/{self.sheet_number}: {self.action}"

    @property
    def user_name(self) -> str:
        return self.name_of("user")
