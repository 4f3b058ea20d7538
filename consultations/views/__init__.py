from consultations.views.previewing import preview_questionnaire
from consultations.views.receipts import change, receipt, receipt_file, unpublish, withdraw
from consultations.views.stepping import draft_home, review, saved, step
from consultations.views.taking_part import take_part

__all__ = [
    "change",
    "draft_home",
    "preview_questionnaire",
    "receipt",
    "receipt_file",
    "review",
    "saved",
    "step",
    "take_part",
    "unpublish",
    "withdraw",
]
