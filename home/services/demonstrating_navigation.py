"""The contact page, the menu, the footer and the notices of the demonstration."""

from typing import Any

from wagtail.models import Page, Site

from home.demo.navigation import CONTACT, FOOTER, MENU, NOTICES, SOCIAL
from home.models import ContactPage, HomePage, NavigationSettings
from home.services.planting import Planter, block_id


def create_contact_page(planter: Planter, home: HomePage) -> None:
    page = ContactPage(
        title=planter.text(CONTACT["title"]),
        slug="contact",
        introduction=planter.text(CONTACT["introduction"]),
        body=planter.body(CONTACT["body"], seed="contact"),
    )
    planter.plant(page, Page.objects.get(pk=home.pk))


def arrange_navigation(site: Site, home: HomePage) -> None:
    """Once all the pages that it leads to are there."""
    pages = dict(Page.objects.get(pk=home.pk).get_children().values_list("slug", "pk"))

    def link(slug: str, words: dict[str, str] | None = None) -> dict[str, Any]:
        labels = {f"label_{code}": text for code, text in (words or {}).items()}
        return {"page": pages[slug], "url": ""} | labels

    menu = [
        {
            "type": "item",
            "id": block_id("menu", slug),
            "value": link(slug, words)
            | {"children": _items(slug, [link(child) for child in below])},
        }
        for slug, words, below in MENU
    ]
    footer = [
        {
            "type": "column",
            "id": block_id("footer", number),
            "value": {f"label_{code}": text for code, text in words.items()}
            | {"links": _items(f"footer-{number}", [link(slug) for slug in slugs])},
        }
        for number, (words, slugs) in enumerate(FOOTER)
    ]
    social = [
        {"type": "link", "id": block_id("social", number), "value": value}
        for number, value in enumerate(SOCIAL)
    ]
    notices = {f"{name}_id": pages[slug] for name, slug in NOTICES.items()}
    NavigationSettings.objects.update_or_create(
        site=site, defaults={"menu": menu, "footer": footer, "social": social} | notices
    )


def _items(seed: str, values: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """As a `ListBlock` stores them."""
    return [
        {"type": "item", "id": block_id(f"links/{seed}", number), "value": value}
        for number, value in enumerate(values)
    ]
