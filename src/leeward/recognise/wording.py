"""Every sentence of the report, in one place: for the page, the terminal and the HTML file alike.

Plain words, no verdict, no score, no "he" or "she" for the other party, and nothing that reads as if all were well.
"""

from datetime import date, datetime
from typing import NamedTuple

from leeward.people.days import is_whole_day
from leeward.recognise.metrics.gathered import Behind
from leeward.recognise.report import AfterStop, ChannelCount, NotRead, Report
from leeward.words.messages import Place
from leeward.words.tactics import Confidence, Grade

_MONTH_NAMES = "January February March April May June July August September October November December"
_MONTHS = _MONTH_NAMES.split()

TITLE = "What is in these messages"

GRADE = {
    Grade.A: "The words are usually enough to tell.",
    Grade.B: "The words suggest it; look at whether it repeats and at what came before.",
    Grade.C: "The words alone cannot tell: only the record, or you, know what happened.",
    Grade.D: "Words cannot tell this at all. Only you can say.",
}
NIGHT = "Between 23:00 and 06:00"
BURSTS = "Five or more within ten minutes"
LONGEST = "Longest run without an answer from you"
HAPPENED = "Did this happen?"
QUESTION = {"false_promises": "Was this kept?"}
PATTERN_UNIT = {
    "hot_and_cold": "turns within four days",
    "darvo": "times with all three parts",
    "promise_repeated": "messages with a promise that was made on another day too",
    "contradiction": "pairs of messages",
    "proxy_contact": "messages from people you marked",
    "breadcrumbing": "times after two weeks of silence or more",
}
CONFIDENCE = {Confidence.LIKELY: "likely", Confidence.POSSIBLE: "possible"}

DANGER_LEAD = (
    "Please look at these first. You do not need to answer them. It can help to show them to someone who knows such "
    "situations before you decide anything."
)
DANGER_MISSED = "Words can be missed. That a message is not listed here does not mean there is no danger."
NO_DANGER = (
    "No words of threat were recognised. That says nothing about danger: most danger is not written down, and words "
    "can be missed. What you feel and know counts more than this page."
)
NOTHING_FOUND = (
    "None of the patterns this program knows was recognised. That does not mean that nothing is wrong: much is never "
    "written, and this program misses a lot. If something in these messages weighs on you, that is reason enough to "
    "talk to someone."
)
TACTICS_TITLE = "What the words do"
TACTICS_LEAD = (
    "They name what a message does, never what a person is. One message proves nothing; look at what repeats."
)
MONTHS_TITLE = "Month by month"
AFTER_TITLE = "After you asked for no contact"
AFTER_TITLE_UNSURE = "After a message that may be your request to stop"
PATTERNS_TITLE = "Over time"
CLOCK_TITLE = "When they write"
QUOTES_TITLE = "The words themselves"
QUOTES_LEAD = "Covered until you choose to read. It can help to read with someone."
QUOTES_LEAD_FILE = (
    "Covered until you choose to read. It can help to read with someone. A printer prints only what you have opened."
)
NOT_READ_TITLE = "What was not looked at"
LIMITS_TITLE = "What this cannot tell"
FOR_YOU = (
    "The same words are also used by people who are being hurt. This summary is for you; it is not a finding about "
    "anyone."
)
PLAIN_FILE = (
    "This file is plain: anyone who opens this device or this file can read it. Keep it only where the other party "
    "cannot look, and delete it when you no longer need it."
)
UNDATED = "The order of day and month in this file is not known, so nothing is counted by time. Say which comes first."

BEHIND = {
    Behind.NIGHT: NIGHT,
    Behind.BURSTS: BURSTS,
    Behind.RUN: LONGEST,
    Behind.AFTER: "",
    Behind.AFTER_NIGHT: NIGHT,
    Behind.AFTER_BURSTS: BURSTS,
    Behind.AFTER_RUN: LONGEST,
}

_NUMBER_WORDS = "no one two three four five six seven eight nine ten eleven twelve"
_NUMBERS = _NUMBER_WORDS.split()


class Row(NamedTuple):
    """A count in words: its label, its number, and the messages it leads to, if they are gathered."""

    label: str
    value: str
    behind: Behind | None = None


def number(count: int) -> str:
    """12,380."""
    return f"{count:,}"


def number_word(count: int) -> str:
    """Up to twelve as a word, then in figures."""
    return _NUMBERS[count] if count < len(_NUMBERS) else number(count)


def many(count: int, one: str, more: str | None = None) -> str:
    """“1 picture”, "2 pictures"."""
    return f"{number(count)} {one if count == 1 else more or one + 's'}"


def month_words(month: str) -> str:
    """“2026-03” -> "March 2026"."""
    year, part = month.split("-")
    return f"{_MONTHS[int(part) - 1]} {int(year)}"


