"""Where private files lie: a folder that no server hands out, whatever its configuration says."""

import os
from typing import Any

from django.conf import settings
from django.core.files.storage import FileSystemStorage, Storage, storages


class PrivateStorage(FileSystemStorage):
    """`PRIVATE_ROOT`, readable by the site's user alone. Its files have no address."""

    def __init__(self) -> None:
        super().__init__(file_permissions_mode=0o600, directory_permissions_mode=0o700)

    # Asked each time, since the tests give each its own folder.
    @property
    def base_location(self) -> str:
        return str(settings.PRIVATE_ROOT)

    @property
    def location(self) -> str:
        return os.path.abspath(self.base_location)

    def url(self, name: str | None) -> str:
        raise ValueError("Private files have no address of their own.")

    def _save(self, name: str, content: Any) -> str:
        saved = super()._save(name, content)  # type: ignore[misc]  # not in the stubs
        # What a receipt acknowledges outlives a power cut, as the database's rows do.
        with open(self.path(saved), "rb") as file:
            os.fsync(file.fileno())
        return saved


def private_storage() -> Storage:
    return storages["private"]
