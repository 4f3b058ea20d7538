"""What formatted text keeps of what it is sent: by the editor, by others, from a word processor."""

import json
from typing import Any

import pytest
from django.test import Client
from wagtail.test.utils.form_data import nested_form_data, streamfield

from core.blocks import BodyBlock
from core.rich_text import RichTextArea, clean_rich_text
from home.models import StandardPage
from tests.core.block_pages import make_page
from tests.core.test_page_editing import Editor

FEATURES = ["h3", "bold", "ol", "ul", "link", "document-link", "hr"]

# As Word puts it on the clipboard.
WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"
 xmlns:st1="urn:schemas-microsoft-com:office:smarttags"><head><title>محضر</title>
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml>
<![endif]--><style><!-- p.MsoNormal {mso-style-parent:""; margin:0cm;} --></style></head>
<body lang=FR dir=RTL><!--StartFragment-->
<p class=MsoNormal dir=RTL style='text-align:right;mso-pagination:none'><b
style='mso-bidi-font-weight:normal'><span lang=AR-MA
style='font-family:"Arial",sans-serif;color:red'>محضر الاجتماع<o:p></o:p></span></b></p>
<p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><![if !supportLists]><span
style='mso-list:Ignore'>·</span><![endif]><font face="Calibri" color="#ff0000">أشجار</font></p>
<p class=MsoNormal><st1:place w:st="on">تطوان</st1:place> <a href="https://example.org/"
style='color:blue' onclick="x()">رابط</a><o:p>&nbsp;</o:p></p><!--EndFragment--></body></html>"""


def content_state(
    *texts: str, kind: str = "unstyled", entity: dict[str, Any] | None = None
) -> dict[str, Any]:
    """As the editor sends it; `entity` covers each text."""
    ranges = [{"key": 0, "offset": 0}] if entity else []
    return {
        "blocks": [
            {
                "key": f"k{number}",
                "text": text,
                "type": kind,
                "depth": 0,
                "inlineStyleRanges": [],
                "entityRanges": [r | {"length": len(text)} for r in ranges],
            }
            for number, text in enumerate(texts)
        ],
        "entityMap": {"0": entity} if entity else {},
    }


def sent(value: Any) -> str:
    widget = RichTextArea(features=FEATURES)
    text = value if isinstance(value, str) else json.dumps(value)
    return widget.value_from_datadict({"t": text}, {}, "t")


def link(data: dict[str, Any], kind: str = "LINK") -> dict[str, Any]:
    return {"type": kind, "mutability": "MUTABLE", "data": data}


def test_what_the_editor_sends_is_kept() -> None:
    state = content_state("نص «مهم» & أكثر")
    state["blocks"][0]["inlineStyleRanges"] = [{"offset": 0, "length": 2, "style": "BOLD"}]

    assert sent(state) == '<p data-block-key="k0"><b>نص</b> «مهم» &amp; أكثر</p>'


@pytest.mark.parametrize("kind", ["header-three", "unordered-list-item", "ordered-list-item"])
def test_headings_and_lists_of_the_editor_are_kept(kind: str) -> None:
    open_, close = {
        "header-three": ('<h3 data-block-key="k0">', "</h3>"),
        "unordered-list-item": ('<ul><li data-block-key="k0">', "</li></ul>"),
        "ordered-list-item": ('<ol><li data-block-key="k0">', "</li></ol>"),
    }[kind]

    assert sent(content_state("نص", kind=kind)) == f"{open_}نص{close}"


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVa\tScRiPt:alert(1)",
        " javascript:alert(1)",
        "\x01javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:msgbox(1)",
        "file:///etc/passwd",
        "",
    ],
)
def test_a_link_that_a_browser_would_run_is_dropped_and_its_words_kept(url: str) -> None:
    html = sent(content_state("رابط", entity=link({"url": url})))

    assert html == '<p data-block-key="k0">رابط</p>'


@pytest.mark.parametrize(
    "url",
    ["https://example.org/a?b=c&d", "mailto:a@example.org", "tel:+212539000000", "/ar/", "#part"],
)
def test_a_safe_link_is_kept(url: str) -> None:
    escaped = url.replace("&", "&amp;")

    assert sent(content_state("رابط", entity=link({"url": url}))) == (
        f'<p data-block-key="k0"><a href="{escaped}">رابط</a></p>'
    )


@pytest.mark.parametrize(
    ("data", "kept"),
    [
        ({"id": 3, "url": "/"}, '<a linktype="page" id="3">رابط</a>'),
        ({"id": "3"}, '<a linktype="page" id="3">رابط</a>'),
        ({"id": '3" onmouseover="x'}, "رابط"),
        ({"id": "abc"}, "رابط"),
    ],
)
def test_a_link_to_a_page_has_a_number(data: dict[str, Any], kept: str) -> None:
    html = sent(content_state("رابط", entity=link(data)))

    assert html.replace('id="3" linktype="page"', 'linktype="page" id="3"') == (
        f'<p data-block-key="k0">{kept}</p>'
    )


def test_entities_and_blocks_that_no_feature_has_are_dropped() -> None:
    for kind in ("IMAGE", "EMBED"):
        html = sent(content_state("رابط", entity=link({"url": "https://evil.example/"}, kind)))
        assert "evil" not in html
    assert sent(content_state("نص", kind="header-one")) == ""
    assert sent(content_state('<img src=x onerror="x">')) == (
        '<p data-block-key="k0">&lt;img src=x onerror=&quot;x&quot;&gt;</p>'
    )


@pytest.mark.parametrize(
    ("posted", "kept"),
    [
        ("", "<p></p>"),
        ("not json", "<p>not json</p>"),
        ("[]", "<p>[]</p>"),
        ('{"blocks": 3}', "<p>{&quot;blocks&quot;: 3}</p>"),
        ("<svg onload=alert(1)>", "<p>&lt;svg onload=alert(1)&gt;</p>"),
    ],
)
def test_what_is_not_the_editors_is_taken_for_text_and_never_fails(posted: str, kept: str) -> None:
    assert sent(posted) == kept


@pytest.mark.parametrize("url", [None, 3, {"a": 1}])
def test_a_link_that_is_no_text_never_fails(url: Any) -> None:
    assert "<a" not in sent(content_state("رابط", entity=link({"url": url})))


def test_controls_and_lone_surrogates_do_not_reach_the_database() -> None:
    state = json.dumps(content_state("ا\u202eب\ud800ج\x08د"))

    assert sent(state) == '<p data-block-key="k0">اب?جد</p>'


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        ("<p>ا<iframe src='https://evil'>ب</iframe></p>", "<p>اب</p>"),
        ("<p>ا<svg onload=alert(1)><circle/></svg></p>", "<p>ا</p>"),
        ('<p style="position:fixed" class="x" id="y" onclick="z">ا</p>', "<p>ا</p>"),
        ("<p>ا<style>p{}</style><script>alert(1)</script></p>", "<p>ا</p>"),
        ("<p>ا<!-- x --></p>", "<p>ا</p>"),
        ("<p><a href=javascript:alert(1)>ا</a></p>", "<p>ا</p>"),
        ("<p><a href='JaVa&#x09;ScRiPt:alert(1)'>ا</a></p>", "<p>ا</p>"),
        ("<p><a href='java&Tab;script&colon;alert(1)'>ا</a></p>", "<p>ا</p>"),
        ('<p><a linktype="evil" id="1">ا</a></p>', "<p>ا</p>"),
        ('<p><a href="https://example.org/"></a>ا</p>', "<p>ا</p>"),
        ("<p><img src=x onerror=alert(1)>ا</p>", "<p>ا</p>"),
        ('<embed embedtype="image" id="1"/><p>ا</p>', "<p>ا</p>"),
        ("<form action=x><input name=y><button>ا</button></form>", "ا"),
        ("<math><mi//xlink:href='data:x,y'>ا</math>", "ا"),
    ],
)
def test_html_from_elsewhere_is_whitelisted(html: str, kept: str) -> None:
    assert clean_rich_text(html) == kept


def test_what_a_word_processor_adds_is_gone() -> None:
    html = " ".join(clean_rich_text(WORD).split())

    assert html == (
        "<p><b>محضر الاجتماع</b></p> <p>·أشجار</p> "
        '<p>تطوان <a href="https://example.org/">رابط</a> </p>'
    )


def test_the_fields_of_a_body_use_the_guarded_editor() -> None:
    block = BodyBlock().child_blocks["paragraph"]

    assert type(block.field.widget) is RichTextArea


@pytest.mark.usefixtures("site")
def test_a_crafted_post_to_the_page_editor_stores_clean_text(client: Client) -> None:
    page = make_page(introduction="مقدمة")
    page.save_revision()
    evil = json.dumps(content_state("اضغط", entity=link({"url": "JaVa\tScRiPt:alert(1)"})))
    body = streamfield([("paragraph", evil), ("paragraph", "<iframe src=//evil></iframe>")])

    response = Editor(page).open().save("publish", **nested_form_data({"body": body}))

    assert response.status_code == 302
    texts = [child.value.source for child in StandardPage.objects.get(pk=page.pk).body]
    assert texts == [
        '<p data-block-key="k0">اضغط</p>',
        "<p>&lt;iframe src=//evil&gt;&lt;/iframe&gt;</p>",
    ]
    html = client.get(page.url).content.decode()
    assert "<iframe" not in html
    assert "javascript:" not in html.lower()
