"""What becomes of files: attached, removed with their rows, swept when nobody knows them."""

import os
import time
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone

from core.models import PrivateFile
from core.private_storage import private_storage
from core.services.keeping_files import (
    FilesGone,
    attach_files,
    keep_longer,
    remove_owned,
    remove_strays,
    remove_unattached,
    remove_waiting,
    slot_of,
)

pytestmark = pytest.mark.django_db

SLOT, OTHER = slot_of("form", "question"), slot_of("other", "question")


def make_file(slot: str = SLOT, **fields: Any) -> PrivateFile:
    until = None if fields.get("owner_kind") else timezone.now() + timedelta(hours=1)
    fields = {
        "name": "a.pdf",
        "kind": "pdf",
        "size": 4,
        "slot": slot,
        "sha256": uuid4().hex,
        "kept_until": until,
    } | fields
    file = PrivateFile.objects.create(**fields)
    private_storage().save(file.path, ContentFile(b"%PDF"))
    return file


def lies_there(file: PrivateFile) -> bool:
    return private_storage().exists(file.path)


def expired(**fields: Any) -> PrivateFile:
    return make_file(kept_until=timezone.now() - timedelta(seconds=1), **fields)


def test_a_slot_tells_nothing_of_the_form() -> None:
    assert len(SLOT) == 64
    assert slot_of("form", "question") == SLOT
    assert slot_of("formq", "uestion") != SLOT


def test_files_are_attached_together() -> None:
    first, second, other = make_file(), make_file(), make_file(OTHER)

    attach_files(
        {SLOT: [first.pk, str(second.pk)], OTHER: [other.pk]}, owner_kind="response", owner_key=7
    )

    assert set(PrivateFile.objects.owned_by("response", 7)) == {first, second, other}
    assert list(PrivateFile.objects.held_in([SLOT])) == [first, second]
    first.refresh_from_db()
    assert (first.is_attached, first.kept_until) == (True, None)


@pytest.mark.parametrize("wrong", ["other slot", "attached", "unknown", "no slot"])
def test_none_is_attached_where_one_is_not_of_this_form(wrong: str) -> None:
    mine = make_file()
    fields: dict[str, Any] = {
        "other slot": {"slot": OTHER},
        "attached": {"owner_kind": "response", "owner_key": "1"},
        "unknown": {},
        "no slot": {"slot": ""},
    }[wrong]
    other = make_file(**fields)
    if wrong == "unknown":
        other.delete()
    pk = "0b9b6f5c-6c6d-4c40-8f0c-3f1d3f6d2a11" if wrong == "unknown" else other.pk

    with pytest.raises(FilesGone):
        attach_files({SLOT: [mine.pk, pk], OTHER: []}, owner_kind="response", owner_key=2)

    assert not PrivateFile.objects.owned_by("response", 2).exists()
    mine.refresh_from_db()
    assert not mine.is_attached


def test_no_slot_holds_nothing() -> None:
    make_file(slot="")

    assert not PrivateFile.objects.held_in([""]).exists()


def test_what_waits_can_wait_longer_and_be_removed() -> None:
    first, second, other = make_file(), make_file(), make_file(OTHER)
    attached = make_file(owner_kind="response", owner_key="1")
    later = timezone.now() + timedelta(days=30)

    keep_longer([SLOT], later)
    assert remove_waiting([SLOT], [str(first.pk), str(other.pk), str(attached.pk)]) == 1

    assert set(PrivateFile.objects.all()) == {second, other, attached}
    assert set(PrivateFile.objects.filter(kept_until=later)) == {second}
    assert remove_waiting([SLOT, OTHER]) == 2
    assert list(PrivateFile.objects.all()) == [attached]


@pytest.mark.django_db(transaction=True)
def test_a_file_leaves_the_disk_with_its_row_and_not_before() -> None:
    file = make_file()

    with transaction.atomic():
        PrivateFile.objects.all().delete()
        transaction.set_rollback(True)
    assert lies_there(file)
    PrivateFile.objects.all().delete()

    assert not lies_there(file)


def test_what_was_never_sent_is_removed_after_a_time(
    django_capture_on_commit_callbacks: Any,
) -> None:
    old, young = expired(), make_file()
    attached = make_file(owner_kind="response", owner_key="1")

    with django_capture_on_commit_callbacks(execute=True):
        assert remove_unattached() == 1

    assert [lies_there(file) for file in (old, young, attached)] == [False, True, True]
    assert set(PrivateFile.objects.all()) == {young, attached}


def test_an_owners_files_are_removed(django_capture_on_commit_callbacks: Any) -> None:
    mine = make_file(owner_kind="response", owner_key="1")
    other, waiting = make_file(owner_kind="response", owner_key="11"), make_file()

    with django_capture_on_commit_callbacks(execute=True):
        assert remove_owned("response", 1) == 1

    assert [lies_there(file) for file in (mine, other, waiting)] == [False, True, True]


def test_strays_are_swept_and_new_ones_are_left(settings: Any) -> None:
    kept = make_file()
    shard = kept.id.int >> 120
    folder = Path(settings.PRIVATE_ROOT) / kept.path.split("/")[0]
    (folder / ("0" * 32)).write_bytes(b"stray")
    (folder / "no id").write_bytes(b"stray")
    yesterday = time.time() - 90_000
    for path in folder.iterdir():
        os.utime(path, (yesterday, yesterday))
    (folder / ("1" * 32)).write_bytes(b"its row may follow")

    assert remove_strays(shard) == 2
    assert remove_strays((shard + 1) % 256) == 0
    assert {path.name for path in folder.iterdir()} == {kept.id.hex, "1" * 32}


def test_the_timer_removes_what_is_due(capsys: Any) -> None:
    expired()

    call_command("run_due_work")

    assert not PrivateFile.objects.exists()
    assert capsys.readouterr().err == ""
