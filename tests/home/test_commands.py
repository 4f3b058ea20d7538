from collections import Counter
from io import StringIO
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from wagtail.models import Locale, Page

from consultations.enums import FormLayout, InformationType, Operator, QuestionType
from consultations.models import Consultation, Response, ResultsSnapshot
from consultations.services.advising import warnings_on
from consultations.services.checking import problems_of
from core.models import InstitutionSettings, PrivacyNoticeVersion
from home.models import HomePage
from home.services.installing import Installation
from moderation.models import Contribution
from programmes.models import WorkshopPage
from recommendations.models import Recommendation


@pytest.fixture
def bare(db: None) -> None:
    """The site as migrations leave it: no page of ours."""
    PrivacyNoticeVersion.objects.all().delete()
    InstitutionSettings.objects.all().delete()
    from core.models import PrivacyNotice

    PrivacyNotice.objects.all().delete()
    for page in HomePage.objects.all():
        page.delete()
    Locale.objects.exclude(language_code="ar").delete()


def run(name: str, *args: str, **options: Any) -> str:
    out = StringIO()
    call_command(name, *args, stdout=out, **options)
    return out.getvalue()


def setup(**options: Any) -> str:
    return run(
        "setup_institution",
        **(
            {
                "name_ar": "جماعة",
                "name_fr": "Commune",
                "name_en": "Commune",
                "admin": "root",
                "email": "root@commune.example",
            }
            | options
        ),
    )


@pytest.fixture
def password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADMIN_PASSWORD", "olive-grove-1789")


def test_demo_content_is_made_once(bare: None) -> None:
    first = run("create_demo_content")
    pages = Page.objects.count()

    second = run("create_demo_content")

    accounts = (
        "Accounts: admin, editor, approver, translator, lead, moderator – password agraw-demo"
    )
    assert first.splitlines() == ["Demonstration content created.", accounts]
    assert second.splitlines() == [
        "This site has content already: nothing was added.",
        accounts,
    ]
    assert Page.objects.count() == pages
    assert list(Consultation.objects.order_by("pk").values_list("reference", flat=True)) == [
        f"{Consultation.objects.first().reference[:4]}-{number}" for number in (1, 2, 3, 4)
    ]
    assert [consultation.stage() for consultation in Consultation.objects.order_by("pk")] == [
        "open",
        "closed",
        "coming",
        "open",
    ]
    assert Response.objects.count() == 108
    assert Contribution.objects.filter(status="pending").count() == 8
    assert ResultsSnapshot.objects.order_by("-counted").first().counted == 56


def test_demo_content_is_in_every_language(bare: None, client: Any) -> None:
    run("create_demo_content")

    for language in ("ar", "fr", "en"):
        for path in (
            "consultations/participation-plan/",
            "consultations/public-spaces/results/",
            "consultations/priorities/",
            "news/tetouan-workshop/",
            "press/al-hoceima-2017/",
            "documents/",
            "documents/issaguen-participation-plan/",
            "participation-charter/",
            "programmes/",
            "programmes/ketama-issaguen/",
            "programmes/public-spaces-together/public-spaces-workshop/",
        ):
            html = client.get(f"/{language}/{path}").content.decode()
            main = html[html.index("<main") : html.index("</main>")]
            if language != "ar" and "results" not in path:
                assert not any("\u0621" <= letter <= "\u064a" for letter in main), path


def test_demo_questionnaire_uses_every_type_and_every_condition(bare: None) -> None:
    run("create_demo_content")

    record = Consultation.objects.get(source_page__slug="priorities")
    schema = record.latest_version.schema
    assert record.form_layout == FormLayout.BY_SECTION
    assert len(schema.sections) == 4
    assert len(schema.questions) == 20
    assert {item.type for item in schema.questions} == set(QuestionType.values)
    assert {item.type for item in schema.items if item.is_information} == set(
        InformationType.values
    )
    assert {c.operator for item in schema.items for c in item.conditions} == set(Operator.values)
    assert any(item.is_section and item.conditions for item in schema.items)
    assert any(item.required and item.conditions for item in schema.questions)
    assert problems_of(record.source_page, record) == []
    assert [remark.text for remark in warnings_on(record.source_page)] == []
    answered = record.responses.values_list("contribution__language", flat=True)
    assert Counter(answered) == {"ar": 24, "fr": 11, "en": 5}
    assert record.responses.published().count() == 12


def test_demo_programmes_carry_one_reasoned_reply(bare: None) -> None:
    run("create_demo_content")

    assert WorkshopPage.objects.filter(locale__language_code="ar").count() == 16
    assert [
        (record.status, sorted(reply.language for reply in record.replies.all()))
        for record in Recommendation.objects.order_by("pk")
    ] == [("retained", ["ar", "en", "fr"]), ("received", []), ("received", [])]
    assert {frozenset(record.words) for record in Recommendation.objects.all()} == {
        frozenset({"ar", "en", "fr"})
    }
    attended = {page.slug for page in WorkshopPage.objects.all() if page.attendance}
    assert attended == {"public-spaces-workshop"}


def test_demo_accounts_have_their_groups(bare: None) -> None:
    run("create_demo_content")

    users = get_user_model().objects.filter(is_demo=True)
    assert {user.username: [g.name for g in user.groups.all()] for user in users} == {
        "admin": [],
        "editor": ["Editors"],
        "approver": ["Approvers"],
        "translator": ["Translators"],
        "lead": ["Communications leads"],
        "moderator": ["Moderators"],
    }


def test_demo_content_is_refused_outside_development(bare: None, settings: Any) -> None:
    settings.DEMO_ALLOWED = False

    with pytest.raises(CommandError):
        run("create_demo_content")

    assert not get_user_model().objects.exists()


def test_demo_content_leaves_a_real_site_alone(site: Installation) -> None:
    said = run("create_demo_content")

    assert said == "This site has content already: nothing was added.\n"
    assert not get_user_model().objects.exists()


def test_an_institution_is_set_up_in_its_languages(bare: None, password: None, client: Any) -> None:
    setup(languages=["fr", "ar"])

    assert client.get("/fr/").status_code == 200
    assert client.get("/ar/").status_code == 200
    assert client.get("/en/").status_code == 404
    administrator = get_user_model().objects.get()
    assert administrator.is_superuser
    assert not administrator.is_demo
    assert administrator.check_password("olive-grove-1789")
    assert InstitutionSettings.objects.get().name_fr == "Commune"
    assert PrivacyNoticeVersion.latest(language="fr").text["controller"] == "Commune"
    assert PrivacyNoticeVersion.latest(language="ar").text["controller"] == "جماعة"
    assert not Consultation.objects.exists()


@pytest.mark.parametrize(
    "options",
    [{"name_fr": " "}, {"email": "no address"}, {"admin": "not allowed!"}],
)
def test_wrong_arguments_change_nothing(
    bare: None, password: None, options: dict[str, str]
) -> None:
    with pytest.raises(CommandError):
        setup(**options)

    assert not HomePage.objects.exists()
    assert not get_user_model().objects.exists()


def test_a_weak_password_is_refused(bare: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADMIN_PASSWORD", "12345")

    with pytest.raises(CommandError):
        setup()

    assert not HomePage.objects.exists()


def test_an_institution_is_set_up_once(site: Installation, password: None) -> None:
    with pytest.raises(CommandError):
        setup()

    assert not get_user_model().objects.exists()
