"""
The four editorial groups, and a step of the approval workflow that follows their rights.

Wagtail gives its two groups the whole tree and names one of them in the workflow. Here each
group has sections of the tree, and whoever may publish a page approves it.
"""

from django.db import migrations

from home.services.granting import APPROVERS, give_up_root, make_groups, share_out_sections

# As `moderation` renamed them.
WORKFLOW = "المصادقة · Validation"


def set_up(apps, schema_editor):
    make_groups(apps)
    give_up_root(apps)
    share_out_sections(apps)
    let_publishers_approve(apps)


def let_publishers_approve(apps):
    """Replace the shipped step of the shipped workflow, where nobody changed either."""
    GroupApprovalTask = apps.get_model("wagtailcore", "GroupApprovalTask")
    WorkflowTask = apps.get_model("wagtailcore", "WorkflowTask")
    shipped = GroupApprovalTask.objects.filter(name=WORKFLOW, active=True).first()
    if shipped is None or [group.name for group in shipped.groups.all()] != [APPROVERS]:
        return
    steps = WorkflowTask.objects.filter(workflow__name=WORKFLOW)
    if [step.task_id for step in steps] != [shipped.pk]:
        return
    kind, _created = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="core", model="publisherapprovaltask"
    )
    task = apps.get_model("core", "PublisherApprovalTask").objects.create(
        name=WORKFLOW, active=True, content_type=kind
    )
    steps.update(task_id=task.pk)
    # What waits now goes on waiting, for whoever may publish it.
    apps.get_model("wagtailcore", "TaskState").objects.filter(
        task_id=shipped.pk, status="in_progress"
    ).update(task_id=task.pk)
    shipped.active = False
    shipped.save()


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0004_blocks_of_texts"),
        ("core", "0005_publisherapprovaltask"),
        ("moderation", "0002_groups"),
        ("recommendations", "0003_approvers_answer"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
        ("wagtailadmin", "0006_formstate"),
        ("wagtaildocs", "0014_alter_document_file_size"),
        ("wagtailimages", "0027_image_description"),
        ("wagtail_localize", "0006_create_submit_translation_permission"),
    ]

    # Undone, the groups keep what they were given: nobody can tell what was changed since.
    operations = [migrations.RunPython(set_up, migrations.RunPython.noop)]
