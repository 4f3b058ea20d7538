from base64 import b64decode
from urllib.parse import unquote

import pytest

from core.qr import qr_image


@pytest.mark.parametrize("length", [20, 60, 300])
def test_an_address_of_any_length_becomes_one_picture_with_its_quiet_zone(length: int) -> None:
    address = "https://example.org/".ljust(length, "a")

    kind, _comma, drawing = qr_image(address).partition(",")

    svg = b64decode(drawing).decode() if kind.endswith("base64") else unquote(drawing)
    assert kind.startswith("data:image/svg+xml")
    assert svg.startswith("<svg")
    assert "viewBox" in svg
    # Nothing of the address is in it as text.
    assert "example" not in svg
