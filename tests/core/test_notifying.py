"""E-mails to staff: to whom, in which language, and after the save that causes them."""

import logging
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.test import Client, TestCase
from django.urls import reverse
from wagtail.models import Page, PageSubscription
from wagtail.users.models import UserProfile

from home.services.granting import APPROVERS, EDITORS
from home.services.installing import Installation
from news.models import NewsPage
from tests.consultations.editing import form_time, in_days
from tests.home.staff import (
    act,
    browser_of,
    edit_url,
    fresh,
    make_news,
    make_staff,
    news_form,
    restrict,
    save,
)

BASE = "https://agraw.example"


@pytest.fixture(autouse=True)
def base_url(settings: Any) -> None:
    settings.WAGTAILADMIN_BASE_URL = BASE


@pytest.fixture
def author(site: Installation) -> Any:
    return make_staff(EDITORS, username="author", first_name="Salma")


def after_commit(step: Callable[[], Any]) -> Any:
    with TestCase.captureOnCommitCallbacks(execute=True):
        return step()


def told() -> list[str]:
    """Who got a mail, and none of them in the company of others."""
    assert all(len(message.to) == 1 for message in mail.outbox)
    return sorted(message.to[0].partition("@")[0] for message in mail.outbox)


def submitted(author: Any, **fields: Any) -> NewsPage:
    page = make_news("الأصل", live=False)
    client = browser_of(author)
    after_commit(lambda: save(client, page, "submit", **({"title": "أشغال الطريق"} | fields)))
    return fresh(page)


def test_whoever_may_publish_there_is_told_once(author: Any, site: Installation) -> None:
    restrict(EDITORS, site.news)
    for name in ("approver", "second"):
        make_staff(APPROVERS, username=name)
    make_staff("Communications leads", username="lead")
    make_staff(is_superuser=True, username="administrator")
    make_staff(EDITORS, username="colleague")
    make_staff("Translators", username="translator")
    make_staff("Moderators", username="moderator")
    make_staff(APPROVERS, username="gone", is_active=False)

    submitted(author)

    assert told() == ["administrator", "approver", "lead", "second"]


def test_approvers_of_another_section_are_not_told(author: Any, site: Installation) -> None:
    restrict(APPROVERS, site.consultations)
    make_staff(APPROVERS, username="approver")

    submitted(author)

    assert told() == []


def test_nobody_is_told_of_what_they_did_themselves(site: Installation) -> None:
    lead = make_staff("Communications leads", username="lead")

    page = submitted(lead)
    after_commit(lambda: act(browser_of(lead), page, "approve"))

    assert told() == []
    assert fresh(page).live


SUBJECTS = {
    "ar": "«\u2068أشغال الطريق\u2069» في انتظار مصادقتكم",
    "fr": "« \u2068أشغال الطريق\u2069 » attend votre validation",
    "en": "“\u2068أشغال الطريق\u2069” awaits your approval",
}
GREETINGS = {"ar": "مرحبا", "fr": "Bonjour", "en": "Hello"}


@pytest.mark.parametrize("preference", ["ar", "fr", "en", ""])
@pytest.mark.parametrize("sender", ["ar", "fr"])
def test_a_mail_is_in_the_language_of_its_reader(author: Any, preference: str, sender: str) -> None:
    UserProfile.objects.filter(user=author).update(preferred_language=sender)
    make_staff(APPROVERS, language=preference)

    page = submitted(author)

    (message,) = mail.outbox
    language = preference or "ar"
    assert message.subject == SUBJECTS[language]
    assert message.body.startswith(f"{GREETINGS[language]}")
    assert "\u2068Salma\u2069" in message.body
    assert f"\n{BASE}{edit_url(page)}\n" in message.body
    task = page.current_workflow_task.pk
    preview = reverse("wagtailadmin_pages:workflow_preview", args=[page.pk, task])
    assert f"\n{BASE}{preview}\n" in message.body
    assert f"\n{BASE}/admin/account/#tab-notifications\n" in message.body
    assert message.extra_headers["Auto-Submitted"] == "auto-generated"


def test_somebody_without_any_profile_reads_the_language_of_the_site(author: Any) -> None:
    approver = make_staff(APPROVERS)
    UserProfile.objects.filter(user=approver).delete()
    UserProfile.objects.filter(user=author).update(preferred_language="fr")

    submitted(author)

    assert mail.outbox[0].subject == SUBJECTS["ar"]


def test_the_author_hears_of_the_approval(author: Any) -> None:
    approver = make_staff(APPROVERS, first_name="Nora")
    page = submitted(author)
    mail.outbox.clear()

    after_commit(lambda: act(browser_of(approver), page, "approve", "شكرا"))

    (message,) = mail.outbox
    assert message.to == ["author@commune.example"]
    assert message.subject == "“\u2068أشغال الطريق\u2069” was approved"
    assert "\nشكرا\n" in message.body
    assert fresh(page).full_url in message.body


def test_the_author_hears_when_an_approved_page_will_be_published(author: Any) -> None:
    approver = make_staff(APPROVERS)
    page = submitted(author, go_live_at=form_time(in_days(2)))
    mail.outbox.clear()

    after_commit(lambda: act(browser_of(approver), page, "approve"))

    (message,) = mail.outbox
    assert "It will be published on" in message.body
    assert "It is published:" not in message.body


def test_the_author_reads_why_changes_are_requested(author: Any) -> None:
    approver = make_staff(APPROVERS, first_name="Nora")
    page = submitted(author)
    mail.outbox.clear()

    after_commit(lambda: act(browser_of(approver), page, "reject", "التاريخ <b>ناقص</b>"))

    (message,) = mail.outbox
    assert message.to == ["author@commune.example"]
    assert message.subject == "Changes are requested to “\u2068أشغال الطريق\u2069”"
    assert "\u2068Nora\u2069 requests changes to the page" in message.body
    assert "\nالتاريخ <b>ناقص</b>\n" in message.body
    assert f"\n{BASE}{edit_url(page)}\n" in message.body


