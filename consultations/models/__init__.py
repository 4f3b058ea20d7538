from consultations.models.consultations import Consultation, QuestionnaireVersion
from consultations.models.drafts import ResponseDraft
from consultations.models.followers import ConsultationFollower
from consultations.models.pages import ConsultationIndexPage, ConsultationPage
from consultations.models.responses import Response
from consultations.models.results import ResultsSnapshot

__all__ = [
    "Consultation",
    "ConsultationFollower",
    "ConsultationIndexPage",
    "ConsultationPage",
    "QuestionnaireVersion",
    "Response",
    "ResponseDraft",
    "ResultsSnapshot",
]
