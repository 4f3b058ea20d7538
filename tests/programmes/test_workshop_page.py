from datetime import date, time, timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.images import ImageFile
from django.test import Client
from django.utils import timezone
from PIL import Image as PillowImage
from wagtail.images import get_image_model

from home.services.installing import Installation
from programmes.models import WorkshopPage
from tests.news.factories import attachments, make_document
from tests.programmes.factories import PHASES, fresh, make_programme, make_workshop, translate

ATTENDANCE = [
    {"type": "category", "value": {"category": "elected", "women": 3, "men": 9, "not_stated": 0}},
    {"type": "category", "value": {"category": "citizens", "women": 12, "men": 6, "not_stated": 0}},
]


def test_an_announcement_shows_no_empty_report(site: Installation, client: Client) -> None:
    page = make_workshop(
        start_date=timezone.localdate() + timedelta(days=3),
        start_time=time(15, 0),
        registration="اتصلوا بمكتب الضبط.",
        venue="دار الشباب",
    )

    response = client.get(page.url)

    html = response.content.decode()
    assert (response.context["status"], response.context["has_report"]) == ("coming", False)
    assert "اتصلوا بمكتب الضبط." in html
    assert 'href="/ar/programmes/' in html
    for section in ("attendance", "speakers", "recommendations", "next-steps", "photos"):
        assert f'id="{section}"' not in html


def test_a_report_no_longer_invites(site: Installation, client: Client) -> None:
    page = make_workshop(
        start_date=date(2022, 10, 13), registration="اتصلوا بنا", attendance=ATTENDANCE
    )

    response = client.get(page.url)

    assert (response.context["status"], response.context["has_report"]) == ("held", True)
    assert response.context["calendar_url"] == ""
    assert "اتصلوا بنا" not in response.content.decode()


def test_a_workshop_without_a_date_says_so(site: Installation, client: Client) -> None:
    response = client.get(make_workshop().url)

    assert response.context["facts"][0]["value"] == response.context["date_text"]
    assert response.context["status"] == "held"
    assert client.get(WorkshopPage.objects.get().url + "event.ics").status_code == 404


def test_attendance_is_added_up(site: Installation, client: Client) -> None:
    page = make_workshop(attendance=[*ATTENDANCE, ATTENDANCE[0]])

    table = client.get(page.url).context["attendance"]

    assert [(r["women"], r["men"], r["total"], r["percent"]) for r in table["rows"]] == [
        (6, 18, 24, 57),
        (12, 6, 18, 43),
    ]
    assert table["totals"] == {"women": 18, "men": 24, "not_stated": 0, "total": 42}
    assert not table["has_not_stated"]


@pytest.mark.parametrize("attendance", [[], [ATTENDANCE[0] | {"value": {
    "category": "elected", "women": 0, "men": 0, "not_stated": 0}}]])  # fmt: skip
def test_nobody_counted_is_no_table(
    site: Installation, client: Client, attendance: list[Any]
) -> None:
    assert client.get(make_workshop(attendance=attendance).url).context["attendance"] is None


def make_image(name: str) -> Any:
    import io

    data = io.BytesIO()
    PillowImage.new("RGB", (8, 8)).save(data, "PNG")
    data.seek(0)
    return get_image_model().objects.create(title=name, file=ImageFile(data, name=f"{name}.png"))


# Wagtail leaves the file of a rendition to the garbage collector.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_photo_without_consent_is_never_shown(site: Installation, client: Client) -> None:
    photos = [
        {
            "type": "photo",
            "value": {
                "image": make_image(name).pk,
                "alt_text": f"وصف {name}",
                "caption": f"شرح {name}",
                "credit": "",
                "consent": consent,
            },
        }
        for name, consent in (("agreed", True), ("refused", False))
    ]
    page = make_workshop(photos=photos)

    html = client.get(page.url).content.decode()

    assert "agreed" in html
    assert "refused" not in html


def test_the_series_counts_every_language_once_and_in_order(
    site: Installation, client: Client
) -> None:
    programme = make_programme()
    late = make_workshop(programme, start_date=date(2022, 10, 20))
    undated = make_workshop(programme)
    early = make_workshop(programme, start_date=date(2022, 10, 11))
    draft = make_workshop(programme, start_date=date(2022, 10, 1), live=False)
    english = translate(late, "en")

    context = client.get(late.url).context
    in_english = client.get(english.url).context

    assert (context["previous"]["title"], context["next"]["title"]) == (early.title, undated.title)
    assert (in_english["previous"]["title"], in_english["previous"]["lang"]) == (early.title, "ar")
    assert in_english["number_text"] == "Workshop 2 of 3 in the programme"
    assert client.get(draft.url).status_code == 404
    assert client.get(early.url).context["previous"] is None


def test_the_programme_counts_its_workshops_by_kind_and_phase(
    site: Installation, client: Client
) -> None:
    programme = make_programme()
    for kind, number in (("training", 3), ("participatory", 3), ("follow_up", 4)):
        for _n in range(number):
            phase = PHASES[0]["id"] if kind == "training" else ""
            make_workshop(programme, kind=kind, phase=phase)
    translate(programme, "en")

    context = client.get(f"/en/programmes/{programme.slug}/").context

    assert context["counts"] == [
        "3 training workshops",
        "3 participatory workshops",
        "4 follow-up workshops",
    ]
    assert [len(phase["workshops"]) for phase in context["phases"]] == [3, 0]
    assert len(context["other_workshops"]) == 7
    assert context["phases"][0]["workshops"][0]["language_mark"] == (
        "In Arabic: not yet translated."
    )


