"""Signed links: GET changes nothing, POST does it once, and no secret stays in an address."""

import logging
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from logging import LogRecord
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.db import connections
from django.http import HttpRequest
from django.test import Client, RequestFactory
from django.utils import timezone
from django.utils.translation import get_language, override

from core import link_purposes
from core.link_cookies import COOKIE_SECONDS, link_of, linked
from core.link_purposes import CONFIRM_ADDRESS, NOT_ME, Purpose
from core.log_masking import MaskSecrets
from core.models import Contact, SignedLink
from core.models.links import hash_of_link
from core.services.linking import (
    LinkGone,
    find_link,
    make_link,
    remove_expired_links,
    revoke_links,
    use_link,
)
from home.services.installing import Installation
from tests.core.factories import ContactFactory, fresh

CONFIRM_PAGE = "/en/link/confirm-address/confirm/"
NOT_ME_PAGE = "/en/link/not-me/confirm/"


@pytest.fixture
def contact(site: Installation) -> Contact:
    return ContactFactory(address="nadia@example.org")


def path_of(url: str) -> str:
    return urlsplit(url).path


def link_to(contact: Contact, purpose: str = CONFIRM_ADDRESS, **fields: Any) -> str:
    return path_of(make_link(purpose, contact=contact, **({"language": "en"} | fields)))


def state() -> Any:
    return list(SignedLink.objects.values()), list(Contact.objects.values())


def test_only_a_hash_of_a_long_token_is_kept(contact: Contact, settings: Any) -> None:
    settings.WAGTAILADMIN_BASE_URL = "https://agraw.example/"
    url = make_link(CONFIRM_ADDRESS, contact=contact, language="fr")
    token = url.removeprefix("https://agraw.example/fr/link/").removesuffix("/")

    link = SignedLink.objects.get()
    assert len(token) == 43  # 256 bits
    assert link.token_hash == hash_of_link(token)
    assert token not in str(vars(link))


def test_an_unknown_purpose_makes_no_link(contact: Contact) -> None:
    with pytest.raises(KeyError):
        make_link("unknown", contact=contact)


def test_get_exchanges_the_token_for_a_cookie_and_changes_nothing(contact: Contact) -> None:
    url, browser = link_to(contact), Client()
    before = state()

    for _scanner in range(3):
        response = browser.get(url)
        browser.head(url)
    page = browser.get(CONFIRM_PAGE)

    assert state() == before
    assert (response.status_code, response["Location"]) == (302, CONFIRM_PAGE)
    assert "no-store" in response["Cache-Control"]
    assert sorted(response.cookies) == [
        f"link-confirm-address-{code}" for code in ("ar", "en", "fr")
    ]
    for code in ("ar", "en", "fr"):
        cookie = response.cookies[f"link-confirm-address-{code}"]
        assert cookie["path"] == f"/{code}/link/confirm-address/confirm/"
        assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")
        assert cookie["max-age"] == COOKIE_SECONDS == 1800
        assert url.split("/")[-2] not in cookie.value
    assert page.status_code == 200
    assert page.context["link"].button == "Confirm this address"
    assert page.content.decode().count("nadia@example.org") == 1
    assert "no-store" in page["Cache-Control"]


def test_cookies_travel_over_https_alone_where_the_site_does(
    contact: Contact, settings: Any
) -> None:
    settings.SESSION_COOKIE_SECURE = True

    response = Client().get(link_to(contact))

    assert all(cookie["secure"] for cookie in response.cookies.values())


def test_the_page_with_the_button_keeps_the_origin_of_its_form(contact: Contact) -> None:
    browser = Client()

    page = browser.get(link_to(contact), follow=True)

    # With `no-referrer` browsers send `Origin: null`, which the protection of forms refuses.
    assert page["Referrer-Policy"] == "same-origin"


