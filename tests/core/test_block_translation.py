"""wagtail-localize and the blocks of a text."""

import json
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale, Page
from wagtail_localize.models import (
    OverridableSegment,
    SegmentOverride,
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)

from home.services.installing import Installation
from tests.consultations.editing import admin_browser
from tests.core.block_pages import every_block, items, make_document, make_image, make_page, table
from tests.programmes.factories import translate

pytestmark = [
    pytest.mark.usefixtures("site"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
EMPTY: list[tuple[str, Any]] = [
    ("heading", None),
    ("heading", ""),
    ("subheading", None),
    ("paragraph", ""),
    ("quote", {"text": None, "source": None}),
    ("accordion", {"title": None, "parts": []}),
    ("accordion", {"title": None, "parts": items({"title": None, "text": ""})}),
    ("image", {"image": None, "alt_text": None, "caption": None, "credit": None, "consent": None}),
    ("gallery", {"title": None, "photos": []}),
    ("gallery", {"title": None, "photos": items({"image": None, "alt_text": None})}),
    ("video", {"title": None, "address": None, "poster": None, "transcript": None}),
    ("key_figures", {"figures": items({"number": None, "label": None}), "note": None}),
    ("table", {"table": None, "row_headers": None, "note": None}),
    ("table", table([None, None], note=None)),
    ("call_to_action", {}),
    ("attachments", {}),
    ("call_to_action", {"text": None, "label": None, "page": None, "address": None}),
    ("attachments", {"title": None, "documents": []}),
    ("attachments", {"title": None, "documents": items({"document": None, "title": None})}),
    *(
        (kind, {})
        for kind in ("quote", "accordion", "image", "gallery", "video", "key_figures", "table")
    ),
]


def say(page: Page, words: dict[str, str], language: str = "fr") -> None:
    for segment in StringSegment.objects.filter(source__object_id=page.translation_key):
        if segment.string.data in words:
            StringTranslation.objects.update_or_create(
                translation_of=segment.string,
                locale=Locale.objects.get(language_code=language),
                context=segment.context,
                defaults={"data": words[segment.string.data]},
            )


def retranslated(page: Page, language: str = "fr") -> Page:
    source, _created = TranslationSource.update_or_create_from_instance(page)
    translation = Translation.objects.get(source=source, target_locale__language_code=language)
    translation.save_target(publish=False)
    target = page.get_translation(translation.target_locale)
    target.get_latest_revision().publish()
    return type(page).objects.get(pk=target.pk)


@pytest.mark.parametrize(("kind", "value"), EMPTY)
def test_a_block_that_was_not_filled_in_is_translated_and_shown(
    client: Client, kind: str, value: Any
) -> None:
    page = make_page((kind, value), ("heading", "عنوان"))

    french = translate(page)
    say(page, {"عنوان": "Titre"})
    french = retranslated(page)

    assert '<h2 dir="auto">Titre</h2>' in client.get(french.url).content.decode()


def test_every_text_of_every_block_is_offered_once(site: Installation) -> None:
    page = make_page(*every_block(make_image(), make_document(), site.home), title="T", slug="s")
    source, _created = TranslationSource.update_or_create_from_instance(page)

    strings = list(
        StringSegment.objects.filter(source=source, context__path__startswith="body.")
        .order_by("order")
        .values_list("string__data", flat=True)
    )

    assert strings == [
        *("عنوان", "عنوان فرعي", "نص <b>مهم</b>", "اقتباس", "قائلة"),
        *("أسئلة", "متى؟", "غدا"),
        *("ساحة", "الساحة", "الجماعة"),
        *("معرض", "ساحة", "الساحة", "الجماعة", "ساحة", "الساحة", "الجماعة"),
        *("فيديو", "ملخص"),
        *("36 %", "نسبة النساء", "مصدر"),
        *("الساحات", "الساحة", "المقاعد", "ساحة السوق", "ساحة المدرسة"),
        *("شاركوا", "المشاركة"),
        "وثائق",
    ]


def test_a_table_is_translated_and_keeps_its_numbers(client: Client) -> None:
    page = make_page(("table", table(["ساحة السوق", "1 234"], ["ساحة السوق", "0"], note="مصدر")))
    translate(page)
    say(
        page,
        {
            "الساحات": "Les places",
            "الساحة": "Place",
            "المقاعد": "Bancs",
            "ساحة السوق": "Place du marché",
            "مصدر": "Source",
        },
    )

    value = retranslated(page).body[0].value

    prepared = value["table"]
    assert prepared.caption == "Les places"
    assert [column["heading"] for column in prepared.columns] == ["Place", "Bancs"]
    assert [row["values"] for row in prepared.row_data] == [
        ["Place du marché", "1 234"],
        ["Place du marché", "0"],
    ]
    assert value["note"] == "Source"
    # The source is untouched.
    assert type(page).objects.get(pk=page.pk).body[0].value["table"].caption == "الساحات"


def test_rows_put_in_before_others_lose_no_translation() -> None:
    page = make_page(("table", table(["ساحة السوق", "6"])))
    translate(page)
    say(page, {"ساحة السوق": "Place du marché"})
    retranslated(page)
    raw = page.body.raw_data[0]
    raw["value"]["table"]["rows"].insert(0, {"values": ["ساحة المدرسة", "2"]})
    page.body = [raw]
    page.save_revision().publish()

    rows = retranslated(page).body[0].value["table"].row_data

    assert [row["values"] for row in rows] == [["ساحة المدرسة", "2"], ["Place du marché", "6"]]


def test_the_translation_editor_opens_on_every_block(site: Installation) -> None:
    page = make_page(*every_block(make_image(), make_document(), site.home))
    french = translate(page)

    response = admin_browser().get(reverse("wagtailadmin_pages:edit", args=[french.pk]))

    assert response.status_code == 200
    segments = json.loads(response.context["props"])["segments"]
    assert "ساحة السوق" in [segment.get("source") for segment in segments]


@pytest.mark.parametrize(
    ("address", "is_used"),
    [
        ("https://example.org/fr", True),
        ("javascript:alert(1)", False),
        ("JaVa\tScRiPt:alert(1)", False),
        ("data:text/html,x", False),
    ],
)
def test_a_translator_gives_a_link_another_safe_address_only(address: str, is_used: bool) -> None:
    page = make_page(("paragraph", '<p><a href="https://example.org/ar">رابط</a> نص</p>'))
    french = translate(page)
    segment = OverridableSegment.objects.get(
        source__object_id=page.translation_key, context__path__endswith="'"
    )
    translation = Translation.objects.get(source=segment.source)

    response = admin_browser().put(
        reverse("wagtail_localize:edit_override", args=[translation.pk, segment.pk]),
        f"value={address.replace(' ', '+')}",
        content_type="application/x-www-form-urlencoded",
    )

    assert response.status_code == 201
    assert SegmentOverride.objects.get().has_error is not is_used
    assert bool(response.json()["error"]) is not is_used
    shown = retranslated(page).body[0].value.source
    assert f'href="{address if is_used else "https://example.org/ar"}"' in shown
    assert french.pk == page.get_translation(french.locale).pk
