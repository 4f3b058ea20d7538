"""What editors write with, as readers get it."""

from typing import Any

import pytest
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.blocks.struct_block import StructBlockValidationError

from core.blocks import BodyBlock, CallToActionBlock
from core.blocks.pictures import FigureBlock
from home.services.installing import Installation
from tests.core.block_pages import every_block, items, make_document, make_image, make_page, photo

pytestmark = [
    pytest.mark.usefixtures("site"),
    # Wagtail leaves the temporary file of a new rendition to the garbage collector.
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>'


def html_of(client: Client, page: Any) -> str:
    return client.get(page.url).content.decode()


def make_full_page(site: Installation) -> Any:
    return make_page(*every_block(make_image(), make_document(), site.consultations))


def errors_of(block: Any, value: dict[str, Any]) -> set[str]:
    with pytest.raises(StructBlockValidationError) as caught:
        block.clean(block.to_python(value))
    return set(caught.value.block_errors)


def test_every_block_shows_its_words(site: Installation, client: Client) -> None:
    html = html_of(client, make_full_page(site))

    for words in (
        '<h2 dir="auto">عنوان</h2>',
        '<h3 dir="auto">عنوان فرعي</h3>',
        "<p>اقتباس</p>",
        '<h3 class="accordion__title" dir="auto">متى؟</h3>',
        '<div class="accordion__text" dir="auto"><p>غدا</p></div>',
        '<h2 dir="auto">معرض</h2>',
        '<span class="photo-caption" dir="auto">الساحة</span>',
        '<bdi>36 %</bdi>',
        '<th class="data-table__cell" scope="row"><bdi>ساحة السوق</bdi></th>',
        '<bdi dir="ltr">6</bdi>',
        f'<a class="button" href="{site.consultations.url}"><bdi>المشاركة</bdi></a>',
        'hreflang="fr"><bdi lang="fr">تقرير</bdi></a>',
        'href="https://youtu.be/abcdefghijk" rel="external"',
    ):  # fmt: skip
        assert words in html


def test_only_the_styles_and_scripts_in_use_are_loaded(site: Installation, client: Client) -> None:
    page = make_page(("heading", "عنوان"))
    full = make_full_page(site)

    assert client.get(page.url).context["assets"] == {"stylesheets": [], "scripts": []}
    assert client.get(full.url).context["assets"] == {
        "stylesheets": [
            "css/components/accordion.css",
            "css/components/photos.css",
            "css/components/video.css",
            "css/components/key-figures.css",
            "css/components/table.css",
            "css/components/call-to-action.css",
            "css/components/attachments.css",
        ],
        "scripts": ["js/video.js"],
    }


def test_markup_in_any_text_comes_out_escaped(site: Installation, client: Client) -> None:
    picture = photo(make_image(), alt_text=HOSTILE, caption=HOSTILE, credit=HOSTILE)
    page = make_page(
        ("heading", HOSTILE),
        ("subheading", HOSTILE),
        ("accordion", {"title": HOSTILE, "parts": items({"title": HOSTILE, "text": "<p>x</p>"})}),
        ("image", picture),
        ("gallery", {"title": HOSTILE, "photos": items(picture)}),
        (
            "video",
            {
                "title": HOSTILE,
                "address": "https://youtu.be/abcdefghijk",
                "poster": None,
                "transcript": HOSTILE,
            },
        ),
        ("key_figures", {"figures": items({"number": HOSTILE, "label": HOSTILE}), "note": HOSTILE}),
        ("call_to_action", {"text": HOSTILE, "label": HOSTILE, "page": site.home.pk}),
        (
            "attachments",
            {
                "title": HOSTILE,
                "documents": items(
                    {"document": make_document().pk, "title": HOSTILE, "language": ""}
                ),
            },
        ),
    )

    html = html_of(client, page)

    assert "<script>alert" not in html
    assert "<img src=x" not in html
    assert html.count("&lt;script&gt;alert(1)&lt;/script&gt;") == 21


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "JaVa\tScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "//evil"],
)
def test_unsafe_addresses_are_not_taken_and_never_shown(address: str, client: Client) -> None:
    block = CallToActionBlock()
    value = {"text": "نص", "label": "زر", "page": None, "address": address}

    assert errors_of(block, value) == {"address"}
    video = {"title": "فيديو", "address": address, "poster": None, "transcript": "ملخص"}
    assert errors_of(BodyBlock().child_blocks["video"], video) == {"address"}
    html = html_of(client, make_page(("call_to_action", value), ("video", video)))
    assert "call-to-action__action" not in html
    assert 'class="video"' not in html


@pytest.mark.parametrize(("page", "address"), [(True, "https://example.org/"), (False, "")])
def test_a_call_to_action_leads_to_exactly_one_place(
    site: Installation, page: bool, address: str
) -> None:
    value = {
        "text": "نص",
        "label": "زر",
        "page": site.home.pk if page else None,
        "address": address,
    }

    assert errors_of(CallToActionBlock(), value) == {"page"}


