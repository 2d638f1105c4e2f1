"""How the values of facts are said in an answer: a day, a time, a sum. British English, no year.

Values have the shapes of `words.replies.Fact.value`. A value of another shape is said as "".
"""

from datetime import date, datetime
from decimal import Decimal, InvalidOperation

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December")  # fmt: skip
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SIGNS = {"GBP": "£", "EUR": "€", "USD": "$"}
_NOON = 12


def when(value: str, first_day: date | None = date.min) -> str:
    """“2026-03-06T17:30” as "Friday 6 March at 5.30 pm", "2026-03-06" as "Friday 6 March".

    A day before `first_day` is said as the mark "[day]"; with None every day is.
    """
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return ""
    day = "[day]" if first_day is None or moment.date() < first_day else _day(moment.date())
    return f"{day} at {_clock(moment)}" if "T" in value else day


def amount(value: str) -> str:
    """“60.00 GBP” as "£60", "12.50 EUR" as "€12.50", "60.00 CHF" as "60 CHF", "60.00" as "60"."""
    number, _, currency = value.partition(" ")
    try:
        exact = Decimal(number)
    except InvalidOperation:
        return ""
    if not exact.is_finite():
        return ""
    said = f"{exact:,.0f}" if exact == exact.to_integral_value() else f"{exact:,.2f}"
    return f"{_SIGNS[currency]}{said}" if currency in _SIGNS else f"{said} {currency}".strip()


def _day(day: date) -> str:
    return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}"


def _clock(moment: datetime) -> str:
    if (moment.hour, moment.minute) == (_NOON, 0):
        return "12 noon"
    if (moment.hour, moment.minute) == (0, 0):
        return "midnight"
    hour, half = moment.hour % _NOON or _NOON, "am" if moment.hour < _NOON else "pm"
    return f"{hour}.{moment.minute:02} {half}" if moment.minute else f"{hour} {half}"