def month_short(month: str) -> str:
    """“2026-03” -> "Mar"."""
    return _MONTHS[int(month.split("-")[1]) - 1][:3]


def day(moment: date) -> str:
    """9 May 2026."""
    return f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}"


def day_month(moment: date) -> str:
    """12 May."""
    return f"{moment.day} {_MONTHS[moment.month - 1]}"


def moment(when: datetime | None, as_written: str = "") -> str:
    """9 May 2026, 02:14; the date as written where it could not be read."""
    if when is None:
        return f"date as written: {as_written}" if as_written else "no date"
    return day(when) if is_whole_day(when) else f"{day(when)}, {when:%H:%M}"


def place(where: Place) -> str:
    """“line 12,018”, "row 3 of calls", "message 7"; "" where the original says nothing."""
    if where.line is not None:
        return f"line {number(where.line)}"
    if where.row is not None:
        return f"row {number(where.row)}" + (f" of {where.table}" if where.table else "")
    if where.index is not None:
        return f"entry {number(where.index + 1)}"
    if where.offset is not None:
        return f"byte {number(where.offset)}"
    return f"message {where.message_id}" if where.message_id else (where.path or "")


def lead(report: Report) -> str:
    """What was read, from when to when, and how much could not be."""
    history = report.history
    names = f"Messages with {report.who.them_label}" if report.who.them_label else "These messages"
    when = f", {day(history.first)} to {day(history.last)}" if history.first and history.last else ""
    rows = many(history.problems, "row")
    missed = f"; {rows} could not be" if history.problems else ""
    return (
        f"{names}{when}. {many(history.messages, 'message')} {'was' if history.messages == 1 else 'were'} read{missed}."
    )


def danger_title(count: int) -> str:
    """“Three messages speak of harm”."""
    word = number_word(count)
    return f"{word[:1].upper()}{word[1:]} {'message speaks' if count == 1 else 'messages speak'} of harm"


def says(grade_words: str, ask: str) -> str:
    """How far the words can tell, and the question to the person; “the words alone cannot tell” stands once."""
    return f"{grade_words} {ask.removeprefix('The words alone cannot tell. ')}".strip()


def found_line(report: Report) -> str:
    """“1,146 of 7,918 messages from Rex carry at least one of these patterns.”."""
    totals = report.totals
    verb = "carries" if totals.found == 1 else "carry"
    return (
        f"{number(totals.found)} of {many(totals.with_words, 'message')} with words from {them(report)} {verb} at "
        f"least one of these patterns."
    )


def foreign_line(report: Report) -> str:
    """How many messages were not judged because of their language, out of how many; "" for none."""
    count, of = report.not_read.foreign, report.totals.with_words
    if not count:
        return ""
    verb, them_words = ("is", "it") if count == 1 else ("are", "them")
    return (
        f"{number(count)} of {many(of, 'message')} with words from {them(report)} {verb} not in English as far as can "
        f"be told: no tactic was looked for in {them_words}, and only a few words of harm. Read {them_words} yourself, "
        f"or ask somebody you trust to."
    )


def them(report: Report) -> str:
    """How the other party is named here."""
    return report.who.them_label or "the other party"


def between(first: datetime | None, last: datetime | None) -> str:
    """“First 2 April 2025, last 7 June 2026.”."""
    if first is None or last is None:
        return "Without a date."
    return f"On {day(first)}." if first.date() == last.date() else f"First {day(first)}, last {day(last)}."


def not_read(missed: NotRead) -> list[str]:
    """What was left out, a line each; tone of voice is always among it."""
    media = [
        many(missed.pictures, "picture"),
        many(missed.videos, "video"),
        many(missed.voice_notes, "voice note or sound", "voice notes and sounds"),
        many(missed.other_files, "other file"),
        many(missed.deleted, "deleted message"),
    ]
    lines = [_joined([part for part in media if not part.startswith("0 ")])]
    lines.append(f"{many(missed.calls, 'call')}: counted, not heard" if missed.calls else "")
    lines.append(f"your own {many(missed.own, 'message')}: only if you ask" if missed.own else "")
    lines.append(f"{many(missed.others, 'message')} from other people" if missed.others else "")
    lines.append(
        f"{many(missed.left_out, 'message')} in conversations you left out: looked at for words of harm only"
        if missed.left_out
        else ""
    )
    lines.append(
        f"{many(missed.foreign, 'message')} not in English as far as can be told: looked at for few words of harm"
        if missed.foreign
        else ""
    )
    lines.append(
        f"{many(missed.undated, 'message')} without a sure date: looked at, not counted by time"
        if missed.undated
        else ""
    )
    lines.append(f"{many(missed.problems, 'row')} that could not be read" if missed.problems else "")
    lines.append("tone of voice, looks, and anything said in person")
    return [line for line in lines if line]


