"""How facts of a message are said in few words: a day, a sum, what it is about. Plain, no Django in it.

Nothing is made up: where a fact has no one form, its own words stand there.
"""

import re
from collections.abc import Collection, Iterable
from datetime import date, datetime, timedelta

from leeward.shell.wording import clock, day, long_day
from leeward.words.replies import Fact, FactKind

LABELS = {
    FactKind.QUESTION: "Question",
    FactKind.REQUEST: "Asked for",
    FactKind.LEGAL_DEADLINE: "Paper",
    FactKind.DATE_TIME: "When",
    FactKind.PLACE: "Where",
    FactKind.MONEY: "Money",
    FactKind.HEALTH: "Health",
}
"""What stands before a fact, in the order in which they are shown."""

_ASKED = (FactKind.QUESTION, FactKind.REQUEST)
_UNNAMED = {FactKind.QUESTION: "a question", FactKind.REQUEST: "something you are asked to do"}
_PLAIN = (FactKind.HEALTH, FactKind.PLACE)
_SIGNS = {"GBP": "£", "EUR": "€", "USD": "$"}
_FAR = timedelta(days=180)
_SHORT = 80

# What a message asks about, the first that fits. Letters between word ends, in any case.
_SUBJECTS: tuple[tuple[str, str], ...] = (
    ("hearing", r"hearings?(?! aids?)|court dates?|mediation"),
    ("medicine", r"medicines?|meds|inhalers?|tablets|prescriptions?|antibiotics|calpol|insulin"),
    ("papers", r"passports?|birth certificates?|documents?|paperwork|forms?|papers|licen[cs]e|sign(?:ed|ing)? the"),
    ("handover", r"hand-?overs?|swap(?:ping)? (?:weekends?|days?|nights?)"),
    ("pick-up", r"pick(?:s|ed|ing)?(?:[- ]\w+){0,3}?[- ]?up|pickups?|collect(?:s|ed|ing)?|fetch(?:es|ed|ing)?"),
    ("drop-off", r"drop(?:s|ped|ping)?(?:[- ]\w+){0,3}?[- ]?off|drop-?offs?"),
    ("dentist", r"dentists?|orthodontists?"),
    ("hospital", r"hospitals?|a ?& ?e|a and e|resus|ambulance|surgery"),
    ("doctor", r"doctors?|gp|clinics?|nurse|vaccinations?|jabs?|appointments?|appts?"),
    ("school", r"schools?|nursery|kindy|teachers?|homework|uniform|pe kit|parents[’']? (?:evening|meeting)"),
    ("money", r"rent|bills?|maintenance|invoices?|receipts?|pay(?:s|ing|ment|ments)?|paid|owes?|half of"),
    ("car", r"car|van|mot|insurance|rego|parking"),
    ("home", r"boiler|landlord|tenancy|meter|keys?|mortgage|estate agent"),
    ("holiday", r"holidays?|half[- ]term|flights?|tickets?|christmas|easter|eid"),
    ("things", r"bags?|clothes|coats?|shoes|boxes|stuff|things|toys?|laptop|charger"),
)
EVENTS = frozenset(("handover", "pick-up", "drop-off"))  # said better in one word of ours than in theirs
_OFFICIAL = frozenset(("hearing", "papers"))
_PATTERNS = tuple((name, re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)) for name, words in _SUBJECTS)


def subject(text: str, facts: Iterable[Fact] = ()) -> str:
    """What these words are about, as one word of ours: “pick-up”; "" where none of ours fits."""
    found = next((name for name, pattern in _PATTERNS if pattern.search(text)), "")
    return found or ("money" if any(fact.kind is FactKind.MONEY for fact in facts) else "")


def title(text: str, facts: Iterable[Fact], today: date | None, *, quotable: Collection[Fact] = ()) -> str:
    """A sentence in a few words: “pick-up, Friday 6 March, 17:00”; "" where there is nothing to say of it.

    `text` is the whole sentence. With None for `today` a day stands in its own words, since it is not known when the
    message came, and so which Friday is meant. A short question or request of `quotable` is quoted, unless one word of
    ours says it better.
    """
    facts = tuple(facts)
    parts = [_about(text, facts, quotable), *_dates(facts, today), *_sums(facts)]
    return ", ".join(part for part in parts if part)


def said(fact: Fact, today: date) -> str:
    """A fact in our own form: a day, a time, a sum; "" where it has none and only its words can stand there."""
    if fact.value is None:
        return ""
    if fact.kind in (FactKind.DATE_TIME, FactKind.LEGAL_DEADLINE):
        return when(fact.value, today)
    return _sum(fact.value) if fact.kind is FactKind.MONEY else ""


