"""The list page of each room asks the notebook as often with fifty rows as with five."""

from datetime import datetime, time, timedelta

import pytest
from django.db import connection

from leeward.belongings.models import MoneyLine, Thing
from leeward.boundaries import between, kept
from leeward.boundaries.rules import presets
from leeward.boundaries.rules.kinds import Kind
from leeward.captures.models import Answer, Capture, Note, Report, SeenBy
from leeward.contact import kinds
from leeward.contact.accounts import keeping as accounts
from leeward.contact.models import Account, Held
from leeward.contact.outbox import writing
from leeward.devices.models import Check, Device
from leeward.distance import deciding, ways
from leeward.distance import logbook as distance_log
from leeward.distance.choosing import Answers
from leeward.distance.models import Slip as OwnSlip
from leeward.encounters import upcoming
from leeward.encounters.models import Encounter, Schedule
from leeward.evidence import proving
from leeward.evidence.models import StampTry
from leeward.guides import marking
from leeward.incidents import logbook as incidents
from leeward.library.devices import ITEMS as CHECKS
from leeward.library.guides import GUIDES
from leeward.library.pulled import FEELINGS
from leeward.library.reactions import REACTIONS
from leeward.orders import logbook as orders_log
from leeward.orders import paragraphs, versions
from leeward.orders.models import KeepAway
from leeward.orders.splitting import split
from leeward.people import identities, sharing, warnings
from leeward.people.models import Order, Person, PersonRole
from leeward.plan.models import Item, Place
from leeward.resist.choices import OrderSaid
from leeward.resist.incoming import keeping, looking
from leeward.resist.models import CareTime, CheckIn, Draft, Farewell, Letter, Muted, Reaction, Seen, Slip, Takedown
from leeward.resist.standing import Standing
from leeward.vault import opened
from leeward.vault.models import Setting


def _helper(number):
    person = Person.objects.create(name=f"Helper {number}", role="third", knows="knows")
    PersonRole.objects.create(person=person, key="papers")
    return person


def _person(number):
    sharing.note(_helper(number), "a key", "by hand")


def _item(number):
    Item.objects.create(part="day", text=f"item {number}", note="words", helper=_helper(number))


def _place(number):
    Place.objects.create(name=f"Place {number}", address=f"{number} High Street", contact=_helper(number))


def _paper(number):
    Thing.objects.create(kind="paper", text=f"paper {number}", state="copy", keeper=_helper(number), note="words")


def _thing(number):
    Thing.objects.create(kind="bag", text=f"thing {number}", state="packed", keeper=_helper(number))


def _money(number):
    MoneyLine.objects.create(text=f"line {number}", amount=number)


def _device(number):
    device = Device.objects.create(name=f"Device {number}")
    Check.objects.create(key=next(iter(CHECKS)), device=device, label=f"account {number}")


def _meeting(number):
    place = Place.objects.create(name=f"Bakery {number}", hidden=False)
    Encounter.objects.create(place=place, instead="the other shop", witness=_helper(number))


def _line(number):
    day = upcoming.today() + timedelta(days=number % 7)
    place = Place.objects.create(name=f"Library {number}", hidden=False)
    line = Schedule.objects.create(
        name=f"Line {number}", every=1, weekdays=str(day.weekday()), first_on=day, clock=time(17), zone="Europe/London",
        place=place,
    )  # fmt: skip
    line.changed_days.create(on=day)


def _received(number):
    person, _ = Person.objects.get_or_create(name="Rex", role="other")
    text = f"Can you come on Friday, {number}? I will kill you."
    return keeping.keep(looking.look(text, Standing(OrderSaid.NONE, person)), person)


def _draft(number):
    received = _received(number)
    Draft.objects.create(received=received, person=received.person, text=f"No, {number}.")


def _farewell(number):
    person, _ = Person.objects.get_or_create(name="Rex", role="other")
    Farewell.objects.create(person=person, text=f"Please do not write to me, {number}.")


def _reaction(number):
    key = list(REACTIONS)[number % len(REACTIONS)]
    Reaction.objects.create(key=key, will=f"I ring somebody, {number}", helper=_helper(number))
    Seen.objects.create(key=key, on=upcoming.today(), received=_received(number), note="words")


def _slip(number):
    Slip.objects.create(kind="wrote", happened_at=f"{upcoming.today()} 10:00:00", led=f"words {number}")


def _letter(number):
    day = upcoming.today() + timedelta(days=30) if number % 2 else None
    Letter.objects.create(text=f"words {number}", sealed_until=day)


def _check_in(number):
    CheckIn.objects.create(feelings=[next(iter(FEELINGS))], note=f"words {number}", received=_received(number))


def _muted(number):
    Muted.objects.create(kind="songs", text=f"A song {number}")


def _post(number):
    Takedown.objects.create(where=f"A page {number}", what="words", seen_on=upcoming.today())


def _care(number):
    day = upcoming.today() + timedelta(days=number % 7)
    CareTime.objects.create(reason="other", starts_on=day, ends_on=day, note=f"words {number}")


MORNING = datetime(2026, 3, 1, 10)


def _rex():
    return Person.objects.get_or_create(name="Rex", role="other")[0]


def _way(number):
    ways.note_state(_rex(), ways.add(_rex(), "own", f"way {number}"), "held", "words")


def _noted(number):
    distance_log.note_contact(_rex(), {"happened_at": MORNING, "words": f"words {number}"})


def _own_slip(number):
    OwnSlip.objects.create(person=_rex(), kind="answered", happened_at=f"{upcoming.today()} 10:00:00", led=f"{number}")


