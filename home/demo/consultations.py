"""The consultations of the demonstration: two open, one closed, one coming."""

from typing import Any

from home.demo.consultation_participation_plan import PARTICIPATION_PLAN
from home.demo.consultation_priorities import PRIORITIES
from home.demo.consultation_public_spaces import PUBLIC_SPACES
from home.demo.consultation_school_transport import SCHOOL_TRANSPORT

CONSULTATIONS: list[dict[str, Any]] = [
    PARTICIPATION_PLAN,
    PUBLIC_SPACES,
    SCHOOL_TRANSPORT,
    PRIORITIES,
]
