"""Refused answers and spam in the closed consultation."""

from typing import Any

# Every respondent, association and name here is invented.

ANSWERS_NOT_PUBLISHED: list[dict[str, Any]] = [
    {
        "language": "ar",
        "days_after_opening": 3,
        "answers": {
            "visit_frequency": "weekly",
            "walk_minutes": 10,
            "difficulties": ["cleanliness"],
            "first_work": "souk_square",
            "proposal": (
                "أثمنة زيت الزيتون ارتفعت كثيرا هذه السنة، ونريد أن تتدخل الجماعة لدى المعاصر."
            ),
        },
        "publish": True,
        "display": "anonymous",
        "name": "",
        "status": "refused",
        "reason": "off_topic",
    },
    {
        "language": "ar",
        "days_after_opening": 5,
        "answers": {
            "visit_frequency": "daily",
            "walk_minutes": 6,
            "difficulties": ["lighting"],
            "first_work": "street_lighting",
            "proposal": "من وضع هذا المشروع كسول ولا يفهم شيئا، ولا يستحق أن نجيبه.",
        },
        "publish": True,
        "display": "anonymous",
        "name": "",
        "status": "refused",
        "reason": "insult",
    },
    {
        "language": "ar",
        "days_after_opening": 8,
        "answers": {
            "visit_frequency": "daily",
            "walk_minutes": 3,
            "difficulties": ["cleanliness"],
            "first_work": "souk_square",
            "proposal": (
                "جارتي صاحبة الدكان الثالث على اليمين هي التي ترمي الأزبال كل ليلة، وتسكن في "
                "الطابق الأول فوقه."
            ),
        },
        "publish": True,
        "display": "anonymous",
        "name": "",
        "status": "refused",
        "reason": "personal_data",
    },
    {
        "language": "ar",
        "days_after_opening": 11,
        "answers": {
            "visit_frequency": "rarely",
            "walk_minutes": 20,
            "first_work": "spring_garden",
            "proposal": "نعم لا ثم نعم حسب ما قلت سابقا في تلك والباقي معروف.",
        },
        "publish": True,
        "display": "anonymous",
        "name": "",
        "status": "refused",
        "reason": "other",
    },
    {
        "language": "fr",
        "days_after_opening": 7,
        "answers": {
            "visit_frequency": "weekly",
            "walk_minutes": 9,
            "difficulties": ["lighting"],
            "first_work": "street_lighting",
            "proposal": (
                "Notre société vend des lampadaires à prix réduit et les installe en une "
                "semaine. Demandez un devis."
            ),
        },
        "publish": True,
        "display": "anonymous",
        "name": "",
        "status": "refused",
        "reason": "advertising",
    },
    {
        "language": "fr",
        "days_after_opening": 14,
        "answers": {
            "visit_frequency": "monthly",
            "walk_minutes": 12,
            "difficulties": ["access"],
            "first_work": "souk_square",
            "proposal": (
                "Puisque personne ne bouge, que les riverains aillent casser eux-mêmes les "
                "bornes de la place cette nuit."
            ),
        },
        "publish": True,
        "display": "anonymous",
        "name": "",
        "status": "refused",
        "reason": "unlawful",
    },
    {
        "language": "fr",
        "days_after_opening": 2,
        "answers": {
            "visit_frequency": "never",
            "first_work": "souk_square",
            "proposal": (
                "Gagnez de l’argent depuis chez vous, offre valable aujourd’hui seulement."
            ),
            "difficult_place": (
                "Gagnez de l’argent depuis chez vous, offre valable aujourd’hui seulement."
            ),
        },
        "publish": True,
        "display": "anonymous",
        "name": "",
        "status": "spam",
    },
    {
        "language": "en",
        "days_after_opening": 2,
        "answers": {
            "visit_frequency": "never",
            "walk_minutes": 0,
            "first_work": "street_lighting",
            "proposal": "Best watches best prices, free delivery everywhere.",
        },
        "publish": True,
        "display": "anonymous",
        "name": "",
        "status": "spam",
    },
    {
        "language": "en",
        "days_after_opening": 2,
        "answers": {
            "visit_frequency": "never",
            "walk_minutes": 0,
            "first_work": "street_lighting",
            "proposal": "Best watches best prices, free delivery everywhere, order now.",
        },
        "publish": True,
        "display": "anonymous",
        "name": "",
        "status": "spam",
    },
    {
        "language": "en",
        "days_after_opening": 13,
        "answers": {
            "visit_frequency": "daily",
            "walk_minutes": 99,
            "difficulties": [
                "lighting",
                "seating",
                "shade",
                "toilets",
                "cleanliness",
                "access",
                "safety",
            ],
            "first_work": "play_areas",
            "proposal": "We improve the ranking of your website. Reply for a free offer.",
        },
        "publish": True,
        "display": "anonymous",
        "name": "",
        "status": "spam",
    },
]
