"""What of this part may go on paper or be sealed for a friend: scripts and ways out, days to come. No hidden place."""

from collections.abc import Sequence
from datetime import timedelta

from leeward.encounters import upcoming
from leeward.encounters.models import Encounter, Schedule
from leeward.encounters.upcoming import Coming
from leeward.plan import hiding
from leeward.printing.sheet import Entry, Section
from leeward.shell.wording import long_day


def sections() -> Sequence[Section]:
    """Sections with at least one line each. An encounter at a hidden place is left out whole."""
    terms = hiding.hidden_terms()
    meetings = tuple(_meeting(one, terms) for one in _shown())
    today = upcoming.today()
    days = upcoming.handovers(today, today + timedelta(weeks=upcoming.WEEKS))
    hidden = {one.pk for one in Schedule.objects.filter(place__hidden=True, where="")}
    dates = tuple(_date(day, terms, with_place=day.schedule_id not in hidden) for day in days)
    found = (Section("meetings", "Meetings", meetings), Section("days", "Days to come", dates))
    return [section for section in found if section.entries]


def _shown() -> list[Encounter]:
    rows = Encounter.objects.select_related("place", "witness", "tell")
    return [one for one in rows if one.place is None or not one.place.hidden]


def _meeting(one: Encounter, terms: tuple[str, ...]) -> Entry:
    said = (
        ("Instead", one.instead),
        ("I say", one.script),
        ("Way out", one.way_out),
        ("With me", one.witness.name if one.witness else ""),
        ("I tell", one.tell.name if one.tell else ""),
    )
    note = ". ".join(f"{label}: {' '.join(text.split()).rstrip('.')}" for label, text in said if text.strip())
    return Entry(hiding.scrub(str(one), terms), note=hiding.scrub(note, terms))


def _date(day: Coming, terms: tuple[str, ...], *, with_place: bool) -> Entry:
    when = f"{long_day(day.on)}, {day.clock:%H:%M}" if day.clock else long_day(day.on)
    words = ", ".join(part for part in (when, day.title, day.where if with_place else "") if part)
    return Entry(hiding.scrub(words, terms), note=f"on the clock in {day.zone}" if day.zone else "")
