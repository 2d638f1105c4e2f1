"""The report as one HTML file: nothing is loaded, nothing runs, and it says that it is plain."""

from html import escape

from leeward.recognise import wording
from leeward.recognise.charts import month_chart
from leeward.recognise.htmlparts import HEAD, bullets, counts, folded, h2, p, said
from leeward.recognise.report import DangerCount, DangerItem, MonthCount, PatternSeen, Report, TacticCount
from leeward.shell.charts import plot, spark

_OFTEN = 30
_ROWS_SHOWN = 8


def render(report: Report) -> str:
    """The whole file as text. Words of messages are closed until opened; what is closed is not printed."""
    parts = [
        HEAD,
        f"<h1>{escape(wording.TITLE)}</h1>",
        p(wording.lead(report), "lead"),
        p(wording.PLAIN_FILE, "note small"),
        *_danger(report),
        *_tactics(report),
        *_months(report),
        *_after(report),
        *_patterns(report),
        h2(wording.CLOCK_TITLE),
        counts(wording.clock_rows(report)),
        *_quotes(report),
        h2(wording.NOT_READ_TITLE),
        *(p(warning, "small") for warning in report.history.warnings),
        bullets(wording.not_read(report.not_read)),
        h2(wording.LIMITS_TITLE),
        bullets(report.limits),
        p(wording.FOR_YOU),
        p(wording.made(report), "soft small"),
        "</body>\n</html>\n",
    ]
    return "\n".join(part for part in parts if part)


def _danger(report: Report) -> list[str]:
    if not report.danger.messages:
        return [p(wording.NO_DANGER)]
    return [
        f'<section class="care"><h2>{escape(wording.danger_title(report.danger.messages))}</h2>',
        p(wording.DANGER_LEAD),
        *(_danger_kind(kind, report.danger.items) for kind in report.danger.counts),
        p(wording.DANGER_MISSED, "small"),
        "</section>",
    ]


def _danger_kind(kind: DangerCount, items: tuple[DangerItem, ...]) -> str:
    messages = "".join(said(item.said) for item in items if item.flag == kind.flag)
    return f"<h3>{escape(kind.label)}</h3>{p(kind.advice, 'small')}{messages}"


def _tactics(report: Report) -> list[str]:
    title, line = h2(wording.TACTICS_TITLE), wording.foreign_line(report)
    foreign = [p(line)] if line else []
    if not report.tactics:
        return [title, p(wording.nothing_found(report) or wording.TACTICS_LEAD), *foreign]
    shown = max(_ROWS_SHOWN, sum(tactic.count >= _OFTEN for tactic in report.tactics))
    fewer = report.tactics[shown:]
    lead = p(f"{wording.found_line(report)} {wording.TACTICS_LEAD}")
    parts = [title, lead, *foreign, _table(report.tactics[:shown])]
    if fewer:
        most = wording.many(fewer[0].count, "message") + (" or fewer" if fewer[0].count > 1 else "")
        parts.append(folded(f"{wording.many(len(fewer), 'more pattern')}, each in {most}", _table(fewer), "counted"))
    return parts


def _table(tactics: tuple[TacticCount, ...]) -> str:
    head = (
        '<tr><th scope="col">Pattern</th><th scope="col" class="s">Month by month</th>'
        '<th scope="col" class="n">Messages</th></tr>'
    )
    return f"<table><thead>{head}</thead><tbody>{''.join(_row(tactic) for tactic in tactics)}</tbody></table>"


def _row(tactic: TacticCount) -> str:
    lay = f' <span class="lay">{escape(tactic.lay)}</span>' if tactic.lay else ""
    when = " ".join(part for part in (tactic.trend, wording.between(tactic.first, tactic.last)) if part)
    return (
        f'<tr><th scope="row"><b>{escape(tactic.label)}</b>{lay}<br><span class="soft small">{escape(when)}</span></th>'
        f'<td class="s">{spark(tactic.months)}</td>'
        f'<td class="n"><b>{wording.number(tactic.count)}</b> of {wording.number(tactic.of)}</td></tr>'
    )


def _after(report: Report) -> list[str]:
    after = report.after_stop
    if after is None:
        return []
    words = [said(after.said, "You")] if after.said else [p(f"You said: {wording.moment(after.stated_at)}.")]
    nothing = wording.nothing_after(report, after)
    return [
        h2(wording.after_title(after)),
        *words,
        p(nothing) if nothing else counts(wording.after_rows(report, after)),
    ]


def _months(report: Report) -> list[str]:
    chart = month_chart(report)
    if chart is None:
        return []
    name = escape(wording.them(report))
    head = (
        f'<tr><th scope="col">Month</th><th scope="col" class="n">From {name}</th>'
        '<th scope="col" class="n">With a pattern</th><th scope="col" class="n">From you</th></tr>'
    )
    body = "".join(_month(month) for month in report.months)
    table = f"<table><thead>{head}</thead><tbody>{body}</tbody></table>"
    key = f"The whole bar: messages from {wording.them(report)}. The dark part: those with a pattern."
    return [h2(wording.MONTHS_TITLE), plot(chart), p(key, "soft small"), table]


def _month(month: MonthCount) -> str:
    numbers = "".join(f'<td class="n">{wording.number(n)}</td>' for n in (month.theirs, month.found, month.mine))
    return f'<tr><th scope="row">{wording.month_words(month.month)}</th>{numbers}</tr>'


def _patterns(report: Report) -> list[str]:
    if not report.patterns and not report.templates:
        return []
    parts = [h2(wording.PATTERNS_TITLE), *(_pattern(pattern) for pattern in report.patterns)]
    if report.templates:
        again = "".join(p(f"{wording.many(one.count, 'time')}: “{one.text}”", "words") for one in report.templates)
        parts += ["<h3>Nearly the same words again</h3>", folded(wording.many(len(report.templates), "text"), again)]
    return parts


def _pattern(pattern: PatternSeen) -> str:
    shown = "".join(said(part.said, part.name) for example in pattern.examples for part in example.parts)
    text = f"{wording.number(pattern.count)} {pattern.of_words}. {pattern.definition} {pattern.grade_words}"
    return f"<h3>{escape(pattern.label)}</h3>{p(text, 'small soft')}{folded('Examples', shown) if shown else ''}"


def _quotes(report: Report) -> list[str]:
    if not report.tactics:
        return []
    return [h2(wording.QUOTES_TITLE), p(wording.QUOTES_LEAD_FILE, "soft"), *(_quoted(one) for one in report.tactics)]


def _quoted(tactic: TacticCount) -> str:
    inside = p(wording.says(tactic.grade_words, tactic.ask), "soft small") + "".join(
        said(one, wording.CONFIDENCE[one.confidence] if one.confidence else "") for one in tactic.quotes
    )
    return folded(f"{tactic.label}: {wording.number(tactic.count)} of {wording.many(tactic.of, 'message')}", inside)
