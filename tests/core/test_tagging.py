"""What a page is about: drafts, languages, deletion, the editor."""

from typing import Any
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from core.models import Place, SubjectTag, Topic
from core.subject_picking import SubjectsFormField
from home.services.installing import Installation
from programmes.models import WorkshopPage
from tests.consultations.editing import admin_browser
from tests.core.subjects import make_topic, names, the_places
from tests.programmes.factories import fresh, make_workshop, translate


def shown(client: Client, page: Any) -> tuple[list[str], list[str]]:
    subjects = client.get(page.url).context["subjects"]
    return names(subjects["topics"]), names(subjects["places"])


def test_a_live_page_shows_its_topics_and_places(site: Installation, client: Client) -> None:
    page = make_workshop(
        topics=[make_topic("transport", "النقل")], places=the_places("ketama", "issaguen")
    )

    assert shown(client, page) == (["النقل"], ["إساكن", "كتامة"])
    assert 'href="/ar/places/issaguen/"' in client.get(page.url).content.decode()


def test_the_tags_of_a_draft_do_not_show_before_it_is_published(
    site: Installation, client: Client
) -> None:
    topic = make_topic("transport", "النقل")
    page = make_workshop()
    draft = fresh(page)
    draft.topics = [topic]
    revision = draft.save_revision()

    assert shown(client, page) == ([], [])
    assert client.get("/ar/topics/transport/").context["count"] == 0
    assert revision.as_object().topics == [topic]

    revision.publish()

    assert shown(client, page) == (["النقل"], [])


def test_the_tags_of_an_unpublished_page_are_on_no_page(site: Installation, client: Client) -> None:
    page = make_workshop(topics=[make_topic("transport", "النقل")])
    fresh(page).unpublish()

    assert client.get("/ar/topics/transport/").context["count"] == 0


def test_translations_follow_the_source_without_being_synchronised(
    site: Installation, client: Client
) -> None:
    page = make_workshop()
    french = translate(page)
    source = fresh(page)
    source.topics, source.places = (
        [make_topic("transport", "النقل", "Transport")],
        the_places("tetouan"),
    )
    source.save_revision().publish()

    assert shown(client, french) == (["Transport"], ["Tétouan"])
    assert [item["url"] for item in client.get("/fr/places/tetouan/").context["results"]] == [
        french.url
    ]


def test_a_stale_translation_published_later_takes_nothing_back(
    site: Installation, client: Client
) -> None:
    page = make_workshop(topics=[make_topic("old", "القديم", "Ancien")])
    french = translate(page)
    source = fresh(page)
    source.topics = [make_topic("new", "الجديد", "Nouveau")]
    source.save_revision().publish()

    fresh(french).save_revision().publish()

    assert shown(client, page) == (["الجديد"], [])
    assert shown(client, french) == (["Nouveau"], [])


def test_wagtail_localize_brings_the_tags_along(site: Installation, client: Client) -> None:
    """Should the source be deleted, the translation says the same."""
    old, new = make_topic("old", "القديم"), make_topic("new", "الجديد", "Nouveau")
    page = make_workshop(topics=[old])
    french = translate(page)
    assert fresh(french).topics == [old]
    source = fresh(page)
    source.topics = [new]
    source.save_revision().publish()

    translate(fresh(page))

    assert fresh(french).topics == [new]
    fresh(page).delete()
    assert shown(client, fresh(french)) == (["Nouveau"], [])


def test_a_subject_without_the_readers_language_is_named_in_another(
    site: Installation, client: Client
) -> None:
    page = make_workshop(topics=[make_topic("transport", "النقل")])

    assert shown(client, translate(page)) == (["النقل"], [])


def test_a_subject_that_is_a_draft_or_gone_is_not_named(site: Installation, client: Client) -> None:
    page = make_workshop(topics=[make_topic("transport", "النقل"), str(uuid4())])
    Topic.objects.update(live=False)

    assert shown(client, page) == ([], [])


