from datetime import date, time

import pytest
from django.test import Client

from home.services.installing import Installation
from programmes.models import WorkshopPage
from tests.programmes.factories import make_workshop, translate


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
