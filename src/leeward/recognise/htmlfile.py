"""The report as one HTML file: nothing is loaded, nothing runs, and it says that it is plain."""

from collections.abc import Iterable
from html import escape

from leeward.recognise import wording
from leeward.recognise.report import DangerItem, PatternSeen, Report, Said, TacticCount

# Colours and measures follow the design's tokens.
_STYLE = """
:root{color-scheme:light dark;--ink:#18211f;--soft:#4b5855;--line:#d9dfda;--paper:#fdfefc;--tint:#e8f1ef;--mark:#d3e8e5;
--bar:#6b979a;--care:#f8eed9;--edge:#e0cb9c;--care-ink:#2b2109}
@media(prefers-color-scheme:dark){:root{--ink:#e6ece9;--soft:#a7b4b0;--line:#29332f;--paper:#151c1a;--tint:#1a2b2b;
--mark:#22484c;--bar:#4f7b7f;--care:#2b2414;--edge:#55451f;--care-ink:#f4e6c8}}
body{margin:0 auto;padding:2rem 1rem 4rem;max-width:48rem;background:var(--paper);color:var(--ink);
font:1.0625rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:break-word}
h1{font-size:2rem;line-height:1.15}h2{font-size:1.4375rem;margin-top:3rem}h3{font-size:1.125rem;margin:1.5rem 0 .25rem}
.soft{color:var(--soft)}.small{font-size:.9375rem}.care{background:var(--care);color:var(--care-ink);
border:1px solid var(--edge);border-radius:12px;padding:1rem 1.25rem;margin:1.5rem 0}.care h2{margin-top:0}
.own,.note{background:var(--tint);border-radius:12px;padding:1rem 1.25rem}
table{border-collapse:collapse;width:100%}th{font-weight:500;text-align:start}
td,th{border-bottom:1px solid var(--line);padding:.5rem .75rem .5rem 0;vertical-align:top}
td.n,th.n{text-align:end;white-space:nowrap;font-variant-numeric:tabular-nums;padding-right:0}
details{border:1px solid var(--line);border-radius:12px;padding:.75rem 1rem;margin:.75rem 0}summary{cursor:pointer}
.words{font-family:Charter,"Noto Serif",Cambria,Georgia,serif;font-size:1.1875rem;white-space:pre-line}
mark{background:var(--mark);color:inherit}svg rect{fill:var(--bar)}svg{display:block;width:100%;height:1.5rem}
@media print{:root{color-scheme:light;--paper:#fff;--ink:#000;--soft:#333;--care:#fff;--care-ink:#000;--tint:#fff;
--mark:#e6e6e6}
details::details-content{content-visibility:visible;block-size:auto}details,.care,tr{break-inside:avoid}}
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_HEAD = """<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>Summary · Notebook</title>
<style>{style}</style>
</head>
<body>
"""


def render(report: Report) -> str:
    """The whole file as text. Quotes are closed until opened, and open in print. Holds words of the messages."""
    parts = [
        _HEAD.format(style=_STYLE, policy=_POLICY),
        f"<h1>{escape(wording.TITLE)}</h1>",
        _p(wording.lead(report)),
        _p(wording.PLAIN_FILE, "note small"),
        *_danger(report),
        *_tactics(report),
        *_after(report),
        *_months(report),
        *_patterns(report),
        f"<h2>{escape(wording.CLOCK_TITLE)}</h2>",
        _rows(wording.clock_rows(report)),
        *_quotes(report),
        f"<h2>{escape(wording.NOT_READ_TITLE)}</h2>",
        _list(wording.not_read(report.not_read)),
        f"<h2>{escape(wording.LIMITS_TITLE)}</h2>",
        _list(report.limits),
        _p(wording.FOR_YOU),
        _p(wording.made(report), "soft small"),
        "</body>\n</html>\n",
    ]
    return "\n".join(part for part in parts if part)


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


def _p(words: str, name: str = "") -> str:
    return f'<p class="{name}">{escape(words)}</p>' if name else f"<p>{escape(words)}</p>"


def _list(lines: Iterable[str]) -> str:
    return "<ul>" + "".join(f"<li>{escape(line)}</li>" for line in lines) + "</ul>"


def _rows(rows: Iterable[wording.Row]) -> str:
    body = "".join(
        f'<tr><th scope="row">{escape(row.label)}</th><td class="n">{escape(row.value)}</td></tr>' for row in rows
    )
    return f"<table><tbody>{body}</tbody></table>"


def _where(said: Said) -> str:
    place = wording.place(said.spot.place)
    return wording.moment(said.spot.sent_at, said.spot.date_text) + (f", {place}" if place else "")


def _said(said: Said, label: str = "") -> str:
    around = [
        f'<p class="soft small">{escape(line.sender or "")}: {escape(line.text)}</p>'
        for line in (*said.before, *said.after)
    ]
    before, after = "".join(around[: len(said.before)]), "".join(around[len(said.before) :])
    name = f"{label}, " if label else ""
    return (
        f"<details><summary>{escape(name + _where(said))}</summary>{before}"
        f'<p class="words">{marked(said)}</p>{after}</details>'
    )


def _danger(report: Report) -> list[str]:
    if not report.danger.messages:
        return [_p(wording.NO_DANGER)]
    return [
        f'<section class="care"><h2>{escape(wording.danger_title(report.danger.messages))}</h2>',
        _p(wording.DANGER_LEAD),
        *(_danger_item(item) for item in report.danger.items),
        _p(wording.DANGER_MISSED, "small"),
        "</section>",
    ]


def _danger_item(item: DangerItem) -> str:
    return f"<h3>{escape(item.label)}</h3>{_p(item.advice, 'small')}{_said(item.said)}"


def _tactics(report: Report) -> list[str]:
    title = f"<h2>{escape(wording.TACTICS_TITLE)}</h2>"
    if not report.tactics:
        return [title, _p(wording.nothing_found(report) or wording.TACTICS_LEAD)]
    body = "".join(_tactic_row(tactic) for tactic in report.tactics)
    head = '<tr><th scope="col">Pattern</th><th scope="col" class="n">Messages</th></tr>'
    lead = f"{wording.found_line(report)} {wording.TACTICS_LEAD}"
    return [title, _p(lead), f"<table><thead>{head}</thead><tbody>{body}</tbody></table>"]


def _tactic_row(tactic: TacticCount) -> str:
    lay = f' <span class="soft small">{escape(tactic.lay)}</span>' if tactic.lay else ""
    when = " ".join(part for part in (tactic.trend, wording.between(tactic.first, tactic.last)) if part)
    count = f"<strong>{wording.number(tactic.count)}</strong> of {wording.number(tactic.of)}"
    return (
        f'<tr><th scope="row">{escape(tactic.label)}{lay}<br><span class="soft small">{escape(when)}</span></th>'
        f'<td class="n">{count}</td></tr>'
    )


def _after(report: Report) -> list[str]:
    after = report.after_stop
    if after is None:
        return []
    said = [_said(after.said, "You")] if after.said else [_p(wording.moment(after.stated_at))]
    return [f"<h2>{escape(wording.after_title(after))}</h2>", *said, _rows(wording.after_rows(report, after))]


def _months(report: Report) -> list[str]:
    if not report.months:
        return []
    name = escape(wording.them(report))
    head = (
        f'<tr><th scope="col">Month</th><th scope="col" class="n">From {name}</th>'
        '<th scope="col" class="n">With a pattern</th><th scope="col" class="n">From you</th></tr>'
    )
    body = "".join(
        f'<tr><th scope="row">{wording.month_words(m.month)}</th><td class="n">{wording.number(m.theirs)}</td>'
        f'<td class="n">{wording.number(m.found)}</td><td class="n">{wording.number(m.mine)}</td></tr>'
        for m in report.months
    )
    return [f"<h2>{escape(wording.MONTHS_TITLE)}</h2>", f"<table><thead>{head}</thead><tbody>{body}</tbody></table>"]


def _patterns(report: Report) -> list[str]:
    if not report.patterns and not report.templates:
        return []
    repeated = [_p(f"Nearly the same words {wording.number(t.count)} times: “{t.text}”") for t in report.templates]
    return [f"<h2>{escape(wording.PATTERNS_TITLE)}</h2>", *(_pattern(p) for p in report.patterns), *repeated]


def _pattern(pattern: PatternSeen) -> str:
    shown = "".join(_said(part.said, part.name) for example in pattern.examples for part in example.parts)
    count = f"{wording.number(pattern.count)} {pattern.of_words}."
    text = f"{count} {pattern.definition} {pattern.grade_words}"
    return f"<h3>{escape(pattern.label)}</h3>{_p(text, 'small')}{shown}"


def _quotes(report: Report) -> list[str]:
    if not report.tactics:
        return []
    parts = [f"<h2>{escape(wording.QUOTES_TITLE)}</h2>", _p(wording.QUOTES_LEAD, "soft")]
    for tactic in report.tactics:
        counted = f"{wording.number(tactic.count)} of {wording.many(tactic.of, 'message')}. {tactic.grade_words}"
        parts += [f"<h3>{escape(tactic.label)}</h3>", _p(f"{counted} {tactic.ask}", "soft small")]
        parts += [_said(said, wording.CONFIDENCE[said.confidence] if said.confidence else "") for said in tactic.quotes]
    return parts
