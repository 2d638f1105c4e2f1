"""A notebook with something in every table of the first evening's rooms, and all addresses that can be asked of them."""

from collections.abc import Iterator
from datetime import date, time, timedelta
from itertools import product

from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from leeward.belongings.models import Bag, LeaningAnswer, MoneyLine, Thing
from leeward.court.models import Handed, Pack
from leeward.court.preflight import items as finds
from leeward.devices.models import Check, Device
from leeward.encounters import logbook, upcoming
from leeward.encounters.models import Encounter, Holiday, Schedule
from leeward.library.belongings import LEANINGS
from leeward.library.devices import ITEMS as CHECKS
from leeward.library.devices import STEPS
from leeward.library.plan import ITEMS
from leeward.library.pulled import FEELINGS
from leeward.library.reactions import REACTIONS
from leeward.library.roles import ROLES
from leeward.orders.models import Aside
from leeward.people import sharing, warnings
from leeward.people.choices import Knows, ModeKind, Role
from leeward.people.models import Address, ImportantDate, Mode, Order, Person, PersonRole, StopNotice
from leeward.plan import adding, finding, standing
from leeward.plan.laid_out import ref_of_key
from leeward.plan.models import Item, Place
from leeward.resist import standing as reply_standing
from leeward.resist.choices import OrderSaid
from leeward.resist.earlier import promised
from leeward.resist.incoming import keeping, looking
from leeward.resist.models import (
    CareTime,
    CheckIn,
    Draft,
    Farewell,
    Letter,
    Muted,
    PairAnswer,
    PreparedLine,
    Promise,
    Reaction,
    Seen,
    Slip,
    Takedown,
)
from leeward.vault import opened
from support import full_captures, full_contact, full_records

HIDDEN = "Quillbrook Farm"
ADDRESS = "12b Larkspur Lane, Otterbridge\nXQ1 4ZZ"

# As somebody may write it: other case, accents, hyphens, line breaks, full-width letters, signs nobody sees.
SPELLINGS = (
    HIDDEN,
    "quillbrook  farm",
    "QUILLBROOK\nFARM",
    "Quíllbröok-Farm’s",
    "Q u i l l b r o o k farm",
    "Ｑｕｉｌｌｂｒｏｏｋ Ｆａｒｍ",
    "Quill\u00adbrook\u200b Farm",
    "book@quillbrookfarm2019.example",
    "12 B larkspur LANE",
    "Larkspur Lane",
    "otterbridge",
    "xq14zz",
)
LEAKS = ("quillbrook", "larkspur", "otterbridge", "xq14zz")
"""Letters and digits of it: none of these may be left in what goes out."""

NAMES = (
    "people", "plan", "belongings", "devices", "encounters", "resist",
    "distance", "boundaries", "orders", "guides", "contact", "incidents", "evidence", "captures", "court",
)  # fmt: skip
CAME = "Can you bring the papers on Friday at 5pm? If you do not come I will kill you."
"""A message with a question and a danger."""


