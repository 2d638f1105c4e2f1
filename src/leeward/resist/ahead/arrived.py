"""What really arrived and may be one of the seven: from the newest look at the history, and from messages kept here.

Suggestions only. What the person said of a message, here or on its label, holds. Only their answer is kept.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.http import HttpRequest
from django.urls import reverse

from leeward.history.models import Message
from leeward.people import identities
from leeward.people.days import today
from leeward.plan import standing as plan_standing
from leeward.recognise import notebook, screening
from leeward.recognise.corrections import Holding, Kind, Label
from leeward.recognise.models import DangerFlag, Finding, Screening
from leeward.resist import standing
from leeward.resist.ahead import matching
from leeward.resist.incoming import looking
from leeward.resist.incoming.looking import Came
from leeward.resist.models import Received, Seen
from leeward.tactics import screening as detecting
from leeward.tactics.catalogue import DANGERS, TACTICS
from leeward.words.tactics import Screened, Setting

_FINDINGS = 400  # the newest ones are looked at; of each reaction some are shown
_KEPT = 60
_SHOWN = 12
_CACHE = "ahead_screened"


@dataclass(frozen=True, slots=True)
class Arrived:
    """One message that may be a reaction. Of the history: `message_key` (hex); kept by hand: `received_id`.

    `when` is wall clock, None where it is not known; `day` then is the day it was kept. `labels` say what was seen.
    """

    day: date
    when: datetime | None
    text: str
    url: str
    labels: tuple[str, ...]
    dangerous: bool
    message_key: str = ""
    received_id: int | None = None

    @property
    def ref(self) -> str:
        """How a form names it."""
        return f"r{self.received_id}" if self.received_id is not None else self.message_key


_Slugs = tuple[frozenset[str], frozenset[str]]  # tactics, danger flags


def since(day: date) -> date | None:
    """From which day on messages count as reactions: asked to stop, else left. None: all are looked at."""
    stops: list[date] = [
        notice.stated_at.date() for one in identities.others() if (notice := identities.stop_notice(one))
    ]
    if stops:
        return min(stops)
    left: date | None = plan_standing.leaving_day()
    return left if left is not None and left <= day else None


def suggestions(request: HttpRequest) -> Mapping[str, list[Arrived]]:
    """By the key of a reaction, what may be it and was not answered yet; the newest first. Needs an open vault."""
    found: dict[str, list[Arrived]] = defaultdict(list)
    said, first = _said(), since(today())
    for arrived, (tactics, flags) in (*_kept(request), *_of_history()):
        if first is not None and arrived.day < first:
            continue
        for reaction in matching.may_be(tactics, flags):
            if (reaction.key, arrived.ref) not in said:
                found[reaction.key].append(arrived)
    return {
        key: sorted(rows, key=lambda row: (row.day, str(row.when or "")), reverse=True)[:_SHOWN]
        for key, rows in found.items()
    }


def _said() -> set[tuple[str, str]]:
    rows = Seen.objects.values_list("key", "message_key", "received_id")
    return {(key, f"r{received}" if received else message) for key, message, received in rows}


def _of_history() -> Iterator[tuple[Arrived, _Slugs]]:
    kept = screening.newest()
    if kept is None:
        return
    notes = notebook.holding_now()
    for message, tactics, flags in _by_message(kept):
        now = frozenset(_corrected(str(message.pk), tactics, notes))
        if message.sent_at is not None and (now or flags):
            yield (
                Arrived(
                    day=message.sent_at.date(),
                    when=message.sent_at,
                    text=message.text,
                    url=reverse("history:message", args=[message.pk]),
                    labels=_labels(now, flags),
                    dangerous=bool(flags),
                    message_key=bytes(message.key).hex(),
                ),
                (now, flags),
            )


def _by_message(kept: Screening) -> Iterator[tuple[Message, frozenset[str], frozenset[str]]]:
    """The newest messages in which something was seen."""
    messages: dict[int, Message] = {}
    tactics: dict[int, set[str]] = defaultdict(set)
    flags: dict[int, set[str]] = defaultdict(set)
    for finding in Finding.objects.filter(screening=kept).order_by("-id").select_related("message")[:_FINDINGS]:
        messages[finding.message_id] = finding.message
        tactics[finding.message_id].add(finding.tactic)
    for flag in DangerFlag.objects.filter(screening=kept).order_by("-id").select_related("message")[:_FINDINGS]:
        messages[flag.message_id] = flag.message
        flags[flag.message_id].add(flag.flag)
    for pk, message in messages.items():
        yield message, frozenset(tactics[pk]), frozenset(flags[pk])


def _corrected(ref: str, tactics: Collection[str], notes: Holding) -> Iterator[str]:
    """The tactics as the person sees them: a label they took off does not count, one they named does."""
    for tactic in tactics:
        note = notes.get((ref, tactic, Kind.LABEL))
        if note is None or note.answer != Label.IS_NOT:
            yield tactic
        elif note.other in TACTICS:
            yield note.other


def _kept(request: HttpRequest) -> Iterator[tuple[Arrived, _Slugs]]:
    """The newest messages that were kept, looked at once in this session."""
    settings: dict[int | None, Setting] = {}
    rows = Received.objects.select_related("person").prefetch_related("dangers")[:_KEPT]
    for row in rows:
        if row.person_id not in settings:
            settings[row.person_id] = looking.setting(standing.known(request, row.person))
        tactics = _tactics(request, row, settings[row.person_id])
        flags = frozenset(danger.flag for danger in row.dangers.all())
        if tactics or flags:
            yield (
                Arrived(
                    day=(row.came_at or row.written_at.astimezone()).date(),
                    when=row.came_at,
                    text=row.text,
                    url=reverse("resist:kept", args=[row.pk]),
                    labels=_labels(tactics, flags),
                    dangerous=bool(flags),
                    received_id=row.pk,
                ),
                (tactics, flags),
            )


def _tactics(request: HttpRequest, row: Received, around: Setting) -> frozenset[str]:
    """What its words do. The names alone are remembered, in memory, until the session ends."""
    cache: dict[tuple[object, ...], frozenset[str]] = request.session.setdefault(_CACHE, {})
    name = (row.key, detecting.default().version, around.contact, around.stop_stated_at)
    if name not in cache:
        seen: Screened = looking.screened(row.text, Came(row.came_at, row.channel), around)
        cache[name] = frozenset(finding.tactic for finding in seen.findings)
    return cache[name]


def _labels(tactics: Collection[str], flags: Collection[str]) -> tuple[str, ...]:
    """In the order of the catalogue, dangers first."""
    return (
        *(kind.label for flag, kind in DANGERS.items() if flag in flags),
        *(tactic.label for slug, tactic in TACTICS.items() if slug in tactics),
    )
