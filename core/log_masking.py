import logging
import re

# After these words of a path stands a secret; a draft's stands behind the consultation's reference.
_SECRETS = re.compile(r"""(/(?:receipt|link)/|/take-part/[^/\s"'?]+/)[^/\s"'?]+""")
_WORDS = ("/receipt/", "/link/", "/take-part/")


class MaskSecrets(logging.Filter):
    """Addresses that open a receipt, a link or a draft: their secret part is not logged (D10)."""

    def filter(self, record: logging.LogRecord) -> bool:
        message = record.getMessage()
        if any(word in message for word in _WORDS):
            record.msg, record.args = _SECRETS.sub(r"\1…", message), None
        return True
