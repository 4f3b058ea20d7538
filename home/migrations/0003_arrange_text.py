"""Put the text that a front page had into a section of its own, in pages and in their drafts."""

import json
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from django.db import migrations

from home.arrangement import default_arrangement

_ID = str(uuid5(NAMESPACE_URL, "agraw:front/text"))


def _with_text(sections: list[dict[str, Any]], body: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [*sections, {"type": "text", "value": body, "id": _ID}] if body else sections


def arrange(apps: Any, schema_editor: Any) -> None:
    for page in apps.get_model("home", "HomePage").objects.all():
        page.sections = _with_text(default_arrangement(), list(page.body.raw_data))
        page.save(update_fields=["sections"])
    revisions = apps.get_model("wagtailcore", "Revision").objects.filter(
        content_type__app_label="home", content_type__model="homepage"
    )
    for revision in revisions.iterator():
        body = json.loads(revision.content.get("body") or "[]")
        revision.content["sections"] = json.dumps(_with_text(default_arrangement(), body))
        revision.save(update_fields=["content"])


class Migration(migrations.Migration):
    dependencies = [("home", "0002_front_page_contact_and_navigation")]

    operations = [
        migrations.RunPython(arrange, migrations.RunPython.noop),
        migrations.RemoveField(model_name="homepage", name="body"),
    ]
