"""Answering page by page: back without loss, put aside, checked, sent once."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from consultations.enums import FormLayout
from consultations.models import Consultation, Response, ResponseDraft
from consultations.services.drafting import hash_of, remove_expired_drafts
from home.services.installing import Installation
from tests.consultations.asking import condition
from tests.consultations.editing import fresh, publish
from tests.consultations.factories import key, make_consultation, question

pytestmark = pytest.mark.usefixtures("site")


def section(name: str, title: str, *conditions: dict[str, Any]) -> dict[str, Any]:
    value = {"title": title, "description": "", "conditions": list(conditions), "match": "all"}
    return {"type": "section", "id": key(name), "value": value}


def questionnaire() -> list[dict[str, Any]]:
    """Three sections; the second only for those who use the park."""
    return [
        section("one", "أنتم"),
        question("yes_no", "uses", "هل تستعملون الحديقة؟", required=True),
        question("short_text", "district", "في أي حي؟"),
        section("two", "الحديقة", condition("uses", "equal", "yes")),
        question("number", "visits", "كم مرة؟", required=True),
        section("three", "الختام"),
        question("long_text", "opinion", "ما رأيكم؟", required=True),
    ]


class Answering:
    """A citizen's browser, page by page."""

    def __init__(self, consultation: Consultation, language: str = "ar") -> None:
        self.client = Client()
        self.home = f"/{language}/take-part/{consultation.reference}/"
        self.link = ""

    def begin(self) -> str:
        self.link = self.client.post(self.home, {"start": "1"})["Location"]
        return self.link

    @property
    def token(self) -> str:
        return self.link.rstrip("/").rsplit("/", 1)[-1]

    def open(self, page: object = "") -> Any:
        return self.client.get(f"{self.link}{page}/" if page else self.link)

    def post(self, page: object, button: str = "next", **answers: Any) -> Any:
        named = {f"q-{key(name)}" if name in NAMES else name: v for name, v in answers.items()}
        return self.client.post(f"{self.link}{page}/", {button: "1"} | named)

    def answer_all(self) -> None:
        self.post(1, uses="no", district="حي السلام")
        self.post(3, opinion="مزيدا من الظل")


NAMES = ("uses", "district", "visits", "opinion")


@pytest.fixture
def consultation() -> Consultation:
    return make_consultation(questionnaire=questionnaire(), form_layout=FormLayout.BY_SECTION)


@pytest.fixture
def answering(consultation: Consultation) -> Answering:
    answering = Answering(consultation)
    answering.begin()
    return answering


def typed() -> dict[str, list[str]]:
    return ResponseDraft.objects.get().data


def test_the_first_page_says_what_is_asked_and_makes_nothing(consultation: Consultation) -> None:
    page = Client().get(f"/ar/take-part/{consultation.reference}/")

    assert page.status_code == 200
    assert [part["title"] for part in page.context["sections"]] == ["أنتم", "الحديقة", "الختام"]
    assert "no-store" in page["Cache-Control"]
    assert ResponseDraft.objects.count() == 0


def test_beginning_needs_a_csrf_token(consultation: Consultation) -> None:
    client = Client(enforce_csrf_checks=True)

    response = client.post(f"/ar/take-part/{consultation.reference}/", {"start": "1"})

    assert response.status_code == 403
    assert ResponseDraft.objects.count() == 0


def test_only_a_hash_of_the_link_is_kept(answering: Answering) -> None:
    draft = ResponseDraft.objects.get()

    assert len(answering.token) >= 43
    assert draft.token_hash == hash_of(answering.token)
    assert answering.token not in str(draft.__dict__)


def test_answers_lead_from_page_to_page_and_are_sent_once(answering: Answering) -> None:
    assert answering.open()["Location"] == f"{answering.link}1/"
    first = answering.post(1, uses="yes", district="حي السلام")
    second = answering.post(2, visits="٣")
    third = answering.post(3, opinion="مزيدا من الظل")
    review = answering.open("review")
    sent = answering.post("review", "send", publish="on", display="anonymous")

    assert first["Location"] == f"{answering.link}2/"
    assert second["Location"] == f"{answering.link}3/"
    assert third["Location"] == f"{answering.link}review/"
    assert [group["title"] for group in review.context["groups"]] == ["أنتم", "الحديقة", "الختام"]
    assert review.context["errors"] == []
    assert sent.status_code == 302
    stored = Response.objects.get()
    assert stored.answers == {
        key("uses"): {"choices": ["yes"]},
        key("district"): "حي السلام",
        key("visits"): 3,
        key("opinion"): "مزيدا من الظل",
    }
    assert stored.may_publish
    assert ResponseDraft.objects.count() == 0
    assert answering.client.get(sent["Location"]).status_code == 200


