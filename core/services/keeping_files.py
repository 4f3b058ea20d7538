"""What becomes of private files: attached to what was sent, or removed."""

import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from uuid import UUID

from django.core.files.storage import FileSystemStorage
from django.db import transaction
from django.utils import timezone

from core.models.private_files import PrivateFile, path_of
from core.private_storage import private_storage

# A form that was left open for longer asks for its files again.
UNATTACHED_KEPT = timedelta(hours=48)
SHARDS = 256
# In one run of the timer; the next takes the rest.
_LOT = 500


class FilesGone(Exception):
    """Some of the files are not there any more, not of this form, or attached already."""


def slot_of(*parts: object) -> str:
    """Where files of a form wait: derived from its secret, which is stored nowhere."""
    return hashlib.sha256("\0".join(str(part) for part in parts).encode()).hexdigest()


def attach_files(
    ids: Sequence[str | UUID], *, slot: str, owner_kind: str, owner_key: object
) -> None:
    """
    Give the files to what was sent, in the caller's transaction. Raises FilesGone, having changed
    nothing, unless each of them waits in this slot.
    """
    wanted = {UUID(str(file_id)) for file_id in ids}
    with transaction.atomic():
        found = PrivateFile.objects.select_for_update().waiting_in(slot).filter(pk__in=wanted)
        if {file.pk for file in found} != wanted:
            raise FilesGone
        PrivateFile.objects.filter(pk__in=wanted).update(
            owner_kind=owner_kind, owner_key=str(owner_key), slot=""
        )


def remove_unattached(older_than: timedelta = UNATTACHED_KEPT) -> int:
    """Remove what came longer ago and was never sent off. Gives their number."""
    before = timezone.now() - older_than
    with transaction.atomic():
        # Locked, so that none is attached meanwhile.
        expired = PrivateFile.objects.select_for_update().unattached().filter(created_at__lt=before)
        ids = [file.pk for file in expired.order_by("created_at")[:_LOT]]
        PrivateFile.objects.filter(pk__in=ids).delete()
    return len(ids)


def remove_owned(owner_kind: str, owner_key: object) -> int:
    """Remove what was attached to this owner. Gives their number."""
    with transaction.atomic():
        files = PrivateFile.objects.owned_by(owner_kind, owner_key)
        _count, by_model = files.delete()
    return by_model.get(PrivateFile._meta.label, 0)


def remove_strays(shard: int, older_than: timedelta = timedelta(days=1)) -> int:
    """
    Remove the files of one shard (0 to 255) that no row knows: a transaction that was rolled back
    leaves its file behind. Looks only at old ones, since a row may follow. Gives their number.
    """
    storage = private_storage()
    folder = path_of(UUID(int=shard << 120)).split("/")[0]
    if not isinstance(storage, FileSystemStorage) or not storage.exists(folder):
        return 0
    before = datetime.now(tz=UTC) - older_than
    paths = [f"{folder}/{name}" for name in storage.listdir(folder)[1]]
    old = {path for path in paths if storage.get_modified_time(path) < before}
    names = {path: path.split("/")[1] for path in old}
    ids = {path: UUID(name) for path, name in names.items() if _is_id(name)}
    known = set(PrivateFile.objects.filter(pk__in=ids.values()).values_list("pk", flat=True))
    strays = [path for path in old if ids.get(path) not in known]
    for path in strays:
        storage.delete(path)
    return len(strays)


def remove_due_files() -> int:
    """For the timer, each minute: the unattached, and the strays of one shard after the other."""
    shard = int(timezone.now().timestamp() // 60) % SHARDS
    return remove_unattached() + remove_strays(shard)


def _is_id(name: str) -> bool:
    return len(name) == 32 and all(char in "0123456789abcdef" for char in name)