def test_dates_and_kind_are_those_of_the_source(site: Installation) -> None:
    page = make_workshop(kind="training", start_date=date(2022, 10, 13), attendance=ATTENDANCE)
    french = translate(page)
    source = fresh(page)
    source.kind, source.start_date = "meeting", date(2022, 10, 14)
    source.save_revision().publish()

    french = translate(fresh(page))

    french = fresh(french)
    assert (french.kind, french.start_date) == ("meeting", date(2022, 10, 14))
    assert [block.value["women"] for block in french.attendance] == [3, 12]


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"start_time": time(9)}, "start_date"),
        ({"start_date": date(2022, 1, 2), "end_date": date(2022, 1, 1)}, "end_date"),
        ({"start_date": date(2022, 1, 2), "end_time": time(9)}, "start_time"),
        (
            {"start_date": date(2022, 1, 2), "start_time": time(9), "end_time": time(9)},
            "end_time",
        ),
    ],
)
def test_impossible_times_are_refused(
    site: Installation, fields: dict[str, Any], wrong: str
) -> None:
    page = make_workshop()
    for name, value in fields.items():
        setattr(page, name, value)

    with pytest.raises(ValidationError) as refused:
        page.full_clean()

    assert list(refused.value.message_dict) == [wrong]


def test_a_workshop_has_no_alias(site: Installation) -> None:
    page = make_workshop()

    with pytest.raises(ValidationError):
        page.create_alias(parent=page.get_parent(), update_slug="alias")

    assert WorkshopPage.objects.count() == 1


def test_a_copy_recommends_on_its_own_account(site: Installation) -> None:
    from recommendations.models import Recommendation

    page = make_workshop(recommends=("إحداث منصة",))

    copy = page.copy(update_attrs={"slug": "copy", "title": "نسخة"})
    copy.get_latest_revision().publish()

    assert Recommendation.objects.count() == 2
    assert {r.source_key for r in Recommendation.objects.all()} == {
        page.translation_key,
        copy.translation_key,
    }


@pytest.mark.parametrize("payload", ["<script>alert(1)</script>", '"><img src=x onerror=y>'])
def test_markup_is_shown_as_text(site: Installation, client: Client, payload: str) -> None:
    names = ("summary", "venue", "commune", "organisers", "chair", "rapporteur", "context")
    streams: dict[str, Any] = {
        "objectives": [{"type": "objective", "value": payload}],
        "agenda": [{"type": "item", "value": {"time": None, "title": payload, "person": payload}}],
        "facilitators": [{"type": "facilitator", "value": payload}],
        "speakers": [
            {
                "type": "speaker",
                "value": dict.fromkeys(("name", "quality", "organisation", "summary"), payload),
            }
        ],
        "groups": [
            {
                "type": "group",
                "value": dict.fromkeys(
                    ("theme", "facilitator", "rapporteur", "findings", "proposals"), payload
                ),
            }
        ],
        "next_steps": [{"type": "step", "value": {"text": payload, "who": payload}}],
    }
    page = make_workshop(
        title=payload, recommends=(payload,), **dict.fromkeys(names, payload), **streams
    )

    html = client.get(page.url).content.decode()

    assert payload not in html
    assert html.count("alert(1)") + html.count("onerror=y") >= 20


def test_queries_of_the_workshop_and_of_the_programme(
    site: Installation, client: Client, django_assert_max_num_queries: Any
) -> None:
    programme = make_programme()
    pages = [make_workshop(programme, recommends=("أ", "ب", "ج")) for _n in range(12)]

    with django_assert_max_num_queries(34):
        assert client.get(pages[5].url).status_code == 200
    with django_assert_max_num_queries(23):
        assert client.get(programme.url).status_code == 200


def test_a_deleted_document_leaves_no_row(site: Installation, client: Client) -> None:
    deleted, kept = make_document(title="ا"), make_document(title="ب", content=b"%" * 1_310_000)
    page = make_workshop(documents=attachments(deleted, kept))
    deleted.delete()

    response = client.get(page.url)

    rows = response.context["documents"]
    assert [(row["title"], row["size"].number) for row in rows] == [("ب", "1,31")]


def test_search_finds_recommendations_and_nobody_who_did_not_agree(
    site: Installation, client: Client
) -> None:
    image = make_image("photo.png")
    photo = {"image": image.pk, "alt_text": "فلانة", "caption": "زليخة", "credit": ""}
    page = make_workshop(
        phase=PHASES[0]["id"],
        recommends=("إحداث منصة رقمية",),
        photos=[
            {"type": "photo", "value": photo | {"consent": False}},
            {"type": "photo", "value": photo | {"caption": "الحصيلة", "consent": True}},
        ],
    )

    def found(query: str) -> list[str]:
        results = client.get("/ar/search/", {"q": query}).context["results"]
        return [result["url"] for result in results]

    assert found("منصة") == found("الحصيلة") == [page.url]
    assert found("زليخة") == found(PHASES[0]["id"][:8]) == []
