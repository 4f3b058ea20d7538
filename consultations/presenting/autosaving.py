"""What `static/js/autosave.js` needs to know of a page, and its words."""

from datetime import datetime
from typing import Any

from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

SCRIPT = "js/autosave.js"
# Fetches it once somebody does anything: it is too much for a first visit.
STARTER = "js/autosave-start.js"
# On pages that follow a form: what waited in the browser has arrived.
FORGET = "js/forget-typed.js"


def with_autosave(
    context: dict[str, Any], *, page: str, until: datetime, posts: bool
) -> dict[str, Any]:
    """
    `context` of a form. `page` names it within the site: the browser sees a hash of it, since an
    address may hold a secret. After `until` nothing of it waits there any more. Without `posts`
    nothing is sent before its author sends it.
    """
    assets = context["assets"]
    script = SCRIPT if posts else STARTER
    return context | {
        "assets": assets | {"scripts": [*assets.get("scripts", []), script]},
        "autosave": {
            "key": salted_hmac("consultations.autosave", page, algorithm="sha256").hexdigest()[:32],
            "until": int(until.timestamp() * 1000),
            "posts": posts,
            # The script puts the time in.
            "saved": _("Saved at %(time)s"),
            "waiting": _("No connection: what you typed waits in this browser."),
            "restored": _("What you had typed and not sent is back."),
        },
    }
