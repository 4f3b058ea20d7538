"""What an editor may begin from the first screen of the admin, in the sections open to them."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component
from wagtail.models import Page

from consultations.models import ConsultationIndexPage, ConsultationPage
from news.models import NewsIndexPage, NewsPage, PressIndexPage, PressPage
from programmes.models import ProgrammeIndexPage, ProgrammePage, WorkshopPage

# A section, what is made in it, what the link says, its icon. What a deeper page holds (None) is
# begun there: the link opens the section.
_LINKS: list[tuple[type[Page], type[Page] | None, Any, str]] = [
    (NewsIndexPage, NewsPage, _("Write news"), "doc-full"),
    (ProgrammeIndexPage, None, _("Announce a workshop"), "group"),
    (PressIndexPage, PressPage, _("Prepare a press release"), "mail"),
    (ConsultationIndexPage, ConsultationPage, _("Prepare a consultation"), "help"),
]


class QuickLinksPanel(Component):
    name = "quick_links"
    template_name = "home/admin/quick_links.html"
    order = 10

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        sections = _sections()
        links = []
        for section_type, page_type, label, icon in _LINKS:
            section = self._open_one(sections.get(section_type, []))
            if section is not None:
                links.append({"label": label, "icon": icon, "url": _url(section, page_type)})
        return {"links": links}

    def _open_one(self, sections: list[Page]) -> Page | None:
        """Where the user may add; in the language of the admin, if there is a choice."""
        here = get_language()
        for section in sorted(sections, key=lambda page: page.locale.language_code != here):
            if section.permissions_for_user(self.request.user).can_add_subpage():
                return section
        return None


def _sections() -> dict[type[Page], list[Page]]:
    """The section pages of each type, in all languages, in one query for all."""
    types = [section_type for section_type, *_rest in _LINKS]
    found: dict[type[Page], list[Page]] = {}
    pages = Page.objects.type(*types).order_by("path")
    for page in pages.select_related("locale", "content_type"):
        found.setdefault(page.specific_class, []).append(page)
    return found


def _url(section: Page, page_type: type[Page] | None) -> str:
    if page_type is not None:
        meta = page_type._meta
        return reverse("wagtailadmin_pages:add", args=[meta.app_label, meta.model_name, section.pk])
    programmes = list(ProgrammePage.objects.child_of(section).values_list("pk", flat=True)[:2])
    if len(programmes) == 1:
        meta = WorkshopPage._meta
        return reverse(
            "wagtailadmin_pages:add", args=[meta.app_label, meta.model_name, programmes[0]]
        )
    return reverse("wagtailadmin_explore", args=[section.pk])
