from recommendations.models.log import LogEntry
from recommendations.models.recommendations import Recommendation, Reply

__all__ = ["LogEntry", "Recommendation", "Reply"]
