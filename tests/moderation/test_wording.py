from datetime import UTC, datetime, timedelta

import pytest

from moderation.models import Contribution
from moderation.wording import excerpt, language_name, waiting_time

NOW = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("waited", "words"),
    [
        (timedelta(seconds=-5), "less than an hour"),
        (timedelta(minutes=59), "less than an hour"),
        (timedelta(minutes=60), "1 hour"),
        (timedelta(hours=47, minutes=59), "47 hours"),
        (timedelta(hours=48), "2 days"),
        (timedelta(days=400), "400 days"),
    ],
)
def test_waiting_time_is_whole_hours_then_whole_days(waited: timedelta, words: str) -> None:
    assert waiting_time(NOW - waited, NOW) == words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("نعم", "نعم"),
        ("one\n\n  two\tthree", "one two three"),
        ("", "(choices only)"),
        ("  \n", "(choices only)"),
        ("x" * 120, "x" * 120),
        ("x" * 121, "x" * 119 + "…"),
        ("كلمة " * 22 + "أو كلمات", "كلمة " * 22 + "أو كلمات"),
        ("كلمة " * 22 + "أو كلمات أخرى", "كلمة " * 22 + "أو كلمات…"),
        ("x" * 100_000, "x" * 119 + "…"),
    ],
)
def test_excerpt_is_one_line_of_at_most_120_characters(text: str, expected: str) -> None:
    assert excerpt(Contribution(text=text)) == expected


@pytest.mark.parametrize(("code", "name"), [("ar", "Arabic"), ("xx", "xx")])
def test_language_name_falls_back_to_its_code(code: str, name: str) -> None:
    assert language_name(code) == name
