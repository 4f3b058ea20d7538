"""The three consultations of the demonstration: open, closed and coming."""

from typing import Any

from home.demo.consultation_participation_plan import PARTICIPATION_PLAN
from home.demo.consultation_public_spaces import PUBLIC_SPACES
from home.demo.consultation_school_transport import SCHOOL_TRANSPORT

CONSULTATIONS: list[dict[str, Any]] = [PARTICIPATION_PLAN, PUBLIC_SPACES, SCHOOL_TRANSPORT]
