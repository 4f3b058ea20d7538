"""Documents offered for download, as editors fill them in."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock

from core.attachments import LANGUAGES, rows
from core.blocks.text import TextLineBlock

_STYLESHEETS = ["css/components/attachments.css"]


class AttachmentBlock(blocks.StructBlock):
    document = DocumentChooserBlock(label=_("Document"))
    title = TextLineBlock(
        label=_("Title"),
        required=False,
        help_text=_("What readers see; empty: the document’s own title."),
    )
    language = blocks.ChoiceBlock(
        label=_("Language of the document"), choices=LANGUAGES, required=False
    )

    class Meta:
        icon = "doc-full"
        label = _("Document")
        stylesheets = _STYLESHEETS


class AttachmentsBlock(blocks.StreamBlock):
    """A field of its own, below a page's text."""

    document = AttachmentBlock()


class AttachmentsListBlock(blocks.StructBlock):
    """In the middle of a text."""

    title = TextLineBlock(label=_("Title"), required=False)
    documents = blocks.ListBlock(AttachmentBlock(), label=_("Documents"), min_num=1)

    class Meta:
        icon = "doc-full"
        label = _("Documents to download")
        template = "blocks/attachments.html"
        stylesheets = _STYLESHEETS

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context=parent_context)
        return context | {"rows": rows(value["documents"].bound_blocks)}
