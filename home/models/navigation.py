from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import StreamField
from wagtail.models import Page, Site

from home.blocks import FooterColumnBlock, MenuItemBlock, SocialLinkBlock
from home.panels import UnreachableLinksPanel

NOTICES = ("legal_page", "privacy_page", "accessibility_page")


def _notice(label: Any) -> "models.ForeignKey[Page | None, Page | None]":
    return models.ForeignKey(
        Page, verbose_name=label, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )


@register_setting(icon="list-ul")
class NavigationSettings(BaseSiteSetting):
    """
    What leads through the site, one set of links for all languages: each reader is led to the
    page in her or his language.
    """

    menu = StreamField(
        [("item", MenuItemBlock())],
        verbose_name=_("main menu"),
        blank=True,
        collapsed=True,
        max_num=8,
        help_text=_("Empty: the pages right below the home page that are marked for menus."),
    )
    footer = StreamField(
        [("column", FooterColumnBlock())],
        verbose_name=_("columns of the footer"),
        blank=True,
        collapsed=True,
        max_num=3,
        help_text=_("Empty: the other pages right below the home page."),
    )
    social = StreamField(
        [("link", SocialLinkBlock())],
        verbose_name=_("pages on social networks"),
        blank=True,
        max_num=8,
        help_text=_("Plain links, without a sign or a script of the network."),
    )
    legal_page = _notice(_("legal notice"))
    privacy_page = _notice(_("privacy"))
    accessibility_page = _notice(_("accessibility statement"))

    panels = [
        UnreachableLinksPanel(heading=_("Links that readers do not see")),
        FieldPanel("menu"),
        FieldPanel("footer"),
        FieldPanel("social"),
        MultiFieldPanel(
            [FieldPanel(name) for name in NOTICES],
            heading=_("Notices"),
            help_text=_(
                "Linked at the foot of every page, in the reader's language or else in the one "
                "they were written in."
            ),
        ),
    ]

    class Meta:
        verbose_name = _("menu, footer and notices")

    @classmethod
    def for_site(cls, site: Site) -> "NavigationSettings":
        """Those of the site, unsaved while there are none: reading a page must not write."""
        return cls.objects.filter(site=site).first() or cls(site=site)

    def chosen_pages(self) -> set[int]:
        """Of all links; read from what is stored, without a query for each."""
        chosen = {
            link["page"]
            for link in [*self.menu_links(), *self.footer_links()]
            if isinstance(link.get("page"), int)
        }
        return chosen | {pk for name in NOTICES if (pk := getattr(self, f"{name}_id"))}

    def menu_items(self) -> list[dict[str, Any]]:
        """As stored, `children` as plain links."""
        return [
            block["value"] | {"children": _listed(block["value"].get("children"))}
            for block in self.menu.raw_data
        ]

    def footer_columns(self) -> list[dict[str, Any]]:
        return [
            block["value"] | {"links": _listed(block["value"].get("links"))}
            for block in self.footer.raw_data
        ]

    def menu_links(self) -> list[dict[str, Any]]:
        items = self.menu_items()
        return [*items, *(child for item in items for child in item["children"])]

    def footer_links(self) -> list[dict[str, Any]]:
        return [link for column in self.footer_columns() for link in column["links"]]

    def social_links(self) -> list[dict[str, str]]:
        return [block["value"] for block in self.social.raw_data]


def _listed(stored: Any) -> list[dict[str, Any]]:
    """The values of a stored `ListBlock`."""
    return [item["value"] for item in stored or []]