def test_a_page_that_an_answer_hides_is_passed_over_and_not_counted(answering: Answering) -> None:
    before = answering.open(1).context
    after = answering.post(1, uses="no")
    third = answering.open(3).context

    assert after["Location"] == f"{answering.link}3/"
    assert (before["place"], before["total"]) == (1, 3)
    assert (third["place"], third["total"]) == (2, 3)
    # Typed into the address bar, it leads on.
    assert answering.open(2)["Location"] == f"{answering.link}3/"


def test_answers_of_a_page_hidden_afterwards_are_not_stored(answering: Answering) -> None:
    answering.post(1, uses="yes")
    answering.post(2, visits="3")
    answering.post(3, opinion="رأي")
    answering.post(1, uses="no")

    assert answering.post("review", "send").status_code == 302

    assert Response.objects.get().answers == {
        key("uses"): {"choices": ["no"]},
        key("opinion"): "رأي",
    }


def test_errors_are_told_on_their_page_and_what_was_typed_is_kept(answering: Answering) -> None:
    response = answering.post(1, district="حي السلام")

    assert response.status_code == 422
    assert [item["id"] for item in response.context["error_items"]] == [f"id-q-{key('uses')}_0"]
    assert 'value="حي السلام"' in response.content.decode()
    assert typed() == {f"q-{key('district')}": ["حي السلام"]}


def test_back_loses_nothing_and_complains_of_nothing(answering: Answering) -> None:
    answering.post(1, uses="yes")

    back = answering.post(2, "back", visits="many")

    assert back["Location"] == f"{answering.link}1/"
    assert typed()[f"q-{key('visits')}"] == ["many"]
    again = answering.open(2)
    assert again.context["error_items"] == []
    assert 'value="many"' in again.content.decode()


def test_an_answer_taken_back_is_gone(answering: Answering) -> None:
    answering.post(1, uses="yes", district="حي السلام")
    answering.post(1, uses="no")

    assert typed() == {f"q-{key('uses')}": ["no"]}


def test_a_page_left_out_by_its_address_is_missed_at_the_end(answering: Answering) -> None:
    answering.post(3, opinion="رأي")

    review = answering.open("review")
    sent = answering.post("review", "send")

    assert [error["url"] for error in review.context["errors"]] == [
        f"{answering.link}1/#id-q-{key('uses')}"
    ]
    assert sent.status_code == 422
    assert Response.objects.count() == 0


def test_put_aside_shows_the_link_and_until_when(answering: Answering) -> None:
    response = answering.post(1, "save", district="حي السلام")

    assert response["Location"] == f"{answering.link}saved/"
    page = answering.open("saved")
    assert page.context["link"] == f"http://testserver{answering.link}"
    assert answering.link in page.content.decode()


def test_the_link_resumes_in_another_browser_at_what_is_unanswered(answering: Answering) -> None:
    answering.post(1, uses="no")
    other = Client()

    resumed = other.get(answering.link)

    assert resumed["Location"] == f"{answering.link}3/"
    assert 'value="no" id="id-q-' in other.get(f"{answering.link}1/").content.decode()


@pytest.mark.parametrize("page", ["", "1/", "review/", "saved/"])
@pytest.mark.parametrize("fault", ["guessed", "expired", "of another consultation"])
def test_a_link_that_opens_nothing_says_so(answering: Answering, fault: str, page: str) -> None:
    link = answering.link
    if fault == "guessed":
        link = link.replace(answering.token, "A" * 43)
    elif fault == "expired":
        ResponseDraft.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    else:
        other = make_consultation(questionnaire=questionnaire())
        link = f"/ar/take-part/{other.reference}/{answering.token}/"

    response = answering.client.get(f"{link}{page}")

    assert response.status_code == 404
    assert response.context["heading"] == "لا شيء محفوظ تحت هذا العنوان"


