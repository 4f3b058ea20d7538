"""Links within texts that translators give another address: safe ones only."""

import json
from typing import Any

from django.db.models.signals import pre_save
from django.dispatch import receiver
from django.utils.translation import gettext as _
from wagtail.whitelist import check_url
from wagtail_localize.models import SegmentOverride


@receiver(pre_save, sender=SegmentOverride)
def refuse_unsafe_link(instance: SegmentOverride, **kwargs: Any) -> None:
    """wagtail-localize asks nothing of it; what has an error, it shows and leaves unused."""
    # The path of a link within a text ends with its quoted address.
    if instance.context is None or not instance.context.path.endswith("'"):
        return
    address = json.loads(instance.data_json)
    is_safe = isinstance(address, str) and bool(check_url(address))
    instance.has_error = not is_safe
    instance.field_error = "" if is_safe else _("This address is not safe to link to.")
