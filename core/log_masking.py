import logging
import re

_RECEIPT = re.compile(r"(/receipt/)[^/\s\"'?]+")


class MaskReceipts(logging.Filter):
    """The address of a receipt opens it: its secret part is not written to logs (D10)."""

    def filter(self, record: logging.LogRecord) -> bool:
        message = record.getMessage()
        if "/receipt/" in message:
            record.msg, record.args = _RECEIPT.sub(r"\1…", message), None
        return True
