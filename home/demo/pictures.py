"""Drawings of our own, made of plain shapes: what the demonstration shows in place of photos."""

import io
from math import cos, pi, sin

from PIL import Image, ImageDraw

SIZE = (1200, 900)
# Drawn larger and made smaller: edges come out smooth.
_SCALE = 2

_SKY, _PAPER, _SAND, _LINE = "#e3f0ec", "#fffdf8", "#f3ede1", "#d8d1c3"
_GREEN, _DEEP, _LEAF, _SAFFRON, _CLAY, _INK = (
    "#0b5a55",
    "#083f3c",
    "#5d8a66",
    "#e0a030",
    "#a8432b",
    "#17282b",
)
type_point = tuple[float, float]


class _Drawing:
    """In the units of `SIZE`, the origin at the top left."""

    def __init__(self, ground: str) -> None:
        self.image = Image.new("RGB", (SIZE[0] * _SCALE, SIZE[1] * _SCALE), ground)
        self._draw = ImageDraw.Draw(self.image)

    def box(self, left: float, top: float, width: float, height: float, fill: str) -> None:
        self.shape(
            [(left, top), (left + width, top), (left + width, top + height), (left, top + height)],
            fill,
        )

    def disc(self, x: float, y: float, radius: float, fill: str) -> None:
        self.oval(x, y, radius, radius, fill)

    def oval(self, x: float, y: float, across: float, down: float, fill: str) -> None:
        corners = [(x - across, y - down), (x + across, y + down)]
        self._draw.ellipse([_scaled(corner) for corner in corners], fill=fill)

    def shape(self, points: list[type_point], fill: str) -> None:
        self._draw.polygon([_scaled(point) for point in points], fill=fill)

    def line(self, points: list[type_point], fill: str, width: float) -> None:
        self._draw.line(
            [_scaled(point) for point in points],
            fill=fill,
            width=round(width * _SCALE),
            joint="curve",
        )

    def star(self, x: float, y: float, radius: float, fill: str) -> None:
        """The khatam: two squares, one turned by an eighth."""
        for turn in (0.0, pi / 4):
            angles = [turn + number * pi / 2 for number in range(4)]
            self.shape([(x + radius * cos(a), y + radius * sin(a)) for a in angles], fill)

    def tree(self, x: float, foot: float, size: float) -> None:
        self.box(x - size * 0.06, foot - size * 0.5, size * 0.12, size * 0.5, _CLAY)
        for dx, dy, radius in ((-0.25, -0.6, 0.26), (0.25, -0.6, 0.26), (0, -0.8, 0.32)):
            self.disc(x + size * dx, foot + size * dy, size * radius, _LEAF)

    def person(self, x: float, foot: float, size: float, fill: str) -> None:
        self.shape(
            [
                (x - size * 0.22, foot),
                (x - size * 0.14, foot - size * 0.68),
                (x + size * 0.14, foot - size * 0.68),
                (x + size * 0.22, foot),
            ],
            fill,
        )
        self.disc(x, foot - size * 0.8, size * 0.15, _INK)

    def png(self) -> bytes:
        out = io.BytesIO()
        small = self.image.resize(SIZE, Image.Resampling.LANCZOS)
        small.quantize(128).save(out, "PNG", optimize=True)
        return out.getvalue()


def _scaled(point: type_point) -> type_point:
    return (point[0] * _SCALE, point[1] * _SCALE)


def _hill(left: float, right: float, top: float) -> list[type_point]:
    """A wave from edge to edge, filled down to the bottom."""
    steps = 60
    crest = [
        (
            left + (right - left) * step / steps,
            top - 70 * sin(pi * step / steps * 2 + left / 300),
        )
        for step in range(steps + 1)
    ]
    return [*crest, (right, SIZE[1]), (left, SIZE[1])]


