"""QR codes of addresses, for paper and screens."""

import segno


def qr_image(address: str) -> str:
    """
    `address` as a QR code: the address of an SVG picture, to stand in an `<img>`.

    A quarter of it may be unreadable (level Q): posters hang in the rain. With the quiet zone of
    four modules that ISO/IEC 18004 asks for.
    """
    code = segno.make_qr(address, error="q", boost_error=False)
    return code.svg_data_uri(scale=4, border=4, omitsize=True, xmldecl=False, svgns=True)