def _joined(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + " and " + parts[-1] if parts else ""


def after_title(after: AfterStop) -> str:
    return AFTER_TITLE if after.confirmed else AFTER_TITLE_UNSURE


def behind_title(report: Report, behind: Behind) -> str:
    """What the messages of a list have in common."""
    if not behind.value.startswith(Behind.AFTER.value) or report.after_stop is None:
        return BEHIND[behind]
    since, count = after_title(report.after_stop), BEHIND[behind]
    return f"{since}: {count[:1].lower()}{count[1:]}" if count else since


def after_rows(report: Report, after: AfterStop) -> list[Row]:
    """Label and number of each count after the stop."""
    name = after.asked or them(report)
    total = after.messages + after.calls
    rows = [
        Row(
            f"Messages from {name} since then",
            f"{number(after.messages)} of {number(report.totals.theirs)}",
            Behind.AFTER,
        ),
        Row(f"Calls from {name} since then", number(after.calls)),
        Row("Of all these, between 23:00 and 06:00", f"{number(after.night)} of {number(total)}", Behind.AFTER_NIGHT),
        Row(BURSTS, many(after.bursts, "time"), Behind.AFTER_BURSTS),
        Row(LONGEST, many(after.longest_run, "message"), Behind.AFTER_RUN if after.longest_run > 1 else None),
        Row("Ways they came", ", ".join(_channel(entry) for entry in after.channels)),
    ]
    return [row for row in rows if row.value and not row.value.startswith("0")]


def nothing_after(report: Report, after: AfterStop) -> str:
    """A sentence where nothing came after the request; "" where something did."""
    if after.messages or after.calls:
        return ""
    name = after.asked or them(report)
    return f"In what was read, nothing from {name} is dated after that. It says nothing about other ways."


def _channel(entry: ChannelCount) -> str:
    name, _, call = entry.channel.partition(" ")
    ways = {"whatsapp": "WhatsApp", "sms": "text message", "email": "email"}
    return f"{ways.get(name, name)}{' ' + call if call else ''} {number(entry.count)}"


def clock_rows(report: Report) -> list[Row]:
    """Label and number of the counts of time, each with what it is out of."""
    rhythm, bursts, totals = report.rhythm, report.bursts, report.totals
    longest = report.unanswered.longest
    name = them(report)
    rows = [
        Row(f"Messages from {name} and from you", f"{number(totals.theirs)} and {number(totals.mine)}"),
        Row(
            f"Calls from {name}",
            f"{number(totals.calls)} ({number(totals.missed_calls)} missed)" if totals.calls else "",
        ),
        Row(NIGHT, f"{number(rhythm.night)} of {number(rhythm.dated)}", Behind.NIGHT if rhythm.night else None),
        Row(f"Days with something from {name}", f"{number(rhythm.days_with)} of {number(rhythm.days_between)}"),
        Row(BURSTS, many(bursts.count, "time"), Behind.BURSTS if bursts.count else None),
        Row("Of these, with nothing from you in between", number(bursts.unanswered) if bursts.count else ""),
        Row(
            LONGEST,
            many(longest[0].count, "message") if longest else "none",
            Behind.RUN if longest else None,
        ),
        Row("Runs of ten or more without an answer", number(report.unanswered.runs)),
    ]
    return [row for row in rows if row.value]


def made(report: Report) -> str:
    """With what the report was made."""
    parts = f"Made with Leeward {report.made.program} and detector {report.made.detector}"
    when = f" on {day(report.made.at)}" if report.made.at else ""
    changed = f" {many(report.made.corrections, 'label')} changed by you." if report.made.corrections else ""
    return f"{parts}{when}.{changed}"


def answers(slug: str, yes: int, no: int, unknown: int, repeated: int = 0) -> str:
    """What the person said of the messages of one tactic: “You said: 2 kept, 3 not kept.”; "" for nothing."""
    kept, not_kept = ("kept", "not kept") if slug == "false_promises" else ("happened", "did not happen")
    parts = [f"{number(yes)} {kept}", f"{number(no)} {not_kept}"]
    if unknown:
        parts.append(f"{number(unknown)} you do not know")
    said = f"You said: {', '.join(parts)}." if yes or no or unknown else ""
    again = f"{many(repeated, 'message')} with a promise made on another day too." if repeated else ""
    return f"{said} {again}".strip()


def nothing_found(report: Report) -> str:
    """A sentence where nothing was recognised; "" where something was."""
    if report.totals.found or report.danger.messages:
        return ""
    return NOTHING_FOUND
