"""Menu, footer, notices, colour and contact as the settings say."""

import json
import re
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.core.exceptions import ValidationError
from django.test import Client
from wagtail.images.models import Image
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Page, PageViewRestriction

from accounts.models import User
from core.models import InstitutionSettings, PrivacyNotice, PrivacyNoticeVersion
from home.blocks import LinkBlock, SocialLinkBlock
from home.models import ContactPage, NavigationSettings, StandardPage
from home.presenting.navigation import unreachable
from home.services.installing import Installation
from tests.home.test_public_pages import _translate_page as translate


def add_page(site: Installation, slug: str, title: str = "صفحة", **fields: Any) -> StandardPage:
    site.home.refresh_from_db()
    return site.home.add_child(instance=StandardPage(title=title, slug=slug, **fields))


def settings_of(site: Installation, **fields: Any) -> NavigationSettings:
    return NavigationSettings.objects.update_or_create(site=site.site, defaults=fields)[0]


def link(page: Page | None = None, **fields: Any) -> dict[str, Any]:
    return {"page": page.pk if page else None, "url": ""} | fields


def items(*links: dict[str, Any]) -> list[dict[str, Any]]:
    return [{"type": "item", "value": value} for value in links]


def chrome(client: Client, path: str = "/ar/") -> Any:
    return client.get(path).context["chrome"]


def titles(links: list[dict[str, Any]]) -> list[str]:
    return [entry["title"] for entry in links]


def test_without_settings_the_marked_pages_make_the_menu(
    site: Installation, client: Client
) -> None:
    add_page(site, "about", "عن الموقع", show_in_menus=True)
    add_page(site, "legal", "قانوني")

    shown = chrome(client)

    assert titles(shown.navigation) == ["المشاورات العمومية", "مستجدات", "عن الموقع"]
    assert [titles(column["links"]) for column in shown.footer_columns] == [["قانوني"]]


def test_the_menu_leads_to_the_readers_language(site: Installation, client: Client) -> None:
    page = add_page(site, "about", "عن الموقع")
    translate(page, "fr")
    settings_of(
        site,
        menu=items(
            link(page, label_fr="À propos"),
            link(url="https://example.org/", label_ar="موقع آخر", label_fr="Ailleurs"),
        ),
    )

    assert [(entry["title"], entry["url"]) for entry in chrome(client).navigation] == [
        ("عن الموقع", "/ar/about/"),
        ("موقع آخر", "https://example.org/"),
    ]
    assert [(entry["title"], entry["url"]) for entry in chrome(client, "/fr/").navigation] == [
        ("À propos", "/fr/about/"),
        ("Ailleurs", "https://example.org/"),
    ]
    # In English there is no such page.
    assert titles(chrome(client, "/en/").navigation) == ["موقع آخر"]


def test_a_page_that_left_disappears_and_what_is_below_it_remains(
    site: Installation, client: Client
) -> None:
    above, below = add_page(site, "above", "فوق"), add_page(site, "below", "تحت")
    settings_of(
        site,
        menu=items(link(above, children=[{"type": "item", "value": link(below)}]), link(site.news)),
    )
    assert [titles(entry["children"]) for entry in chrome(client).navigation] == [["تحت"], []]

    above.refresh_from_db()
    above.unpublish()

    assert titles(chrome(client).navigation) == ["تحت", "مستجدات"]

    below.refresh_from_db()
    below.delete()
    PageViewRestriction.objects.create(page=site.news, restriction_type="login")

    # Nothing is left of it: the marked pages are shown, as before.
    assert titles(chrome(client).navigation) == ["المشاورات العمومية"]


def test_a_translation_is_linked_while_its_source_is_a_draft(
    site: Installation, client: Client
) -> None:
    page = add_page(site, "about", "عن الموقع")
    translate(page, "fr")
    page.refresh_from_db()
    page.unpublish()
    settings_of(site, menu=items(link(page)))

    assert [entry["url"] for entry in chrome(client, "/fr/").navigation] == ["/fr/about/"]


def test_a_moved_page_is_still_linked(site: Installation, client: Client) -> None:
    page, parent = add_page(site, "about"), add_page(site, "more")
    settings_of(site, menu=items(link(page)))

    Page.objects.get(pk=page.pk).move(Page.objects.get(pk=parent.pk), pos="last-child")

    assert [entry["url"] for entry in chrome(client).navigation] == ["/ar/more/about/"]


