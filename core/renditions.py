"""Pictures in the form wanted, where a lost file must not take every page with it."""

from typing import Any

# As social networks, messengers and search engines show a link.
SHARED = "fill-1200x630|format-jpeg"


def rendition(image: Any, spec: str) -> Any:
    """Wagtail's rendition; None without a picture, or where its file is missing."""
    if image is None:
        return None
    try:
        return image.get_rendition(spec)
    except (OSError, ValueError):
        return None


def rendition_url(image: Any, spec: str) -> str:
    """The address of `rendition`, "" without one."""
    picture = rendition(image, spec)
    return picture.url if picture else ""
