"""The parts of the HTML file: its look, and how a message, a list and a row of counts are written. All is escaped."""

from collections.abc import Iterable
from html import escape

from leeward.recognise import wording
from leeward.recognise.report import Said

# Colours and measures follow the design's tokens.
STYLE = """
:root{color-scheme:light dark;--ink:#18211f;--soft:#4b5855;--line:#d9dfda;--paper:#fdfefc;--tint:#e8f1ef;--mark:#d3e8e5;
--bar:#6b979a;--some:#0e4a50;--link:#115e66;--care:#f8eed9;--edge:#e0cb9c;--care-ink:#2b2109}
@media(prefers-color-scheme:dark){:root{--ink:#e6ece9;--soft:#a7b4b0;--line:#29332f;--paper:#151c1a;--tint:#1a2b2b;
--mark:#22484c;--bar:#4f7b7f;--some:#a5d3d4;--link:#8fc9cc;--care:#2b2414;--edge:#55451f;--care-ink:#f4e6c8}}
*{box-sizing:border-box}
body{margin:0 auto;padding:2.5rem 1.25rem 4rem;max-width:46rem;background:var(--paper);color:var(--ink);
font:1.0625rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:break-word}
h1{font-size:2rem;line-height:1.15;letter-spacing:-.02em;margin:0 0 .75rem}
h2{font-size:1.4375rem;line-height:1.25;letter-spacing:-.015em;margin:3.25rem 0 .75rem}
h3{font-size:1.0625rem;margin:1.75rem 0 .25rem}p{margin:.5rem 0}li{margin:.25rem 0}
.lead{font-size:1.1875rem;color:var(--soft);margin-bottom:1.5rem}.lay{font-weight:400}
.soft,.lay{color:var(--soft)}.small,.lay{font-size:.9375rem}
.care{background:var(--care);color:var(--care-ink);border:1px solid var(--edge);border-radius:12px;
padding:1.25rem;margin:2rem 0}.care h2{margin:0 0 .5rem}.care h3{border-top:1px solid var(--edge);padding-top:1rem}
.care details{border-color:var(--edge)}.care summary{color:inherit}
.note{background:var(--tint);border-radius:12px;padding:1rem 1.25rem}
table{border-collapse:collapse;width:100%}th{font-weight:400;text-align:start}
td,th{border-bottom:1px solid var(--line);padding:.55rem .75rem .55rem 0;vertical-align:top}
td.n,th.n{text-align:end;white-space:nowrap;font-variant-numeric:tabular-nums;padding:.55rem 0 .55rem .5rem}
thead th.n,thead th{color:var(--soft);font-size:.875rem;white-space:normal;vertical-align:bottom}
td.wide{white-space:normal}td.s{width:8rem}th b{font-weight:600}
details{border:1px solid var(--line);border-radius:12px;padding:.5rem 1rem;margin:.6rem 0}
summary{cursor:pointer;padding:.25rem 0;color:var(--link)}details details{margin-inline:-.25rem}
.words{font-family:Charter,"Noto Serif",Cambria,Georgia,serif;font-size:1.1875rem;line-height:1.55;white-space:pre-line}
mark{background:var(--mark);color:inherit;text-decoration:underline;text-underline-offset:.2em}
.spark{display:block;width:100%;height:1.5rem}.spark rect,.plot .all{fill:var(--bar)}.spark .base{fill:var(--line)}
.plot{display:block;width:100%;height:15rem;overflow:visible;margin:1rem 0}.plot .some{fill:var(--some)}
.plot text{font-size:13px;fill:var(--soft)}.plot .value{paint-order:stroke;stroke:var(--paper);stroke-width:4px}
.grid-line,.base-line{stroke:var(--line)}.rest{display:none}
.event{stroke:var(--ink);stroke-dasharray:1 4}.plot .event-text{fill:var(--ink);font-weight:600}
@media(min-width:40rem){.rest{display:inline}}
@media(max-width:39.99rem){td.s,th.s{display:none}}
@media print{:root{color-scheme:light;--paper:#fff;--ink:#000;--soft:#333;--line:#bbb;--care:#fff;--care-ink:#000;
--edge:#777;--tint:#fff;--mark:#e6e6e6;--bar:#b5b5b5;--some:#333;--link:#000}
@page{margin:18mm 16mm}html{font-size:11.5px}body{padding:0;max-width:none}.note{border:1px solid var(--edge)}
details{border:0;padding:0;margin:.25rem 0}summary{list-style:none}details details{margin:.25rem 0}
.counted::details-content{content-visibility:visible;block-size:auto}details,tr,.plot{break-inside:avoid}h2,h3{break-after:avoid}
.plot,.spark,mark{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
"""
POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
HEAD = f"""<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>Summary · Notebook</title>
<style>{STYLE}</style>
</head>
<body>
"""
_LONG = 18  # characters of a value that may stand on two lines


def marked(said: Said) -> str:
    """The message as escaped HTML with its marks; overlapping marks are joined."""
    out, position = [], 0
    for mark in sorted(said.marks, key=lambda mark: mark.start):
        start = max(mark.start, position)
        if start >= mark.end:
            continue
        out.append(escape(said.text[position:start]))
        out.append(f"<mark>{escape(said.text[start : mark.end])}</mark>")
        position = mark.end
    out.append(escape(said.text[position:]))
    return "".join(out)


def p(words: str, name: str = "") -> str:
    return f'<p class="{name}">{escape(words)}</p>' if name else f"<p>{escape(words)}</p>"


def h2(words: str) -> str:
    return f"<h2>{escape(words)}</h2>"


def bullets(lines: Iterable[str]) -> str:
    return "<ul>" + "".join(f"<li>{escape(line)}</li>" for line in lines) + "</ul>"


def counts(rows: Iterable[wording.Row]) -> str:
    """A table of labels and numbers."""
    body = "".join(
        f'<tr><th scope="row">{escape(row.label)}</th>'
        f'<td class="n{" wide" if len(row.value) > _LONG else ""}">{escape(row.value)}</td></tr>'
        for row in rows
    )
    return f"<table><tbody>{body}</tbody></table>"


def folded(title: str, inside: str, name: str = "") -> str:
    """Closed until somebody opens it, and printed only then, except for `name="counted"`, which holds numbers alone.

    `inside` is HTML, `title` text.
    """
    attribute = f' class="{name}"' if name else ""
    return f"<details{attribute}><summary>{escape(title)}</summary>{inside}</details>"


def said(message: Said, label: str = "") -> str:
    """A message, closed, with where it stands and the lines around it."""
    lines = [
        f'<p class="soft small">{escape(line.sender or "")}: {escape(line.text)}</p>'
        for line in (*message.before, *message.after)
    ]
    before, after = "".join(lines[: len(message.before)]), "".join(lines[len(message.before) :])
    place = wording.place(message.spot.place)
    when = wording.moment(message.spot.sent_at, message.spot.date_text)
    title = ", ".join(part for part in (label, when, place) if part)
    return folded(title, f'{before}<p class="words">{marked(message)}</p>{after}')
