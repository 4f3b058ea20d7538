"""Pictures, and the consent of the people in them."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import prefetch_related_objects
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.images.blocks import ImageChooserBlock

from core.blocks.text import TextLineBlock

_STYLESHEETS = ["css/components/photos.css"]


class PhotoValue(blocks.StructValue):
    @property
    def is_shown(self) -> bool:
        """Not without the consent of who is in it (law 09-08), nor when the file was deleted."""
        return self["image"] is not None and bool(self["consent"])


class PhotoBlock(blocks.StructBlock):
    """One picture, wherever it stands: in a text, a gallery, a report, a press page."""

    image = ImageChooserBlock(label=_("Image"))
    alt_text = TextLineBlock(
        label=_("Description for people who cannot see it"),
        help_text=_("Say what matters in the picture, in one sentence."),
    )
    caption = TextLineBlock(label=_("Caption"), required=False)
    credit = TextLineBlock(label=_("Credit"), required=False)
    consent = blocks.BooleanBlock(
        label=_("The people in it agreed to its publication"),
        help_text=_(
            "Tick this as well when nobody in it can be recognised. Without it the picture is "
            "not shown."
        ),
        required=False,
    )

    class Meta:
        icon = "image"
        label = _("Photo")
        value_class = PhotoValue
        stylesheets = _STYLESHEETS

    def get_searchable_content(self, value: Any) -> list[str]:
        return super().get_searchable_content(value) if value.is_shown else []


class FigureBlock(PhotoBlock):
    """A picture in the running text, which may be mere decoration."""

    alt_text = TextLineBlock(
        label=_("Description for people who cannot see it"),
        help_text=_("Say what matters in the picture, in one sentence."),
        required=False,
    )
    decorative = blocks.BooleanBlock(
        label=_("Mere decoration: nothing is lost by who cannot see it"), required=False
    )

    class Meta:
        label = _("Image")
        template = "blocks/figure.html"

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if not cleaned["alt_text"] and not cleaned["decorative"]:
            error = ValidationError(_("Describe the picture, or say that it is mere decoration."))
            raise StructBlockValidationError(block_errors={"alt_text": error})
        return cleaned

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context=parent_context)
        return context | {"alt_text": "" if value["decorative"] else value["alt_text"]}


class GalleryBlock(blocks.StructBlock):
    title = TextLineBlock(label=_("Title"), required=False)
    photos = blocks.ListBlock(PhotoBlock(), label=_("Photos"), min_num=1)

    class Meta:
        icon = "image"
        label = _("Gallery")
        template = "blocks/gallery.html"
        stylesheets = _STYLESHEETS

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context=parent_context)
        photos = shown(value["photos"])
        return context | {"photos": photos, "hidden": len(value["photos"]) - len(photos)}


def shown(photos: Iterable[PhotoValue]) -> list[PhotoValue]:
    """Those that may be shown; what was cut from their files is read in one query."""
    found = [photo for photo in photos if photo.is_shown]
    prefetch_related_objects([photo["image"] for photo in found], "renditions")
    return found
