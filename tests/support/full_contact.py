"""The rooms about contact in a full notebook: ways, limits, orders, guides, accounts, with something in every table."""

from datetime import UTC, date, datetime, time, timedelta

from leeward.boundaries import between, kept, open_questions, priorities
from leeward.boundaries.models import PastCount
from leeward.boundaries.rules import presets
from leeward.boundaries.rules.kinds import Kind
from leeward.channels.protocol import Arrived
from leeward.contact.accounts import keeping
from leeward.contact.choices import Happened, Looked, Marked
from leeward.contact.held import screening, waiting
from leeward.contact.held.keeping import Keeper
from leeward.contact.kinds import every
from leeward.contact.models import Account, Act, Check, Going, Held
from leeward.contact.outbox import writing
from leeward.contact.work import job as contact_job
from leeward.distance import deciding, resting, ways
from leeward.distance import logbook as distance_log
from leeward.distance.choosing import Answers
from leeward.distance.models import LookedAgain, Looking, Slip, TickedDay
from leeward.guides import marking
from leeward.library.guides import GUIDES
from leeward.orders import logbook as orders_log
from leeward.orders import looking, paragraphs, scans, versions
from leeward.orders.models import CourtDate, KeepAway
from leeward.orders.splitting import split
from leeward.people import identities
from leeward.people.models import Order, Person
from leeward.vault import jobs, opened
from leeward.vault.models import Job
from support.chats import bring_in

SECRET = "Password-of-the-phone-7731"
"""What only the settings of an account hold."""

ZONE = "Europe/London"
_WROTE = (
    "Where were you at {say}?",
    "Can you bring the papers to {say} on Friday?",
    "You never answer me",
    "Good night",
)
_CAME = (
    "Can you come to {say} on Friday at 5pm? If you do not come I will kill you.",
    "I am at {say} again.",
    "Please read this about {say}.",
)
_PARAGRAPHS = "1. Rex must not contact Ada by any means.\n2. Rex must not go within 100 metres of {say}."


def fill(say: str, rex: Person, mira: Person, today: date) -> None:
    """Put `say` into every text of these rooms of the open notebook."""
    _chat(say, rex)
    _distance(say, rex, today)
    _boundaries(say, rex, mira, today)
    _orders(say, rex, today)
    for place, state in ((1, "done"), (2, "later")):
        guide = next(iter(GUIDES.values()))
        marking.note(guide, guide.at(place), state, today, rex)
    _contact(say, rex, mira)


def _chat(say: str, rex: Person) -> None:
    """A short chat of this month, brought in, so that there is something to count and to look for."""
    identities.address_for("Rexford", None, "whatsapp", person=rex)
    flat = " ".join(say.split())
    text = "".join(
        f"{day:02}/03/2026, {hour:02}:14 - {who}: {words.format(say=flat)}\n"
        for day, hour, who, words in (
            *((day, 2 * day, "Rexford", words) for day, words in enumerate(_WROTE, 6)),
            (20, 9, "Ada", "Please stop."),
        )
    )
    bring_in(opened.require(), text, name="WhatsApp Chat with Rexford.txt", them=("Rexford",))


def _distance(say: str, rex: Person, today: date) -> None:
    way = ways.add(rex, "whatsapp", address=rex.addresses.first())
    ways.add(rex, "own", f"By the fence {say}"[:120])
    for state in ("held", "blocked", "not_possible"):
        ways.note_state(rex, way, state, say)
    moment = datetime.combine(today, time(8))
    told = {"account": say, "words": say, "what": say, "seen_by": say}
    first = distance_log.note_contact(rex, {"way": way, "happened_at": moment, **told})
    distance_log.note_contact(rex, {"way": way, "happened_at": moment, **told}, first)
    given = {"kind": "none", "since": today - timedelta(days=9), "reason": say, "review_on": today}
    mode = deciding.decide(rex, given, Answers(("children",), "protects", "yes"))
    LookedAgain.objects.create(mode=mode, on=today - timedelta(days=3), next_on=today, words=say)
    resting.end(resting.rest(rex, today, say))
    Slip.objects.create(person=rex, kind="answered", happened_at=moment, led=say, helps=say)
    Looking.objects.create(person=rex, by="ticked")
    TickedDay.objects.create(person=rex, on=today)


def _boundaries(say: str, rex: Person, mira: Person, today: date) -> None:
    for kind in Kind:
        wanted = kept.Wanted(presets.usual(kind), date(2026, 3, 1), ZONE, f"I stop reading at {say}")
        kept.write(rex, kind, wanted)
    kept.end(rex, Kind.MINE, today)
    noted = {"person": rex, "through": mira, "came_at": datetime.combine(today, time(9)), "text": say, "note": say}
    between.note(noted)
    between.withdraw(between.note({**noted, "through": None, "through_name": say}))
    priorities.add(f"Sleep at {say}"[:200])
    priorities.add("My own work")
    open_questions.settle("ab" * 16, 0, "not")
    PastCount.objects.create(person=rex, stamp="of before", result={"months": [], "undated": 0})


