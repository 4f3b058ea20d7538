"""The questionnaire on paper."""

import sys
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import PageViewRestriction

from consultations.models import Consultation, ConsultationPage
from consultations.presenting.paper import sheet_context
from consultations.presenting.paper_participant import own_groups
from consultations.presenting.paper_paths import Paths
from consultations.presenting.paper_shapes import shape_of
from consultations.schema import Item, Schema
from consultations.services.labelling import words_for
from consultations.take_part_form import TakePartForm
from consultations.wording import Wording
from core.models import InstitutionSettings
from core.pdf import rendering
from home.services.granting import EDITORS
from home.services.installing import Installation
from tests.consultations.editing import admin_browser, in_days
from tests.consultations.factories import (
    key,
    make_consultation,
    make_page,
    option,
    question,
    questionnaire,
    translate,
)
from tests.consultations.test_paper_paths import condition
from tests.home.staff import browser_of, make_staff, restrict
from tests.news.factories import make_document, make_image
from tests.pdf import fonts_of, pages_of, reader_of, text_of


def every_type() -> list[dict[str, Any]]:
    places = [option("p1", "الماء"), option("p2", "الطرق"), option("p3", "الصحة")]
    rows = [option("r1", "إنارة الشوارع"), option("r2", "Ramassage scolaire")]
    information = {"title": "ما تقترحه الخطة", "text": "<p>ثلاث <b>حدائق</b> جديدة</p>"}
    other = [option("town", "المدينة"), option("else", "مكان آخر", is_other=True)]
    return [
        {
            "type": "section",
            "id": key("s1"),
            "value": {"title": "حول حيكم", "description": "", "conditions": [], "match": "all"},
        },
        question("single_choice", "q1", "أين تسكنون؟", options=other, required=True),
        question("place", "q2", "في أي جماعة؟"),
        question("number", "q3", "كم دقيقة مشيا؟", unit="دقيقة", minimum="0", maximum="240"),
        question("date", "q4", "متى زرتم المقر؟"),
        {"type": "information_text", "id": key("i1"), "value": information},
        question("yes_no", "q5", "هل تستعملون الحديقة؟", code="park"),
        question("scale", "q6", "ما رضاكم عنها؟", conditions=[condition("park", "equal", "yes")]),
        question("matrix", "q7", "ما رأيكم في المقترحات؟", rows=rows),
        question("ranking", "q8", "رتبوا المشاريع", options=places, maximum=2),
        question("long_text", "q9", "ما الذي ينقص؟", help_text="ثلاثة أسطر تكفي"),
        question("short_text", "secret", "لا يطبع", in_print=False),
        question("consent", "q10", "ميثاق المشاركة", consent_text="أحترم الآخرين."),
    ]


@pytest.fixture
def consultation(site: Installation) -> Consultation:
    institution = InstitutionSettings.objects.get()
    institution.contact_ar = "شارع المسيرة"
    institution.phone = "0539000000"
    institution.save()
    return make_consultation(title="خطة المشاركة", questionnaire=every_type())


def sheet(consultation: Consultation, language: str = "ar") -> Any:
    return Client().get(f"/{language}/take-part/{consultation.reference}/questionnaire.pdf")


def test_the_sheet_asks_everything_that_is_for_print(consultation: Consultation) -> None:
    response = sheet(consultation)

    assert response.status_code == 200
    assert response["Content-Type"] == "application/pdf"
    name = f"{consultation.reference}-questionnaire-ar.pdf"
    assert response["Content-Disposition"] == f'inline; filename="{name}"'
    text = text_of(response.content)
    said = [
        "خطة المشاركة",
        "حول حيكم",
        "أين تسكنون؟",
        "مكان آخر",
        "في أي جماعة؟",
        "كم دقيقة مشيا؟",
        "دقيقة",
        "متى زرتم المقر؟",
        "ما تقترحه الخطة",
        "حدائق",
        "هل تستعملون الحديقة؟",
        "ما رضاكم عنها؟",
        "إنارة الشوارع",
        "Ramassage scolaire",
        "رتبوا المشاريع",
        "الصحة",
        "ثلاثة أسطر تكفي",
        "أحترم الآخرين",
        "شارع المسيرة",
        "0539000000",
        "D-1/2026",
        consultation.reference,
    ]
    assert [words for words in said if words in text] == said
    assert "لا يطبع" not in text
    assert len(pages_of(response.content)) == 3


