"""Videos elsewhere: which player, and what the content policy lets through."""

import pytest
from django.test import Client

from core.videos import player_for
from tests.core.block_pages import make_page

pytestmark = pytest.mark.usefixtures("site")
YOUTUBE = "https://www.youtube-nocookie.com/embed/abcdefghij_"


def video(address: str) -> tuple[str, dict[str, object]]:
    return (
        "video",
        {"title": "فيديو", "address": address, "poster": None, "transcript": "ملخص"},
    )


@pytest.fixture(autouse=True)
def peertube(settings: object) -> None:
    settings.PEERTUBE_HOSTS = ["video.example.org"]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("address", "url"),
    [
        ("https://www.youtube.com/watch?v=abcdefghij_&t=4s", YOUTUBE),
        ("https://m.youtube.com/watch?app=desktop&v=abcdefghij_", YOUTUBE),
        ("https://youtu.be/abcdefghij_?si=x", YOUTUBE),
        ("https://www.youtube.com/shorts/abcdefghij_", YOUTUBE),
        ("https://www.youtube.com/live/abcdefghij_", YOUTUBE),
        ("https://www.youtube-nocookie.com/embed/abcdefghij_", YOUTUBE),
        ("https://vimeo.com/123456789", "https://player.vimeo.com/video/123456789?dnt=1"),
        (
            "https://vimeo.com/123456789/a1b2c3d4e5",
            "https://player.vimeo.com/video/123456789?dnt=1&h=a1b2c3d4e5",
        ),
        (
            "https://player.vimeo.com/video/123456789",
            "https://player.vimeo.com/video/123456789?dnt=1",
        ),
        (
            "https://video.example.org/w/9c9de5e8a1",
            "https://video.example.org/videos/embed/9c9de5e8a1?peertubeLink=0",
        ),
        (
            "https://video.example.org/videos/watch/9c9de5e8-0a1e-484a-b099-e80766180a6d",
            "https://video.example.org/videos/embed/9c9de5e8-0a1e-484a-b099-e80766180a6d"
            "?peertubeLink=0",
        ),
    ],
)
def test_the_player_of_a_known_service_is_found(address: str, url: str) -> None:
    player = player_for(address)

    assert player is not None
    assert player.url == url
    assert url.startswith(f"{player.origin}/")


@pytest.mark.parametrize(
    "address",
    [
        "http://youtu.be/abcdefghij_",
        "https://youtu.be/",
        "https://youtu.be/short",
        'https://youtu.be/abc"onload=x',
        "https://www.youtube.com/@channel",
        "https://www.youtube.com/watch",
        "https://www.youtube.com/watch?v=../../evil1",
        "https://youtube.com.evil.example/watch?v=abcdefghij_",
        "https://evil.example/youtu.be/abcdefghij_",
        "https://other.example.org/w/9c9de5e8a1",
        "https://video.example.org/about",
        "https://vimeo.com/channels/staff",
        "https://[broken",
        "javascript:alert(1)",
        "",
    ],
)
def test_anything_else_stays_a_plain_link(address: str) -> None:
    assert player_for(address) is None


def test_only_pages_with_videos_may_show_frames_and_only_their_players(client: Client) -> None:
    plain = make_page(("heading", "عنوان"))
    linked = make_page(video("https://example.org/film"))
    played = make_page(
        video("https://youtu.be/abcdefghij_"), video("https://video.example.org/w/9c9de5e8a1")
    )

    policies = {
        page.pk: {
            name: sources
            for part in client.get(page.url)["Content-Security-Policy"].split("; ")
            for name, _space, sources in [part.partition(" ")]
        }
        for page in (plain, linked, played)
    }

    assert "frame-src" not in policies[plain.pk]
    assert "frame-src" not in policies[linked.pk]
    assert (
        policies[played.pk]["frame-src"]
        == "https://video.example.org https://www.youtube-nocookie.com"
    )
    for policy in policies.values():
        assert (policy["script-src"], policy["default-src"]) == ("'self'", "'self'")


def test_before_a_click_a_page_names_no_player_but_in_data(client: Client) -> None:
    html = client.get(make_page(video("https://youtu.be/abcdefghij_")).url).content.decode()

    assert "<iframe" not in html
    assert f'data-player="{YOUTUBE}"' in html
    assert '<p class="video__play" hidden>' in html
    assert 'href="https://youtu.be/abcdefghij_"' in html


def test_a_video_of_an_unknown_service_has_no_button(client: Client) -> None:
    html = client.get(make_page(video("https://example.org/film")).url).content.decode()

    assert "data-player" not in html
    assert "video__play" not in html
    assert '<bdi dir="ltr">example.org</bdi>' in html
