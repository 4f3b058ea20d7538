"""Answers in English to the closed consultation."""

from typing import Any

# Every respondent, association and name here is invented.

ANSWERS_EN: list[dict[str, Any]] = [
    {
        "language": "en",
        "days_after_opening": 2,
        "answers": {
            "visit_frequency": "weekly",
            "walk_minutes": 6,
            "difficulties": ["shade"],
            "first_work": "spring_garden",
            "proposal": (
                "Please plant trees that give shade rather than more grass. The garden is "
                "empty from June to September because of the heat."
            ),
        },
        "publish": True,
        "display": "anonymous",
        "name": "",
        "status": "approved",
    },
    {
        "language": "en",
        "days_after_opening": 4,
        "answers": {
            "visit_frequency": "monthly",
            "walk_minutes": 10,
            "difficulties": ["access", "seating"],
            "first_work": "paths",
            "proposal": (
                "My mother uses a walking frame. Two or three dropped kerbs between the clinic "
                "and the square would let her go out alone."
            ),
            "difficult_place": "The corner by the clinic, at any hour.",
        },
        "publish": True,
        "display": "initials",
        "name": "L. H.",
        "status": "approved",
    },
    {
        "language": "en",
        "days_after_opening": 6,
        "answers": {
            "visit_frequency": "weekly",
            "walk_minutes": 8,
            "difficulties": ["lighting", "safety"],
            "first_work": "street_lighting",
            "proposal": (
                "I came back to Aïn Zitoun last year after studying abroad. The square is "
                "lovely by day, but with one working lamp I do not cross it at night."
            ),
        },
        "publish": True,
        "display": "anonymous",
        "name": "",
        "status": "approved",
    },
    {
        "language": "en",
        "days_after_opening": 9,
        "answers": {
            "visit_frequency": "rarely",
            "walk_minutes": 25,
            "difficulties": ["toilets"],
            "first_work": "play_areas",
            "proposal": (
                "Young people need something other than a children’s playground. A wall to "
                "climb or a basketball hoop, open to girls and boys, costs little."
            ),
        },
        "publish": True,
        "display": "name",
        "name": "Aïn Zitoun Youth Club",
        "status": "approved",
    },
    {
        "language": "en",
        "days_after_opening": 15,
        "answers": {
            "visit_frequency": "daily",
            "walk_minutes": 3,
            "difficulties": ["cleanliness"],
            "first_work": "souk_square",
            "proposal": (
                "I like Souk Square as it is. Cleaning it after market day would do more good "
                "than new benches."
            ),
        },
        "publish": False,
        "display": "anonymous",
        "name": "",
        "status": "approved",
    },
]
