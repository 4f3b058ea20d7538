from moderation.models.contributions import Contribution
from moderation.models.decisions import Decision, DecisionNote
from moderation.models.scopes import ModeratorScope

__all__ = ["Contribution", "Decision", "DecisionNote", "ModeratorScope"]
