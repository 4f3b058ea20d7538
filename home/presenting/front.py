"""The front page: its sections in the order that its editors chose."""

from collections import defaultdict
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.models import Page

from consultations.models import ConsultationIndexPage
from core import front_page
from core.front_page import Front, Latest
from home.models import HomePage
from home.presenting.contact import organisation_data

type_section = dict[str, Any]


def front_context(page: HomePage, request: HttpRequest) -> dict[str, Any]:
    front = Front(page, request)
    found = _Found(front, page)
    sections = []
    for number, block in enumerate(page.sections, 1):
        section = _PARTS[block.block_type](block.value, found)
        if section is not None:
            sections.append({"id": f"section-{number}", "template": _template(block)} | section)
    return {
        "sections": sections,
        "has_text": any(block.block_type == "text" for block in page.sections),
        "consultations_url": found.consultations_url,
        "structured_data": organisation_data(request),
    }


def _template(block: Any) -> str:
    return f"home/front/{block.block_type}.html"


class _Found:
    """What the sections ask for, each thing loaded once, whatever the arrangement."""

    def __init__(self, front: Front, page: HomePage) -> None:
        self.front = front
        self._asked: dict[str, int] = defaultdict(int)
        self._latest: dict[str, Latest] = {}
        pages: set[int] = set()
        for block in page.sections.raw_data:
            value = block["value"]
            if block["type"] == "latest":
                name = value.get("kind") or ""
                self._asked[name] = max(self._asked[name], value.get("number") or 0)
            if block["type"] == "invitation" and value.get("page"):
                pages.add(value["page"])
        self._pages = self._invited(pages)

    @property
    def consultations_url(self) -> str:
        return self.front.section_url(ConsultationIndexPage)

    def latest(self, teaser: front_page.Teaser, number: int) -> Latest:
        if teaser.name not in self._latest:
            self._latest[teaser.name] = teaser.load(self.front, self._asked[teaser.name])
        whole = self._latest[teaser.name]
        return Latest(whole.items[:number], whole.more_url)

    def url_of(self, page: Page | None) -> str:
        """Address of the page in the reader's language; "" while there is none to read."""
        return self._pages.get(page.pk, "") if page else ""

    def _invited(self, pks: set[int]) -> dict[int, str]:
        if not pks:
            return {}
        keys = dict(Page.objects.filter(pk__in=pks).values_list("pk", "translation_key"))
        here = {
            page.translation_key: page.get_url(self.front.request) or ""
            for page in self.front.pages(Page).filter(translation_key__in=keys.values())
        }
        return {pk: here.get(key, "") for pk, key in keys.items()}


def _latest(value: Any, found: _Found) -> type_section | None:
    teaser = front_page.teaser(value["kind"])
    if teaser is None:
        return None
    shown = found.latest(teaser, value["number"])
    if not shown.items and not teaser.empty_template:
        return None
    return {
        "heading": value["heading"] or teaser.heading,
        "items": shown.items,
        "item_template": teaser.template,
        "empty_template": teaser.empty_template,
        "more_url": shown.more_url,
        "more_label": teaser.more_label,
    }


def _outcomes(value: Any, found: _Found) -> type_section | None:
    outcomes = [
        {"template": part.template, "outcome": loaded}
        for part in front_page.outcomes()
        if (loaded := part.load(found.front, value["number"]))
    ]
    if not outcomes:
        return None
    return {"heading": value["heading"] or _("What became of your answers"), "outcomes": outcomes}


def _figures(value: Any, found: _Found) -> type_section | None:
    counted = [part.load(found.front) for part in front_page.figures()]
    figures = [{"number": number, "label": label} for number, label in counted if number]
    if not figures:
        return None
    return {"heading": value["heading"] or _("Participation in figures"), "figures": figures}


def _ways(value: Any, found: _Found) -> type_section:
    return {"heading": value["heading"] or _("What you can do here")}


def _search(value: Any, found: _Found) -> type_section:
    return {
        "heading": value["heading"] or _("Find your commune or a subject"),
        "text": value["text"]
        or _("Write the name of a place or a word: consultations, workshops and documents."),
    }


def _invitation(value: Any, found: _Found) -> type_section | None:
    url = found.url_of(value["page"])
    return {"value": value, "heading": value["heading"], "url": url} if url else None


def _text(value: Any, found: _Found) -> type_section | None:
    return {"heading": "", "value": value} if value else None


_PARTS = {
    "latest": _latest,
    "outcomes": _outcomes,
    "figures": _figures,
    "ways": _ways,
    "search": _search,
    "invitation": _invitation,
    "text": _text,
}
