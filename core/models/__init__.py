from core.models.institution import InstitutionSettings
from core.models.notices import PrivacyNotice, PrivacyNoticeVersion
from core.models.pages import BasePage

__all__ = ["BasePage", "InstitutionSettings", "PrivacyNotice", "PrivacyNoticeVersion"]
