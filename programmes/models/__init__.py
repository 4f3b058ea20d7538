from programmes.models.programmes import ProgrammeIndexPage, ProgrammePage
from programmes.models.recommendations import WorkshopRecommendation
from programmes.models.workshops import WorkshopPage

__all__ = ["ProgrammeIndexPage", "ProgrammePage", "WorkshopPage", "WorkshopRecommendation"]
