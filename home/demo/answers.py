"""The answers to the consultations, by their addresses."""

from typing import Any

from home.demo.answers_ar_douars import ANSWERS_AR_DOUARS
from home.demo.answers_ar_town import ANSWERS_AR_TOWN
from home.demo.answers_en import ANSWERS_EN
from home.demo.answers_fr import ANSWERS_FR
from home.demo.answers_not_published import ANSWERS_NOT_PUBLISHED
from home.demo.answers_open import OPEN_ANSWERS
from home.demo.answers_priorities import PEOPLE

ANSWERS: dict[str, list[dict[str, Any]]] = {
    "participation-plan": OPEN_ANSWERS,
    "public-spaces": [
        *ANSWERS_AR_TOWN,
        *ANSWERS_AR_DOUARS,
        *ANSWERS_FR,
        *ANSWERS_EN,
        *ANSWERS_NOT_PUBLISHED,
    ],
    "priorities": PEOPLE,
}
