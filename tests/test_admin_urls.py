"""
Who reaches which address of the admin, for every address in the URLconf.

`tests/admin_urls_reached.py` is the list to decide on: an address that is new fails the test
until it is named there, under those who shall reach it. Editors have the news alone here, and the
page asked for is a consultation.
"""

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, Locale, Site, Workflow
from wagtail_localize.models import Translation, TranslationSource

from consultations.services.comparing import key_entry
from consultations.services.keying import Sheet
from core.models import Place, PrivacyNotice, SearchSynonym, Topic
from home.services.granting import APPROVERS, EDITORS, LEADS, TRANSLATORS
from home.services.installing import Installation
from moderation.models import Contribution
from tests.admin_urls_reached import REACHED
from tests.consultations.factories import make_page, record_of, respond, translate
from tests.consultations.paper import make_collection
from tests.home.staff import browser_of, make_staff, restrict
from tests.news.factories import make_document, make_image
from tests.programmes.factories import make_workshop, records_of

ROLES = ("Anonymous", EDITORS, TRANSLATORS, APPROVERS, LEADS, "Moderators")
# One ends the session, one answers with an error on purpose, one leaves a file open.
_LEFT_OUT = {"wagtailadmin_logout", "wagtailadmin_error_test", "wagtailimages:preview"}


def admin_patterns() -> Iterator[tuple[str, URLPattern]]:
    """Names, with their namespaces, and patterns of all that hangs under /admin/."""

    def walk(resolver: Any, namespace: str) -> Iterator[tuple[str, URLPattern]]:
        for entry in resolver.url_patterns:
            if isinstance(entry, URLResolver):
                below = f"{namespace}{entry.namespace}:" if entry.namespace else namespace
                yield from walk(entry, below)
            elif entry.name:  # those without a name stand at the addresses of others
                yield f"{namespace}{entry.name}", entry

    for resolver in get_resolver().url_patterns:
        if isinstance(resolver, URLResolver) and str(resolver.pattern) == "admin/":
            yield from walk(resolver, "")


@pytest.fixture
def arguments(site: Installation) -> dict[str, Any]:
    """A value for each argument that an address may take; `namespace:pk` goes before `pk`."""
    page = make_page()
    revision = page.save_revision()
    translate(page, "fr")
    respond(record_of(page))
    Workflow.objects.get().start(page, None)
    state = page.current_workflow_task_state
    arabic = Locale.objects.get(language_code="ar")
    topic = Topic.objects.create(locale=arabic, name="الماء", slug="water")
    place = Place.objects.create(
        locale=arabic, name="إساكن", slug="issaguen", code="01", kind="commune"
    )
    notice = PrivacyNotice.objects.get(locale=arabic)
    redirect = Redirect.objects.create(old_path="/old", redirect_page=page)
    document, image = make_document(), make_image()
    source = TranslationSource.objects.get(object_id=page.translation_key)
    sheets = make_collection(record_of(page), double_entry=True)
    for answers in ({}, {"q": 1}):
        key_entry(sheets, Sheet(1, answers, "ar"), user=make_staff())
    (recommendation,) = records_of(make_workshop(recommends=("توصية",)))
    values: dict[str, Any] = dict.fromkeys(
        ("page_id", "page_pk", "page_to_move_id", "object_id", "root_page_id"), page.pk
    )
    values |= dict.fromkeys(("parent_page_id", "destination_id"), page.get_parent().pk)
    values |= dict.fromkeys(("revision_id", "revision_id_a", "revision_id_b"), revision.pk)
    values |= dict.fromkeys(("app_label", "content_type_app_name"), "consultations")
    values |= dict.fromkeys(("model_name", "content_type_model_name"), "consultationpage")
    for row in (topic, place, notice, SearchSynonym.objects.earliest("pk")):
        values[f"wagtailsnippets_core_{row._meta.model_name}:pk"] = row.pk
        values[f"wagtailsnippetchoosers_core_{row._meta.model_name}:pk"] = row.pk
    for name, file in {"documents": document, "images": image}.items():
        values[f"wagtailadmin_api:{name}:pk"] = file.pk
        values[f"wagtail{name.replace('documents', 'docs')}_chooser:pk"] = file.pk
    values |= {
        "pk": page.pk,
        "recommendations_admin:pk": recommendation.pk,
        "paper_answers:pk": sheets.pk,
        "paper_answers:number": 1,
        "paper_answers:language": "ar",
        "moderation:pk": Contribution.objects.get().pk,
        "wagtailsettings:pk": Site.objects.get().pk,
        "wagtailsettings:app_name": "core",
        "wagtailsettings:model_name": "institutionsettings",
        "wagtailadmin_workflows:pk": Workflow.objects.get().pk,
        "wagtailadmin_collections:pk": Collection.objects.get(depth=1).pk,
        "wagtailsites:pk": Site.objects.get().pk,
        "wagtaillocales:pk": arabic.pk,
        "wagtailredirects:redirect_id": redirect.pk,
        "wagtailusers_groups:pk": 1,
        "wagtailusers_users:pk": make_staff(is_superuser=True).pk,
        "task_state_id": state.pk,
        "task_id": state.task_id,
        "task_pk": state.task_id,
        "workflow_state_id": state.workflow_state_id,
        "workflow_pk": state.workflow_state.workflow_id,
        "action_name": "approve",
        "action": "publish",
        "app_name": "core",
        "collection_id": Collection.objects.get(depth=1).pk,
        "session_id": 1,
        "document_id": document.pk,
        "doc_id": document.pk,
        "image_id": image.pk,
        "uploaded_file_id": 1,
        "filter_spec": "max-10x10",
        "translation_source_id": source.pk,
        "translation_id": Translation.objects.get(source=source).pk,
        "string_segment_id": source.stringsegment_set.first().pk,
        "overridable_segment_id": 1,
        "mode": "other",
        "uidb64": "MQ",
        "token": "none",
    }
    return values


def address(name: str, pattern: URLPattern, arguments: dict[str, Any]) -> str:
    namespace = name.rpartition(":")[0]
    if name.endswith(":revisions_compare"):  # an expression whose groups have no names
        key = arguments.get(f"{namespace}:pk", arguments["pk"])
        return reverse(name, args=[key, "earliest", "latest"])
    names = list(pattern.pattern.converters) or list(pattern.pattern.regex.groupindex)
    return reverse(
        name,
        kwargs={key: arguments.get(f"{namespace}:{key}", arguments.get(key, 1)) for key in names},
    )


def test_every_address_was_decided_on(db: None) -> None:
    names = {name for name, _pattern in admin_patterns()}

    assert set().union(*REACHED.values()) == names - _LEFT_OUT


# Wagtail leaves the file open of which it makes a thumbnail for a listing.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("role", ROLES)
def test_each_role_reaches_what_it_shall(
    site: Installation, arguments: dict[str, Any], role: str
) -> None:
    restrict(EDITORS, site.news)
    browser = Client() if role == "Anonymous" else browser_of(make_staff(role))
    # A view of Wagtail's may fail for what it is asked here: that is not reaching it.
    browser.raise_request_exception = False
    addresses = {
        name: address(name, pattern, arguments)
        for name, pattern in admin_patterns()
        if name not in _LEFT_OUT
    }

    reached = {
        name for name, url in addresses.items() if browser.get(url).status_code in {200, 204}
    }

    assert reached == set().union(
        *(names for roles, names in REACHED.items() if role in roles.split(", "))
    )