def test_notices_are_linked_in_another_language_rather_than_not_at_all(
    site: Installation, client: Client
) -> None:
    legal, privacy = add_page(site, "legal", "قانوني"), add_page(site, "privacy", "معطيات")
    translate(privacy, "fr")
    settings_of(site, legal_page=legal, privacy_page=privacy)

    shown = chrome(client, "/fr/").notices

    assert [(entry["url"], entry["lang"]) for entry in shown] == [
        ("/ar/legal/", "ar"),
        ("/fr/privacy/", ""),
    ]
    html = client.get("/fr/").content.decode()
    assert '<a href="/ar/legal/" lang="ar" hreflang="ar"><bdi>قانوني</bdi></a>' in html
    # Not twice in the footer.
    assert chrome(client).footer_columns == []


def test_the_receipt_of_the_cndp_leads_to_the_notice(site: Installation, client: Client) -> None:
    html = client.get("/fr/").content.decode()

    assert 'href="/fr/data-protection-notice/"' in html
    assert "D-1/2026" in html

    page = client.get("/fr/data-protection-notice/")
    notice = PrivacyNotice.objects.get(locale__language_code="fr")
    assert page.status_code == 200
    assert notice.title in page.content.decode()
    assert not page.cookies


def test_a_language_without_a_notice_shows_the_first_one_marked(
    site: Installation, client: Client
) -> None:
    PrivacyNoticeVersion.objects.filter(language="fr").delete()

    page = client.get("/fr/data-protection-notice/")

    assert page.context["lang"] == "ar"
    assert page.context["language_mark"]


def test_links_that_readers_do_not_see_are_named(site: Installation) -> None:
    page, draft = add_page(site, "about", "عن الموقع"), add_page(site, "draft", "مسودة")
    translate(page, "fr")
    draft.unpublish()
    settings = settings_of(site, menu=items(link(page), link(draft), link(site.news)))

    assert [problem["title"] for problem in unreachable(settings)] == ["عن الموقع", "مسودة"]


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "JaVa\tScRiPt:alert(1)", "ftp://x.example/"]
)
def test_only_web_addresses_can_be_linked(site: Installation, url: str) -> None:
    for block, value in (
        (LinkBlock(), link(url=url, label_ar="رابط")),
        (SocialLinkBlock(), {"name": "x", "url": url}),
    ):
        with pytest.raises(ValidationError):
            block.clean(block.to_python(value))


def test_a_link_is_to_one_thing(site: Installation) -> None:
    block = LinkBlock()
    for value in (
        link(),
        link(site.news, url="https://example.org/", label_ar="رابط"),
        link(url="https://example.org/"),
    ):
        with pytest.raises(ValidationError):
            block.clean(block.to_python(value))
    block.clean(block.to_python(link(site.news)))


def staff(client: Client, *codenames: str) -> User:
    user = User.objects.create_user("staff", password="a-long-password", is_staff=True)
    user.user_permissions.add(*Permission.objects.filter(codename__in=("access_admin", *codenames)))
    client.force_login(user)
    return user


ADDRESS = "/admin/settings/home/navigationsettings/{site}/"


def test_only_who_may_changes_the_menu(site: Installation, client: Client) -> None:
    staff(client)
    address = ADDRESS.format(site=site.site.pk)

    assert client.get(address).status_code == 302
    assert client.post(address, {}).status_code == 302

    User.objects.all().delete()
    staff(client, "change_navigationsettings")

    assert client.get(address).status_code == 200


def test_the_form_of_the_settings_names_what_readers_do_not_see(
    site: Installation, client: Client
) -> None:
    draft = add_page(site, "draft", "مسودة")
    draft.unpublish()
    settings_of(site, menu=items(link(draft)))
    staff(client, "change_navigationsettings")

    html = client.get(ADDRESS.format(site=site.site.pk)).content.decode()

    assert "<bdi>مسودة</bdi>" in html


# Wagtail does, whenever it makes a rendition.
leaves_a_file_open = pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning")


@pytest.fixture
def institution(site: Installation) -> InstitutionSettings:
    return InstitutionSettings.objects.get(site=site.site)


def test_the_colour_is_served_as_a_stylesheet(
    institution: InstitutionSettings, client: Client
) -> None:
    assert chrome(client).looks.stylesheet == ""

    institution.primary_color = "#1c4e8a"
    institution.save()

    assert '<link rel="stylesheet" href="/brand/1c4e8a/colour.css">' in (
        client.get("/ar/").content.decode()
    )
    sheet = client.get("/brand/1c4e8a/colour.css")
    assert sheet.status_code == 200
    assert sheet["Content-Type"] == "text/css; charset=utf-8"
    assert "immutable" in sheet["Cache-Control"]
    assert "--color-primary: #1c4e8a;" in sheet.content.decode()
    assert not sheet.cookies
    assert "cookie" not in sheet.get("Vary", "").lower()
    drawing = client.get("/brand/1c4e8a/khatam.svg").content.decode()
    assert "#1c4e8a" in drawing
    assert "#0B5A55" not in drawing


