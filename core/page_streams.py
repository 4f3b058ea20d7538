"""What the streams of a page hold: what their blocks need to be shown, and where videos play."""

from collections.abc import Iterator

from wagtail.blocks import StreamValue
from wagtail.fields import StreamField
from wagtail.models import Page

from core.blocks.videos import VideoBlock


def streams(page: Page) -> Iterator[StreamValue]:
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            yield getattr(page, field.name)


def assets_of(page: Page) -> dict[str, list[str]]:
    """`stylesheets` and `scripts` of the blocks in use, each once; reads no block's value."""
    kinds = [
        stream.stream_block.child_blocks[name]
        for stream in streams(page)
        for name in dict.fromkeys(child["type"] for child in stream.raw_data)
        if name in stream.stream_block.child_blocks
    ]
    return {
        name: list(dict.fromkeys(path for kind in kinds for path in getattr(kind.meta, name, ())))
        for name in ("stylesheets", "scripts")
    }


def player_origins(page: Page) -> list[str]:
    """Whence the videos on `page` may be played."""
    players = [
        child.value.player
        for stream in streams(page)
        if any(child["type"] == "video" for child in stream.raw_data)
        for child in stream
        if isinstance(child.block, VideoBlock)
    ]
    return sorted({player.origin for player in players if player})