def test_questions_are_numbered_through(consultation: Consultation, site: Installation) -> None:
    version = consultation.latest_version
    words = words_for(consultation, "ar")

    context = sheet_context(
        consultation,
        version.schema,
        words,
        page=consultation.source_page,
        address="https://example.org/",
        version="1",
    )

    (group,) = context["groups"]
    questions = [entry for entry in group["entries"] if "number" in entry]
    assert [asked["number"] for asked in questions] == list(range(1, 11))
    assert [asked["shape"]["template"] for asked in questions] == [
        "choices",
        "lines",
        "number",
        "date",
        "choices",
        "scale",
        "matrix",
        "ranking",
        "lines",
        "consent",
    ]
    assert len(questions[8]["shape"]["lines"]) == 8
    assert len(questions[2]["shape"]["boxes"]) == 3
    assert questions[4]["shape"]["options"][0]["go_to"] == ""
    assert all(shown["go_to"] for shown in questions[4]["shape"]["options"][1:])


def test_every_page_carries_the_reference_and_its_number(consultation: Consultation) -> None:
    pages = pages_of(sheet(consultation).content)

    assert all(consultation.reference in page for page in pages)
    assert [page[-3:] for page in pages] == ["1/3", "2/3", "3/3"]


def test_our_fonts_alone_are_embedded(consultation: Consultation) -> None:
    fonts = fonts_of(sheet(consultation).content)

    assert set(fonts) == {
        "Paper-Arabic",
        "Paper-Arabic-Semi-Bold",
        "Paper-Latin",
        "Paper-Latin-Semi-Bold",
    }
    assert all(fonts.values())


def test_the_sheet_speaks_the_language_of_its_address(consultation: Consultation) -> None:
    translate(consultation.source_page, "fr")

    response = sheet(consultation, "fr")

    assert reader_of(response.content).trailer["/Root"]["/Lang"] == "fr"
    # Untranslated questions are asked in the source's words.
    assert "هل تستعملون الحديقة؟" in text_of(response.content)


def test_pictures_and_documents_between_questions_are_printed(site: Installation) -> None:
    photo = {"image": make_image().pk, "alt_text": "خريطة", "caption": "خريطة الحي", "credit": ""}
    document = {"document": make_document("تقرير الورشة").pk, "title": "", "language": ""}
    raw = [
        {
            "type": "information_picture",
            "id": key("i1"),
            "value": photo | {"consent": True, "decorative": False},
        },
        {"type": "information_document", "id": key("i2"), "value": document},
        question("short_text", "q1", "ما رأيكم؟"),
    ]
    consultation = make_consultation(questionnaire=raw)

    content = sheet(consultation).content

    assert "خريطة الحي" in text_of(content)
    assert "تقرير الورشة" in text_of(content)
    pictures = reader_of(content).pages[0]["/Resources"]["/XObject"].values()
    kinds = [picture.get_object()["/Subtype"] for picture in pictures]
    assert kinds.count("/Image") == 1


def test_who_answers_is_asked_as_in_the_form(site: Installation) -> None:
    page = make_page(
        asks_organisation=True,
        asks_gender=True,
        asks_commune=True,
        profile_reason="لنعرف من شارك.",
    )
    with override("en"):
        form = TakePartForm(Schema(), Wording({}, "en"), page.record)
        organisation, profile, publishing = own_groups(form, page)

    assert [entry["shape"]["template"] for entry in organisation["entries"]] == [
        "choices",
        "lines",
        "lines",
    ]
    assert [entry["conditions"] for entry in organisation["entries"]] == [
        [],
        ["If you answer for an organisation:"],
        ["If you answer for an organisation:"],
    ]
    assert profile["description"] == "لنعرف من شارك."
    # The commune is written, since the list of all is for screens.
    assert [entry["shape"]["template"] for entry in profile["entries"]] == ["choices", "lines"]
    assert [entry["shape"]["template"] for entry in publishing["entries"]] == [
        "choices",
        "choices",
        "lines",
    ]


def test_publishing_alone_is_asked_where_the_editor_asks_no_more(site: Installation) -> None:
    page = make_page()

    (publishing,) = own_groups(TakePartForm(Schema(), Wording({}, "ar"), page.record), page)

    assert publishing["entries"][0]["shape"]["box"] == "square"


