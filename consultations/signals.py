"""What other parts hear of consultations."""

from django.dispatch import Signal

# Sent inside the transaction that moved the closing time of a consultation that had opened, with
# `record`, `old` and `new`: what a receiver writes is kept or lost together with it.
deadline_extended = Signal()
