"""Screenshots of chats that never were, drawn with Pillow: for tests of reading a message from a picture.

The face is the one Pillow brings, so that a picture is the same on every machine. Sizes are in points of a phone that
is 360 points wide; `scale` makes pixels of them. What does not fit is cut by the lower edge, as a screenshot cuts it.
"""

import io
from dataclasses import dataclass
from difflib import SequenceMatcher

from PIL import Image, ImageDraw, ImageFont

from leeward.readers.pictures.text import Box, Seen

WIDTH = 360
_LINE, _PAD, _GAP = 21, 9, 7
_INK = {"light": "#111b21", "dark": "#e9edef"}
_SOFT = {"light": "#667781", "dark": "#8696a0"}
_PAGE = {"light": "#efeae2", "dark": "#0b141a"}
_BAR = {"light": "#ffffff", "dark": "#1f2c34"}
_BUBBLE = {
    ("left", "light"): "#ffffff",
    ("left", "dark"): "#202c33",
    ("right", "light"): "#d9fdd3",
    ("right", "dark"): "#005c4b",
}


@dataclass(frozen=True)
class Says:
    """One bubble: `side` is "left" or "right"; `at` stands small in its corner."""

    side: str
    text: str
    at: str = ""


@dataclass(frozen=True)
class Day:
    """A line between bubbles, in the middle."""

    text: str


def chat(*entries, theme="light", scale=2, height=640, name="Rex", foot="Message"):
    """A picture of a phone, with the head of the chat and the box to type in unless these are empty."""
    paper = _Paper(theme, scale, height)
    top = (paper.head(name) if name else 0) + 10
    for entry in entries:
        top += paper.day(entry, top) if isinstance(entry, Day) else paper.bubble(entry, top)
    if foot:
        paper.foot(foot)
    return paper.image


def cut_in_two(image, overlap=0.4):
    """The upper and the lower part of a picture, which both hold what lies in the middle."""
    width, height = image.size
    half, more = height / 2, height * overlap / 2
    return image.crop((0, 0, width, int(half + more))), image.crop((0, int(half - more), width, height))


def data_of(image, kind="PNG", **options):
    """The bytes of a file."""
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def likeness(one, other):
    """How alike two texts are, from 0 to 1; case and spaces at the ends of lines do not count."""
    here, there = (" ".join(text.casefold().split()) for text in (one, other))
    return SequenceMatcher(None, here, there, autojunk=False).ratio()


def seen_at(text, left, top, *, height=20, confidence=0.99):
    """Writing as the engine hands it on; ten points a letter."""
    return Seen(text, Box(left, top, left + 10 * len(text), top + height), confidence)


class _Paper:
    def __init__(self, theme, scale, height):
        self.theme, self.scale, self.height = theme, scale, height
        self.image = Image.new("RGB", (WIDTH * scale, height * scale), _PAGE[theme])
        self.draw = ImageDraw.Draw(self.image)

    def font(self, size):
        return ImageFont.load_default(size * self.scale)

    def write(self, x, y, text, size, colour):
        self.draw.text((x * self.scale, y * self.scale), text, fill=colour, font=self.font(size))

    def wide(self, text, size):
        return self.draw.textlength(text, font=self.font(size)) / self.scale

    def box(self, place, colour, radius=0):
        corners = [edge * self.scale for edge in place]
        self.draw.rounded_rectangle(corners, radius * self.scale, fill=colour)

    def head(self, name):
        ink, soft = _INK[self.theme], _SOFT[self.theme]
        self.box((0, 0, WIDTH, 84), _BAR[self.theme])
        self.write(16, 7, "21:37", 13, ink)
        self.write(WIDTH - 52, 7, "87%", 13, ink)
        self.box((52, 36, 88, 72), "#8aa0a8", radius=18)
        self.write(100, 34, name, 18, ink)
        self.write(100, 58, "online", 13, soft)
        return 84

    def foot(self, words):
        self.box((0, self.height - 52, WIDTH, self.height), _BAR[self.theme])
        self.write(56, self.height - 36, words, 16, _SOFT[self.theme])

    def day(self, entry, top):
        wide = self.wide(entry.text, 13)
        left = (WIDTH - wide) / 2
        self.box((left - 10, top, left + wide + 10, top + 24), _BUBBLE["left", self.theme], radius=6)
        self.write(left, top + 4, entry.text, 13, _SOFT[self.theme])
        return 24 + _GAP

    def bubble(self, entry, top):
        lines = self.wrapped(entry.text, 250)
        last = self.wide(lines[-1], 16) + (self.wide(entry.at, 11) + 14 if entry.at else 0)
        room = max([last, *(self.wide(line, 16) for line in lines)])
        left = 10 if entry.side == "left" else WIDTH - 10 - room - 2 * _PAD
        high = len(lines) * _LINE + 2 * _PAD - 3
        self.box((left, top, left + room + 2 * _PAD, top + high), _BUBBLE[entry.side, self.theme], radius=9)
        for number, line in enumerate(lines):
            self.write(left + _PAD, top + _PAD - 2 + number * _LINE, line, 16, _INK[self.theme])
        if entry.at:
            self.write(left + _PAD + room - self.wide(entry.at, 11), top + high - 17, entry.at, 11, _SOFT[self.theme])
        return high + _GAP

    def wrapped(self, text, room):
        lines = [""]
        for word in text.split():
            longer = f"{lines[-1]} {word}".strip()
            if self.wide(longer, 16) > room and lines[-1]:
                lines.append(word)
            else:
                lines[-1] = longer
        return lines
