from datetime import date, time, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from home.services.installing import Installation
from programmes.models import WorkshopPage
from tests.core.subjects import the_places
from tests.programmes.factories import make_programme, make_workshop, translate


def unfolded(response: object) -> dict[str, str]:
    text = response.content.decode().replace("\r\n ", "")  # type: ignore[attr-defined]
    return dict(line.split(":", 1) for line in text.split("\r\n") if ":" in line)


def test_an_event_is_in_utc_with_a_stable_identity(site: Installation, client: Client) -> None:
    page = make_workshop(
        title="ورشة؛ المشاركة, المواطنة",
        start_date=date(2022, 10, 13),
        start_time=time(17, 0),
        end_time=time(19, 30),
        venue="مقر الجماعة",
        commune="تطوان",
    )
    french = translate(page)

    response = client.get(f"{page.url}event.ics")

    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert not response.cookies
    event = unfolded(response)
    # Morocco is an hour ahead of UTC but for Ramadan.
    assert (event["DTSTART"], event["DTEND"]) == ("20221013T160000Z", "20221013T183000Z")
    assert event["SUMMARY"] == "ورشة؛ المشاركة\\, المواطنة"
    assert event["LOCATION"] == "مقر الجماعة، تطوان"
    assert event["UID"] == f"workshop-{page.translation_key}@agraw"
    assert unfolded(client.get(f"{french.url}event.ics"))["UID"] == event["UID"]


def test_ramadan_has_its_own_time(site: Installation, client: Client) -> None:
    page = make_workshop(start_date=date(2026, 3, 5), start_time=time(10, 0))

    assert unfolded(client.get(f"{page.url}event.ics"))["DTSTART"] == "20260305T100000Z"


def test_a_workshop_without_a_time_takes_whole_days(site: Installation, client: Client) -> None:
    page = make_workshop(start_date=date(2022, 10, 31), end_date=date(2022, 11, 1))

    event = unfolded(client.get(f"{page.url}event.ics"))

    assert event["DTSTART;VALUE=DATE"] == "20221031"
    assert event["DTEND;VALUE=DATE"] == "20221102"


def test_lines_are_folded_between_letters_and_end_as_the_standard_says(
    site: Installation, client: Client
) -> None:
    page = make_workshop(
        title="ورشة " * 40, summary="سطر أول\nسطر; ثان\\", start_date=date(2022, 10, 13)
    )

    raw = client.get(f"{page.url}event.ics").content

    assert raw.endswith(b"END:VCALENDAR\r\n")
    lines = raw.split(b"\r\n")
    assert max(len(line) for line in lines) <= 75
    assert all(line.decode() is not None for line in lines)
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert "DESCRIPTION:سطر أول\\nسطر\\; ثان\\\\".encode() in raw.replace(b"\r\n ", b"")


@pytest.mark.parametrize("path", ["/ar/event.ics", "/ar/programmes/event.ics", "/ar/x/y/event.ics"])
def test_other_pages_have_no_event(site: Installation, client: Client, path: str) -> None:
    make_workshop(start_date=date(2022, 10, 13))

    assert client.get(path).status_code == 404


def test_drafts_have_no_event(site: Installation, client: Client) -> None:
    page = make_workshop(start_date=date(2022, 10, 13))
    address = f"{page.url}event.ics"
    WorkshopPage.objects.get().unpublish()

    assert client.get(address).status_code == 404
    assert client.post(address).status_code == 405


def test_what_was_pasted_breaks_no_calendar(site: Installation, client: Client) -> None:
    page = make_workshop(start_date=date(2026, 12, 3), summary="سطر\x0bآخر")

    assert "DESCRIPTION:سطرآخر\r\n" in client.get(page.url + "event.ics").content.decode()


def events(raw: bytes) -> list[dict[str, str]]:
    text = raw.decode().replace("\r\n ", "")
    return [
        dict(line.split(":", 1) for line in part.split("\r\n") if ":" in line)
        for part in text.split("BEGIN:VEVENT")[1:]
    ]


def test_a_followed_calendar_has_what_is_coming_and_what_was_lately(
    site: Installation, client: Client
) -> None:
    today = timezone.localdate()
    programme, other = make_programme(slug="one"), make_programme(slug="two")
    for title, days, parent in [
        ("قادمة", 5, programme),
        ("أخرى", 9, other),
        ("قريبة", -30, programme),
        ("قديمة", -400, programme),
    ]:
        make_workshop(parent, title=title, start_date=today + timedelta(days=days))
    make_workshop(programme, title="بدون تاريخ")
    make_workshop(programme, title="مسودة", start_date=today, live=False)

    response = client.get("/ar/programmes/workshops.ics")

    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert not response.cookies
    assert [event["SUMMARY"] for event in events(response.content)] == ["قريبة", "قادمة", "أخرى"]
    assert max(len(line) for line in response.content.split(b"\r\n")) <= 75
    assert "X-WR-CALNAME:البرامج – ".encode() in response.content
    of_one = client.get("/ar/programmes/one/workshops.ics")
    assert [event["SUMMARY"] for event in events(of_one.content)] == ["قريبة", "قادمة"]


def test_an_unchanged_calendar_is_not_sent_again(site: Installation, client: Client) -> None:
    page = make_workshop(start_date=timezone.localdate())
    page.save_revision().publish()
    first = client.get("/ar/programmes/workshops.ics")

    again = client.get("/ar/programmes/workshops.ics", headers={"if-none-match": first["ETag"]})

    assert again.status_code == 304


def test_a_change_is_told_to_calendars_that_know_the_event(
    site: Installation, client: Client
) -> None:
    page = make_workshop(start_date=timezone.localdate() + timedelta(days=3))
    page.save_revision().publish()
    assert events(client.get(f"{page.url}event.ics").content)[0]["SEQUENCE"] == "0"
    WorkshopPage.objects.update(first_published_at=timezone.now() - timedelta(hours=2))
    page = WorkshopPage.objects.get()
    page.state = "cancelled"
    page.save_revision().publish()

    (event,) = events(client.get("/ar/programmes/workshops.ics").content)

    assert (event["STATUS"], event["SEQUENCE"]) == ("CANCELLED", "120")
    assert event["UID"] == f"workshop-{page.translation_key}@agraw"
    changed = WorkshopPage.objects.get().last_published_at
    assert event["LAST-MODIFIED"] == f"{changed:%Y%m%dT%H%M%SZ}"


def test_the_place_of_an_event_is_what_it_was_tagged_with(
    site: Installation, client: Client
) -> None:
    page = make_workshop(
        start_date=date(2022, 10, 13),
        venue="مقر الجماعة",
        commune="كما كُتبت",
        places=the_places("tetouan"),
    )

    assert unfolded(client.get(f"{page.url}event.ics"))["LOCATION"] == "مقر الجماعة، تطوان"


def test_queries_of_a_followed_calendar_do_not_grow(
    site: Installation, client: Client, django_assert_max_num_queries: Any
) -> None:
    programme = make_programme()
    for number in (2, 6):
        for _n in range(number):
            make_workshop(programme, start_date=timezone.localdate(), places=the_places("ketama"))
        with django_assert_max_num_queries(16):
            response = client.get("/ar/programmes/workshops.ics")
    assert len(events(response.content)) == 8
