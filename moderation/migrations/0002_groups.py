"""
Keeps two things apart that Wagtail calls moderation: approving pages before they are published
(its own group and workflow) and moderating what the public sends in (a new group).
"""

from django.db import migrations

WORKFLOW_AS_SHIPPED = "Moderators approval"
WORKFLOW = "المصادقة · Validation"


def separate_groups(apps, schema_editor):
    Group = apps.get_model("auth", "Group")
    ContentType = apps.get_model("contenttypes", "ContentType")
    Permission = apps.get_model("auth", "Permission")

    if not Group.objects.filter(name="Approvers").exists():
        Group.objects.filter(name="Moderators").update(name="Approvers")
    rename_workflow(apps, WORKFLOW_AS_SHIPPED, WORKFLOW)

    moderators, _created = Group.objects.get_or_create(name="Moderators")
    admin, _created = ContentType.objects.get_or_create(app_label="wagtailadmin", model="admin")
    access, _created = Permission.objects.get_or_create(
        content_type=admin,
        codename="access_admin",
        defaults={"name": "Can access Wagtail admin"},
    )
    moderators.permissions.add(access)


def join_groups(apps, schema_editor):
    Group = apps.get_model("auth", "Group")

    if Group.objects.filter(name="Approvers").exists():
        Group.objects.filter(name="Moderators").delete()
        Group.objects.filter(name="Approvers").update(name="Moderators")
    rename_workflow(apps, WORKFLOW, WORKFLOW_AS_SHIPPED)


def rename_workflow(apps, old, new):
    for model in ("Workflow", "Task"):
        apps.get_model("wagtailcore", model).objects.filter(name=old).update(name=new)


class Migration(migrations.Migration):
    dependencies = [
        ("moderation", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
        ("wagtailadmin", "0006_formstate"),
        # These look "Moderators" up by name to give it permissions: they come first, so that it is
        # the approvers who get them.
        ("wagtaildocs", "0014_alter_document_file_size"),
        ("wagtailimages", "0027_image_description"),
        ("wagtail_localize", "0006_create_submit_translation_permission"),
    ]

    operations = [migrations.RunPython(separate_groups, join_groups)]
