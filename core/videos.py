"""Videos elsewhere: from the address that people copy to that of a player. Nothing is fetched."""

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from django.conf import settings

_YOUTUBE_HOSTS = {"youtube.com", "m.youtube.com", "youtube-nocookie.com", "music.youtube.com"}
_YOUTUBE_ID = re.compile(r"[\w-]{11}", re.ASCII)
_YOUTUBE_PATHS = (["embed"], ["shorts"], ["live"], ["v"])
_VIMEO_ID = re.compile(r"\d{4,14}", re.ASCII)
_VIMEO_HASH = re.compile(r"[0-9a-f]{6,20}", re.ASCII)
_PEERTUBE_ID = re.compile(r"[\w-]{8,64}", re.ASCII)


@dataclass(frozen=True)
class Player:
    """Who shows the video, and the address of its player. `origin` is for the content policy."""

    service: str
    origin: str
    url: str


def player_for(address: str) -> Player | None:
    """
    None where we know no player: then the video is a plain link.

    PeerTube is no one's: its hosts are named in the setting PEERTUBE_HOSTS.
    """
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return None
    if parts.scheme != "https":
        return None
    path = [part for part in parts.path.split("/") if part]
    if host == "youtu.be":
        return _youtube(path)
    if host in _YOUTUBE_HOSTS:
        is_watched = path[:1] == ["watch"]
        if is_watched or path[:1] in _YOUTUBE_PATHS:
            return _youtube(parse_qs(parts.query).get("v", []) if is_watched else path[1:])
    if host in {"vimeo.com", "player.vimeo.com"}:
        return _vimeo(path[1:] if path[:1] == ["video"] else path)
    if host in settings.PEERTUBE_HOSTS:
        return _peertube(host, path)
    return None


def _youtube(identifiers: list[str]) -> Player | None:
    if not identifiers or not _YOUTUBE_ID.fullmatch(identifiers[0]):
        return None
    # Sets no cookie until the video plays.
    origin = "https://www.youtube-nocookie.com"
    return Player("YouTube", origin, f"{origin}/embed/{identifiers[0]}")


def _vimeo(path: list[str]) -> Player | None:
    if not path or not _VIMEO_ID.fullmatch(path[0]):
        return None
    origin = "https://player.vimeo.com"
    # A video that is not listed needs the second part of its address, too.
    unlisted = f"&h={path[1]}" if path[1:] and _VIMEO_HASH.fullmatch(path[1]) else ""
    return Player("Vimeo", origin, f"{origin}/video/{path[0]}?dnt=1{unlisted}")


def _peertube(host: str, path: list[str]) -> Player | None:
    identifiers = path[1:] if path[:1] == ["w"] else path[2:]
    known = path[:1] == ["w"] or path[:2] in (["videos", "watch"], ["videos", "embed"])
    if not known or not identifiers or not _PEERTUBE_ID.fullmatch(identifiers[0]):
        return None
    origin = f"https://{host}"
    return Player("PeerTube", origin, f"{origin}/videos/embed/{identifiers[0]}?peertubeLink=0")
