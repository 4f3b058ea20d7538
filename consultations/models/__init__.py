from consultations.models.collections import Collection, SheetEntry, SheetImport
from consultations.models.consultations import Consultation, QuestionnaireVersion
from consultations.models.drafts import ResponseDraft
from consultations.models.extensions import ConsultationExtension
from consultations.models.followers import ConsultationFollower
from consultations.models.keying_log import SheetLogEntry
from consultations.models.pages import ConsultationIndexPage, ConsultationPage
from consultations.models.responses import Response, ResponseVersion
from consultations.models.results import ResultsSnapshot

__all__ = [
    "Collection",
    "Consultation",
    "ConsultationExtension",
    "ConsultationFollower",
    "ConsultationIndexPage",
    "ConsultationPage",
    "QuestionnaireVersion",
    "Response",
    "ResponseDraft",
    "ResponseVersion",
    "ResultsSnapshot",
    "SheetEntry",
    "SheetImport",
    "SheetLogEntry",
]
