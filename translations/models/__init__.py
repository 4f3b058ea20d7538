from translations.models.hand_ins import HandIn
from translations.models.versions import LanguageVersion

__all__ = ["HandIn", "LanguageVersion"]
