from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from consultations.enums import ResultsVisibility
from consultations.models import Consultation, Response, ResultsSnapshot
from consultations.presenting.figures import percent
from consultations.services.summarising import compute_results
from home.services.installing import Installation
from moderation.enums import Action, Reason, Status
from moderation.models import Contribution
from moderation.services.deciding import Verdict, decide_all
from tests.consultations.factories import (
    ANSWERS,
    key,
    make_consultation,
    make_page,
    record_of,
    respond,
    translate,
)
from tests.moderation.factories import UserFactory


def results_url(consultation: Consultation) -> str:
    return f"{consultation.source_page.url}results/"


def run_refresh() -> str:
    out = StringIO()
    call_command("refresh_results", stdout=out)
    return out.getvalue()


def settle(status: str, *contributions: Contribution) -> None:
    Contribution.objects.filter(pk__in=[c.pk for c in contributions]).update(status=status)


def test_figures_count_every_response_but_spam(consultation: Consultation) -> None:
    submissions = [respond(consultation) for _number in range(4)]
    contributions = [submission.response.contribution for submission in submissions]
    settle(Status.APPROVED, contributions[0])
    settle(Status.REFUSED, contributions[1])
    settle(Status.SPAM, contributions[2])

    compute_results(consultation)
    snapshot = ResultsSnapshot.objects.get()

    assert snapshot.counted == 3
    assert snapshot.figures[key("measure")] == {
        "asked": 3,
        "answered": 3,
        "choices": {key("parks"): 3},
    }


def test_figures_of_each_type_of_question(consultation: Consultation) -> None:
    respond(consultation)
    respond(
        consultation,
        language="fr",
        answers={
            key("measure"): {"choices": [key("lights")]},
            key("needs"): {"choices": [key("benches")]},
            key("minutes"): 20.5,
            key("opinion"): "Plus de lumière.",
        },
    )
    respond(consultation, answers={key("measure"): {"choices": [key("lights")]}})

    compute_results(consultation)
    snapshot = ResultsSnapshot.objects.get()

    assert snapshot.languages == {"ar": 2, "fr": 1}
    assert snapshot.figures == {
        key("measure"): {
            "asked": 3,
            "answered": 3,
            "choices": {key("parks"): 1, key("lights"): 2},
        },
        key("needs"): {
            "asked": 3,
            "answered": 2,
            "choices": {key("benches"): 2, key("shade"): 1},
        },
        key("minutes"): {
            "asked": 3,
            "answered": 2,
            "minimum": 12,
            "maximum": 20.5,
            "mean": 16.25,
            "median": 16.25,
        },
        key("district"): {"asked": 3, "answered": 1},
        key("opinion"): {"asked": 3, "answered": 2},
    }


def test_a_retired_question_keeps_its_figures(consultation: Consultation, client: Client) -> None:
    respond(consultation)
    page = consultation.source_page
    page.questionnaire = [b for b in page.raw_questionnaire() if b["id"] != key("minutes")]
    page.save()
    respond(record_of(page), answers={key("measure"): {"choices": [key("parks")]}})

    figures = client.get(results_url(consultation)).context["figures"]

    assert [(f["label"], f["retired"]) for f in figures][-1] == ("كم دقيقة مشيا؟", True)
    assert ResultsSnapshot.objects.get().figures[key("minutes")]["asked"] == 1


def test_a_retired_option_keeps_its_count(consultation: Consultation, client: Client) -> None:
    respond(consultation)
    page = consultation.source_page
    blocks = page.raw_questionnaire()
    needs = next(block for block in blocks if block["id"] == key("needs"))
    needs["value"]["options"] = [
        option for option in needs["value"]["options"] if option["id"] != key("shade")
    ]
    page.questionnaire = blocks
    page.save()

    figures = client.get(results_url(consultation)).context["figures"]

    assert [(row["label"], row["count"]) for row in figures[1]["rows"]] == [
        ("مقاعد", 1),
        ("ألعاب", 0),
        ("ظل", 1),
    ]


def test_words_are_published_when_approved_and_agreed_to(
    consultation: Consultation, client: Client
) -> None:
    agreed, silent, _waiting, refused = [
        respond(
            consultation,
            may_publish=may_publish,
            display="name",
            display_name=name,
            answers=ANSWERS | {key("opinion"): f"رأي {name}"},
        ).response.contribution
        for name, may_publish in [
            ("موافقة", True),
            ("صامتة", False),
            ("منتظرة", True),
            ("مرفوضة", True),
        ]
    ]
    settle(Status.APPROVED, agreed, silent)
    settle(Status.REFUSED, refused)

    response = client.get(results_url(consultation))

    assert [c["author"] for c in response.context["contributions"]] == ["موافقة"]
    body = response.content.decode()
    assert "رأي موافقة" in body
    for name in ("صامتة", "منتظرة", "مرفوضة"):
        assert name not in body


def test_counts_of_all_languages_are_together_on_each_page(
    consultation: Consultation, client: Client
) -> None:
    translated = translate(consultation.source_page, "fr")
    respond(consultation, language="ar")
    respond(consultation, language="fr")

    pages = [client.get(f"{page.url}results/") for page in (consultation.source_page, translated)]

    assert [page.context["figures"][0]["rows"][0]["count"] for page in pages] == [2, 2]


