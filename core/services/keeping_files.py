"""What becomes of private files: attached to what was sent, or removed."""

import hashlib
from collections.abc import Collection, Mapping
from datetime import UTC, datetime, timedelta
from uuid import UUID

from django.core.files.storage import FileSystemStorage
from django.db import transaction
from django.utils import timezone

from core.models.private_files import PrivateFile, path_of
from core.private_storage import private_storage

SHARDS = 256
# In one run of the timer; the next takes the rest.
_LOT = 500


class FilesGone(Exception):
    """Some of the files are not there any more, not of this form, or attached already."""


def slot_of(*parts: object) -> str:
    """Where files of a form wait: derived from its secret, which is stored nowhere."""
    return hashlib.sha256("\0".join(str(part) for part in parts).encode()).hexdigest()


def attach_files(
    held: Mapping[str, Collection[str | UUID]], *, owner_kind: str, owner_key: object
) -> None:
    """
    Give files to what was sent, in the caller's transaction: {slot: ids of files that wait there}.

    Raises FilesGone, having changed nothing, unless each of them waits in its slot.
    """
    wanted = {(slot, UUID(str(file_id))) for slot, ids in held.items() for file_id in ids}
    with transaction.atomic():
        waiting = PrivateFile.objects.select_for_update().unattached().held_in(held)
        found = {(file.slot, file.pk) for file in waiting}
        if not wanted <= found:
            raise FilesGone
        PrivateFile.objects.filter(pk__in={pk for _slot, pk in wanted}).update(
            owner_kind=owner_kind, owner_key=str(owner_key), kept_until=None
        )


def copy_to_slot(file: PrivateFile, slot: str, *, kept_until: datetime) -> PrivateFile:
    """The same content under another id, waiting in `slot`; the file itself stays as it is."""
    copy = PrivateFile(
        name=file.name,
        kind=file.kind,
        size=file.size,
        sha256=file.sha256,
        slot=slot,
        kept_until=kept_until,
    )
    with file.open() as content:
        private_storage().save(copy.path, content)
    copy.save(force_insert=True)
    return copy


def keep_longer(slots: Collection[str], until: datetime) -> None:
    """Let what waits there wait as long as the form that it came with."""
    PrivateFile.objects.unattached().held_in(slots).update(kept_until=until)


def remove_waiting(slots: Collection[str], ids: Collection[str] | None = None) -> int:
    """Remove what waits there, all of it or those with these ids. Gives their number."""
    with transaction.atomic():
        waiting = PrivateFile.objects.select_for_update().unattached().held_in(slots)
        chosen = [file.pk for file in waiting if ids is None or str(file.pk) in ids]
        PrivateFile.objects.filter(pk__in=chosen).delete()
    return len(chosen)


def remove_unattached(now: datetime | None = None) -> int:
    """Remove what was never sent off and whose time is over. Gives their number."""
    with transaction.atomic():
        # Locked, so that none is attached meanwhile.
        expired = PrivateFile.objects.select_for_update().filter(
            kept_until__lte=now or timezone.now()
        )
        ids = [file.pk for file in expired.order_by("kept_until")[:_LOT]]
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


def remove_strays_in_turn() -> int:
    """For the timer, each minute another shard."""
    return remove_strays(int(timezone.now().timestamp() // 60) % SHARDS)


def _is_id(name: str) -> bool:
    return len(name) == 32 and all(char in "0123456789abcdef" for char in name)
