"""What editors do: drafts, and the forms of the page admin."""

from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from django.contrib.auth import get_user_model
from django.contrib.messages import get_messages
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, Revision
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield
from wagtail.users.models import UserProfile

from consultations.models import ConsultationPage
from consultations.models.pages import ABOUT_PARTICIPANTS
from tests.consultations.factories import key, record_of


def draft(page: ConsultationPage, **changes: Any) -> Revision:
    """A new revision on top of the latest one; `.publish()` puts it live or schedules it."""
    latest = fresh(page).get_latest_revision_as_object()
    for name, value in changes.items():
        setattr(latest, name, value)
    return latest.save_revision()


def publish(page: ConsultationPage, **changes: Any) -> ConsultationPage:
    draft(page, **changes).publish()
    return fresh(page)


def fresh(page: ConsultationPage) -> ConsultationPage:
    """The live row, without anything that `page` remembers."""
    return ConsultationPage.objects.get(pk=page.pk)


def version_numbers(page: ConsultationPage) -> list[int]:
    return list(record_of(page).versions.order_by("number").values_list("number", flat=True))


def block(blocks: list[dict[str, Any]], name: str) -> dict[str, Any]:
    (found,) = [block for block in blocks if block["id"] == key(name)]
    return found


def in_days(days: int) -> datetime:
    """A whole minute, as the editor's form keeps it, and never one that a clock change repeats."""
    noon = timezone.now().replace(hour=12, minute=0, second=0, microsecond=0)
    return noon + timedelta(days=days)


def admin_browser(*, superuser: bool = True, group: str = "") -> Client:
    """Somebody signed in to the admin, who reads English."""
    user = get_user_model().objects.create_user(
        username=f"user-{uuid4().hex[:8]}", is_superuser=superuser
    )
    if group:
        user.groups.set(user.groups.model.objects.filter(name=group))
    UserProfile.objects.create(user=user, preferred_language="en")
    client = Client()
    client.force_login(user)
    return client


def messages_of(response: HttpResponse) -> list[str]:
    return [str(message).strip() for message in get_messages(response.wsgi_request)]


def post_editor(client: Client, page: ConsultationPage, **data: Any) -> HttpResponse:
    """The editor's form of `page` as it stands, with `data` instead of its own fields."""
    return client.post(
        reverse("wagtailadmin_pages:edit", args=[page.pk]),
        editor_form(page) | data,
    )


def editor_form(page: ConsultationPage) -> dict[str, Any]:
    names = (
        "title",
        "slug",
        "summary",
        "asked_by",
        "moderation_policy",
        "results_visibility",
        "form_layout",
    )
    fields: dict[str, Any] = {name: getattr(page, name) for name in names}
    about = {name: getattr(page, name) for name in ABOUT_PARTICIPANTS}
    fields |= {name: "on" if said is True else said for name, said in about.items() if said}
    fields["profile_reason"] = page.profile_reason
    fields |= {name: form_time(getattr(page, name)) for name in ("opens_at", "closes_at")}
    return nested_form_data(
        fields | {"body": streamfield([]), "comments": inline_formset([])}
    ) | questionnaire_form(page.raw_questionnaire())


def form_time(moment: datetime) -> str:
    return timezone.localtime(moment).strftime("%Y-%m-%d %H:%M")


def questionnaire_form(raw: list[dict[str, Any]]) -> dict[str, Any]:
    """What the questionnaire's panel posts, each block and option with its id."""
    blocks = streamfield([(block["type"], _struct_form(block["value"])) for block in raw])
    for index, block in enumerate(raw):
        blocks[str(index)]["id"] = block["id"]
    return nested_form_data({"questionnaire": blocks})


def _struct_form(value: dict[str, Any]) -> dict[str, Any]:
    """A checkbox that is off posts nothing; a list posts its items one by one."""
    form: dict[str, Any] = {}
    for name, said in value.items():
        if isinstance(said, list):
            form[name] = streamfield([("item", _struct_form(item["value"])) for item in said])
            for index, item in enumerate(said):
                form[name][str(index)]["id"] = item["id"]
        elif isinstance(said, bool):
            form |= {name: "on"} if said else {}
        else:
            form[name] = "" if said is None else str(said)
    return form


def delete_in_admin(client: Client, page: Page, **data: Any) -> HttpResponse:
    return client.post(reverse("wagtailadmin_pages:delete", args=[page.pk]), data)


def bulk_in_admin(client: Client, action: str, *pages: Page, **data: Any) -> HttpResponse:
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    ids = "&".join(f"id={page.pk}" for page in pages)
    return client.post(f"{url}?next=/admin/pages/&{ids}", data)
