"""The answers to the closed and the open consultation."""

from typing import Any

from home.demo.answers_ar_douars import ANSWERS_AR_DOUARS
from home.demo.answers_ar_town import ANSWERS_AR_TOWN
from home.demo.answers_en import ANSWERS_EN
from home.demo.answers_fr import ANSWERS_FR
from home.demo.answers_not_published import ANSWERS_NOT_PUBLISHED
from home.demo.answers_open import OPEN_ANSWERS

__all__ = ["ANSWERS", "OPEN_ANSWERS"]

ANSWERS: list[dict[str, Any]] = [
    *ANSWERS_AR_TOWN,
    *ANSWERS_AR_DOUARS,
    *ANSWERS_FR,
    *ANSWERS_EN,
    *ANSWERS_NOT_PUBLISHED,
]