def test_post_confirms_once_and_tells_the_app(
    contact: Contact, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[tuple[Contact, str]] = []
    monkeypatch.setitem(
        link_purposes._when_confirmed, "letter", lambda *heard_of: heard.append(heard_of)
    )
    url, browser = link_to(contact, subject="letter:12:a"), Client()
    browser.get(url)

    first = browser.post(CONFIRM_PAGE)
    confirmed_at = fresh(contact).confirmed_at
    browser.post(CONFIRM_PAGE)
    page = browser.get(url, follow=True)

    assert (first.status_code, first["Location"]) == (302, CONFIRM_PAGE)
    assert confirmed_at is not None
    assert fresh(contact).confirmed_at == confirmed_at
    assert heard == [(contact, "12:a")]
    assert page.context["link"].title == "Your e-mail address is confirmed"
    assert page.context["link"].button == ""


def test_a_subject_that_nobody_listens_for_is_confirmed_all_the_same(contact: Contact) -> None:
    browser = Client()
    browser.get(link_to(contact, subject="gone:1"))

    browser.post(CONFIRM_PAGE)

    assert fresh(contact).is_confirmed


def test_when_the_app_fails_nothing_is_confirmed(
    contact: Contact, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_contact: Contact, _rest: str) -> None:
        raise RuntimeError

    monkeypatch.setitem(link_purposes._when_confirmed, "letter", fail)
    link_to(contact, subject="letter:1")

    with pytest.raises(RuntimeError):
        use_link(SignedLink.objects.get())

    assert not fresh(contact).is_confirmed
    assert SignedLink.objects.get().used_at is None


def test_not_me_stops_all_mails_until_the_owner_allows_them(contact: Contact) -> None:
    url, browser = link_to(contact, NOT_ME), Client()
    assert browser.get(url, follow=True).context["link"].choice == "block"

    for _twice in range(2):
        page = browser.post(NOT_ME_PAGE, {"choice": "block"}, follow=True)
        assert not fresh(contact).takes_mail
    assert page.context["link"].choice == "allow"

    browser.post(NOT_ME_PAGE, {"choice": "allow"})
    assert (fresh(contact).takes_mail, fresh(contact).is_confirmed) == (True, True)


@pytest.mark.parametrize("choice", ["", "nonsense", "block\x00"])
def test_a_choice_that_was_not_offered_does_nothing(contact: Contact, choice: str) -> None:
    browser = Client()
    browser.get(link_to(contact, NOT_ME))

    browser.post(NOT_ME_PAGE, {"choice": choice})

    assert fresh(contact).takes_mail
    assert not fresh(contact).is_confirmed


def test_a_form_from_elsewhere_does_nothing(contact: Contact) -> None:
    browser = Client(enforce_csrf_checks=True)
    browser.get(link_to(contact))

    assert browser.post(CONFIRM_PAGE).status_code == 403
    assert not fresh(contact).is_confirmed

    token = browser.get(CONFIRM_PAGE).context["csrf_token"]
    assert browser.post(CONFIRM_PAGE, {"csrfmiddlewaretoken": str(token)}).status_code == 302
    assert fresh(contact).is_confirmed


GUESSES = ["x", "0" * 43, "a" * 5000, "confirm-address", "%00", "..%2f", "عربي", "a b"]


@pytest.mark.parametrize("token", GUESSES)
def test_a_guessed_link_leads_nowhere(site: Installation, token: str) -> None:
    response = Client().get(f"/fr/link/{token}/")

    assert response.status_code in {400, 404}
    assert not response.cookies


def test_guessed_and_expired_links_look_alike(contact: Contact) -> None:
    url = link_to(contact)
    SignedLink.objects.update(expires_at=timezone.now())
    browser = Client()

    expired, guessed = browser.get(url), browser.get(f"/en/link/{'x' * 43}/")

    assert (expired.status_code, guessed.status_code) == (404, 404)
    token = url.split("/")[-2].encode()
    assert expired.content.replace(token, b"") == guessed.content.replace(b"x" * 43, b"")
    assert "This link leads nowhere" in expired.content.decode()
    assert not expired.cookies


def test_a_link_that_expires_while_its_page_is_open_does_nothing(contact: Contact) -> None:
    browser = Client()
    browser.get(link_to(contact))
    SignedLink.objects.update(expires_at=timezone.now())

    response = browser.post(CONFIRM_PAGE)

    assert response.status_code == 404
    assert not fresh(contact).is_confirmed


def test_a_page_without_its_cookie_says_what_to_do(site: Installation) -> None:
    for page in (CONFIRM_PAGE, NOT_ME_PAGE):
        for ask in (Client().get, Client().post):
            response = ask(page)
            assert response.status_code == 404
            assert "Open the link in your mail once more" in response.content.decode()
    assert Client().get("/en/link/unknown/confirm/").status_code == 404


def test_a_cookie_of_one_purpose_opens_no_other(contact: Contact) -> None:
    browser = Client()
    browser.get(link_to(contact, NOT_ME))
    browser.cookies["link-confirm-address-en"] = browser.cookies["link-not-me-en"].value

    assert browser.post(CONFIRM_PAGE).status_code == 404
    assert not fresh(contact).is_confirmed


@pytest.mark.parametrize("value", ["", "1", "1:abc", "eyJ:x:y", "é", "a" * 4000])
def test_a_forged_cookie_opens_nothing(contact: Contact, value: str) -> None:
    link_to(contact)
    browser = Client()
    browser.cookies["link-confirm-address-en"] = value

    assert browser.get(CONFIRM_PAGE).status_code == 404


def test_a_cookie_ends_after_half_an_hour(
    contact: Contact, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = Client()
    browser.get(link_to(contact))
    monkeypatch.setattr("core.link_cookies.COOKIE_SECONDS", -1)

    assert browser.get(CONFIRM_PAGE).status_code == 404


def test_the_page_is_read_in_each_language(contact: Contact) -> None:
    browser = Client()
    browser.get(link_to(contact))

    for code in ("ar", "fr", "en"):
        page = browser.get(f"/{code}/link/confirm-address/confirm/")
        assert page.status_code == 200
        assert page.context["link"].address == "nadia@example.org"
        languages = {item["code"]: item["url"] for item in page.context["chrome"].languages}
        assert languages["fr"] == "/fr/link/confirm-address/confirm/"


def test_ten_thousand_guesses_find_nothing(contact: Contact) -> None:
    link_to(contact)

    for number in range(10_000):
        with pytest.raises(LinkGone):
            find_link(f"{number:043d}")


@pytest.mark.django_db(transaction=True)
def test_a_link_opened_many_times_at_once_is_used_once(
    site: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = []
    monkeypatch.setitem(
        link_purposes._when_confirmed, "letter", lambda _contact, rest: heard.append(rest)
    )
    make_link(CONFIRM_ADDRESS, contact=ContactFactory(), subject="letter:1")
    link = SignedLink.objects.get()

    def use(_number: int) -> None:
        try:
            use_link(link)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(use, range(8)))

    assert heard == ["1"]


# A purpose that opens a page of an app's own.


@pytest.fixture
def edit_letter(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    purpose = Purpose(
        "edit-letter",
        lifetime=timedelta(days=30),
        opens=lambda link: f"/{get_language()}/search/{link.subject}/",
    )
    monkeypatch.setitem(link_purposes._purposes, purpose.name, purpose)
    return purpose.name


def asked_with(browser: Client) -> HttpRequest:
    request = RequestFactory().get("/")
    request.COOKIES = {name: cookie.value for name, cookie in browser.cookies.items()}
    return request


def test_a_link_opens_the_page_of_an_app(site: Installation, edit_letter: str) -> None:
    browser = Client()
    response = browser.get(path_of(make_link(edit_letter, subject="L7", language="fr")))

    assert response["Location"] == "/fr/search/L7/"
    assert response.cookies["link-edit-letter-ar"]["path"] == "/ar/search/L7/"
    with override("ar"):
        assert linked(asked_with(browser), edit_letter) == "L7"
        assert linked(asked_with(browser), CONFIRM_ADDRESS) is None
        assert linked(asked_with(Client()), edit_letter) is None
    assert browser.get("/fr/link/edit-letter/confirm/").status_code == 404


def test_a_revoked_link_opens_nothing(site: Installation, edit_letter: str) -> None:
    browser = Client()
    url = path_of(make_link(edit_letter, subject="L7", language="fr"))
    make_link(edit_letter, subject="L8")
    browser.get(url)

    assert revoke_links(edit_letter, subject="L7") == 1

    with override("fr"):
        assert link_of(asked_with(browser), edit_letter) is None
    assert browser.get(url).status_code == 404
    assert SignedLink.objects.get().subject == "L8"


def test_expired_links_are_removed(contact: Contact) -> None:
    link_to(contact)
    link_to(contact, NOT_ME)
    later = timezone.now() + timedelta(days=8)

    assert remove_expired_links(now=later, dry_run=True) == 1
    assert remove_expired_links(now=later, dry_run=False) == 1
    assert SignedLink.objects.get().purpose == NOT_ME


@pytest.mark.parametrize(
    ("said", "masked"),
    [
        ("GET /ar/link/s3cr3t/ HTTP/1.1", "GET /ar/link/…/ HTTP/1.1"),
        ("Not Found: /fr/receipt/s3cr3t/?a=b", "Not Found: /fr/receipt/…/?a=b"),
        ("/ar/take-part/PARTICIPATION-1/s3cr3t/", "/ar/take-part/PARTICIPATION-1/…/"),
        ("/ar/take-part/PARTICIPATION-1/", "/ar/take-part/PARTICIPATION-1/"),
        ("/ar/link/s3cr3t and /ar/receipt/s3cr3t", "/ar/link/… and /ar/receipt/…"),
        ("nothing secret: 5 %", "nothing secret: 5 %"),
    ],
)
def test_the_secret_part_of_an_address_is_not_logged(said: str, masked: str) -> None:
    record = LogRecord("django", logging.INFO, "", 1, "%s", (said,), None)

    assert MaskSecrets().filter(record) is True
    assert record.getMessage() == masked
