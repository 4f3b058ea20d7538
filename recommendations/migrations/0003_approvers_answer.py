"""The group that approves pages answers recommendations, too."""

from django.db import migrations


def let_approvers_answer(apps, schema_editor):
    Group = apps.get_model("auth", "Group")
    ContentType = apps.get_model("contenttypes", "ContentType")
    Permission = apps.get_model("auth", "Permission")

    kind, _created = ContentType.objects.get_or_create(
        app_label="recommendations", model="recommendation"
    )
    permission, _created = Permission.objects.get_or_create(
        content_type=kind,
        codename="change_recommendation",
        defaults={"name": "Can change recommendation"},
    )
    for group in Group.objects.filter(name="Approvers"):
        group.permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [
        ("recommendations", "0002_append_only"),
        ("moderation", "0002_groups"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(let_approvers_answer, migrations.RunPython.noop)]