@pytest.mark.parametrize(
    "path",
    ["e0a030/colour.css", "ffffff/khatam.svg", "1C4E8A/colour.css", "12345/colour.css",
     "1c4e8a/other.svg", "1c4e8a/../base.css", "1c4e8a%3Bx/colour.css"],
)  # fmt: skip
def test_no_other_colour_or_file_is_served(site: Installation, client: Client, path: str) -> None:
    assert client.get(f"/brand/{path}").status_code == 404


@leaves_a_file_open
def test_a_logo_stands_instead_of_the_star_or_beside_it(
    institution: InstitutionSettings, client: Client
) -> None:
    institution.logo = Image.objects.create(title="شعار", file=get_test_image_file())
    institution.save()

    looks = chrome(client).looks
    assert looks.mark == ""
    assert looks.logo["url"] in client.get("/ar/").content.decode()

    institution.keeps_star = True
    institution.save()

    assert chrome(client).looks.mark == "/static/img/khatam.svg"


@leaves_a_file_open
def test_a_lost_file_of_the_logo_breaks_no_page(
    institution: InstitutionSettings, client: Client
) -> None:
    institution.logo = Image.objects.create(title="شعار", file=get_test_image_file())
    institution.save()
    institution.logo.file.storage.delete(institution.logo.file.name)

    assert chrome(client).looks.logo is None


@leaves_a_file_open
def test_shared_links_have_the_institutions_picture(
    institution: InstitutionSettings, client: Client
) -> None:
    assert "og:image" not in client.get("/ar/").content.decode()

    institution.share_image = Image.objects.create(title="صورة", file=get_test_image_file())
    institution.save()

    assert re.search(
        r'<meta property="og:image" content="http://testserver/media/images/[^"]+\.jpg">',
        client.get("/ar/").content.decode(),
    )


def test_the_home_page_says_who_the_institution_is(
    institution: InstitutionSettings, client: Client
) -> None:
    institution.kind = "NGO"
    institution.phone = "0539 00-00-00"
    institution.contact_ar = "شارع </script><script>alert(1)</script>"
    institution.save()

    html = client.get("/ar/").content.decode()
    data = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', html)[1])

    assert data["@type"] == "NGO"
    assert data["telephone"] == "+212539000000"
    assert data["address"] == institution.contact_ar


def test_the_contact_page_shows_what_the_settings_say(
    site: Installation, institution: InstitutionSettings, client: Client
) -> None:
    site.home.refresh_from_db()
    site.home.add_child(instance=ContactPage(title="اتصلوا بنا", slug="contact"))
    institution.phone = "0539000000"
    institution.email = "contact@example.org"
    institution.map_url = "https://map.example/"
    institution.save()

    html = client.get("/ar/contact/").content.decode()

    assert '<a href="tel:+212539000000"><bdi dir="ltr">0539000000</bdi></a>' in html
    assert 'href="mailto:contact@example.org"' in html
    assert 'href="https://map.example/"' in html
    assert "ContactPage" in html


def test_chrome_costs_the_same_however_many_links(
    site: Installation, client: Client, django_assert_max_num_queries: Any
) -> None:
    pages = [add_page(site, f"page-{number}") for number in range(6)]
    counts = []
    # What is asked once a process.
    client.get("/ar/page-0/")
    for number in (1, 6):
        settings_of(
            site,
            menu=items(*(link(page) for page in pages[:number])),
            footer=[{"type": "column", "value": {"links": items(link(pages[0]))}}],
            legal_page=pages[0],
        )
        with django_assert_max_num_queries(20) as queries:
            assert client.get("/ar/page-0/").status_code == 200
        counts.append(len(queries))

    assert counts[0] == counts[1]
    with django_assert_max_num_queries(14):
        assert client.get("/ar/nothing/").status_code == 404


def test_reading_a_page_writes_nothing_and_the_first_save_keeps_the_settings(
    site: Installation, client: Client
) -> None:
    client.get("/ar/")

    assert not NavigationSettings.objects.exists()

    staff(client, "change_navigationsettings")
    empty = {f"{name}-count": "0" for name in ("menu", "footer", "social")}
    notices = {"legal_page": str(site.news.pk), "privacy_page": "", "accessibility_page": ""}
    response = client.post(ADDRESS.format(site=site.site.pk), empty | notices)

    assert response.status_code == 302
    assert NavigationSettings.objects.get().legal_page_id == site.news.pk