def test_a_place_counts_for_its_province_and_region(site: Installation) -> None:
    page = make_workshop(places=the_places("issaguen"))
    make_workshop(places=the_places("tetouan"))

    def about(slug: str) -> list[Any]:
        place = Place.objects.get(slug=slug, locale__language_code="ar")
        return list(SubjectTag.objects.about(place).values_list("page_key", flat=True))

    assert about("issaguen") == about("province-al-hoceima") == [page.translation_key]
    assert len(about("region-tanger-tetouan-al-hoceima")) == 2
    assert about("ketama") == []


def test_a_page_deleted_in_every_language_leaves_no_tag(site: Installation) -> None:
    page = make_workshop(topics=[make_topic("transport")])
    french = translate(page)

    fresh(page).delete()
    assert SubjectTag.objects.count() == 1
    fresh(french).delete()

    assert SubjectTag.objects.count() == 0


def test_a_preview_shows_the_draft(site: Installation) -> None:
    page = make_workshop()
    draft = fresh(page)
    draft.topics = [make_topic("transport", "النقل")]

    response = draft.make_preview_request(preview_mode="")

    assert names(response.context_data["subjects"]["topics"]) == ["النقل"]


def test_what_is_searched_for_is_suggested_in_the_editors_language(site: Installation) -> None:
    (issaguen,) = the_places("issaguen")
    admin = admin_browser()

    for query in ("اساكن", "Issag", "إيساغ"):
        found = admin.get(
            reverse("core_admin_suggest_subjects", args=["place"]), {"q": query}
        ).json()["subjects"]
        assert [(item["key"], item["name"]) for item in found] == [(issaguen, "إساكن")]
    assert found[0]["detail"].endswith("الحسيمة")


@pytest.mark.parametrize("query", ["", "((((((", "*", '"', "x" * 5000, "\u202e", "%", "ااا"])
def test_hostile_words_are_no_error(site: Installation, query: str) -> None:
    the_places()
    address = reverse("core_admin_suggest_subjects", args=["place"])

    response = admin_browser().get(address, {"q": query})

    assert response.status_code == 200
    assert len(response.json()["subjects"]) <= 12


def test_suggestions_are_for_staff(site: Installation, client: Client) -> None:
    address = reverse("core_admin_suggest_subjects", args=["place"])

    assert client.get(address).status_code == 302
    assert admin_browser().get(address.replace("place", "user")).status_code == 404


def test_queries_of_suggestions_do_not_grow(
    site: Installation, django_assert_max_num_queries: Any
) -> None:
    the_places()
    admin = admin_browser()
    address = reverse("core_admin_suggest_subjects", args=["place"])

    for query in ("إساكن", "بني"):
        with django_assert_max_num_queries(9):
            assert admin.get(address, {"q": query}).status_code == 200


@pytest.mark.parametrize("sent", [["nonsense"], [str(uuid4())], ["' OR 1=1"]])
def test_what_is_not_in_the_list_is_refused(site: Installation, sent: list[str]) -> None:
    with pytest.raises(ValidationError):
        SubjectsFormField(to="core.Topic").clean(sent)


def test_the_same_subject_twice_is_one(site: Installation) -> None:
    key = make_topic("transport", "النقل", "Transport")

    assert SubjectsFormField(to="core.Topic").clean([key, key]) == [key]


def test_the_editor_names_what_was_chosen_and_keeps_it(site: Installation) -> None:
    (tetouan,) = the_places("tetouan")
    page = make_workshop(places=[tetouan])

    html = admin_browser().get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()

    assert f'name="places" value="{tetouan}"' in html
    assert html.count("<subject-picker") == 2
    assert "js/subject-picker.js" in html


def test_a_translation_that_stands_alone_says_where_its_tags_are_set(site: Installation) -> None:
    page = make_workshop(title="ورشة")
    french = translate(page)
    form_class = WorkshopPage.get_edit_handler().get_form_class()

    form = form_class(instance=fresh(french), parent_page=french.get_parent())

    assert form.fields["topics"].disabled
    assert "ورشة" in str(form.fields["topics"].help_text)
    assert (
        not form_class(instance=fresh(page), parent_page=page.get_parent())
        .fields["topics"]
        .disabled
    )