def when(value: str, today: date) -> str:
    """“2026-03-06T17:00” as "Friday 6 March, 17:00"; the year is said where the day is far. "" for another shape."""
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return ""
    on = moment.date()
    spoken = long_day(on) + (f" {on.year}" if on.year != today.year or abs(on - today) > _FAR else "")
    return f"{spoken}, {clock(moment)}" if "T" in value else spoken


def day_of(on: date, today: date) -> str:
    """“3 March”, with the year where it is another one."""
    return day(on) if on.year != today.year else day(on).rpartition(" ")[0]


_PLAYED_ON = re.compile(r"\b(?:tennis|squash|basketball|badminton|netball|padel|food) courts?\b", re.IGNORECASE)
_COURTS = re.compile(r"\b(?:courts?|judges?|hearings?(?! aids?)|tribunals?|magistrates?|mediation)\b", re.IGNORECASE)
_OFFICES = re.compile(
    r"\b(?:courts?|judge|hearings?(?! aids?)|lawyers?|solicitors?|attorneys?|barristers?|tribunals?|magistrates?"
    r"|police|council|cps|cafcass|visas?"
    r"|immigration|home office|embassy|social (?:services|workers?)|child support|cms|hmrc|irs|tax|bailiffs?|notices?"
    r"|summons|subpoena|orders?|evict\w*|tenancy|landlord|deposit|probate|statements?|appeals?|fines?|penalty|licen[cs]e"
    r"|passports?|registrar|ombudsman|benefits?|university|letters?|deadlines?)\b",
    re.IGNORECASE,
)


def official(text: str) -> bool:
    """Whether the words name a court, an office or one of its papers."""
    return bool(_OFFICES.search(_PLAYED_ON.sub("", text)))


def court(text: str) -> bool:
    """Whether the words name a court, a judge or a hearing."""
    return bool(_COURTS.search(_PLAYED_ON.sub("", text)))


def paper(text: str, facts: Iterable[Fact], today: date) -> str:
    """What names a court or an office, in a few words: “hearing, Saturday 14 March”; "" where neither is said."""
    named = subject(text)
    parts = [named if named in _OFFICIAL else "", *_dates(tuple(facts), today)]
    return ", ".join(part for part in parts if part)


def _about(text: str, facts: tuple[Fact, ...], quotable: Collection[Fact]) -> str:
    asked = [fact for fact in facts if fact.kind in _ASKED]
    named = subject(" ".join(fact.quote.text for fact in asked) or text, facts) or subject(text)
    short = [one for one in asked if len(one.quote.text) <= _SHORT and one in quotable]
    if short and named not in EVENTS:
        return quoted(short[0].quote.text)
    if named or asked:
        return named or _UNNAMED[asked[0].kind]
    if any(fact.kind is FactKind.LEGAL_DEADLINE for fact in facts):
        return "a paper or a date"
    plain = [one for one in facts if one.kind in _PLAIN and one in quotable]
    return plain[0].quote.text if plain else ""


def quoted(text: str) -> str:
    """Somebody's words in our quotation marks, on one line."""
    return f"“{' '.join(text.split())}”"


def last_day(value: str, facts: Iterable[Fact], today: date | None) -> str:
    """The day by which something is asked (a value of one of `facts`): “Monday 22 June”, "" without one.

    With None for `today` in the words of the message: those of the day alone, where they stand out.
    """
    if today is not None or not value:
        return when(value, today) if today is not None else ""
    dated = [fact for fact in facts if (fact.value or "")[:10] == value[:10]]
    dated.sort(key=lambda fact: fact.kind is not FactKind.DATE_TIME)
    return next((quoted(fact.quote.text) for fact in dated), "")


def _dates(facts: tuple[Fact, ...], today: date | None) -> list[str]:
    dated = [fact for fact in facts if fact.kind is FactKind.DATE_TIME]
    dated = dated or [fact for fact in facts if fact.kind is FactKind.LEGAL_DEADLINE and fact.value]
    spoken = dict.fromkeys((today and said(fact, today)) or quoted(fact.quote.text) for fact in dated)
    return [" and ".join(list(spoken)[:2])]


def _sums(facts: tuple[Fact, ...]) -> list[str]:
    sums = [fact for fact in facts if fact.kind is FactKind.MONEY]
    return [_sum(fact.value) if fact.value else fact.quote.text for fact in sums][:1]


def _sum(value: str) -> str:
    amount, _, currency = value.partition(" ")
    amount = amount.removesuffix(".00")
    sign = _SIGNS.get(currency)
    return f"{sign}{amount}" if sign else f"{amount} {currency}".strip()
