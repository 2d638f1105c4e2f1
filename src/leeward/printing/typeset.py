"""Sheets as PDF, typeset in memory by typst: no file is written, no network asked, no font of the machine used.

Fonts: those that the typst wheel brings, Libertinus Serif (SIL Open Font Licence; Latin, Greek, Cyrillic, Hebrew) and
DejaVu Sans Mono (Bitstream Vera licence; Arabic and some signs). What neither has is refused, never drawn as a box.
The words go in as data, never as mark-up. The file names no person, machine, program or date, and the same sheet gives
the same bytes. Its identifier is a hash of what stands in it.
"""

import json
import re
from functools import cache
from typing import Any, Literal

import typst

from leeward.printing.errors import CannotDraw
from leeward.printing.sheet import Entry, Sheet
from leeward.printing.signs import breakable, group, plain_sheet

Paper = Literal["a4", "letter"]
Size = Literal["normal", "large"]

_PAPERS = {"a4": "a4", "letter": "us-letter"}
_POINTS = {"normal": "11", "large": "16"}
_STRICT: Literal["a-2u"] = "a-2u"  # PDF/A wants every sign drawn and readable, so its check finds what is missing
_MISSING = re.compile(r'the text `"(.+?)"` could not be displayed')
_ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}")
_MAKER = re.compile(rb"(/Creator\(|<xmp:CreatorTool>)(Typst [0-9.]+)(?=\)|</)")

_MARKUP = b"""
#let sheet = json(bytes(sys.inputs.sheet))
#let points = float(sys.inputs.points) * 1pt
#let soft = luma(40%)
#let day = if sys.inputs.strict == "yes" { datetime(year: 2000, month: 1, day: 1) } else { none }
#set document(title: sheet.title, author: (), date: day)
#set page(
  paper: sys.inputs.paper,
  margin: (left: 2.2cm, right: 5cm, top: 2.2cm, bottom: 2cm),
  footer: context align(center, text(0.8em, soft, counter(page).display("1/1", both: true))),
)
#set text(font: ("Libertinus Serif", "DejaVu Sans Mono"), fallback: false, size: points)
#set text(lang: "en", region: "GB", hyphenate: false, ligatures: false)
#set par(leading: 0.55em, spacing: 0.55em)
#show heading: set text(weight: "semibold")
#show heading.where(level: 1): set text(1.35em)
#show heading.where(level: 2): set text(1.1em)
#show heading: set block(above: 1.5em, below: 0.8em, sticky: true)
#set heading(outlined: false, bookmarked: false)
#let lines(all) = all.map(one => text(one)).join(linebreak())
#if sheet.title != "" { heading(level: 1, text(sheet.title)) }
#for section in sheet.sections {
  if section.heading != "" { heading(level: 2, lines(section.heading)) } else { v(0.7em) }
  for entry in section.entries {
    block(above: 0.75em, below: 0pt, breakable: true, grid(
      columns: (1em, 1fr), column-gutter: 0.4em,
      pad(top: 0.26em, circle(radius: 0.13em, stroke: 0.6pt + soft)),
      {
        lines(entry.text)
        if entry.state != "" { text(0.85em, soft, " (" + entry.state + ")") }
        if entry.note.len() > 0 { block(above: 0.4em, below: 0pt, text(0.9em, soft, lines(entry.note))) }
      },
    ))
  }
}
"""


def pdf(sheet: Sheet, *, paper: Paper = "a4", size: Size = "normal") -> bytes:
    """The sheet as a PDF. Raises CannotDraw where a sign has no letterform."""
    missing = undrawable(sheet)
    if missing:
        raise CannotDraw(missing)
    return _MAKER.sub(_blank, _compile(sheet, paper, size))


def undrawable(sheet: Sheet) -> tuple[str, ...]:
    """What of the sheet could not be drawn, in words, each once; empty when all can."""
    try:
        _compile(sheet, "a4", "normal", strict=True)
    except typst.TypstError as error:
        signs = [_ESCAPE.sub(_sign, found) for found in _MISSING.findall(error.diagnostic)]
        if not signs:
            raise
        return tuple(sorted({group(sign[0]) for sign in signs}))
    return ()


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False)


def _compile(sheet: Sheet, paper: Paper, size: Size, *, strict: bool = False) -> bytes:
    return typst.compile(
        _MARKUP,
        format="pdf",
        font_paths=_fonts(),
        sys_inputs={
            "sheet": json.dumps(_as_data(sheet)),
            "paper": _PAPERS[paper],
            "points": _POINTS[size],
            "strict": "yes" if strict else "no",
        },
        pdf_standards=_STRICT if strict else None,
        timestamp=0,
    )


def _as_data(sheet: Sheet) -> dict[str, Any]:
    shown = plain_sheet(sheet)
    sections = [
        {"heading": _lines(section.heading) or "", "entries": [_entry(entry) for entry in section.entries]}
        for section in shown.sections
    ]
    return {"title": " ".join(shown.title.split()), "sections": sections}


def _entry(entry: Entry) -> dict[str, Any]:
    return {"text": _lines(entry.text), "state": " ".join(entry.state.split()), "note": _lines(entry.note)}


def _lines(text: str) -> list[str]:
    return [breakable(line) for line in text.split("\n")] if text else []


def _blank(found: re.Match[bytes]) -> bytes:
    return found[1] + b" " * len(found[2])  # as long as before: the table at the end of the file counts bytes


def _sign(found: re.Match[str]) -> str:
    return chr(int(found[1], 16))
