"""`run_due_work`: object by object, one failure stops no other, safe to run twice at once."""

import logging
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier, Event
from threading import enumerate as enumerate_threads
from time import sleep
from typing import Any

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import connections
from django.utils import timezone
from wagtail.models import PageLogEntry, Revision

from core.management.commands import serve
from core.services.publishing_due import run_due_work
from home.models import StandardPage
from home.services.installing import Installation
from tests.consultations.factories import key, make_page, record_of, respond


def make_standard(site: Installation, **fields: Any) -> StandardPage:
    site.home.refresh_from_db()
    return site.home.add_child(
        instance=StandardPage(**({"title": "صفحة", "introduction": "قبل"} | fields))
    )


def schedule(page: Any, **changes: Any) -> Revision:
    """A version that went through approval and whose time has come."""
    latest = type(page).objects.get(pk=page.pk).get_latest_revision_as_object()
    for name, value in changes.items():
        setattr(latest, name, value)
    revision = latest.save_revision()
    moment = timezone.now() - timedelta(minutes=1)
    revision.content["go_live_at"] = moment.isoformat()
    revision.approved_go_live_at = moment
    revision.save()
    return revision


def expire(page: StandardPage) -> None:
    StandardPage.objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(minutes=1))


def fresh(page: StandardPage) -> StandardPage:
    return StandardPage.objects.get(pk=page.pk)


def log_of(page: Any, action: str) -> int:
    return PageLogEntry.objects.filter(page=page.pk, action=action).count()


def test_what_is_due_is_published_and_what_is_not_waits(site: Installation) -> None:
    due, later = make_standard(site, slug="due"), make_standard(site, slug="later")
    schedule(due, introduction="بعد")
    revision = schedule(later, introduction="بعد")
    Revision.objects.filter(pk=revision.pk).update(
        approved_go_live_at=timezone.now() + timedelta(hours=1)
    )

    done = run_due_work()

    assert (done.published, done.taken_offline, done.failed) == ([str(due.pk)], [], [])
    assert (fresh(due).introduction, fresh(later).introduction) == ("بعد", "قبل")
    assert log_of(due, "wagtail.publish.scheduled") == 1


def test_what_has_expired_goes_offline(site: Installation) -> None:
    page, other = make_standard(site, slug="old"), make_standard(site, slug="new")
    expire(page)

    done = run_due_work()

    assert (done.published, done.taken_offline, done.failed) == ([], [str(page.pk)], [])
    assert (fresh(page).live, fresh(page).expired, fresh(other).live) == (False, True, True)


def test_a_version_due_at_the_expiry_of_the_former_one_is_not_lost(site: Installation) -> None:
    page = make_standard(site)
    schedule(page, introduction="بعد")
    expire(page)

    done = run_due_work()

    assert (done.published, done.taken_offline) == ([str(page.pk)], [])
    assert (fresh(page).live, fresh(page).introduction) == (True, "بعد")


def test_a_version_that_expired_before_it_was_published_does_not_stay(site: Installation) -> None:
    page = make_standard(site)
    schedule(page, expire_at=timezone.now() - timedelta(seconds=1))

    run_due_work()

    assert (fresh(page).live, fresh(page).expired) == (False, True)


def test_a_second_run_finds_nothing_to_do(site: Installation) -> None:
    schedule(make_standard(site))
    run_due_work()

    done = run_due_work()

    assert (done.published, done.taken_offline, done.failed) == ([], [], [])


