"""A pasted order, cut into its paragraphs. Every word stays; only the number before a paragraph is set apart."""

import re
from dataclasses import dataclass

_NUMBER = re.compile(
    r"""^\s*(?:(?:paragraph|para|clause|article|item|condition|order|no|nr)\.?\s*)?
        (?P<number>\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?|\(?(?:[a-z]|[ivx]{1,5})\)|\(\d{1,3}\)|§\s?\d{1,3}[a-z]?|[IVX]{1,6})
        (?:\s*[.):]|\s+(?=\S)|(?<=\)))\s*""",
    re.VERBOSE | re.IGNORECASE,
)
_BARE = re.compile(
    r"^\s*(?:\d{1,3}\s+(?=[a-z])|[ivx]{1,6}\s)", re.IGNORECASE
)  # "3 years", "I forbid": words, no number
_BLANK = re.compile(r"\n[ \t]*\n+")
_MOST = 200


@dataclass(frozen=True, slots=True)
class Piece:
    """One paragraph. `number` is "" where it has none of its own; `text` is verbatim but for spaces at its ends."""

    number: str
    text: str


def split(pasted: str) -> tuple[Piece, ...]:
    """The paragraphs in their order. A number at the beginning of a line, or an empty line, begins a new one.

    Not checked: whether the court would cut it so. The person sees every piece before it is kept. Past 200 pieces the
    rest stays together in the last one.
    """
    pieces: list[list[str]] = []
    numbers: list[str] = []
    for block in _BLANK.split(pasted.replace("\r\n", "\n").replace("\r", "\n")):
        for nth, line in enumerate(block.split("\n")):
            number, rest = _begins(line)
            if (number or nth == 0 or not pieces) and len(pieces) < _MOST:
                pieces.append([rest])
                numbers.append(number)
            elif pieces:
                pieces[-1].append(line)
    joined = ((number, "\n".join(lines).strip()) for number, lines in zip(numbers, pieces, strict=True))
    return tuple(Piece(number, text) for number, text in joined if text or number)


def _begins(line: str) -> tuple[str, str]:
    found = _NUMBER.match(line)
    if found is None or _BARE.match(line):
        return "", line
    return " ".join(found["number"].split()), line[found.end() :]
