"""What somebody of the staff did outlives their account, without their name (law 09-08)."""

import json
from io import StringIO
from typing import Any

from django.core.management import call_command
from django.utils import timezone

from home.services.granting import APPROVERS
from home.services.installing import Installation
from moderation.enums import Action
from moderation.models import Contribution, Decision
from moderation.services.deciding import Verdict, decide
from recommendations.models import LogEntry
from recommendations.services.answering import Answer, answer
from tests.consultations.factories import make_consultation, respond
from tests.home.staff import make_staff
from tests.programmes.factories import make_workshop, records_of
from tests.translations.factories import make_news
from translations.models import HandIn, LanguageVersion


def run(*args: str) -> str:
    out = StringIO()
    call_command("personal_data", *args, "--address", "salma@commune.example", stdout=out)
    return out.getvalue()


def busy(site: Installation) -> Any:
    """Salma decides on a contribution, answers a recommendation, sends back a translation."""
    user = make_staff(APPROVERS, username="salma", is_superuser=True)
    make_staff(is_superuser=True)
    respond(make_consultation())
    contribution = Contribution.objects.get()
    decide(
        contribution.pk,
        moderator=user,
        verdict=Verdict(Action.APPROVE),
        expected_status=contribution.status,
        expected_revision=1,
    )
    (record,) = records_of(make_workshop(recommends=("توصية",)))
    reply = Answer("retained", {"ar": "نعم"})
    answer(record.pk, user=user, answer=reply, expected_revision=record.revision)
    HandIn.objects.create(
        version=LanguageVersion.objects.get(page=make_news(site)),
        handed_in_by=make_staff(),
        handed_in_at=timezone.now(),
        sent_back_by=user,
        remark="قالت سلمى",
    )
    return user


def test_what_they_did_is_exported(site: Installation) -> None:
    busy(site)

    exported = {found["model"]: found["rows"] for found in json.loads(run("export"))}

    assert {model: len(rows) for model, rows in exported.items()} == {
        "recommendations.logentry": LogEntry.objects.filter(user__username="salma").count(),
        "moderation.decision": 1,
        "translations.handin": 1,
        "accounts.user": 1,
    }
    assert exported["translations.handin"][0]["remark"] == "قالت سلمى"


def test_erasing_leaves_both_logs_whole(site: Installation) -> None:
    user = busy(site)
    before = list(LogEntry.objects.values()), list(Decision.objects.values())

    said = run("erase")

    assert said == "translations.handin: 1\naccounts.user: 1\n"
    assert (list(LogEntry.objects.values()), list(Decision.objects.values())) == before
    assert Decision.objects.get().moderator_name == f"former-{user.pk}"
    assert HandIn.objects.get().remark == ""