def _market_square() -> _Drawing:
    drawing = _Drawing(_SKY)
    drawing.disc(960, 170, 80, _SAFFRON)
    for left, top, width, fill in (
        (60, 300, 250, _SAND),
        (310, 240, 200, _PAPER),
        (510, 320, 260, _LINE),
        (770, 270, 220, _PAPER),
        (990, 310, 180, _SAND),
    ):
        drawing.box(left, top, width, 600 - top, fill)
        for window in range(int(width // 90)):
            drawing.box(left + 30 + 85 * window, top + 60, 34, 60, _GREEN)
            drawing.disc(left + 47 + 85 * window, top + 60, 17, _GREEN)
    drawing.box(0, 600, 1200, 300, _SAND)
    for row, y in enumerate((660, 760, 860)):
        for column in range(9):
            x = 70 + column * 135 + (row % 2) * 60
            drawing.star(x, y, 34, _LINE)
            drawing.star(x, y, 18, _GREEN if (row + column) % 3 else _SAFFRON)
    drawing.tree(190, 650, 280)
    drawing.tree(1010, 660, 300)
    for x, size, fill in ((470, 170, _GREEN), (560, 180, _CLAY), (700, 165, _DEEP)):
        drawing.person(x, 740, size, fill)
    return drawing


def _olive_hills() -> _Drawing:
    drawing = _Drawing(_SKY)
    drawing.disc(250, 190, 90, _SAFFRON)
    for left, right, top, fill in (
        (-100, 1300, 430, "#a9c8b4"),
        (-300, 1250, 540, "#7fa88a"),
        (-50, 1500, 680, _SAND),
    ):
        drawing.shape(_hill(left, right, top), fill)
    for x, foot, size in ((160, 800, 230), (420, 850, 260), (720, 800, 220), (1000, 850, 270)):
        drawing.oval(x, foot, size * 0.4, 14, _LINE)
        drawing.tree(x, foot, size)
    for x, height in ((560, 70), (610, 100), (660, 80), (705, 60)):
        drawing.box(x, 480 - height, 44, height, _PAPER)
        drawing.box(x + 15, 480 - height + 22, 13, 22, _GREEN)
    return drawing


def _workshop() -> _Drawing:
    """A round table from above."""
    drawing = _Drawing(_SAND)
    for column in range(7):
        for row in range(5):
            drawing.star(100 + column * 170, 90 + row * 180, 26, _PAPER)
    colours = (_GREEN, _CLAY, _DEEP, _SAFFRON, _LEAF)
    for number in range(10):
        angle = number * pi / 5
        x, y = 600 + 360 * cos(angle), 450 + 330 * sin(angle)
        drawing.disc(x, y, 74, colours[number % len(colours)])
        drawing.disc(x - 18 * cos(angle), y - 18 * sin(angle), 36, _INK)
    drawing.disc(600, 450, 262, _LINE)
    drawing.disc(600, 450, 254, _PAPER)
    drawing.star(600, 450, 70, _GREEN)
    drawing.star(600, 450, 38, _SAFFRON)
    for number in range(10):
        angle = number * pi / 5 + 0.12
        x, y = 600 + 180 * cos(angle), 450 + 180 * sin(angle)
        across = (44 * cos(angle), 44 * sin(angle))
        up = (-30 * sin(angle), 30 * cos(angle))
        sheet = [(1, 1), (1, -1), (-1, -1), (-1, 1)]
        corners = [(x + across[0] * a + up[0] * b, y + across[1] * a + up[1] * b) for a, b in sheet]
        drawing.shape(corners, _SKY)
        for mark in (-0.4, 0.0, 0.4):
            ends = [
                (x + across[0] * mark + up[0] * b, y + across[1] * mark + up[1] * b)
                for b in (-0.7, 0.7)
            ]
            drawing.line(ends, _GREEN, 4)
    return drawing


def _school_bus() -> _Drawing:
    drawing = _Drawing(_SKY)
    for left, right, top, fill in ((-200, 1400, 380, "#a9c8b4"), (-400, 1300, 520, "#7fa88a")):
        drawing.shape(_hill(left, right, top), fill)
    drawing.box(0, 690, 1200, 210, "#5b6667")
    for x in range(40, 1200, 200):
        drawing.box(x, 788, 110, 12, _PAPER)
    drawing.box(260, 380, 640, 300, _SAFFRON)
    drawing.shape([(900, 500), (985, 540), (985, 680), (900, 680)], _SAFFRON)
    drawing.box(260, 590, 725, 26, _CLAY)
    for x in range(300, 860, 115):
        drawing.box(x, 425, 85, 95, _PAPER)
        drawing.disc(x + 42, 492, 24, _INK)
        drawing.box(x + 14, 505, 57, 15, _GREEN)
    drawing.shape([(908, 520), (960, 545), (960, 590), (908, 590)], _PAPER)
    for x in (400, 830):
        drawing.disc(x, 690, 68, _INK)
        drawing.disc(x, 690, 30, _LINE)
    drawing.tree(120, 690, 260)
    drawing.tree(1110, 690, 230)
    return drawing


DRAWINGS = {
    "square": _market_square,
    "hills": _olive_hills,
    "workshop": _workshop,
    "bus": _school_bus,
}


def draw(name: str) -> bytes:
    """One of `DRAWINGS`, as PNG."""
    return DRAWINGS[name]().png()
