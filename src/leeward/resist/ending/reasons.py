"""What speaks against saying goodbye now: what the notebook knows, with where it has it from, and what it cannot know.

Nothing is counted, nothing follows by itself, and that nothing is known says nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest
from django.urls import reverse

from leeward.belongings.choices import Answer, ListKind, ThingState
from leeward.belongings.models import LeaningAnswer, Thing
from leeward.devices.models import Device
from leeward.devices.outcomes import YES
from leeward.library.belongings import LEANINGS
from leeward.library.content import Said
from leeward.library.goodbye import KNOWN, REASONS
from leeward.people import warnings
from leeward.people.choices import ModeKind
from leeward.people.days import today
from leeward.plan import standing as plan_standing
from leeward.plan.choices import State
from leeward.plan.models import Item
from leeward.recognise.models import DangerFlag, Screening
from leeward.resist import standing
from leeward.resist.choices import OrderSaid
from leeward.resist.models import ReceivedDanger
from leeward.vault.sessions import open_vault

_THREATS = frozenset(
    "threat_to_kill threat_of_harm weapon child_or_pet self_harm_with_demand abduction intimate_image".split()
)
_FOLLOWS = frozenset(("stalking",))
_SAID_THREAT = frozenset(("threat-to-kill", "children-animals", "suicide-threats"))
_BEHIND = ("papers", "money", "children")  # parts of the plan, and areas of what depends on whom
_OPEN = (State.TODO, State.DOING, State.RISKY)
_TOGETHER, _READY, _FOLLOWED = "A", "B", "E"  # letters of the modes of the plan
_LEFT = ("C", "D", "E")
_BEFORE_LEAVING = frozenset(("together", "unfinished"))
_ORDERS = (OrderSaid.PROTECTS, OrderSaid.BINDS, OrderSaid.BOTH)


@dataclass(frozen=True, slots=True)
class From:
    """Where it is known from, in one sentence, and the page where that stands."""

    said: Said
    url: str


@dataclass(frozen=True, slots=True)
class Known:
    """One reason that the notebook knows, with all places where it has it from."""

    key: str
    said: Said
    sources: tuple[From, ...]


_Found = tuple[str, str, str]  # the key of the reason, that of where it is from, the address


def known(request: HttpRequest) -> tuple[Known, ...]:
    """The reasons that hold by what was noted, in the order of the list. Without a vault only an order is known."""
    sources: dict[str, dict[From, None]] = {}
    for key, where, url in _found(request):
        sources.setdefault(key, {})[From(KNOWN[where], url)] = None
    return tuple(Known(key, said, tuple(sources[key])) for key, said in REASONS.items() if key in sources)


def asked(request: HttpRequest) -> dict[str, Said]:
    """The reasons that only the person can know, by key. Who said that they left is not asked whether they did."""
    there = {"order-unsure", *(one.key for one in known(request))}
    if open_vault(request) is not None and plan_standing.mode() in _LEFT:
        there |= _BEFORE_LEAVING
    return {key: said for key, said in REASONS.items() if key not in there}


def _found(request: HttpRequest) -> Iterator[_Found]:
    yield from _order(request)
    if open_vault(request) is not None:
        yield from _warned()
        yield from _flagged()
        yield from _planned(today())
        yield from _left_behind()
        yield from _devices()


def _order(request: HttpRequest) -> Iterator[_Found]:
    holds = standing.known(request)
    url = reverse("resist:order")
    if holds.order in _ORDERS or (holds.mode is not None and holds.mode.kind == ModeKind.ORDERED):
        yield "order", "order", url
    elif holds.order is OrderSaid.UNSURE:
        yield "order-unsure", "order", url


def _warned() -> Iterator[_Found]:
    noted, url = set(warnings.noted()), reverse("people:warnings")
    for key, holds in (
        ("warning", bool(noted)),
        ("threats", bool(noted & _SAID_THREAT)),
        ("followed", "following" in noted),
    ):
        if holds:
            yield key, "warning", url


def _flagged() -> Iterator[_Found]:
    newest = Screening.objects.filter(finished=True).values_list("pk", flat=True).first()
    history = DangerFlag.objects.filter(screening=newest).order_by()
    pasted = ReceivedDanger.objects.order_by()
    for key, flags in (("threats", _THREATS), ("followed", _FOLLOWS)):
        if history.filter(flag__in=flags).exists():
            yield key, "flag", reverse("recognise:dangers", args=["v"])
        if pasted.filter(flag__in=flags).exists():
            yield key, "flag", reverse("resist:kept_list")


def _planned(day: date) -> Iterator[_Found]:
    mode, leaving, plan = plan_standing.mode(), plan_standing.leaving_day(), reverse("plan:plan")
    if mode == _TOGETHER:
        yield "together", "mode", plan
    if mode in (_TOGETHER, _READY):
        yield "unfinished", "mode", plan
    if mode == _FOLLOWED:
        yield "followed", "mode", plan
    if leaving is not None and leaving >= day:
        yield "unfinished", "day", reverse("plan:leaving_day")
    if Item.objects.filter(key="place-refuge", state__in=(State.DOING, State.DONE)).exists():
        yield "hidden", "items", reverse("plan:part", args=["place"])


def _left_behind() -> Iterator[_Found]:
    open_parts = set(Item.objects.filter(part__in=_BEHIND, state__in=_OPEN).values_list("part", flat=True))
    for part in _BEHIND:
        if part in open_parts:
            yield "left-behind", "items", reverse("plan:part", args=[part])
    papers = Thing.objects.filter(kind=ListKind.PAPER, state__in=(ThingState.CANNOT, ThingState.RISKY))
    if papers.exists():
        yield "left-behind", "papers", reverse("belongings:papers")
    leaning = [one.said.key for one in LEANINGS if one.area in _BEHIND]
    if LeaningAnswer.objects.filter(key__in=leaning, answer=Answer.OTHER).exists():
        yield "left-behind", "leaning", reverse("belongings:leaning")


def _devices() -> Iterator[_Found]:
    if any(YES in answers.values() for answers in Device.objects.values_list("answers", flat=True)):
        yield "devices", "device", reverse("devices:devices")
