from consultations.views.previewing import preview_questionnaire
from consultations.views.receipts import receipt, receipt_file
from consultations.views.stepping import draft_home, review, saved, step
from consultations.views.taking_part import take_part

__all__ = [
    "draft_home",
    "preview_questionnaire",
    "receipt",
    "receipt_file",
    "review",
    "saved",
    "step",
    "take_part",
]