def _orders(say: str, rex: Person, today: date) -> None:
    """An order that is there for the person, with all that belongs to it; one that bound them until last year."""
    order = Order.objects.get(pk=1)
    versions.write(
        order,
        {
            "made_on": date(2026, 3, 1), "served_on": date(2026, 3, 3), "jurisdiction": "GB-ENG", "court": say,
            "case_no": say, "judge": say, "served_how": say, "expiry_rule": say, "protected": say, "children": say,
            "restrained": say, "copies_at": say, "registered_in": say, "police_station": say, "police_reference": say,
            "officer": say, "lawyer": say, "note": say,
        },
    )  # fmt: skip
    one, two = paragraphs.add(order, split(_PARAGRAPHS.format(say=" ".join(say.split()))))
    one = paragraphs.rewrite(one, {"kind": "no_contact", "left_out": ["lawyer"], "left_out_words": say})
    found = looking.look(order).waiting
    told = {"words": say, "witnesses": say, "reaction": say}
    confirmed = orders_log.confirm(order, found[0], [one], told)
    orders_log.put_aside(order, found[1].contact.key)
    seen = {**told, "happened_at": datetime.combine(today, time(7)), "manner": "seen", "place": say, "distance": say}
    observed = orders_log.observe(order, seen, [two])
    orders_log.withdraw(orders_log.observe(order, seen, [two]))
    whom = {"whom": say, "reference": say, "officer": say, "note": say}
    given = {"reported_at": datetime.combine(today, time(10)), "to": "police", **whom}
    report = orders_log.report(order, given, [confirmed, observed])
    orders_log.outcome(report, {"on": today, "outcome": "noted", "note": say, "next_on": today})
    _paper(order, say)
    _bound(order, say, rex, today)


def _paper(order: Order, say: str) -> None:
    vault = opened.require()
    with vault.blobs.create() as writer:
        writer.write(b"%PDF-1.4 " + say.encode())
        pending = writer.finish()
    scans.keep(vault, order, "order", f"{say}.pdf", pending)


def _bound(order: Order, say: str, rex: Person, today: date) -> None:
    bound = versions.begin(rex, "binds_user", f"Order of before {say}"[:200])
    versions.write(bound, {"starts_on": date(2025, 1, 1), "ends_on": date(2025, 12, 31), "status": "expired"})
    paragraphs.add(bound, split(f"1. Ada must not go to {say}."))
    for one in (order, bound):
        CourtDate.objects.create(
            order=one, on=today + timedelta(days=9), clock=time(10, 30), where=say, statement=say, documents=say,
            questions=say, children=say,
        )  # fmt: skip
    KeepAway.objects.create(order=bound, where=say, instead=say)
    orders_log.abstain(bound, {"happened_at": datetime.combine(today, time(21)), "pull": say, "instead": say})


def _contact(say: str, rex: Person, mira: Person) -> None:
    """An account of a real kind that nobody connects to: what it would have brought was put here by hand."""
    kind = every()[0]
    settings = {setting.key: SECRET if setting.secret else say for setting in kind.settings}
    address = identities.address_for("+447700900111", None, "sms", person=rex)
    account = keeping.add(kind, f"My phone {say}"[:200], settings, [address])
    keeping.remove(keeping.add(kind, f"My old phone {say}"[:200], settings, [address]))
    can = {"can": ["hold"], "found": [[f"An inbox at {say}", say]]}
    Check.objects.create(account=account, what=Looked.LOOK, ok=True, **can)
    Check.objects.create(account=account, what=Looked.COLLECT, ok=True, kept=len(_CAME))
    _acts(account, rex, say)
    keeper = Keeper(account, rex)
    for number, words in enumerate(_CAME, 1):
        keeper(_arrived(number, words.format(say=say), say))
    screening.catch_up()
    waiting.mark(Held.objects.get(pk=1), Marked.OPENED)
    waiting.mark(Held.objects.get(pk=2), Marked.GIVEN, mira)
    for number in (1, 2):
        going = writing.write(account, address, f"Friday at 5pm. {say}", f"Friday {say}"[:200], Held.objects.get(pk=1))
        _went(going, number, say)
    for state in (jobs.State.DONE, jobs.State.FAILED):
        arguments = {"do": "look", "account": account.pk}
        Job.objects.create(kind=contact_job.KIND, state=state, arguments=arguments, sentence=say)


def _acts(account: Account, rex: Person, say: str) -> None:
    """One that was looked ahead at, one in force, one that broke off."""
    steps, now = [[f"A rule is added at {say}.", say]], datetime.now(UTC)
    told = {"account": account, "person": rex, "action": "hold", "senders": account.senders(rex), "steps": steps}
    Act.objects.create(**told)
    Act.objects.create(**told, begun_at=now, done_at=now, tended_at=now, done_steps=steps, undo={"rules": []})
    Act.objects.create(**told, begun_at=now)


def _arrived(number: int, words: str, say: str) -> Arrived:
    at = datetime(2026, 3, 2 + number, 18, 40, tzinfo=UTC)
    subject = f"About {say}"
    return Arrived(f"m{number}", words.encode(), "text/plain", "+447700900111", at, words, subject)


def _went(going: Going, number: int, say: str) -> None:
    """The first was never let go; of the second nobody knows whether it went."""
    if number == 1:
        return
    going.events.create(number=1, what=Happened.RELEASED, reason=say)
    going.events.create(number=1, what=Happened.TRYING)
    going.events.create(number=1, what=Happened.UNKNOWN, sentence=say)
