"""Readers of Arabic and French meet no label in English, on any page of the demonstration."""

import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

from babel.messages.pofile import read_po
from django.conf import settings
from django.core.management import call_command
from django.test import Client
from wagtail.models import Page

from consultations.models import Consultation
from programmes.models import WorkshopPage
from recommendations.models import Recommendation
from tests.home.test_commands import bare

__all__ = ["bare"]

LANGUAGES = ["ar", "fr"]
# Words that every language writes in Latin letters, and the names of the two other languages.
SAID_BY_ALL = {
    "ODbL",
    "Agraw",
    "Français",
    "English",
    "Atom",
    "PDF",
    "ZIP",
    "CNDP",
    "WCAG",
    "JavaScript",
}
# Our English words that are French as well.
_ALSO_FRENCH = {"Source", "Organisation"}
_SPOKEN = {"aria-label", "alt", "title", "placeholder", "data-suggest-label"}
_FOREIGN = ("fr", "en", "zgh")
_VOID = {"meta", "link", "img", "input", "br", "hr", "source", "wbr"}


class Said(HTMLParser):
    """Every text and spoken attribute, with the language in which the page says it is."""

    def __init__(self) -> None:
        super().__init__()
        self.stack: list[tuple[str, str]] = []
        self.found: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        language = values.get("lang") or (self.stack[-1][1] if self.stack else "")
        if tag not in _VOID:
            self.stack.append((tag, language))
        spoken = [values[name] for name in _SPOKEN & set(values)]
        if values.get("name") == "description":
            spoken.append(values.get("content"))
        if tag == "input" and values.get("type") in {"submit", "button"}:
            spoken.append(values.get("value"))
        self.found += [(text, language) for text in spoken if text]

    def handle_endtag(self, tag: str) -> None:
        while self.stack and self.stack.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        tag, language = self.stack[-1] if self.stack else ("", "")
        # What people wrote and how they sign stands in `bdi`.
        if tag not in {"script", "style", "bdi"} and data.strip():
            self.found.append((" ".join(data.split()), language))


@cache
def english(language: str) -> frozenset[str]:
    """What our code says in English and `language` says otherwise."""
    path = Path(settings.LOCALE_PATHS[0], language, "LC_MESSAGES", "django.po")
    with path.open("rb") as file:
        catalogue = read_po(file, locale=language)
    told = set()
    for message in catalogue:
        pairs = (
            zip(message.id, message.string, strict=False)
            if isinstance(message.id, tuple)
            else [(message.id, message.string)]
        )
        told |= {said for said, translated in pairs if said and said.lower() != translated.lower()}
    return frozenset(told)


def labels_in_english(html: str, language: str) -> list[str]:
    said = Said()
    said.feed(html)
    return [text for text, marked in said.found if _is_english(text, marked, language)]


def _is_english(text: str, marked: str, language: str) -> bool:
    if marked.startswith(_FOREIGN) and not marked.startswith(language):
        return False
    if text in english(language):
        return text not in SAID_BY_ALL | _ALSO_FRENCH
    # In Arabic any Latin word is one too many, but for addresses and references.
    words = re.sub(r"\S+@\S+|\S+\.\S+|\S*/\S*|[0-9A-Z]{4}-[0-9A-Z]{4}", " ", text)
    return language == "ar" and bool(set(re.findall(r"[A-Za-zÀ-ÿ]{3,}", words)) - SAID_BY_ALL)


def addresses(language: str) -> list[str]:
    pages = Page.objects.live().filter(locale__language_code=language, depth__gt=1)
    consultations = Consultation.objects.filter(is_published=True)
    closed = [
        page.get_url() for page in pages if page.specific_class.__name__ == "ConsultationPage"
    ]
    return [
        *(page.get_url() for page in pages),
        *(f"/{language}/take-part/{record.reference}/" for record in consultations),
        *(f"{url}results/" for url in closed),
        *(
            f"/{language}/recommendations/{record.reference}/"
            for record in Recommendation.objects.all()[:3]
        ),
        f"/{language}/search/",
        f"/{language}/search/?q=الماء",
        f"/{language}/search/?q=الماء&type=news",
        f"/{language}/search/?q=الماء&after=yesterday&type=xx",
        f"/{language}/consultations/?status=xx",
        f"/{language}/nowhere/",
        f"/{language}/receipt/nothing/",
    ]


def test_no_public_page_says_a_label_in_english(bare: None, client: Client) -> None:
    """One test, because the demonstration takes its time to make."""
    call_command("create_demo_content", verbosity=0)
    client.raise_request_exception = False

    wrong = {
        url: found
        for language in LANGUAGES
        for url, html in [*_pages(client, language), *_refusals(client, language)]
        if (found := labels_in_english(html, language))
    }
    files = {
        url: [text for text in texts if text in english(language)]
        for language in LANGUAGES
        for url, texts in _files(client, language)
    }

    assert wrong == {}
    assert list(files.values()) == [[]] * len(files)


def _pages(client: Client, language: str) -> Iterator[tuple[str, str]]:
    for url in addresses(language):
        response = client.get(url)
        assert response.status_code in {200, 302, 404}, url
        yield url, response.content.decode()


def _refusals(client: Client, language: str) -> Iterator[tuple[str, str]]:
    """The form with its errors, and the page for a form without a cookie."""
    record = next(r for r in Consultation.objects.all() if r.stage() == "open")
    url = f"/{language}/take-part/{record.reference}/"
    for sender in (client, Client(enforce_csrf_checks=True)):
        yield f"{url} (sent)", sender.post(url, {}).content.decode()


def _files(client: Client, language: str) -> Iterator[tuple[str, list[str]]]:
    """What the calendar file and the feeds say."""
    workshop = next(
        page
        for page in WorkshopPage.objects.live().filter(locale__language_code=language)
        if page.start_date
    )
    calendar = client.get(f"{workshop.get_url()}event.ics").content.decode()
    yield "event.ics", [line.partition(":")[2] for line in calendar.splitlines()]
    for section in ("news", "press"):
        feed = client.get(f"/{language}/{section}/feed/").content.decode()
        yield f"{section}/feed", re.findall(r">([^<>]+)<", feed)
