"""Videos by link. Nothing is asked of a third party before the reader says so."""

from typing import Any

from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

from core.blocks.text import TextAreaBlock, TextLineBlock
from core.videos import Player, player_for
from core.web_addresses import host_of, is_web_address


class VideoValue(blocks.StructValue):
    @property
    def href(self) -> str:
        return self["address"] if is_web_address(self["address"]) else ""

    @property
    def host(self) -> str:
        return host_of(self.href)

    @property
    def player(self) -> Player | None:
        return player_for(self.href)


class VideoBlock(blocks.StructBlock):
    title = TextLineBlock(label=_("Title"), max_length=160)
    address = blocks.URLBlock(
        label=_("Address of the video"),
        validators=[
            URLValidator(
                schemes=["https"],
                message=_("Enter the whole address of the video, beginning with https://."),
            )
        ],
        help_text=_("From YouTube, Vimeo or PeerTube it plays on this page, once asked to."),
    )
    poster = ImageChooserBlock(
        label=_("Picture"),
        required=False,
        help_text=_("One of your own, with the consent of the people in it."),
    )
    transcript = TextAreaBlock(
        label=_("Transcript or summary"),
        help_text=_("What is said and shown, for people who cannot hear or see it."),
    )

    class Meta:
        icon = "media"
        label = _("Video")
        template = "blocks/video.html"
        value_class = VideoValue
        stylesheets = ["css/components/video.css"]
        scripts = ["js/video.js"]

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context=parent_context)
        return context | {"player": value.player}
