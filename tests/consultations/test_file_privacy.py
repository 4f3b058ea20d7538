"""The files that somebody sent: named in an export, gone from the disk when erased."""

import json
from datetime import timedelta

import pytest
from django.test import TestCase
from django.utils import timezone

from consultations.models import Response
from core.models import PrivateFile
from core.services.retaining import apply_retention
from home.services.installing import Installation
from tests.consultations.factories import key
from tests.consultations.filing import OPINION, PLAN, is_on_disk, make_filing, pdf
from tests.consultations.test_file_questions import FilingBrowser
from tests.consultations.test_privacy import run


@pytest.fixture
def browser(site: Installation) -> FilingBrowser:
    return FilingBrowser(make_filing())


def sent(browser: FilingBrowser) -> Response:
    browser.send(**{PLAN: pdf()})
    return Response.objects.latest("pk")


def test_an_export_names_the_files_of_that_response_alone(browser: FilingBrowser) -> None:
    response = sent(browser)
    sent(browser)

    exported = json.loads(run("export", "--reference", response.contribution.reference))

    (file,) = PrivateFile.objects.owned_by("response", response.pk)
    (rows,) = [found["rows"] for found in exported if found["model"] == "core.privatefile"]
    (row,) = rows
    received = row.pop("received")
    assert row == {"name": "مخطط.pdf", "type": "pdf", "size": file.size}
    assert received[:19] == file.created_at.isoformat()[:19]


def test_erasing_takes_the_files_from_the_disk(browser: FilingBrowser) -> None:
    response, other = sent(browser), sent(browser)
    mine = PrivateFile.objects.owned_by("response", response.pk).get()
    theirs = PrivateFile.objects.owned_by("response", other.pk).get()

    run("erase", "--reference", response.contribution.reference)

    assert list(PrivateFile.objects.all()) == [theirs]
    assert [is_on_disk(mine), is_on_disk(theirs)] == [False, True]
    response.refresh_from_db()
    assert key("plan") not in response.answers


def test_files_never_sent_are_removed_with_what_else_is_past_its_time(
    browser: FilingBrowser,
) -> None:
    browser.send(**{PLAN: pdf(), OPINION: ""})
    kept = sent(browser)
    later = timezone.now() + timedelta(hours=49)

    apply_retention(now=later, dry_run=True)
    untouched = PrivateFile.objects.count()
    with TestCase.captureOnCommitCallbacks(execute=True):
        apply_retention(now=later, dry_run=False)

    assert untouched == 2
    assert PrivateFile.objects.get().owner_key == str(kept.pk)
