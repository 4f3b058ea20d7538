"""Records follow what live pages say (D12), by every way that an editor has."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.fields import StreamField
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from home.services.installing import Installation
from programmes.models import WorkshopPage, WorkshopRecommendation
from recommendations.models import LogEntry, Recommendation
from recommendations.services.answering import Answer, answer
from tests.consultations.editing import admin_browser
from tests.programmes.factories import fresh, make_workshop, records_of, translate


def retain(record: Recommendation, user: Any) -> None:
    answer(
        record.pk,
        user=user,
        answer=Answer("retained", {"ar": "جواب معلل"}),
        expected_revision=record.revision,
    )


def merge(record: Recommendation, into: Recommendation, user: Any) -> None:
    answer(
        record.pk,
        user=user,
        answer=Answer("merged", {"ar": "جواب معلل"}, merged_into=into),
        expected_revision=record.revision,
    )


def keep_only(page: WorkshopPage, *texts: str) -> WorkshopPage:
    """Publish a revision that keeps the recommendations with these words."""
    latest = fresh(page).get_latest_revision_as_object()
    latest.recommendations = [c for c in latest.recommendations.all() if c.text in texts]
    latest.save_revision().publish()
    return fresh(page)


def test_each_recommendation_of_a_live_page_has_a_record(site: Installation) -> None:
    page = make_workshop(recommends=("إحداث منصة", "نشر المحاضر"))

    records = records_of(page)

    assert [record.words for record in records] == [{"ar": "إحداث منصة"}, {"ar": "نشر المحاضر"}]
    assert {(r.source, r.source_key, r.status) for r in records} == {
        ("workshop", page.translation_key, "received")
    }


def test_a_draft_makes_no_record(site: Installation) -> None:
    page = make_workshop(live=False, recommends=("إحداث منصة",))
    assert not Recommendation.objects.exists()

    page.save_revision().publish()

    assert Recommendation.objects.count() == 1


def test_a_new_recommendation_counts_when_its_draft_is_published(site: Installation) -> None:
    page = make_workshop()
    draft = fresh(page)
    draft.recommendations.add(WorkshopRecommendation(text="نشر المحاضر"))
    revision = draft.save_revision()
    assert not Recommendation.objects.exists()

    revision.publish()

    assert Recommendation.objects.get().words == {"ar": "نشر المحاضر"}


def test_translations_add_their_words_to_the_same_record(site: Installation) -> None:
    page = make_workshop(recommends=("إحداث منصة",))
    french = translate(page)
    child = french.recommendations.get()
    child.text = "Créer une plateforme"
    child.save()
    french.save()

    assert Recommendation.objects.get().words == {
        "ar": "إحداث منصة",
        "fr": "Créer une plateforme",
    }


def test_publishing_an_old_draft_reverts_no_answer(site: Installation, approver: Any) -> None:
    page = make_workshop(recommends=("إحداث منصة", "نشر المحاضر"))
    old = fresh(page).save_revision()
    first, _second = records_of(page)
    retain(first, approver)

    old.publish()

    first.refresh_from_db()
    assert (first.status, first.replies.get().text) == ("retained", "جواب معلل")
    assert first.retired_at is None
    assert records_of(fresh(page))[0] == first
    assert Recommendation.objects.count() == 2


def test_removing_retires_what_was_answered_and_forgets_the_rest(
    site: Installation, approver: Any
) -> None:
    page = make_workshop(recommends=("إحداث منصة", "نشر المحاضر", "تنظيم لقاءات"))
    page.save_revision().publish()
    answered = records_of(page)[0]
    retain(answered, approver)

    keep_only(page, "تنظيم لقاءات")

    answered.refresh_from_db()
    assert answered.retired_at is not None
    assert answered.words == {"ar": "إحداث منصة"}
    assert set(Recommendation.objects.values_list("search_text", flat=True)) == {
        answered.search_text,
        records_of(page)[0].search_text,
    }
    assert answered.log.last().action == "retired"


def test_what_an_old_draft_brings_back_is_restored_with_its_answer(
    site: Installation, approver: Any
) -> None:
    page = make_workshop(recommends=("إحداث منصة",))
    old = fresh(page).save_revision()
    old.publish()
    (record,) = records_of(page)
    retain(record, approver)
    keep_only(page)

    old.publish()

    record.refresh_from_db()
    assert (record.retired_at, record.status) == (None, "retained")
    assert [line.action for line in record.log.all()][-2:] == ["retired", "restored"]


def test_a_translation_that_lags_behind_neither_makes_nor_ends_records(
    site: Installation, approver: Any
) -> None:
    page = make_workshop(recommends=("إحداث منصة", "نشر المحاضر"))
    page.save_revision().publish()
    french = translate(page)
    keep_only(page, "نشر المحاضر")
    assert Recommendation.objects.count() == 1

    fresh(french).save()
    assert Recommendation.objects.count() == 1

    french = fresh(french)
    french.recommendations = []
    french.save()
    assert Recommendation.objects.get().words == {"ar": "نشر المحاضر"}


def test_deleting_a_page_forgets_what_nobody_answered(site: Installation, approver: Any) -> None:
    page = make_workshop(recommends=("إحداث منصة", "نشر المحاضر"))
    retain(records_of(page)[0], approver)

    fresh(page).delete()

    record = Recommendation.objects.get()
    assert (record.status, record.retired_at is not None) == ("retained", True)


def test_the_admin_keeps_a_workshop_with_answers(site: Installation, approver: Any) -> None:
    page = make_workshop(recommends=("إحداث منصة",))
    other = make_workshop(recommends=("نشر المحاضر",))
    retain(records_of(page)[0], approver)
    browser = admin_browser()

    for kept in (page, page.get_parent(), page.get_parent().get_parent()):
        browser.post(reverse("wagtailadmin_pages:delete", args=[kept.pk]))
    browser.post(reverse("wagtailadmin_pages:delete", args=[other.pk]))

    assert list(WorkshopPage.objects.all()) == [page]


@pytest.fixture
def browser() -> Client:
    return admin_browser()


def post_workshop(browser: Client, page: WorkshopPage, rows: list[dict[str, Any]]) -> None:
    names = ("title", "slug", "summary", "kind", "state")
    streams = [field.name for field in page._meta.fields if isinstance(field, StreamField)]
    data = nested_form_data(
        {name: getattr(page, name) for name in names}
        | {name: streamfield([]) for name in streams}
        | {
            "evaluation": rich_text(""),
            "comments": inline_formset([]),
            "recommendations": inline_formset(
                rows, initial=len([row for row in rows if row.get("key")])
            ),
        }
    )
    response = browser.post(
        reverse("wagtailadmin_pages:edit", args=[page.pk]), data | {"action-publish": "1"}
    )
    assert response.status_code == 302, response.context["form"].errors


def rows_of(browser: Client, page: WorkshopPage) -> list[dict[str, Any]]:
    """What the editor's form says of the recommendations when it is opened."""
    html = browser.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    formset = html.context["form"].formsets["recommendations"]
    assert all(str(form["key"]) in html.content.decode() for form in formset.forms)
    return [
        {
            "text": form["text"].value(),
            "key": str(form["key"].value() or ""),
            "id": form["id"].value() or "",
            "ORDER": number,
            "DELETE": "",
        }
        for number, form in enumerate(formset.forms, 1)
    ]


