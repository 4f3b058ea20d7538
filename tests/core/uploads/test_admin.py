"""Every place in the admin where staff upload."""

import gc
import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.models import Collection

from tests.consultations.editing import admin_browser
from tests.core.uploads import files

pytestmark = [
    pytest.mark.usefixtures("site"),
    # Wagtail leaves the temporary file of a new rendition to the garbage collector.
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


@pytest.fixture
def browser(db: None) -> Iterator[Client]:
    yield admin_browser()
    # Wagtail's views leave stored files to it as well; here, where that is no error.
    gc.collect()


def file_of(name: str, content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def collection() -> int:
    return Collection.get_first_root_node().pk


def post_image(browser: Client, path: str, name: str, content: bytes, prefix: str = "") -> Any:
    data = {"title": "صورة", "collection": collection(), "tags": "ساحة"}
    data = {f"{prefix}{key}": value for key, value in data.items()}
    return browser.post(path, data | {f"{prefix}file": file_of(name, content)})


def test_an_image_is_stored_clean_under_a_random_name(browser: Client) -> None:
    original = files.picture(exif=files.located_exif(orientation=6))

    post_image(browser, "/admin/images/add/", "maison.jpg", original)

    image = Image.objects.get()
    assert re.fullmatch(r"original_images/[0-9a-f]{32}\.jpg", image.file.name)
    assert (image.width, image.height) == (30, 40)
    with image.file.open() as stored:
        assert b"Secret Camera" not in stored.read()
    with image.get_rendition("width-20").file.open() as stored:
        assert b"Secret Camera" not in stored.read()


def test_a_refused_image_keeps_the_rest_of_the_form(browser: Client) -> None:
    response = post_image(
        browser, "/admin/images/add/", "bomb.png", files.png_claiming(50_000, 50_000)
    )

    form = response.context["form"]
    assert form.errors == {
        "file": [
            "This picture is too large: at most 50 million pixels, all frames of an animation "
            "together. Make it smaller and upload it again."
        ]
    }
    assert form["title"].value() == "صورة"
    assert not Image.objects.exists()


def test_a_replaced_image_is_checked_as_well(browser: Client) -> None:
    post_image(browser, "/admin/images/add/", "a.png", files.picture("PNG"))
    image = Image.objects.get()
    edit = f"/admin/images/{image.pk}/"

    refused = post_image(browser, edit, "b.png", files.SVG)
    post_image(browser, edit, "b.jpg", files.picture(exif=files.located_exif()))

    assert "file" in refused.context["form"].errors
    image = Image.objects.get()
    assert image.file.name.endswith(".jpg")
    with image.file.open() as stored:
        assert b"Secret Camera" not in stored.read()


def test_an_image_keeps_its_file_when_only_its_title_changes(browser: Client) -> None:
    post_image(browser, "/admin/images/add/", "a.png", files.picture("PNG"))
    image = Image.objects.get()

    browser.post(f"/admin/images/{image.pk}/", {"title": "جديد", "collection": collection()})

    changed = Image.objects.get()
    assert (changed.title, changed.file.name) == ("جديد", image.file.name)


def test_an_image_of_the_chooser_is_checked(browser: Client) -> None:
    path = "/admin/images/chooser/create/"
    prefix = "image-chooser-upload-"

    refused = post_image(browser, path, "a.png", files.SVG, prefix)
    post_image(browser, path, "a.jpg", files.picture(exif=files.located_exif()), prefix)

    assert "not a PNG picture" in refused.json()["htmlFragment"]
    image = Image.objects.get()
    assert re.fullmatch(r"original_images/[0-9a-f]{32}\.jpg", image.file.name)


def test_many_images_at_once_are_each_checked(browser: Client) -> None:
    def upload(name: str, content: bytes) -> Any:
        return browser.post(
            "/admin/images/multiple/add/",
            {"title": "صورة", "collection": collection(), "files[]": file_of(name, content)},
            headers={"x-requested-with": "XMLHttpRequest"},
        ).json()

    refused = upload("<b>.svg", files.SVG)
    accepted = upload("maison.jpg", files.picture(exif=files.located_exif()))

    assert refused == {
        "success": False,
        "error_message": "Pictures of this type are not accepted. "
        "Accepted: JPG, JPEG, PNG, WEBP, GIF.",
    }
    assert accepted["success"]
    assert "maison" not in Image.objects.get().file.name


def test_an_upload_put_aside_for_another_error_is_clean_already(browser: Client) -> None:
    response = browser.post(
        "/admin/images/multiple/add/",
        {
            "title": "x" * 300,
            "collection": collection(),
            "files[]": file_of("maison.jpg", files.picture(exif=files.located_exif())),
        },
    ).json()
    upload = response["uploaded_file_id"]

    browser.post(
        f"/admin/images/multiple/create_from_uploaded_image/{upload}/",
        {f"uploaded-image-{upload}-title": "صورة"},
    )

    image = Image.objects.get()
    assert re.fullmatch(r"original_images/[0-9a-f]{32}\.jpg", image.file.name)
    with image.file.open() as stored:
        assert b"Secret Camera" not in stored.read()


def post_document(browser: Client, path: str, name: str, content: bytes, prefix: str = "") -> Any:
    data = {f"{prefix}title": "تقرير\u202e", f"{prefix}collection": collection()}
    return browser.post(path, data | {f"{prefix}file": file_of(name, content)})


def test_a_document_is_stored_under_a_readable_name(browser: Client) -> None:
    post_document(browser, "/admin/documents/add/", "تقرير\u202e الندوة.pdf", files.PDF)

    document = Document.objects.get()
    assert (document.title, document.filename) == ("تقرير", "تقرير_الندوة.pdf")
    assert document.file_size == len(files.PDF)


@pytest.mark.parametrize("name", ["a.pdf.html", "a.htm%00.pdf", "a.svg", "a.exe", "a.pdf"])
def test_a_refused_document_keeps_the_rest_of_the_form(browser: Client, name: str) -> None:
    response = post_document(browser, "/admin/documents/add/", name, files.HTML)

    form = response.context["form"]
    assert list(form.errors) == ["file"]
    assert form["title"].value() == "تقرير\u202e"
    assert not Document.objects.exists()


def test_a_document_of_the_chooser_and_many_at_once_are_checked(browser: Client) -> None:
    prefix = "document-chooser-upload-"
    chooser = post_document(
        browser, "/admin/documents/chooser/create/", "a.pdf", files.HTML, prefix
    )
    many = browser.post(
        "/admin/documents/multiple/add/",
        {"title": "x", "collection": collection(), "files[]": file_of("a.pdf", files.HTML)},
    )

    assert "not a PDF file" in chooser.json()["htmlFragment"]
    assert "not a PDF file" in many.json()["error_message"]
    assert not Document.objects.exists()


def test_a_replaced_document_is_checked_and_its_title_may_change_without_one(
    browser: Client,
) -> None:
    post_document(browser, "/admin/documents/add/", "a.pdf", files.PDF)
    edit = f"/admin/documents/edit/{Document.objects.get().pk}/"

    refused = post_document(browser, edit, "b.pdf", files.HTML)
    browser.post(edit, {"title": "جديد", "collection": collection()})

    assert "file" in refused.context["form"].errors
    document = Document.objects.get()
    assert (document.title, document.filename) == ("جديد", "a.pdf")


@pytest.mark.parametrize("path", ["/admin/images/add/", "/admin/documents/add/"])
def test_files_over_the_limit_are_refused_beside_the_field(
    browser: Client, settings: Any, path: str
) -> None:
    settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE = settings.WAGTAILDOCS_MAX_UPLOAD_SIZE = 50
    name, content = ("a.png", files.picture("PNG")) if "images" in path else ("a.pdf", files.PDF)

    response = browser.post(
        path, {"title": "x", "collection": collection(), "file": file_of(name, content)}
    )

    assert "too big" in response.context["form"].errors["file"][0]


def test_a_long_name_and_a_path_are_cut(browser: Client) -> None:
    post_document(browser, "/admin/documents/add/", "../../" + "a" * 300 + ".pdf", files.PDF)

    assert Document.objects.get().file.name == f"documents/{'a' * 60}.pdf"