def _mode(number):
    day = upcoming.today() - timedelta(days=number)
    deciding.decide(_rex(), {"kind": "none", "since": day, "reason": f"{number}"}, Answers(("children",)))


def _limit(number):
    day = upcoming.today() - timedelta(days=number)
    kept.write(_rex(), Kind.HOURS, kept.Wanted(presets.usual(Kind.HOURS), day, "Europe/London", f"words {number}"))


def _carried(number):
    between.note({"person": _rex(), "through": _helper(number), "came_at": MORNING, "text": f"{number}"})


def _order(number):
    paragraphs.add(versions.begin(_rex(), "protects_user", f"Order {number}"), split("1. No contact."))


def _first_order():
    return Order.objects.first() or versions.begin(_rex(), "protects_user", "Order")


def _term(number):
    (term,) = paragraphs.add(_first_order(), split(f"{number}. No contact."))
    paragraphs.rewrite(term, {"kind": "no_contact"})


def _incident(number):
    given = {"happened_at": MORNING, "manner": "seen", "words": f"words {number}"}
    row = orders_log.observe(_first_order(), given, [])
    orders_log.report(_first_order(), {"reported_at": MORNING, "to": "police"}, [row])


def _away(number):
    KeepAway.objects.create(order=_first_order(), where=f"Bakery {number}")


def _guide(number):
    guide = GUIDES[number % len(GUIDES) + 1]
    marking.note(guide, guide.at(1), "done", upcoming.today(), _rex())


def _account():
    address = identities.address_for("+447700900111", None, "sms", person=_rex())
    return Account.objects.first() or accounts.add(kinds.every()[0], "My phone", {}, [address])


def _held(number):
    told = {"uid": f"m{number}", "person": _rex(), "sender": "+447700900111", "text": f"words {number}"}
    row = Held.objects.create(account=_account(), media_type="text/plain", size=1, why="mode", **told)
    row.dangers.create(flag="threat_to_kill", start=0, end=4)


def _going(number):
    going = writing.write(_account(), _account().addresses.get(), f"words {number}")
    going.events.create(number=1, what="released")
    going.events.create(number=1, what="trying")


def _written(number):
    row = incidents.write(opened.require(), {"what": f"words {number}", "certainty": "unknown", "zone": "UTC"})
    incidents.add(row, {"words": "more"})


def _signed(number):
    _written(number)
    StampTry.objects.create(checkpoint=proving.checkpoint_now(), address="http://127.0.0.1:9/", sentence="Later.")


def _public_post(number):
    post = Capture.objects.create(came="file", address=f"https://example.org/{number}")
    Report.objects.create(capture=post, to=f"Service {number}", on=upcoming.today(), ask_on=upcoming.today())
    return post


def _seen_by(number):
    post = Capture.objects.first() or _public_post(0)
    SeenBy.objects.create(capture=post, who=f"Person {number}")
    Note.objects.create(capture=post, text=f"words {number}")
    report = Report.objects.create(capture=post, to=f"Service {number}", on=upcoming.today())
    Answer.objects.create(report=report, on=upcoming.today(), text=f"words {number}")


ROOMS = [
    ("/p/", _person), ("/p/k/", _person), ("/p/g/", _person), ("/g/", _item), ("/g/p/day/", _item),
    ("/g/p/day/v/", _item), ("/g/p/place/", _place), ("/g/o/", _item), ("/g/o/s/", _item), ("/g/q/", _paper),
    ("/g/q/b/", _thing), ("/g/q/m/", _money), ("/g/n/", _device), ("/g/n/d/", _device), ("/g/j/", _meeting),
    ("/g/j/h/", _line), ("/t/", _received), ("/t/k/", _received), ("/t/s/l/", _draft), ("/t/g/", _farewell),
    ("/t/n/", _reaction), ("/t/n/1/", _reaction), ("/t/r/", _post), ("/t/w/", _care), ("/t/p/s/", _slip),
    ("/t/p/l/", _letter), ("/t/p/a/l/", _check_in), ("/t/p/m/", _muted), ("/t/e/", _received), ("/t/p/c/", _person),
    ("/n/1/", _way), ("/n/1/h/", _noted), ("/n/1/d/", _own_slip), ("/n/1/m/h/", _mode),
    ("/z/1/h/", _limit), ("/z/b/", _carried), ("/w/", _order), ("/w/1/", _term), ("/w/1/k/", _incident),
    ("/w/1/v/", _away), ("/u/", _guide), ("/q/", _held), ("/q/h/", _held), ("/q/s/", _going),
    ("/i/", _written), ("/i/s/", _written), ("/j/", _signed),
    ("/i/v/", _public_post), ("/i/v/1/", _seen_by), ("/i/v/1/l/", _seen_by),
]  # fmt: skip


@pytest.mark.parametrize(("path", "add"), ROOMS, ids=[path for path, _ in ROOMS])
def test_fifty_rows_are_asked_for_as_five_are(ada, path, add):
    warnings.put_off()
    upcoming.take_zone("Europe/London")
    Setting.put("reply_order", "none")

    def queries():
        asked = []

        def note(execute, sql, *rest):
            asked.append(sql)
            return execute(sql, *rest)

        with connection.execute_wrapper(note):
            assert ada.get(path).status_code == 200
        return asked

    for number in range(5):
        add(number)
    queries()
    few = queries()
    for number in range(5, 50):
        add(number)
    many = queries()
    assert few
    assert len(many) == len(few), [sql for sql in many if many.count(sql) > few.count(sql)][:3]
