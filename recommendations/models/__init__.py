from recommendations.models.log import AppendOnlyError, LogEntry
from recommendations.models.recommendations import Recommendation, Reply

__all__ = ["AppendOnlyError", "LogEntry", "Recommendation", "Reply"]
