"""Files that people send with what they contribute: for whoever may read that, and nobody else."""

import uuid
from collections.abc import Collection
from functools import partial
from typing import IO, Any

from django.db import models, transaction
from django.db.models import Q
from django.db.models.signals import post_delete
from django.dispatch import receiver
from django.utils.translation import gettext_lazy as _

from core.private_storage import private_storage


class PrivateFileKind(models.TextChoices):
    """What is accepted. The value is the ending of the file's name."""

    PDF = "pdf", "PDF"
    JPEG = "jpg", "JPEG"
    PNG = "png", "PNG"
    WEBP = "webp", "WebP"

    @property
    def content_type(self) -> str:
        return "application/pdf" if self is PrivateFileKind.PDF else f"image/{self.label.lower()}"


class PrivateFileQuerySet(models.QuerySet["PrivateFile"]):
    def unattached(self) -> "PrivateFileQuerySet":
        """Came with a form that has not been sent off: kept for a while only."""
        return self.filter(owner_kind="")

    def held_in(self, slots: Collection[str]) -> "PrivateFileQuerySet":
        """What these questions of a form hold, attached or not, in the order in which it came."""
        return self.filter(slot__in=[slot for slot in slots if slot]).order_by("created_at", "pk")

    def owned_by(self, kind: str, key: object) -> "PrivateFileQuerySet":
        return self.filter(owner_kind=kind, owner_key=str(key)).exclude(owner_kind="")


class PrivateFile(models.Model):
    """
    A cleaned file under a random name. It waits with one question of a form that is being filled
    in (`slot`) until it is attached to what was sent (`owner_kind`, `owner_key`), or its time is
    over. The slot stays: the same form sent twice holds the same files.
    """

    wagtail_reference_index_ignore = True

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(_("name"), max_length=100)
    kind = models.CharField(_("type"), max_length=4, choices=PrivateFileKind.choices)
    size = models.PositiveIntegerField(_("size in octets"))
    sha256 = models.CharField(max_length=64, editable=False)
    created_at = models.DateTimeField(_("received"), auto_now_add=True)
    kept_until = models.DateTimeField(_("kept until"), null=True, db_index=True, editable=False)
    slot = models.CharField(max_length=64, blank=True, editable=False)
    owner_kind = models.CharField(max_length=40, blank=True, editable=False)
    owner_key = models.CharField(max_length=64, blank=True, editable=False)

    objects = PrivateFileQuerySet.as_manager()

    class Meta:
        verbose_name = _("private file")
        verbose_name_plural = _("private files")
        indexes = [
            models.Index(fields=["owner_kind", "owner_key"], name="private_file_owner"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["slot", "sha256"], name="private_file_once_a_slot", condition=~Q(slot="")
            ),
            models.CheckConstraint(
                condition=Q(owner_kind="", kept_until__isnull=False)
                | (~Q(owner_kind="") & Q(kept_until__isnull=True)),
                name="private_file_attached_or_expiring",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_attached(self) -> bool:
        return bool(self.owner_kind)

    @property
    def path(self) -> str:
        """Below the private folder: a shard, and the random id."""
        return path_of(self.id)

    @property
    def content_type(self) -> str:
        return PrivateFileKind(self.kind).content_type

    def open(self) -> IO[Any]:
        return private_storage().open(self.path)


def path_of(file_id: uuid.UUID) -> str:
    return f"{file_id.hex[:2]}/{file_id.hex}"


@receiver(post_delete, sender=PrivateFile)
def _remove_from_disk(instance: PrivateFile, **kwargs: Any) -> None:
    # However the row went: by itself, in a lot, or with something else.
    transaction.on_commit(partial(private_storage().delete, instance.path))
