"""A read picture as one line of JSON and back, for the pipe between two processes. No form to keep: it may change."""

import json
from typing import Any

from leeward.readers.pictures import errors
from leeward.readers.pictures.errors import PictureError, ReadingFailed
from leeward.readers.pictures.text import Box, Bubble, Line, PictureText, Role, Side


def packed(result: PictureText | PictureError) -> bytes:
    """The line, with its end."""
    if isinstance(result, PictureError):
        return json.dumps(type(result).__name__).encode() + b"\n"
    bubbles = [
        [bubble.side, bubble.box, [_line(line) for line in bubble.lines], bubble.text, bubble.stamps]
        for bubble in result.bubbles
    ]
    lines = [_line(line) for line in result.lines]
    return json.dumps([result.width, result.height, lines, bubbles, result.sided, result.unread]).encode() + b"\n"


def unpacked(line: bytes) -> PictureText | PictureError:
    """What was packed. What is no such line counts as a reading that failed."""
    try:
        return _unpacked(json.loads(line))
    except (ValueError, TypeError, KeyError, AttributeError):
        return ReadingFailed()


def _unpacked(found: Any) -> PictureText | PictureError:
    if isinstance(found, str):
        named = getattr(errors, found)
        if not issubclass(named, PictureError):
            raise TypeError
        refusal: PictureError = named()
        return refusal
    width, height, lines, bubbles, sided, unread = found
    return PictureText(
        width, height, tuple(map(_of_line, lines)), tuple(_of_bubble(*bubble) for bubble in bubbles), sided, unread
    )


def _line(line: Line) -> list[Any]:
    return [line.text, line.box, line.confidence, line.side, line.role]


def _of_line(packed_line: list[Any]) -> Line:
    text, box, confidence, side, role = packed_line
    return Line(text, Box(*box), confidence, Side(side), Role(role))


def _of_bubble(side: str, box: list[int], lines: list[Any], text: str, stamps: list[str]) -> Bubble:
    return Bubble(Side(side), Box(*box), tuple(map(_of_line, lines)), text, tuple(stamps))