def fill(say: str = "Zephyrine") -> None:
    """Put `say` into every text of the open notebook, and a place marked hidden beside others that name it."""
    upcoming.take_zone("Europe/London")
    today = upcoming.today()
    mira = Person.objects.create(name=f"Mira {say}", role=Role.THIRD, knows=Knows.KNOWS, note=say, may_say=say)
    rex = Person.objects.create(name=f"Rex {say}", role=Role.OTHER, note=say)
    PersonRole.objects.create(person=mira, key=next(iter(ROLES)), detail=say)
    Address.objects.create(person=mira, kind="phone", channel="sms", value=f"{say} 1", matched=f"{say}1")
    Mode.objects.create(person=rex, kind=ModeKind.values[0], since=today, reason=say)
    StopNotice.objects.create(person=rex, stated_at="2026-01-01 10:00:00", quote=say)
    ImportantDate.objects.create(person=rex, on=today, kind="court", what=say)
    Order.objects.create(person=rex, side="protects_user", name=say, text=f"Handover at {say}")
    sharing.note(mira, say, say, note=say)
    warnings.answer(warnings.FACTS[0].key, "yes", say)
    standing.choose("C")
    standing.set_leaving_day(today)
    hidden = Place.objects.create(name=HIDDEN, address=ADDRESS, contact=mira, note=say)
    Place.objects.create(name=f"Library {say}", address="3 High Street", hidden=False, note=say)
    adding.add("now", f"Ring {say}", origin="x", note=say)
    adding.add("place", f"Go to {say}", origin="y", note=say)
    row = finding.of_key(next(iter(ITEMS))).row
    row.note, row.helper, row.remind_on = say, mira, today
    row.save()
    paper = Thing.objects.create(kind="paper", text=f"Folder {say}", state="original", place=say, keeper=mira, note=say)
    Thing.objects.create(kind="bag", text=f"Coat {say}", state="packed", place=say, note=say)
    Bag.objects.create(keeper=mira, place=say, cover=say)
    MoneyLine.objects.create(text=f"Bus {say}", amount=1200)
    LeaningAnswer.objects.create(key=LEANINGS[0].said.key, answer="other")
    device = Device.objects.create(name=f"Phone {say}", opens=say, note=say)
    Check.objects.create(key=next(iter(CHECKS)), device=device, label=say, note=say)
    line = Schedule.objects.create(
        name=f"Friday {say}", children=say, every=1, weekdays="4", first_on=today, clock=time(17), zone="Europe/London",
        place=hidden, attends=say, brings=say,
    )  # fmt: skip
    Schedule.objects.create(
        name=f"Monday {say}", every=1, weekdays="0", first_on=today, clock=time(9), zone="Europe/London", where=say
    )
    line.changed_days.create(on=today, moved_to=today + timedelta(days=1), why=say)
    Holiday.objects.create(name=say, first_on=today, last_on=today + timedelta(days=3), with_whom=say)
    Encounter.objects.create(where=f"Bakery {say}", instead=say, script=say, way_out=say, witness=mira, note=say)
    Encounter.objects.create(place=hidden, instead=say)
    logbook.write({"planned_on": date(2026, 1, 2), "zone": "Europe/London", "happened": "late", "words": say})
    _reply(say, rex, mira, today)
    full_contact.fill(say, rex, mira, today)
    full_records.fill(say, today)
    full_captures.fill(say, today)
    handed = {"to": say, "on": today, "how": say, "sha256": "ab" * 32, "fingerprint": "ab12"}
    Handed.objects.create(
        pack=Pack.objects.create(
            questions=say, look_for=say, looked_at="2026-01-01 10:00:00Z", found=[_find(say)], prefix="A-"
        ),
        **handed,
    )
    promised.at_hand()
    assert paper.pk


def _find(say: str) -> dict[str, object]:
    """Something that a look through a folder found."""
    return finds.Item(finds.Kind.NAMED, say, f"in a message: {say}").as_dict()


def _reply(say: str, rex: Person, mira: Person, today: date) -> None:
    """Messages that came, answers, a goodbye, and what goes with them."""
    holds = reply_standing.Standing(OrderSaid.PROTECTS, rex)
    came = keeping.keep(looking.look(f"{CAME} {say}", holds), rex)
    keeping.keep(looking.look(f"Where is {say}?", holds), rex)
    assert came.dangers.exists()
    Draft.objects.create(received=came, person=rex, style="biff", text=f"Friday at 5pm at {say}.")
    Draft.objects.create(text=f"No. {say}", sent_at=came.written_at)
    Farewell.objects.create(person=rex, text=f"Please stop writing to me. {say}", channel=say, left_open=say)
    key = next(iter(REACTIONS))
    Reaction.objects.create(key=key, will=f"If I read this, I will ring {say}", helper=mira)
    Seen.objects.create(key=key, on=today, received=came, note=say)
    Seen.objects.create(key=key, on=today, note=say)
    PreparedLine.objects.create(about="friends", text=f"That is not true. {say}")
    Takedown.objects.create(where=f"A page {say}", what=say, seen_on=today, reference=say, note=say)
    CareTime.objects.create(reason="other", starts_on=today, ends_on=today + timedelta(days=3), note=say)
    Slip.objects.create(kind="wrote", happened_at=f"{today} 10:00:00", led=say, helps=say)
    CheckIn.objects.create(feelings=[next(iter(FEELINGS))], note=say, received=came)
    Letter.objects.create(text=f"I am angry. {say}")
    Letter.objects.create(text=f"Later. {say}", sealed_until=today + timedelta(days=30))
    Muted.objects.create(kind="songs", text=f"A song {say}")
    Promise.objects.create(message_key="ab" * 16, start=0, end=4, state="kept", note=say)
    PairAnswer.objects.create(earlier_key="ab" * 16, later_key=came.key, said="apart")


