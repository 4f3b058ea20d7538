"""
What formatted text may hold when it is stored.

Wagtail's editor sends a description of the text in JSON, from which its own converter writes the
HTML: whatever was pasted, only the elements of the field's features come out. This guards what the
converter lets through or fails on when somebody sends something else than the editor would.
"""

from typing import Any

from bs4 import NavigableString, Tag
from bs4.element import PreformattedString
from django.utils.html import escape
from wagtail.admin.rich_text import DraftailRichTextArea
from wagtail.whitelist import Whitelister, allow_without_attributes, check_url

from core.text import clean_text

_ELEMENTS = ("h2", "h3", "h4", "p", "b", "i", "em", "strong", "ol", "ul", "li", "br", "hr")
_LINK_TYPES = ("page", "document")
# Their content is no text.
_VOID = ("script", "style", "template", "title", "head", "xml")
_KEY = "data-block-key"


def clean_rich_text(html: str) -> str:
    """Keep our elements, and links to pages, documents and safe addresses; unwrap the others."""
    return _Cleaner().clean(clean_text(html.encode(errors="replace").decode()))


class _Cleaner(Whitelister):
    def __init__(self) -> None:
        # Wagtail finds a block again by its key, in comments and comparisons.
        self.element_rules = dict.fromkeys(_ELEMENTS, _keep_key) | {
            "[document]": allow_without_attributes,
            "a": _keep_safe_link,
        }

    def clean_string_node(self, doc: Any, node: NavigableString) -> None:
        # Comments, and what Word hides in declarations of its own.
        if isinstance(node, PreformattedString):
            node.extract()

    def clean_tag_node(self, doc: Any, tag: Tag) -> None:
        if tag.name in _VOID:
            tag.decompose()
            return
        super().clean_tag_node(doc, tag)


def _keep_key(tag: Tag) -> None:
    tag.attrs = {name: value for name, value in tag.attrs.items() if name == _KEY}


def _keep_safe_link(tag: Tag) -> None:
    attrs = tag.attrs
    if "linktype" in attrs:
        is_known = attrs["linktype"] in _LINK_TYPES and str(attrs.get("id", "")).isdecimal()
        kept = {"linktype": attrs["linktype"], "id": attrs["id"]} if is_known else {}
    else:
        href = attrs.get("href", "")
        kept = {"href": href} if href and check_url(href) else {}
    tag.attrs = kept
    # A link that leads nowhere, or that nobody can see.
    if not kept or not tag.get_text(strip=True):
        tag.unwrap()


class RichTextArea(DraftailRichTextArea):
    """Wagtail's editor; what it is sent is clean, and never fails."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        try:
            html = super().value_from_datadict(data, files, name)
        except (AttributeError, KeyError, TypeError, ValueError, AssertionError):
            # Not the editor's JSON: taken for text, of which nothing is lost.
            html = f"<p>{escape(data.get(name))}</p>"
        return html if html is None else clean_rich_text(html)