def test_records_survive_the_editor_s_form(
    site: Installation, approver: Any, browser: Client
) -> None:
    page = make_workshop()
    post_workshop(browser, page, [{"text": "إحداث منصة", "key": "", "id": "", "ORDER": 1}])
    (record,) = records_of(page)
    retain(record, approver)

    for wording in ("إحداث منصة رقمية", "إحداث منصة رقمية للتواصل"):
        rows = rows_of(browser, page)
        rows[0]["text"] = wording
        post_workshop(browser, page, rows)

    (kept,) = records_of(page)
    assert (kept.pk, kept.status, kept.words) == (
        record.pk,
        "retained",
        {"ar": "إحداث منصة رقمية للتواصل"},
    )


def test_a_forged_key_takes_no_other_workshop_s_record(
    site: Installation, approver: Any, browser: Client
) -> None:
    theirs = records_of(make_workshop(recommends=("لهم",)))[0]
    page = make_workshop()

    post_workshop(
        browser,
        page,
        [{"text": "لنا", "key": str(theirs.translation_key), "id": "", "ORDER": 1}],
    )

    theirs.refresh_from_db()
    assert theirs.words == {"ar": "لهم"}
    assert records_of(page)[0].words == {"ar": "لنا"}
    assert LogEntry.objects.count() == 0


def test_what_others_were_merged_with_is_kept(site: Installation, approver: Any) -> None:
    page = make_workshop(recommends=("إحداث منصة", "منصة رقمية"))
    kept, merged = records_of(page)
    merge(merged, kept, approver)

    keep_only(page, "منصة رقمية")

    kept.refresh_from_db()
    assert kept.retired_at is not None
    merged.refresh_from_db()
    assert merged.merged_into == kept


def test_the_admin_keeps_a_workshop_that_others_were_merged_into(
    site: Installation, approver: Any, browser: Client
) -> None:
    page, other = make_workshop(recommends=("منصة رقمية",)), make_workshop(recommends=("منصة",))
    merge(records_of(page)[0], records_of(other)[0], approver)

    response = browser.post(reverse("wagtailadmin_pages:delete", args=[other.pk]))

    assert response.status_code == 302
    assert WorkshopPage.objects.filter(pk=other.pk).exists()
