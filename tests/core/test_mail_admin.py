"""Settings → Mail: what waits and what was given up, for superusers; addresses are shortened."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from core.mails import ask_to_confirm
from core.models import MailStatus, OutboxMail
from core.services.mailing import enqueue
from home.services.granting import LEADS
from home.services.installing import Installation
from tests.core.factories import ContactFactory, fresh
from tests.home.staff import browser_of, make_staff

INDEX = "/admin/mails/"


@pytest.fixture
def administrator(site: Installation) -> Client:
    return browser_of(make_staff(is_superuser=True))


def caused(number: int = 0, **fields: Any) -> OutboxMail:
    contact = ContactFactory(address=f"nadia{number}@example.org")
    row = ask_to_confirm(contact, about="response:1", key="1")
    OutboxMail.objects.filter(pk=row.pk).update(**fields)
    return fresh(row)


def test_addresses_are_shown_shortened(administrator: Client) -> None:
    caused()
    words = {"subject": "s", "text": "t"}
    enqueue("core.staff", to=make_staff(username="salma"), key="1", context=words)
    enqueue("core.staff", to="service@example.net", key="1", context=words)

    page = administrator.get(INDEX).content.decode()

    for shown in ("n…@example.org", "s…@commune.example", "s…@example.net"):
        assert shown in page
    for hidden in ("nadia0@", "salma@", "service@"):
        assert hidden not in page


def test_the_list_is_filtered_by_status(administrator: Client) -> None:
    given_up = caused(1, status=MailStatus.GIVEN_UP)
    caused(2)

    response = administrator.get(INDEX, {"status": "given_up"})

    assert list(response.context["object_list"]) == [given_up]
    assert "Request to confirm an address" in response.content.decode()


def test_the_menu_leads_there(administrator: Client) -> None:
    assert reverse("mails:index") == INDEX
    assert INDEX in administrator.get("/admin/").content.decode()


def test_a_mail_given_up_is_tried_again_by_post_alone(administrator: Client) -> None:
    row = caused(status=MailStatus.GIVEN_UP, attempts=7)
    url = f"{INDEX}{row.pk}/try-again/"

    assert administrator.get(url).status_code == 405
    assert fresh(row).status == MailStatus.GIVEN_UP
    assert url in administrator.get(INDEX).content.decode()
    assert administrator.post(url).headers["Location"] == INDEX
    assert (fresh(row).status, fresh(row).attempts) == (MailStatus.WAITING, 0)


def test_a_mail_that_was_sent_is_not_sent_again(administrator: Client) -> None:
    row = caused(status=MailStatus.SENT)

    page = administrator.post(f"{INDEX}{row.pk}/try-again/", follow=True)

    assert "This mail was sent already" in page.content.decode()
    assert "try-again" not in page.content.decode()
    assert fresh(row).status == MailStatus.SENT
    assert administrator.post(f"{INDEX}404/try-again/").status_code == 404


def test_nobody_else_tries_again(site: Installation) -> None:
    row = caused(status=MailStatus.GIVEN_UP)

    browser_of(make_staff(LEADS)).post(f"{INDEX}{row.pk}/try-again/")
    Client().post(f"{INDEX}{row.pk}/try-again/")

    assert fresh(row).status == MailStatus.GIVEN_UP


def test_the_list_takes_as_many_queries_for_fifty_mails_as_for_one(
    administrator: Client, django_assert_max_num_queries: Any
) -> None:
    for number in range(50):
        caused(number)
    administrator.get(INDEX)

    with django_assert_max_num_queries(14):
        response = administrator.get(INDEX)

    assert len(response.context["object_list"]) == 50