def test_a_file_is_handed_in_with_the_sheet() -> None:
    shape = shape_of(
        Item(id="q1", type="file"), Wording({}, "en"), Paths(Schema(), Wording({}, "en"), {})
    )

    assert shape["template"] == "file"


def test_markup_in_questions_stays_text(site: Installation) -> None:
    raw = [question("short_text", "q1", "<script>alert(1)</script><img src=file:///etc/passwd>")]
    consultation = make_consultation(questionnaire=raw)

    text = text_of(sheet(consultation).content)

    assert "<script>alert(1)</script>" in text.replace(" ", "")


def test_the_simple_questionnaire_fits_two_sheets_of_paper(site: Installation) -> None:
    consultation = make_consultation(questionnaire=questionnaire())

    assert len(pages_of(sheet(consultation).content)) == 3


def test_sixty_questions_are_printed_in_their_order(site: Installation) -> None:
    asked = [f"Question-{number}?" for number in range(60)]
    raw = [question("long_text", f"q{number}", label) for number, label in enumerate(asked)]
    consultation = make_consultation(questionnaire=raw)

    text = text_of(sheet(consultation).content)

    assert [word for word in text.split() if word.startswith("Question-")] == asked


@pytest.mark.parametrize(
    "calendar",
    [
        {"opens_at": in_days(1), "closes_at": in_days(5)},
        {"opens_at": in_days(-9), "closes_at": in_days(-1)},
        {"questionnaire": []},
    ],
)
def test_there_is_a_sheet_only_while_answers_are_taken(
    site: Installation, calendar: dict[str, Any]
) -> None:
    response = sheet(make_consultation(**calendar))

    assert response.status_code == 404
    assert response["Content-Type"] == "text/html; charset=utf-8"


def test_there_is_no_sheet_of_a_private_or_withdrawn_consultation(site: Installation) -> None:
    private, withdrawn = make_consultation(), make_consultation()
    PageViewRestriction.objects.create(
        page=private.source_page, restriction_type=PageViewRestriction.LOGIN
    )
    withdrawn.source_page.unpublish()

    assert [sheet(private).status_code, sheet(withdrawn).status_code] == [404, 404]
    assert Client().get("/ar/take-part/nothing/questionnaire.pdf").status_code == 404


def test_the_same_words_are_printed_once(
    consultation: Consultation, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed = []
    make = rendering._printed

    def count(*args: Any) -> bytes:
        printed.append(args)
        return make(*args)

    monkeypatch.setattr(rendering, "_printed", count)
    first, second = sheet(consultation).content, sheet(consultation).content
    assert first == second
    assert len(printed) == 1

    institution = InstitutionSettings.objects.get()
    institution.phone = "0539111111"
    institution.save()

    assert "0539111111" in text_of(sheet(consultation).content)
    assert len(printed) == 2


def test_a_sheet_takes_a_few_queries_however_many_questions(
    consultation: Consultation, django_assert_max_num_queries: Any
) -> None:
    cache.clear()
    with django_assert_max_num_queries(18):
        sheet(consultation)


def test_without_its_libraries_a_page_says_what_to_do(
    consultation: Consultation, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache.clear()
    monkeypatch.setitem(sys.modules, "weasyprint", None)

    response = sheet(consultation, "en")

    assert response.status_code == 503
    assert "libpango-1.0-0" in response.content.decode()


def test_the_page_of_an_open_consultation_offers_the_sheet(consultation: Consultation) -> None:
    address = f"/ar/take-part/{consultation.reference}/questionnaire.pdf"

    shown = Client().get(consultation.source_page.get_url()).content.decode()

    assert f'href="{address}"' in shown


def draft_address(page: ConsultationPage) -> str:
    return reverse("consultations_admin_sheet", args=[page.pk])


def test_editors_print_a_draft_before_anything_is_public(site: Installation) -> None:
    page = make_page(title="قديم", live=False, questionnaire=every_type())
    page.title = "مسودة الاستمارة"
    page.save_revision()

    response = admin_browser().get(draft_address(page))

    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]
    assert "مسودة الاستمارة" in text_of(response.content)
    assert "QR" not in text_of(response.content)


def test_nobody_else_prints_drafts(site: Installation) -> None:
    page = make_page(live=False)
    restrict(EDITORS, site.news)

    assert browser_of(make_staff(EDITORS)).get(draft_address(page)).status_code == 302
    assert Client().get(draft_address(page)).url.startswith("/admin/login/")
