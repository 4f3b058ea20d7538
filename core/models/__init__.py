from core.models.institution import InstitutionSettings
from core.models.notices import PrivacyNotice, PrivacyNoticeVersion
from core.models.pages import BasePage
from core.models.search_synonyms import SearchSynonym
from core.models.subjects import Place, PlaceKind, Topic

__all__ = [
    "BasePage",
    "InstitutionSettings",
    "Place",
    "PlaceKind",
    "PrivacyNotice",
    "PrivacyNoticeVersion",
    "SearchSynonym",
    "Topic",
]
