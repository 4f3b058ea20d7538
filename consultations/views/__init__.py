from consultations.views.previewing import preview_path, preview_questionnaire
from consultations.views.receipts import receipt
from consultations.views.stepping import draft_home, review, saved, step
from consultations.views.taking_part import take_part

__all__ = [
    "draft_home",
    "preview_path",
    "preview_questionnaire",
    "receipt",
    "review",
    "saved",
    "step",
    "take_part",
]
