"""What other parts hear of consultations."""

from django.dispatch import Signal

# Sender: Consultation. `record`, and its closing times before (`old`) and from now on (`new`).
deadline_extended = Signal()
