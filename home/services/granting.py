"""
Who may do what, as a site starts with: the groups, their rights on the sections of the page tree
and on what is not a page.

A section is a page right below a home page. Rights are kept where Wagtail keeps them, so that an
administrator changes them in Settings → Groups; nothing here takes such a change back.

`apps` is Django's registry of apps or, in a migration, that of its state.
"""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.db.models import Count
from wagtail.models import GroupPagePermission, Page

EDITORS = "Editors"
APPROVERS = "Approvers"
TRANSLATORS = "Translators"
LEADS = "Communications leads"

# Depth 1 is Wagtail's invisible root.
HOME_DEPTH = 2
SECTION_DEPTH = 3

# Nobody but leads writes on the home pages; what they may do there they may do below.
_ON_SECTIONS = {
    EDITORS: ("add", "change"),
    APPROVERS: ("add", "change", "publish", "lock", "unlock"),
}
_ON_HOMES = {LEADS: ("add", "change", "publish", "bulk_delete", "lock", "unlock")}
# Translators work where the site's first language is translated into: not on the originals.
_ON_TRANSLATED_HOMES = {TRANSLATORS: ("change",)}

_WRITE_SUBJECTS = ("core.add_topic", "core.change_topic", "core.add_place", "core.change_place")
_PUBLISH_SUBJECTS = (
    *_WRITE_SUBJECTS,
    *(f"core.{action}_{model}" for action in ("publish", "delete") for model in ("topic", "place")),
    # Without drafts: whoever writes them publishes them.
    *(f"core.{action}_searchsynonym" for action in ("add", "change", "delete")),
)
_SUBMIT_TRANSLATIONS = "wagtail_localize.submit_translation"
_ANSWER = "recommendations.change_recommendation"
# For consultations whose page they may edit.
_KEY = "consultations.key_response"
_ELSEWHERE = {
    EDITORS: (*_WRITE_SUBJECTS, _SUBMIT_TRANSLATIONS, _KEY),
    APPROVERS: (*_PUBLISH_SUBJECTS, _SUBMIT_TRANSLATIONS, _ANSWER, _KEY),
    TRANSLATORS: ("core.change_topic", "core.change_place", "core.change_privacynotice"),
    LEADS: (
        *_PUBLISH_SUBJECTS,
        _SUBMIT_TRANSLATIONS,
        _ANSWER,
        _KEY,
        "core.change_privacynotice",
        "core.publish_privacynotice",
        "core.change_institutionsettings",
        "home.change_navigationsettings",
        *(f"wagtailredirects.{action}_redirect" for action in ("add", "change", "delete")),
    ),
}

# Of images and documents in all collections. Who may only add changes what they added themselves.
_ON_FILES = {
    EDITORS: ("add", "choose"),
    APPROVERS: ("add", "change", "choose"),
    TRANSLATORS: ("choose",),
    LEADS: ("add", "change", "choose"),
}

# What Wagtail gives its own two groups; a migration of ours renamed the second.
_SHIPPED_ON_ROOT = {name: set(actions) for name, actions in _ON_SECTIONS.items()}


def make_groups(apps: Any) -> None:
    """Make the groups that are missing, with their rights on what is not a page."""
    collection = _model(apps, "wagtailcore.Collection").objects.filter(depth=1).first()
    for name, labels in _ELSEWHERE.items():
        group, _created = _model(apps, "auth.Group").objects.get_or_create(name=name)
        group.permissions.add(
            *(_permission(apps, label) for label in ("wagtailadmin.access_admin", *labels))
        )
        rights = _model(apps, "wagtailcore.GroupCollectionPermission").objects
        for action in _ON_FILES[name] if collection else ():
            for label in (f"wagtailimages.{action}_image", f"wagtaildocs.{action}_document"):
                rights.get_or_create(
                    group=group, collection=collection, permission=_permission(apps, label)
                )


def give_up_root(apps: Any) -> None:
    """Take from Wagtail's groups the whole site and all files, where they still have just that."""
    rights = _model(apps, "wagtailcore.GroupPagePermission").objects
    for name, shipped in _SHIPPED_ON_ROOT.items():
        on_root = rights.filter(group__name=name, page__depth=1)
        codenames = on_root.values_list("permission__codename", flat=True)
        actions = {codename.removesuffix("_page") for codename in codenames}
        if actions == shipped and not rights.filter(group__name=name, page__depth__gt=1).exists():
            on_root.delete()
    _model(apps, "wagtailcore.GroupCollectionPermission").objects.filter(
        group__name=EDITORS,
        collection__depth=1,
        permission__codename__in=["change_image", "change_document"],
    ).delete()


def share_out_sections(apps: Any) -> None:
    """Give each group its rights on the page tree, if it has none at all there."""
    rights = _model(apps, "wagtailcore.GroupPagePermission").objects
    pages = _model(apps, "wagtailcore.Page").objects
    homes = pages.filter(depth=HOME_DEPTH)
    shares = (
        (_ON_SECTIONS, pages.filter(depth=SECTION_DEPTH)),
        (_ON_HOMES, homes),
        (
            _ON_TRANSLATED_HOMES,
            homes.exclude(locale__language_code=settings.LANGUAGE_CODE),
        ),
    )
    for actions_of, where in shares:
        for name, actions in actions_of.items():
            group = _model(apps, "auth.Group").objects.filter(name=name).first()
            if group is None or rights.filter(group=group).exists():
                continue
            for action in actions:
                permission = _permission(apps, f"wagtailcore.{action}_page")
                for page in where:
                    rights.create(group=group, page=page, permission=permission)


def extend_rights(page: Page) -> None:
    """
    On a new page: a translation starts with the rights given on the page in other languages, a
    section with those of the groups that have them on every other section of its home page.
    """
    given = set(_pairs(_rights_on(page.get_translations())))
    if page.depth == SECTION_DEPTH:
        given |= _on_every(page.get_siblings(inclusive=False))
    GroupPagePermission.objects.bulk_create(
        [
            GroupPagePermission(group_id=group, page_id=page.pk, permission_id=permission)
            for group, permission in sorted(given)
        ],
        ignore_conflicts=True,
    )


def _on_every(pages: Any) -> set[tuple[int, int]]:
    counted = (
        _rights_on(pages).values("group", "permission").annotate(pages=Count("page", distinct=True))
    )
    total = pages.count()
    return {(row["group"], row["permission"]) for row in counted if row["pages"] == total}


def _rights_on(pages: Any) -> Any:
    return GroupPagePermission.objects.filter(page__in=pages.order_by().values("pk")).order_by()


def _pairs(rights: Any) -> Iterable[tuple[int, int]]:
    return rights.values_list("group", "permission").distinct()


def _model(apps: Any, label: str) -> Any:
    return apps.get_model(label)


def _permission(apps: Any, label: str) -> Any:
    """Made if need be: Django makes permissions only after all migrations."""
    app_label, codename = label.split(".")
    # The admin's own right is of a model that does not exist.
    model = "admin" if codename == "access_admin" else codename.rpartition("_")[2]
    kind, _created = _model(apps, "contenttypes.ContentType").objects.get_or_create(
        app_label=app_label, model=model
    )
    permission, _created = _model(apps, "auth.Permission").objects.get_or_create(
        content_type=kind, codename=codename, defaults={"name": f"Can {codename.replace('_', ' ')}"}
    )
    return permission
