from core.models.approval import PublisherApprovalTask
from core.models.contacts import Contact
from core.models.institution import InstitutionSettings
from core.models.links import SignedLink
from core.models.notices import PrivacyNotice, PrivacyNoticeVersion
from core.models.outbox import MailStatus, OutboxMail
from core.models.pages import BasePage
from core.models.private_files import PrivateFile, PrivateFileKind
from core.models.search_synonyms import SearchSynonym
from core.models.subjects import Place, PlaceKind, Topic
from core.models.tagged_pages import TaggedPage, TaggedPageForm
from core.models.tags import SubjectTag

__all__ = [
    "BasePage",
    "Contact",
    "InstitutionSettings",
    "MailStatus",
    "OutboxMail",
    "Place",
    "PlaceKind",
    "PrivacyNotice",
    "PrivacyNoticeVersion",
    "PrivateFile",
    "PrivateFileKind",
    "PublisherApprovalTask",
    "SearchSynonym",
    "SignedLink",
    "SubjectTag",
    "TaggedPage",
    "TaggedPageForm",
    "Topic",
]