def test_a_draft_that_retypes_an_answered_question_fails_alone(
    site: Installation, capsys: Any, caplog: Any
) -> None:
    answered, page = make_page(title="قديم"), make_standard(site)
    retyped = [
        block | ({"type": "short_text"} if block["id"] == key("opinion") else {})
        for block in answered.raw_questionnaire()
    ]
    bad = schedule(answered, title="جديد", questionnaire=retyped)
    schedule(page, introduction="بعد")
    respond(record_of(answered))

    with pytest.raises(SystemExit) as left, caplog.at_level(logging.ERROR, "core"):
        call_command("run_due_work")

    assert left.value.code == 1
    assert fresh(page).introduction == "بعد"
    answered.refresh_from_db()
    bad.refresh_from_db()
    assert (answered.title, answered.live) == ("قديم", True)
    assert bad.approved_go_live_at is not None
    said = capsys.readouterr()
    assert said.out == "Published 1, took offline 0.\n"
    assert said.err.startswith(f"publish: wagtailcore.page {answered.pk}: ValidationError: ")
    assert len(said.err.splitlines()) == 1
    (record,) = [record for record in caplog.records if record.levelno == logging.ERROR]
    assert record.getMessage() == f"Due work failed: {said.err.strip()}"


def test_nothing_due_says_nothing(site: Installation, capsys: Any) -> None:
    call_command("run_due_work")

    said = capsys.readouterr()
    assert (said.out, said.err) == ("", "")


def test_one_that_cannot_go_offline_stops_no_other(
    site: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    stuck, other = make_standard(site, slug="stuck"), make_standard(site, slug="other")
    expire(stuck)
    expire(other)
    from wagtail.actions.unpublish_page import UnpublishPageAction

    unpublish = UnpublishPageAction.execute

    def refuse_one(action: Any, **options: Any) -> None:
        if action.object.pk == stuck.pk:
            raise ValidationError("stuck")
        unpublish(action, **options)

    monkeypatch.setattr(UnpublishPageAction, "execute", refuse_one)

    done = run_due_work()

    assert [(failure.task, failure.pk) for failure in done.failed] == [
        ("take offline", str(stuck.pk))
    ]
    assert (fresh(stuck).live, fresh(other).live) == (True, False)


@pytest.mark.django_db(transaction=True)
def test_two_runs_at_once_do_everything_once(site: Installation) -> None:
    pages = [make_standard(site, slug=f"page-{number}") for number in range(12)]
    for page in pages[:8]:
        schedule(page, introduction="بعد")
    for page in pages[8:]:
        expire(page)
    start = Barrier(2)

    def run(_number: int) -> Any:
        try:
            start.wait()
            return run_due_work()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as pool:
        first, second = pool.map(run, range(2))

    assert first.failed == second.failed == []
    assert sorted(first.published + second.published) == sorted(str(p.pk) for p in pages[:8])
    assert sorted(first.taken_offline + second.taken_offline) == sorted(
        str(p.pk) for p in pages[8:]
    )
    assert [log_of(page, "wagtail.publish.scheduled") for page in pages[:8]] == [1] * 8
    assert [log_of(page, "wagtail.unpublish.scheduled") for page in pages[8:]] == [1] * 4


@pytest.mark.django_db(transaction=True)
def test_the_development_server_does_the_due_work_while_it_serves(
    site: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = make_standard(site)
    schedule(page, introduction="بعد")
    monkeypatch.setattr(serve, "EVERY_SECONDS", 0.05)
    seen = Event()

    def stay_until_done(command: Any, *args: Any, **options: Any) -> None:
        for _try in range(200):
            if fresh(page).introduction == "بعد":
                seen.set()
                monkeypatch.setattr(serve, "EVERY_SECONDS", 3600)
                return
            sleep(0.05)

    monkeypatch.setattr(serve.Runserver, "inner_run", stay_until_done)

    serve.Command().inner_run()

    assert seen.is_set()
    (thread,) = [thread for thread in enumerate_threads() if thread.name == "due-work"]
    assert thread.daemon


def test_what_an_app_that_left_had_scheduled_stops_no_other(site: Installation) -> None:
    page = make_standard(site)
    schedule(page, introduction="بعد")
    gone = ContentType.objects.create(app_label="gone", model="notice")
    orphan = Revision.objects.create(
        content_type=gone, base_content_type=gone, object_id="7", content={}
    )
    Revision.objects.filter(pk=orphan.pk).update(
        approved_go_live_at=timezone.now() - timedelta(days=1)
    )

    done = run_due_work()

    assert (done.published, [failure.pk for failure in done.failed]) == ([str(page.pk)], ["7"])
