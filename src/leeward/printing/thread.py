"""A thread of messages as PDF/A-2u, typeset in memory in one call: both sides, numbered pages, what is missing marked.

The words go in as data, never as mark-up; they can be found and copied in every script that has letterforms here. What
has none is not left out and not drawn as a box: it stands as its code points in brackets, and the first page says so.
Runs of spaces and marks of direction are not kept: the exact text is where the caller says it is.
"""

import io
import json
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

import typst
from pypdf import PdfReader

from leeward.printing import letters
from leeward.printing.errors import CannotDraw
from leeward.printing.signs import breakable, group, plain

_STANDARD: Literal["a-2u"] = "a-2u"
_MISSING = re.compile(r'the text `"((?:[^"\\]|\\.)+)"` could not be displayed')
_ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}")
_ROUNDS = 6

_MARKUP = """
#let paper = json(bytes(sys.inputs.paper))
#let soft = luma(35%)
#let digits(n) = { let s = str(n); "0" * calc.max(0, 6 - s.len()) + s }
#set document(title: paper.title, author: (), date: datetime(year: paper.day.at(0), month: paper.day.at(1),
  day: paper.day.at(2)))
#set page(
  paper: "a4", margin: (left: 2.2cm, right: 2.2cm, top: 2.3cm, bottom: 2cm),
  header: text(7pt, soft, paper.header.map(one => text(one)).join(linebreak())),
  footer: context grid(columns: (1fr, auto), text(7.5pt, soft, paper.footer),
    text(9pt, paper.prefix + digits(counter(page).get().first() + paper.first - 1))),
)
#set text(font: FAMILIES, fallback: false, size: 9.5pt, lang: "en", region: "GB", hyphenate: false, ligatures: false)
#set par(leading: 0.5em, spacing: 0.85em)
#text(14pt, weight: "semibold", paper.title)
#v(0.4em)
#for one in paper.about { par(text(8.5pt, one)) }
#v(0.6em)
#for row in paper.rows {
  if row.len() == 1 {
    block(above: 1.2em, below: 1em, width: 100%, align(center, text(8pt, soft, row.at(0))))
  } else {
    let aside = if row.at(1) == 1 { 3.2cm } else { 0cm }
    par(first-line-indent: (amount: aside, all: true), hanging-indent: aside, {
      text(7.5pt, soft, row.at(0))
      for line in row.at(2) { linebreak(); line }
    })
    for file in row.at(3, default: ()) {
      block(above: 0.4em, below: 0.7em, inset: (left: aside), breakable: false, {
        if file.at(1) != "" {
          image(bytes(file.at(1)), format: "svg", height: 2.6cm, alt: file.at(0))
        }
        text(7pt, soft, file.at(0))
      })
    }
  }
}
"""


@dataclass(frozen=True, slots=True)
class File:
    """A file that came with a message: a line that names it, and a small picture as SVG, "" where there is none."""

    line: str
    picture: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """One message. `head` says number, time and writer in one line; `aside`: it is the person's own."""

    head: str
    text: str
    aside: bool = False
    files: tuple[File, ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    """A line between messages: a day, a silence, what was left out."""

    text: str


@dataclass(frozen=True, slots=True)
class Thread:
    """One volume. `first` is the number of its first page (six digits after `prefix`), `day` stands in the file.

    `header` are lines on every page (source and hash), `footer` a short line beside the page number.
    """

    title: str
    about: tuple[str, ...]
    header: tuple[str, ...]
    footer: str
    prefix: str
    first: int
    day: date
    rows: Sequence[Said | Mark]


@dataclass(frozen=True, slots=True)
class Made:
    """The PDF, how many pages it has, and the kinds of signs that stand as code points."""

    data: bytes
    pages: int
    undrawn: tuple[str, ...] = ()


def pdf(thread: Thread) -> Made:
    """The volume. Raises CannotDraw where a sign can be neither drawn nor written as its code point."""
    data = _as_data(thread)
    missing: dict[str, None] = {}
    for _ in range(_ROUNDS):
        try:
            made = _compile(data)
        except typst.TypstError as error:
            found = [_unescaped(one) for one in _MISSING.findall(error.diagnostic)]
            if not found:
                raise
            missing.update(dict.fromkeys(found))
            data = _as_data(thread, sorted(missing, key=len, reverse=True))
        else:
            return Made(made, len(PdfReader(io.BytesIO(made)).pages), _kinds(missing))
    raise CannotDraw(_kinds(missing))


def _compile(data: Mapping[str, Any]) -> bytes:
    names = ", ".join(f'"{name}"' for name in letters.families())
    return typst.compile(
        _MARKUP.replace("FAMILIES", f"({names},)").encode(),
        format="pdf",
        font_paths=letters.fonts(),
        sys_inputs={"paper": json.dumps(data)},
        pdf_standards=_STANDARD,
        timestamp=0,
        pdf_tags=False,
    )


def _as_data(thread: Thread, missing: Sequence[str] = ()) -> dict[str, Any]:
    swaps = {one: _code_points(one) for one in missing}

    def shown(text: str) -> str:
        text = plain(text)
        for one, other in swaps.items():
            if one in text:
                text = text.replace(one, other)
        return text

    about = [line for one in thread.about for line in _lines(shown(one))]
    if missing:
        about.append(
            f"Some signs have no letterforms here ({', '.join(_kinds(missing))}). They stand as their code points in "
            "brackets, such as [U+1F600]."
        )
    return {
        "title": " ".join(shown(thread.title).split()),
        "about": about,
        "header": [line for one in thread.header for line in _lines(shown(one))],
        "footer": shown(thread.footer),
        "prefix": thread.prefix,
        "first": thread.first,
        "day": [thread.day.year, thread.day.month, thread.day.day],
        "rows": [_row(row, shown) for row in thread.rows],
    }


def _row(row: Said | Mark, shown: Any) -> list[Any]:
    if isinstance(row, Mark):
        return [shown(row.text)]
    found: list[Any] = [" ".join(shown(row.head).split()), int(row.aside), _lines(shown(row.text))]
    if row.files:
        found.append([[breakable(" ".join(shown(file.line).split())), file.picture] for file in row.files])
    return found


def _lines(text: str) -> list[str]:
    return [breakable(line) for line in text.split("\n")] if text else []


def _code_points(text: str) -> str:
    return "[" + " ".join(f"U+{ord(sign):04X}" for sign in text) + "]"


def _kinds(texts: Iterable[str]) -> tuple[str, ...]:
    named = {group(sign) for text in texts for sign in text if not unicodedata.category(sign).startswith("M")}
    return tuple(sorted(named))


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text).replace('\\"', '"').replace("\\\\", "\\")