def test_an_author_who_lost_the_section_is_not_told(author: Any, site: Installation) -> None:
    approver = make_staff(APPROVERS)
    page = submitted(author)
    mail.outbox.clear()
    restrict(EDITORS, site.consultations)

    after_commit(lambda: act(browser_of(approver), page, "reject", "لا"))

    assert told() == []


@pytest.mark.parametrize("kind", ["submitted", "approved", "rejected"])
def test_preferences_are_respected(author: Any, kind: str) -> None:
    approver = make_staff(APPROVERS)
    UserProfile.objects.update(**{f"{kind}_notifications": False})
    page = submitted(author)
    if kind != "submitted":
        mail.outbox.clear()
        action = "approve" if kind == "approved" else "reject"
        after_commit(lambda: act(browser_of(approver), page, action))

    assert told() == []


def test_a_title_cannot_add_a_header(author: Any) -> None:
    make_staff(APPROVERS)

    submitted(author, title="أ\r\nBcc: everyone@example.org")

    (message,) = mail.outbox
    assert "\n" not in message.message()["Subject"].replace("\n =?", "")
    assert message.recipients() == [message.to[0]]


class BrokenMail(EmailBackend):
    def open(self) -> bool:
        raise OSError("nobody at home")


@pytest.mark.parametrize("step", ["submit", "comment", "reject"])
def test_a_mail_server_that_is_down_costs_nothing_but_the_mail(
    author: Any, settings: Any, caplog: pytest.LogCaptureFixture, step: str
) -> None:
    approver = make_staff(APPROVERS)
    page = submitted(author)
    settings.EMAIL_BACKEND = f"{__name__}.BrokenMail"
    mail.outbox.clear()

    with caplog.at_level(logging.ERROR):
        if step == "submit":
            page = submitted(author)
            assert fresh(page).workflow_in_progress
        elif step == "comment":
            PageSubscription.objects.filter(page=page).update(comment_notifications=True)
            PageSubscription.objects.get_or_create(
                page=page, user=author, defaults={"comment_notifications": True}
            )
            response = after_commit(lambda: comment(browser_of(approver), page, "أقصر"))
            assert response.status_code == 302
            assert page.wagtail_admin_comments.count() == 1
        else:
            after_commit(lambda: act(browser_of(approver), page, "reject", "لا"))
            assert fresh(page).current_workflow_state.status == "needs_changes"

    assert "failed, of users" in caplog.text
    for user in get_user_model().objects.exclude(email=""):
        assert user.email not in caplog.text


def test_nothing_leaves_when_the_save_is_taken_back(author: Any) -> None:
    make_staff(APPROVERS)
    page = make_news(live=False)

    with TestCase.captureOnCommitCallbacks(execute=False) as waiting:
        save(browser_of(author), page, "submit", title="أ")

    assert (told(), len(waiting) > 0) == ([], True)


def comment(client: Client, page: Page, text: str, **fields: str) -> Any:
    form = {
        "comments-TOTAL_FORMS": "1",
        "comments-INITIAL_FORMS": "0",
        "comments-0-text": text,
        "comments-0-contentpath": "title",
        "comments-0-position": "",
    }
    form |= {
        f"comments-0-replies-{name}_FORMS": "0"
        for name in ("TOTAL", "INITIAL", "MIN_NUM", "MAX_NUM")
    }
    return client.post(edit_url(page), news_form(fresh(page)) | form | fields)


def subscribe(user: Any, page: Page) -> None:
    PageSubscription.objects.update_or_create(
        page=page, user=user, defaults={"comment_notifications": True}
    )


def test_a_comment_reaches_those_who_follow_the_page_in_their_language(
    author: Any, site: Installation
) -> None:
    approver = make_staff(APPROVERS, username="approver", first_name="Nora")
    follower = make_staff(EDITORS, username="follower", language="ar")
    stranger = make_staff("Moderators", username="stranger")
    page = make_news()
    for user in (approver, follower, author, stranger):
        subscribe(user, page)

    after_commit(lambda: comment(browser_of(approver), page, "العنوان طويل"))

    assert told() == ["author", "follower"]
    subjects = {message.to[0].partition("@")[0]: message.subject for message in mail.outbox}
    assert subjects == {
        "author": "\u2068Nora\u2069 commented on “\u2068خبر\u2069”",
        "follower": "تعليق من \u2068Nora\u2069 على «\u2068خبر\u2069»",
    }
    assert all("\u2068العنوان طويل\u2069" in message.body for message in mail.outbox)


def test_a_reply_reaches_whoever_began_the_thread(author: Any, site: Installation) -> None:
    approver = make_staff(APPROVERS, username="approver")
    make_staff(EDITORS, username="bystander")
    page = make_news()
    comment(browser_of(approver), page, "العنوان طويل")
    PageSubscription.objects.update(comment_notifications=False)
    thread = page.wagtail_admin_comments.get()

    reply = {
        "comments-INITIAL_FORMS": "1",
        "comments-0-id": str(thread.pk),
        "comments-0-replies-TOTAL_FORMS": "1",
        "comments-0-replies-0-text": "صححته",
        "comments-0-replies-0-id": "",
    }
    after_commit(lambda: comment(browser_of(author), page, "العنوان طويل", **reply))

    assert told() == ["approver"]
    assert "\u2068صححته\u2069" in mail.outbox[0].body