def test_sent_again_from_the_same_link_shows_the_receipt(answering: Answering) -> None:
    answering.answer_all()
    sent = answering.post("review", "send")

    again = answering.open(1)
    changed = answering.post(3, opinion="رأي آخر")

    assert again["Location"] == sent["Location"]
    assert changed.status_code == 409
    assert changed.context["receipt_url"] == sent["Location"]
    assert "رأي آخر" in changed.content.decode()
    assert Response.objects.count() == 1
    assert Response.objects.get().answers[key("opinion")] == "مزيدا من الظل"


def test_closing_between_opening_and_sending_leaves_a_quarter_of_an_hour(
    answering: Answering, consultation: Consultation
) -> None:
    answering.answer_all()
    answering.open("review")
    now = timezone.now()
    Consultation.objects.update(closes_at=now + timedelta(seconds=1))
    ResponseDraft.objects.update(shown_at=now - timedelta(minutes=1))
    Consultation.objects.update(closes_at=now - timedelta(seconds=1))

    assert answering.post("review", "send").status_code == 302
    assert Response.objects.count() == 1


def test_after_that_nothing_is_taken_and_what_was_typed_is_shown(answering: Answering) -> None:
    answering.answer_all()
    long_ago = timezone.now() - timedelta(minutes=16)
    Consultation.objects.update(closes_at=long_ago)
    ResponseDraft.objects.update(shown_at=long_ago - timedelta(minutes=1))

    response = answering.post("review", "send")

    assert response.status_code == 403
    assert {"label": "ما رأيكم؟", "text": "مزيدا من الظل"} in response.context["typed"]
    assert Response.objects.count() == 0


def test_a_draft_keeps_the_questionnaire_it_was_begun_with(
    answering: Answering, consultation: Consultation
) -> None:
    page = fresh(consultation.source_page)
    publish(page, questionnaire=[*questionnaire(), question("short_text", "new", "جديد")])

    answering.answer_all()
    answering.post("review", "send")

    assert Response.objects.get().version.number == 1


def test_foreign_names_are_not_kept(answering: Answering) -> None:
    answering.post(1, uses="no", **{"q-unknown": "x", f"q-{key('opinion')}x": "y"}, status="z")

    assert typed() == {f"q-{key('uses')}": ["no"]}


def test_what_fills_the_trap_is_held_and_never_refused(answering: Answering) -> None:
    answering.answer_all()

    sent = answering.post("review", "send", website="http://spam.example")

    assert sent.status_code == 302
    assert Response.objects.get().contribution.flags == ["hidden_field"]


def test_expired_drafts_are_removed(answering: Answering, consultation: Consultation) -> None:
    Answering(consultation).begin()
    first = ResponseDraft.objects.order_by("pk").first()
    assert first is not None
    ResponseDraft.objects.filter(pk=first.pk).update(expires_at=timezone.now())

    assert remove_expired_drafts() == 1
    assert ResponseDraft.objects.count() == 1


def test_the_due_work_removes_them(answering: Answering) -> None:
    ResponseDraft.objects.update(expires_at=timezone.now())

    call_command("run_due_work")

    assert ResponseDraft.objects.count() == 0


def test_a_draft_expires_soon_after_closing(site: Installation) -> None:
    closes_at = timezone.now() + timedelta(days=2)
    consultation = make_consultation(
        questionnaire=questionnaire(), form_layout=FormLayout.BY_SECTION, closes_at=closes_at
    )

    Answering(consultation).begin()

    draft = ResponseDraft.objects.get()
    assert draft.expires_at == closes_at + timedelta(minutes=15)


@pytest.mark.parametrize("questions", [3, 40])
def test_queries_of_a_page_do_not_grow_with_the_questions(
    django_assert_max_num_queries: Any, questions: int
) -> None:
    many = [question("place", f"place-{n}", "أين؟") for n in range(questions)]
    consultation = make_consultation(
        questionnaire=[section("one", "أنتم"), *many], form_layout=FormLayout.BY_SECTION
    )
    answering = Answering(consultation)
    answering.begin()

    with django_assert_max_num_queries(30):
        answering.open(1)
    with django_assert_max_num_queries(30):
        answering.client.post(
            f"{answering.link}1/", {f"q-{key('place-0')}-other": "هنا", "next": "1"}
        )
    with django_assert_max_num_queries(32):
        answering.open("review")
    with django_assert_max_num_queries(40):
        assert answering.post("review", "send").status_code == 302
