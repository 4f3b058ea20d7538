"""For whom somebody answers, and what they say of themselves."""

from typing import Any

import pytest
from wagtail.models import Locale

from consultations.models import Response
from core.models import Place
from home.services.installing import Installation
from moderation import registry
from moderation.models import Contribution
from tests.consultations.conftest import TakePart
from tests.consultations.factories import make_consultation, make_page, record_of

pytestmark = pytest.mark.usefixtures("site")

REASON = "لنعرف من شارك ومن لم يشارك."
ASSOCIATION = {"for_whom": "association", "organisation": "جمعية الأمل", "role": "رئيسة"}


def asking(*rules: str) -> TakePart:
    return TakePart(make_consultation(profile_reason=REASON, **dict.fromkeys(rules, True)))


def fields_of(form: TakePart) -> list[str]:
    shown = form.open().context["form"]
    return [field.name for field in (*shown.organisation_fields, *shown.profile_fields)]


def test_nothing_is_asked_of_people_unless_the_editor_wants_it(take_part: TakePart) -> None:
    sent = take_part.send(**ASSOCIATION, gender="woman", age="25_34")

    assert fields_of(take_part) == []
    assert sent.status_code == 302
    assert (Response.objects.get().participant, Response.objects.get().profile) == ({}, {})


def test_somebody_answers_for_an_association() -> None:
    form = asking("asks_organisation")

    sent = form.send(**ASSOCIATION)

    assert fields_of(form) == ["for_whom", "organisation", "role"]
    assert Response.objects.get().participant == {
        "kind": "association",
        "organisation": "جمعية الأمل",
        "role": "رئيسة",
    }
    receipt = form.client.get(sent["Location"])
    assert receipt.context["participant_text"] == "باسم جمعية: جمعية الأمل – رئيسة"
    contribution = Contribution.objects.get()
    facts = dict(registry.get(contribution.kind).describe(contribution).facts)
    assert "باسم جمعية: جمعية الأمل – رئيسة" in facts.values()


def test_nothing_of_an_organisation_is_kept_of_who_answers_for_themselves() -> None:
    form = asking("asks_organisation")

    form.send(**ASSOCIATION | {"for_whom": "person"})

    assert Response.objects.get().participant == {"kind": "person"}


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"organisation": " "}, "organisation"),
        ({"organisation": "س" * 161}, "organisation"),
        ({"role": "س" * 81}, "role"),
        ({"for_whom": "kingdom"}, "for_whom"),
    ],
)
def test_what_is_wrong_about_an_organisation_is_said_beside_it(
    wrong: dict[str, str], field: str
) -> None:
    response = asking("asks_organisation").send(**ASSOCIATION | wrong)

    assert response.status_code == 422
    assert list(response.context["form"].errors) == [field]
    assert Response.objects.count() == 0


def test_an_organisation_may_sign_with_its_name() -> None:
    asking("asks_organisation").send(**ASSOCIATION, publish="on", display="organisation")

    assert Response.objects.get().signature == "جمعية الأمل"


def test_who_answers_for_themselves_does_not_sign_as_an_organisation() -> None:
    response = asking("asks_organisation").send(publish="on", display="organisation")

    assert list(response.context["form"].errors) == ["display"]


def test_a_signature_that_is_not_offered_is_refused(take_part: TakePart) -> None:
    response = take_part.send(publish="on", display="organisation")

    assert list(response.context["form"].errors) == ["display"]


def test_a_profile_is_optional_and_keeps_what_was_said() -> None:
    Place.objects.create(
        locale=Locale.objects.get(language_code="ar"),
        name="كتامة",
        slug="ketama",
        code="01.051.09.13",
        kind="commune",
    )
    form = asking("asks_gender", "asks_age", "asks_commune", "asks_capacity")

    form.send(gender="woman", age="25_34", commune="01.051.09.13", capacity="")

    assert fields_of(form) == ["gender", "age", "commune", "capacity"]
    assert REASON in form.open().content.decode()
    assert Response.objects.get().profile == {
        "gender": "woman",
        "age": "25_34",
        "commune": "01.051.09.13",
    }


@pytest.mark.parametrize(
    ("field", "value"),
    [("gender", "x"), ("age", "19"), ("commune", "99.999"), ("capacity", "king")],
)
def test_unknown_values_of_a_profile_are_refused(field: str, value: str) -> None:
    form = asking("asks_gender", "asks_age", "asks_commune", "asks_capacity")

    response = form.send(**{field: value})

    assert response.status_code == 422
    assert list(response.context["form"].errors) == [field]


def test_a_profile_is_asked_with_its_reason(site: Installation) -> None:
    page: Any = make_page()
    page.asks_gender = True

    with pytest.raises(Exception, match="profile_reason"):
        page.full_clean()


def test_other_answers_under_the_same_form_are_another_person(take_part: TakePart) -> None:
    form = asking("asks_organisation")
    token = form.token()
    form.send(token, **ASSOCIATION)

    again = form.send(token, **ASSOCIATION | {"organisation": "جمعية أخرى"})

    assert again.status_code == 409
    assert Response.objects.get().participant["organisation"] == "جمعية الأمل"


def test_the_preview_asks_as_the_page_says() -> None:
    page = make_page(asks_organisation=True)

    assert record_of(page).asks_organisation
    assert page.preview_record().asks_organisation
