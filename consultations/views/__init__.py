from consultations.views.following import follow
from consultations.views.previewing import preview_path, preview_questionnaire
from consultations.views.receipts import change, receipt, receipt_file, unpublish, withdraw
from consultations.views.saving import saved
from consultations.views.stepping import draft_home, review, step
from consultations.views.tablets import tablet, thanks
from consultations.views.taking_part import take_part

__all__ = [
    "change",
    "draft_home",
    "follow",
    "preview_path",
    "preview_questionnaire",
    "receipt",
    "receipt_file",
    "review",
    "saved",
    "step",
    "tablet",
    "take_part",
    "thanks",
    "unpublish",
    "withdraw",
]