def bring(client, picture: bytes, say: str = "Zephyrine") -> None:
    """A picture of a paper and a calendar, brought in by the pages for it; and a message that lies open."""
    mark = f"o{Thing.objects.get(text__startswith='Folder').pk}"
    client.post(reverse("belongings:photo_add", args=[mark]), {"files": SimpleUploadedFile(f"{say}.png", picture)})
    day = f"{upcoming.today() + timedelta(days=2):%Y%m%d}"
    lines = ["BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:1", f"DTSTART:{day}T100000", f"SUMMARY:{say}", f"LOCATION:{say}"]
    ics = "\r\n".join([*lines, "END:VEVENT", "END:VCALENDAR", ""]).encode()
    file = SimpleUploadedFile(f"{say}.ics", ics)
    client.post(reverse("encounters:choose"), {"zone": "Europe/London", "file": file})
    client.post(reverse("encounters:looked"), {"series": ["0", "1"]})
    client.post(reverse("resist:reply"), {"text": f"{CAME} {say}"})


def digest() -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables of the open notebook."""
    return {model._meta.label: sorted(model._base_manager.values_list(), key=repr) for model in apps.get_models()}


def addresses(rooms: tuple[str, ...] = NAMES) -> Iterator[str]:
    """Every address of these rooms, with the first numbers and references that a notebook can have."""
    for room, pattern in _patterns(get_resolver(), ()):
        if room[:1] and room[0] in rooms:
            names = list(pattern.pattern.converters)
            for values in product(*(_values(room[0], name) for name in names)):
                yield reverse(f"{room[0]}:{pattern.name}", kwargs=dict(zip(names, values, strict=True)))


def _patterns(resolver: URLResolver, room: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], URLPattern]]:
    for one in resolver.url_patterns:
        if isinstance(one, URLResolver):
            yield from _patterns(one, (*room, one.namespace) if one.namespace else room)
        else:
            yield room, one


def _values(room: str, name: str) -> tuple[object, ...]:
    if room == "devices" and name == "key":
        return (next(iter(STEPS)), next(iter(CHECKS)))
    if room == "resist" and name in ("key", "kind"):
        return {"key": ("1", "7", "9"), "kind": ("songs", "l")}[name]
    if room == "orders" and name == "key":
        return ("ew", "n", _candidate())
    words = {
        "part_key": ("place", "day"),
        "ref": (ref_of_key(next(iter(ITEMS))), *map(str, _rows(Item))),
        "mark": ("1", *(f"o{pk}" for pk in _rows(Thing)[:2])),
        "year": (2026,),
        "month": (3,),
        "key": (f"1-{upcoming.today():%Y%m%d}" if opened.current() and _rows(Schedule) else "1-20260101",),
    }
    return words.get(name, (1, 2))


def _candidate() -> str:
    """Of what came in and may fall under an order, one that was put aside."""
    return Aside.objects.get().source if opened.current() and _rows(Aside) else "c1"


def _rows(model: type) -> list[int]:
    return list(model.objects.values_list("pk", flat=True)) if opened.current() else [1, 2]