def test_a_call_to_action_says_which_other_site_it_leads_to(client: Client) -> None:
    value = {"text": "نص", "label": "زر", "page": None, "address": "https://example.org/a?b=c&d"}

    html = html_of(client, make_page(("call_to_action", value)))

    assert 'href="https://example.org/a?b=c&amp;d" rel="external"' in html
    assert '<bdi class="call-to-action__host quiet" dir="ltr">example.org</bdi>' in html


def test_a_call_to_action_leads_to_the_page_in_the_readers_language(
    site: Installation, client: Client
) -> None:
    value = {"text": "نص", "label": "زر", "page": site.consultations.pk, "address": ""}
    french = site.home.get_translations().get(locale__language_code="fr").specific
    page = make_page(("call_to_action", value))
    page.copy_for_translation(french.locale).save_revision().publish()

    assert 'class="button" href="/fr/consultations/"' in html_of(
        client, page.get_translations().get()
    )


def test_a_call_to_action_to_a_page_that_is_not_live_shows_nothing(
    site: Installation, client: Client
) -> None:
    hidden = make_page(live=False)
    value = {"text": "نص", "label": "زر", "page": hidden.pk, "address": ""}

    assert 'class="call-to-action"' not in html_of(client, make_page(("call_to_action", value)))


def test_pictures_without_consent_are_shown_nowhere(site: Installation, client: Client) -> None:
    agreed, refused = make_image(), make_image((20, 20))
    hidden = photo(refused, consent=False, caption="محجوبة")
    page = make_page(
        ("image", hidden),
        ("image", photo(refused, caption="محجوبة") | {"consent": None}),
        ("gallery", {"title": "", "photos": items(hidden, photo(agreed))}),
        ("gallery", {"title": "معرض فارغ", "photos": items(hidden)}),
    )

    html = html_of(client, page)

    assert html.count("<figure>") == 1
    assert refused.file.name.split("/")[-1].split(".")[0] + "." not in html
    assert "محجوبة" not in html
    assert "معرض فارغ" not in html
    assert "محجوبة" not in " ".join(page.texts())


def test_a_picture_deleted_since_leaves_no_trace(site: Installation, client: Client) -> None:
    image = make_image()
    page = make_page(
        ("image", photo(image)), ("gallery", {"title": "م", "photos": items(photo(image))})
    )
    image.delete()

    assert "<figure>" not in html_of(client, page)


@pytest.mark.parametrize(
    ("value", "errors"),
    [
        ({"alt_text": ""}, {"alt_text"}),
        ({"alt_text": "", "decorative": True}, set()),
        ({"alt_text": "وصف"}, set()),
    ],
)
def test_a_picture_is_described_or_decorative(value: dict[str, Any], errors: set[str]) -> None:
    block = FigureBlock()
    full = photo(make_image()) | {"decorative": False} | value

    if errors:
        assert errors_of(block, full) == errors
    else:
        assert block.clean(block.to_python(full))["consent"]


def test_a_decorative_picture_has_an_empty_alternative(client: Client) -> None:
    html = html_of(client, make_page(("image", photo(make_image()) | {"decorative": True})))

    assert '<img alt="" class="figure__image"' in html


def test_search_finds_the_words_of_every_block(site: Installation) -> None:
    texts = " ".join(make_full_page(site).texts())

    for words in ("متى؟", "غدا", "الساحة", "ملخص", "36 %", "ساحة السوق", "شاركوا", "وثائق"):
        assert words in texts
    assert "youtu.be" not in texts


def test_more_photos_cost_no_more_queries(client: Client) -> None:
    few = make_page(
        ("gallery", {"title": "", "photos": items(*(photo(make_image()) for _ in range(2)))})
    )
    many = make_page(
        ("gallery", {"title": "", "photos": items(*(photo(make_image()) for _ in range(9)))})
    )
    counts = []
    for page in (few, many):
        client.get(page.url)
        cache.clear()
        with CaptureQueriesContext(
            connection,
        ) as queries:
            client.get(page.url)
        counts.append(len(queries))

    assert counts[0] == counts[1] <= 24


def test_a_text_of_every_block_takes_a_fixed_number_of_queries(
    site: Installation, client: Client, django_assert_max_num_queries: Any
) -> None:
    page = make_full_page(site)
    client.get(page.url)
    cache.clear()

    with django_assert_max_num_queries(32):
        client.get(page.url)


def test_empty_lists_and_missing_parts_are_refused() -> None:
    body = BodyBlock()
    for name, value in (
        ("gallery", {"title": "", "photos": []}),
        ("key_figures", {"figures": [], "note": ""}),
        ("accordion", {"title": "ع", "parts": []}),
        ("attachments", {"title": "", "documents": []}),
    ):
        block = body.child_blocks[name]
        with pytest.raises(ValidationError):
            block.clean(block.to_python(value))


def test_a_preview_says_what_readers_will_not_see() -> None:
    hidden = photo(make_image(), consent=False)
    page = make_page(("image", hidden), ("gallery", {"title": "", "photos": items(hidden, hidden)}))

    html = page.make_preview_request().content.decode()

    assert html.count('class="notice notice--warning"') == 2
    assert "<figure>" not in html