def test_results_kept_for_after_closing_are_not_found_before(
    site: Installation, client: Client
) -> None:
    consultation = make_consultation(results_visibility=ResultsVisibility.AFTER_CLOSING)
    assert client.get(results_url(consultation)).status_code == 404

    Consultation.objects.update(closes_at=timezone.now() - timedelta(hours=1))

    assert client.get(results_url(consultation)).status_code == 200


def test_withdrawing_an_open_consultation_does_not_reveal_its_results(
    site: Installation, client: Client
) -> None:
    consultation = make_consultation(results_visibility=ResultsVisibility.AFTER_CLOSING)
    french = translate(consultation.source_page, "fr")
    consultation.source_page.unpublish()

    page = client.get(french.url)

    assert client.get(f"{french.url}results/").status_code == 404
    assert page.context["results_url"] == ""
    assert page.context["date_text"] == "Retirée avant la date de clôture"


def test_a_coming_consultation_has_no_results(site: Installation, client: Client) -> None:
    consultation = make_consultation(opens_at=timezone.now() + timedelta(days=1))

    assert client.get(results_url(consultation)).status_code == 404


@pytest.mark.parametrize("page", ["0", "-1", "abc", "9" * 20, "%00", "<script>"])
def test_broken_page_numbers_are_no_error(
    consultation: Consultation, client: Client, page: str
) -> None:
    assert client.get(f"{results_url(consultation)}?page={page}").status_code in (200, 400)


def test_published_words_are_escaped(consultation: Consultation, client: Client) -> None:
    payload = '<script>alert(1)</script>"><img src=x onerror=alert(1)>'
    submission = respond(
        consultation,
        may_publish=True,
        display="name",
        display_name=payload[:25],
        answers=ANSWERS | {key("opinion"): payload},
    )
    settle(Status.APPROVED, submission.response.contribution)

    body = client.get(results_url(consultation)).content.decode()

    assert "<script>alert" not in body
    assert "<img src=x" not in body


def test_a_decision_refreshes_the_figures(
    consultation: Consultation, django_capture_on_commit_callbacks: Any
) -> None:
    respond(consultation)
    respond(consultation)
    ResultsSnapshot.objects.update(duration=0)

    with django_capture_on_commit_callbacks(execute=True):
        decide_all(
            Contribution.objects.all()[:1],
            moderator=UserFactory(administrator=True),
            verdict=Verdict(Action.MARK_SPAM),
            seen_at=timezone.now(),
        )

    assert ResultsSnapshot.objects.get().counted == 1


def test_a_costly_pass_is_not_repeated_at_once(consultation: Consultation) -> None:
    respond(consultation)
    ResultsSnapshot.objects.update(duration=60_000)

    respond(consultation)

    assert ResultsSnapshot.objects.get().counted == 1
    # … but made up for by the timer's command, which then has nothing left to do.
    assert run_refresh() == "Results refreshed: 1.\n"
    assert ResultsSnapshot.objects.get().counted == 2
    assert run_refresh() == "Results refreshed: 0.\n"


@pytest.mark.parametrize(
    ("count", "total", "share"), [(0, 0, 0), (1, 3, 33), (2, 3, 67), (1, 8, 13)]
)
def test_percentages_round_halves_up(count: int, total: int, share: int) -> None:
    assert percent(count, total) == share


def test_queries_of_the_results_do_not_grow_with_the_answers(
    consultation: Consultation, client: Client, django_assert_max_num_queries: Any
) -> None:
    page = consultation.source_page
    for number in (5, 20):
        for _n in range(number):
            respond(consultation, may_publish=True)
        Contribution.objects.update(status=Status.APPROVED)
        with django_assert_max_num_queries(26):
            response = client.get(results_url(record_of(page)))
        assert response.status_code == 200
    assert len(response.context["contributions"]) == 20
    assert Response.objects.count() == 25


def test_a_refusal_hides_words_and_keeps_choices(
    consultation: Consultation, client: Client, django_capture_on_commit_callbacks: Any
) -> None:
    respond(consultation, may_publish=True)
    with django_capture_on_commit_callbacks(execute=True):
        decide_all(
            Contribution.objects.all(),
            moderator=UserFactory(administrator=True),
            verdict=Verdict(Action.REFUSE, Reason.INSULT),
            seen_at=timezone.now(),
        )

    context = client.get(results_url(consultation)).context

    assert context["contributions"] == []
    assert context["figures"][0]["rows"][0]["count"] == 1


def test_a_draft_translation_has_no_results_page(
    consultation: Consultation, client: Client
) -> None:
    translated = translate(consultation.source_page, "fr", publish=False)

    assert client.get(f"/fr/consultations/{translated.slug}/results/").status_code == 404


def test_pages_of_consultations_that_nobody_answered(site: Installation, client: Client) -> None:
    page = make_page()

    response = client.get(f"{page.url}results/")

    assert response.status_code == 200
    assert response.context["figures"] == []
