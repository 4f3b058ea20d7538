"""Files on the public form: taken in at once, never lost, never anyone else's."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from django.utils.translation import override

from consultations.models import Consultation, Response
from core.models import PrivateFile
from core.services.keeping_files import remove_unattached
from home.services.installing import Installation
from tests.consultations.conftest import TakePart
from tests.consultations.factories import key, make_consultation, record_of
from tests.consultations.filing import (
    OPINION,
    PLAN,
    file_question,
    held_names,
    is_on_disk,
    kept,
    make_filing,
    opinion,
    pdf,
    photo,
)
from tests.core.uploads import files


class FilingBrowser(TakePart):
    def send(self, token: str | None = None, **fields: Any) -> Any:
        """The answers, whole; None leaves one out."""
        token = self.token() if token is None else token
        data = {"token": token, OPINION: "رأي"} | fields
        return self.client.post(self.url, {k: v for k, v in data.items() if v is not None})


@pytest.fixture
def consultation(site: Installation) -> Consultation:
    return make_filing(required=True)


@pytest.fixture
def several(site: Installation) -> FilingBrowser:
    return FilingBrowser(make_filing(maximum=3))


@pytest.fixture
def browser(consultation: Consultation) -> FilingBrowser:
    return FilingBrowser(consultation, "en")


def errors(response: Any) -> dict[str, list[str]]:
    with override("en"):
        return {name: list(messages) for name, messages in response.context["form"].errors.items()}


def answer() -> dict[str, list[str]]:
    return Response.objects.get().answers[key("plan")]


def test_the_form_asks_for_files_it_takes(browser: FilingBrowser) -> None:
    page = browser.open().content.decode()

    assert 'enctype="multipart/form-data"' in page
    assert 'accept=".pdf,.jpg,.jpeg,.jpe,.jfif,.png,.webp"' in page
    assert "Accepted: PDF, JPEG, PNG, WebP. At most 10.0\xa0MB." in page
    assert "css/components/files.css" in page
    assert PrivateFile.objects.count() == 0


def test_a_form_without_such_a_question_is_as_light_as_before(site: Installation) -> None:
    page = TakePart(make_consultation()).open().content.decode()

    assert "multipart" not in page
    assert "css/components/files.css" not in page


def test_a_file_is_attached_to_the_response(browser: FilingBrowser) -> None:
    response = browser.send(**{PLAN: pdf()})

    assert response.status_code == 302
    file = PrivateFile.objects.get()
    assert answer() == {"files": [str(file.pk)], "names": ["مخطط.pdf"]}
    assert (file.owner_kind, file.owner_key) == ("response", str(Response.objects.get().pk))
    assert file.kept_until is None
    assert Response.objects.get().contribution.text == "رأي"


def test_a_photo_does_not_tell_where_it_was_taken(browser: FilingBrowser) -> None:
    browser.send(**{PLAN: photo()})

    with PrivateFile.objects.get().open() as stored:
        content = stored.read()
    assert b"Secret Camera" not in content
    assert b"Exif" not in content


def test_a_file_is_not_lost_when_another_field_is_wrong(browser: FilingBrowser) -> None:
    token = browser.token()

    refused = browser.send(token, **{PLAN: pdf(), OPINION: ""})
    sent = browser.send(token, **{f"{PLAN}-kept": answer_ids()})

    assert refused.status_code == 422
    assert list(errors(refused)) == [OPINION]
    assert held_names(refused) == ["مخطط.pdf"]
    assert sent.status_code == 302
    assert answer()["names"] == ["مخطط.pdf"]


def answer_ids() -> list[str]:
    return [str(file.pk) for file in PrivateFile.objects.all()]


@pytest.mark.parametrize(
    ("upload", "message"),
    [
        (SimpleUploadedFile("a.pdf", files.HTML), "Files of this type are not accepted."),
        (SimpleUploadedFile("a.svg", files.SVG), "Files of this type are not accepted."),
        (SimpleUploadedFile("a.jpg", files.picture("PNG")), "The file’s name ends in “.jpg”"),
        (
            SimpleUploadedFile("a.jpg", files.picture() + files.archive("a.class")),
            "This is not a JPG picture",
        ),
        (SimpleUploadedFile("a.png", files.png_claiming(50_000, 50_000)), "This picture is too"),
        (SimpleUploadedFile("a.pdf", b""), "An answer to this question is required."),
        (SimpleUploadedFile("a.pdf", b"%PDF-1.4"), "This PDF cannot be read."),
    ],
    ids=lambda value: value.name if isinstance(value, SimpleUploadedFile) else "",
)
def test_a_hostile_file_is_refused_beside_its_field(
    browser: FilingBrowser, upload: SimpleUploadedFile, message: str
) -> None:
    upload.seek(0)
    response = browser.send(**{PLAN: upload})

    assert response.status_code == 422
    assert list(errors(response)) == [PLAN]
    assert PrivateFile.objects.count() == 0
    assert Response.objects.count() == 0
    assert response.context["form"][OPINION].value() == "رأي"


def test_a_required_file_is_asked_for(browser: FilingBrowser) -> None:
    assert errors(browser.send()) == {PLAN: ["An answer to this question is required."]}


def test_a_kept_file_can_be_removed(browser: FilingBrowser) -> None:
    token = browser.token()
    browser.send(token, **{PLAN: pdf(), OPINION: ""})
    (file_id,) = answer_ids()

    response = browser.send(token, **{f"{PLAN}-kept": file_id, f"{PLAN}-remove": file_id})

    assert list(errors(response)) == [PLAN]
    assert held_names(response) == []
    assert PrivateFile.objects.count() == 0


def test_another_file_takes_the_place_of_the_one_before(browser: FilingBrowser) -> None:
    token = browser.token()
    browser.send(token, **{PLAN: pdf(), OPINION: ""})

    sent = browser.send(token, **{f"{PLAN}-kept": answer_ids(), PLAN: photo()})

    assert sent.status_code == 302
    assert answer()["names"] == ["photo.jpg"]
    assert kept() == ["photo.jpg"]


def test_a_refused_file_leaves_the_one_before(browser: FilingBrowser) -> None:
    token = browser.token()
    browser.send(token, **{PLAN: pdf(), OPINION: ""})

    bad = SimpleUploadedFile("b.pdf", files.HTML)
    refused = browser.send(token, **{f"{PLAN}-kept": answer_ids(), PLAN: bad})

    assert list(errors(refused)) == [PLAN]
    assert held_names(refused) == ["مخطط.pdf"]
    assert browser.send(token, **{f"{PLAN}-kept": answer_ids()}).status_code == 302


def test_several_files_are_taken_and_too_many_are_not(several: FilingBrowser) -> None:
    four = [pdf(f"{n}.pdf", text=b"%d 0 m" % n) for n in range(4)]
    token = several.token()

    refused = several.send(token, **{PLAN: four})
    nothing_kept = kept()
    for upload in four:
        upload.seek(0)
    sent = several.send(token, **{PLAN: four[:3]})

    assert list(errors(refused)) == [PLAN]
    assert nothing_kept == []
    assert sent.status_code == 302
    assert answer()["names"] == ["0.pdf", "1.pdf", "2.pdf"]


def test_one_too_many_can_be_removed_again(several: FilingBrowser) -> None:
    token = several.token()
    first = [pdf(f"{n}.pdf", text=b"%d 0 m" % n) for n in range(2)]
    more = [pdf(f"{n}.pdf", text=b"%d 0 m" % n) for n in range(2, 4)]
    several.send(token, **{PLAN: first, OPINION: ""})

    refused = several.send(token, **{PLAN: more, f"{PLAN}-kept": answer_ids()})
    ids = [file["value"] for file in refused.context["form"][PLAN].parts["files"]]
    sent = several.send(token, **{f"{PLAN}-kept": ids, f"{PLAN}-remove": ids[0]})

    assert held_names(refused) == ["0.pdf", "1.pdf", "2.pdf", "3.pdf"]
    assert list(errors(refused)) == [PLAN]
    assert sent.status_code == 302
    assert answer()["names"] == ["1.pdf", "2.pdf", "3.pdf"]
    assert PrivateFile.objects.count() == 3


def test_of_several_files_the_refused_one_is_named(several: FilingBrowser) -> None:
    english = FilingBrowser(several.consultation, "en")
    bad = SimpleUploadedFile("b.pdf", files.HTML)

    response = english.send(**{PLAN: [pdf(), bad]})

    assert errors(response) == {
        PLAN: [
            "\u2068b.pdf\u2069: Files of this type are not accepted. "
            "Accepted: PDF, JPEG, PNG, WebP."
        ]
    }
    assert held_names(response) == ["مخطط.pdf"]


def test_files_of_other_people_are_refused(browser: FilingBrowser) -> None:
    other = FilingBrowser(browser.consultation)
    other.send(**{PLAN: pdf(), OPINION: ""})
    (theirs,) = answer_ids()

    response = browser.send(
        **{PLAN: pdf("b.pdf", text=b"0 0 m"), f"{PLAN}-kept": theirs, OPINION: ""}
    )
    stolen = browser.send(**{f"{PLAN}-kept": theirs})
    removed = browser.send(**{f"{PLAN}-remove": theirs, f"{PLAN}-kept": "no id"})

    assert held_names(response) == ["b.pdf"]
    assert [stolen.status_code, removed.status_code] == [422, 422]
    assert held_names(stolen) == []
    assert PrivateFile.objects.filter(pk=theirs).exists()
    assert Response.objects.count() == 0


def test_files_of_another_question_are_refused(site: Installation) -> None:
    consultation = make_filing()
    page = consultation.source_page
    page.questionnaire = [file_question(), file_question("other"), opinion()]
    page.save_revision().publish()
    browser = FilingBrowser(record_of(page))
    token = browser.token()
    browser.send(token, **{PLAN: pdf(), OPINION: ""})

    response = browser.send(token, **{f"q-{key('other')}-kept": answer_ids()})

    assert list(errors(response)) == [f"q-{key('other')}"]
    assert held_names(response, f"q-{key('other')}") == []


def test_the_same_form_sent_twice_gives_one_receipt(browser: FilingBrowser) -> None:
    token = browser.token()

    first = browser.send(token, **{PLAN: pdf()})
    again = browser.send(token, **{PLAN: pdf()})
    without = browser.send(token, **{f"{PLAN}-kept": answer_ids()})

    assert first["Location"] == again["Location"] == without["Location"]
    assert Response.objects.count() == 1
    assert PrivateFile.objects.count() == 1


def test_the_same_form_sent_with_another_file_keeps_the_first(browser: FilingBrowser) -> None:
    token = browser.token()
    browser.send(token, **{PLAN: pdf()})

    changed = browser.send(token, **{PLAN: photo()})

    assert changed.status_code == 409
    assert answer()["names"] == ["مخطط.pdf"]
    assert PrivateFile.objects.get(pk=answer()["files"][0]).is_attached


def test_a_form_without_its_token_keeps_its_file(browser: FilingBrowser) -> None:
    reissued = browser.send("forged", **{PLAN: pdf()})
    token = reissued.context["form"]["token"].value()

    sent = browser.send(token, **{f"{PLAN}-kept": answer_ids()})

    assert reissued.status_code == 400
    assert held_names(reissued) == ["مخطط.pdf"]
    assert sent.status_code == 302


def test_a_file_kept_too_long_is_told_and_asked_for_again(several: FilingBrowser) -> None:
    token = several.token()
    several.send(token, **{PLAN: pdf(), OPINION: ""})
    ids = answer_ids()
    remove_unattached(timezone.now() + timedelta(hours=49))

    told = several.send(token, **{f"{PLAN}-kept": ids})
    sent = several.send(token)

    assert list(errors(told)) == [PLAN]
    assert sent.status_code == 302
    assert key("plan") not in Response.objects.get().answers


def test_nothing_is_kept_for_a_closed_consultation(browser: FilingBrowser) -> None:
    token = browser.token()
    page = browser.consultation.source_page
    page.closes_at = timezone.now() - timedelta(hours=1)
    page.opens_at = timezone.now() - timedelta(hours=2)
    page.save_revision().publish()

    for sent in (token, "forged"):
        assert browser.send(sent, **{PLAN: pdf()}).status_code == 403

    assert PrivateFile.objects.count() == 0


def test_taking_in_files_asks_few_queries(
    several: FilingBrowser, django_assert_max_num_queries: Any
) -> None:
    token = several.token()
    three = [pdf(f"{n}.pdf", text=b"%d 0 m" % n) for n in range(3)]

    with django_assert_max_num_queries(60):
        assert several.send(token, **{PLAN: three}).status_code == 302


def test_a_response_that_is_erased_takes_its_files_along(
    browser: FilingBrowser, django_capture_on_commit_callbacks: Any
) -> None:
    browser.send(**{PLAN: pdf()})
    file = PrivateFile.objects.get()

    with django_capture_on_commit_callbacks(execute=True):
        Response.objects.get().delete()

    assert PrivateFile.objects.count() == 0
    assert not is_on_disk(file)


def test_a_client_that_posts_no_multipart_is_answered(browser: FilingBrowser) -> None:
    client = Client()
    response = client.post(
        browser.url,
        f"{PLAN}=a.pdf&{OPINION}=x".encode(),
        content_type="application/x-www-form-urlencoded",
    )

    assert response.status_code == 400
    assert PrivateFile.objects.count() == 0


def test_a_change_of_answers_keeps_the_file_and_its_former_version(site: Installation) -> None:
    browser = FilingBrowser(make_filing(required=True))
    receipt = browser.send(**{PLAN: pdf("first.pdf")})["Location"]

    step = browser.client.post(f"{receipt}change/")["Location"]
    shown = browser.client.get(step)
    assert held_names(shown) == ["first.pdf"]
    moved = browser.client.post(step, {OPINION: "رأي آخر", "next": "1"})
    browser.client.post(moved["Location"], {"send": "1"})

    response = Response.objects.get()
    assert response.answers[key("opinion")] == "رأي آخر"
    assert response.answers[key("plan")]["names"] == ["first.pdf"]
    assert browser.client.get(f"{receipt}file/1/").status_code == 200
    assert PrivateFile.objects.owned_by("response", response.pk).count() == 2
    assert PrivateFile.objects.unattached().count() == 0
