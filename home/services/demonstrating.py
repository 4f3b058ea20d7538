"""The demonstration site: an invented commune with consultations at every stage."""

from datetime import datetime, timedelta
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import transaction
from django.utils import timezone
from django.utils.dateparse import parse_date
from wagtail.models import Locale

from accounts.models import User
from consultations.enums import FormLayout, ResultsVisibility
from consultations.models import Consultation, ConsultationPage
from core.models import Topic
from core.places import load_places
from home.demo.answers import ANSWERS
from home.demo.consultations import CONSULTATIONS
from home.demo.institution import INSTITUTION, PRIVACY_NOTICE
from home.demo.news import NEWS
from home.demo.pages import CONSULTATION_INDEX, HOME, NEWS_INDEX, STANDARD_PAGES
from home.demo.topics import TOPICS
from home.models import StandardPage
from home.services.demonstrating_files import create_files
from home.services.demonstrating_library import create_library
from home.services.demonstrating_navigation import arrange_navigation, create_contact_page
from home.services.demonstrating_press import create_press_room
from home.services.demonstrating_programmes import create_programmes
from home.services.demonstrating_responses import answer
from home.services.demonstrating_translations import leave_translations_to_do
from home.services.granting import APPROVERS, EDITORS, LEADS, TRANSLATORS
from home.services.installing import Installation, Words, install
from home.services.planting import Planter
from home.services.planting_questionnaires import plant_questionnaire
from news.models import NewsPage

DEMO_PASSWORD = "agraw-demo"  # noqa: S105  # published on purpose; see accounts.backends
LANGUAGES = ["ar", "fr", "en"]
ACCOUNTS = {
    "admin": None,
    "editor": EDITORS,
    "approver": APPROVERS,
    "translator": TRANSLATORS,
    "lead": LEADS,
    "moderator": "Moderators",
}

# Invented people, whom the admin names beside what they did.
_NAMES = {
    "editor": ("سلمى", "الوردي"),
    "approver": ("نورة", "الجبلي"),
    "translator": ("ياسين", "الريفي"),
    "lead": ("كريم", "المرابط"),
    "moderator": ("هدى", "السعيدي"),
}

# When each consultation opens and closes, in days from today.
_CALENDAR = {"open": (-10, 50), "closed": (-60, -20), "coming": (12, 45)}


@transaction.atomic
def create_demo() -> None:
    """Raises AlreadyInstalled, and then changes nothing."""
    planter = Planter(LANGUAGES)
    installation = install(
        planter,
        names=INSTITUTION["name"],
        name_zgh=INSTITUTION["name_zgh"],
        is_demo=True,
        words=Words(
            home=HOME,
            consultations=CONSULTATION_INDEX,
            news=NEWS_INDEX,
            notice={name: text for name, text in PRIVACY_NOTICE.items() if name != "cndp_receipt"},
            cndp_receipt=PRIVACY_NOTICE["cndp_receipt"],
        ),
        **{
            f"{stem}_{code}": text
            for stem in ("contact", "hours")
            for code, text in INSTITUTION[stem].items()
        },
        **{name: INSTITUTION[name] for name in ("phone", "email", "map_url")},
    )
    load_places(LANGUAGES)
    planter.references = create_files() | {"page:consultations": installation.consultations.pk}
    _create_topics(planter)
    users = _create_accounts()
    _create_pages(planter, installation)
    _create_news(planter, installation)
    leave_translations_to_do(planter, installation.news, translator=users["translator"])
    create_press_room(planter, installation.home)
    create_library(planter, installation.home)
    create_programmes(planter, installation.home, answered_by=users["approver"])
    create_contact_page(planter, installation.home)
    arrange_navigation(installation.site, installation.home)
    records = [_create_consultation(planter, installation, data) for data in CONSULTATIONS]
    for data, record in zip(CONSULTATIONS, records, strict=True):
        answers = ANSWERS.get(data["slug"], [])
        answer(record, data["slug"], answers, moderator=users["moderator"])


def _create_accounts() -> dict[str, User]:
    users = {}
    for name, group in ACCOUNTS.items():
        first_name, last_name = _NAMES.get(name, ("", ""))
        user = get_user_model().objects.create_user(
            username=name,
            email=f"{name}@ain-zitoun.example",
            password=DEMO_PASSWORD,
            first_name=first_name,
            last_name=last_name,
            is_demo=True,
            is_superuser=group is None,
            is_staff=group is None,
        )
        if group:
            user.groups.add(Group.objects.get(name=group))
        users[name] = user
    return users


def _create_topics(planter: Planter) -> None:
    for data in TOPICS:
        topic = Topic.objects.create(
            locale=Locale.objects.get(language_code=planter.first),
            slug=data["slug"],
            name=planter.text(data["name"]),
            introduction=planter.text(data["introduction"]),
        )
        planter.translate(topic)


def _create_pages(planter: Planter, installation: Installation) -> None:
    for data in STANDARD_PAGES:
        page = StandardPage(
            title=planter.text(data["title"]),
            slug=data["slug"],
            introduction=planter.text(data["introduction"]),
            body=planter.body(data["body"], seed=data["slug"]),
            show_in_menus=data["slug"] in {"about", "participation-charter"},
        )
        installation.home.refresh_from_db()
        planter.plant(page, installation.home)


def _create_news(planter: Planter, installation: Installation) -> None:
    for data in NEWS:
        page = NewsPage(
            title=planter.text(data["title"]),
            slug=data["slug"],
            date=parse_date(data["date"]),
            place=planter.text(data["place"]),
            summary=planter.text(data["summary"]),
            body=planter.body(data["body"], seed=data["slug"]),
            **planter.tags(data),
        )
        installation.news.refresh_from_db()
        planter.plant(page, installation.news)


def _create_consultation(
    planter: Planter, installation: Installation, data: dict[str, Any]
) -> Consultation:
    opens, closes = (_at_office_hours(days) for days in _CALENDAR[data["state"]])
    page = ConsultationPage(
        title=planter.text(data["title"]),
        slug=data["slug"],
        summary=planter.text(data["summary"]),
        asked_by=planter.text(data["asked_by"]),
        body=planter.body(data["body"], seed=data["slug"]),
        opens_at=opens,
        closes_at=closes,
        results_visibility=ResultsVisibility.LIVE,
        questionnaire=plant_questionnaire(planter, data["questions"], seed=data["slug"]),
        form_layout=data.get("form_layout", FormLayout.ONE_PAGE),
        **planter.tags(data),
    )
    installation.consultations.refresh_from_db()
    planter.plant(page, installation.consultations)
    return Consultation.objects.get(translation_key=page.translation_key)


def _at_office_hours(days: int) -> datetime:
    day = timezone.localtime() + timedelta(days=days)
    return day.replace(hour=9 if days < 0 or days == 12 else 18, minute=0, second=0, microsecond=0)
