"""Looking at the history of the vault: what was seen is kept, with the report, until something changes."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Sum
from django.utils import timezone

from leeward.history import stream
from leeward.history.models import Message, ReadingProblem, Source
from leeward.people import identities
from leeward.people.choices import Role
from leeward.recognise import asked, notebook
from leeward.recognise.building import Options, build_from_items
from leeward.recognise.codec import BadShape
from leeward.recognise.corrections import recount
from leeward.recognise.items import Found, Item
from leeward.recognise.metrics.gathered import Gathered
from leeward.recognise.models import DangerFlag, Finding, LabelNote, Screening, WaitingNote
from leeward.recognise.report import Report, Who
from leeward.tactics.screening import default
from leeward.words.messages import DateOrder, Summary

INLINE = 1_000  # messages; a history up to this size is looked at within a request
_BATCH = 400


class Stopped(Exception):  # no failure: somebody asked for it
    """The look at the history was stopped; nothing of it is kept."""


def stamp(left_out: Iterable[int] = ()) -> str:
    """Of what a report would be made now: messages, conversations left out, who is who, stop notices, detector."""
    return f"{_made_of(left_out)}|{WaitingNote.objects.count()}"


def _made_of(left_out: Iterable[int]) -> str:
    stops = [[person.pk, str(identities.stop_notice(person))] for person in identities.others()]
    who = json.dumps([sorted(identities.roles().items()), sorted(identities.proxies()), stops, sorted(left_out)])
    return f"{stream.newest_id()}|{default().version}|{hashlib.sha256(who.encode()).hexdigest()[:16]}"


def newest() -> Screening | None:
    """The newest finished look, up to date or not. One that this version cannot read counts as none."""
    return Screening.objects.filter(finished=True).defer("behind").first()


def behind(screening: Screening, name: str) -> list[int]:
    """The ids of the messages behind a count of time, in order of time."""
    gathered = Screening.objects.values_list("behind", flat=True).get(pk=screening.pk)
    return [int(ref) for ref in gathered.get(name, ())]


def report_of(screening: Screening) -> Report | None:
    """The report as it is shown, with the person's notes; None where this version cannot read it."""
    try:
        return Report.from_json(screening.shown or screening.report)
    except BadShape:
        return None


def who(left_out: Iterable[int] = ()) -> Who:
    """Names as they stand in the originals; the other party is spoken of by the name the person gave.

    Those who write only in conversations that are left out are not spoken of.
    """
    others = identities.others()
    if left_out:
        counted = Message.objects.exclude(conversation__in=left_out).filter(sender__person__in=others).order_by()
        writing = set(counted.values_list("sender__person_id", flat=True).distinct())
        others = [person for person in others if person.pk in writing]
    label = " and ".join(person.name for person in others)
    return Who(tuple(sorted(stream.names(Role.ME))), tuple(sorted(stream.names(Role.OTHER))), label)


def look(progress: Callable[[int, int], None], stopping: Callable[[], bool], left_out: Iterable[int] = ()) -> Screening:
    """Looks at every message of the vault and keeps what was seen. Older looks go when this one is done.

    Conversations in `left_out` are looked at for danger flags alone. Raises Stopped where `stopping` says so; what was
    seen until then is taken away again.
    """
    total = stream.count()
    screening = Screening.objects.create(
        stamp=_made_of(left_out), detector=default().version, left_out=sorted(left_out)
    )
    keeper, gathered = _Keeper(screening), Gathered()

    def told(done: int) -> None:
        progress(done, total)
        if stopping():
            raise Stopped

    try:
        options = Options(
            asked.setting(),
            asked=asked.by_sender(),
            asked_names=asked.names(),
            settings=asked.by_thread(),
            proxies=identities.proxies(),
            made_at=_now(),
            progress=told,
            listener=keeper.add,
            left_out=frozenset(map(str, left_out)),
            gathered=gathered,
        )
        report = build_from_items(_items(_Waiting()), who(left_out), options, _summary())
    except BaseException:
        screening.delete()
        raise
    keeper.write()
    screening.behind = gathered.result()
    _finish(screening, report)
    return screening


def _finish(screening: Screening, report: Report) -> None:
    screening.report = report.to_json()
    screening.finished = True
    screening.stamp += f"|{WaitingNote.objects.count()}"
    with transaction.atomic():
        screening.save()
        Screening.objects.exclude(pk=screening.pk).delete()
    follow_notes(screening)


def follow_notes(screening: Screening) -> None:
    """Counts anew with the person's notes."""
    notes = notebook.holding_now()
    screening.shown = None
    if notes:
        original = Report.from_json(screening.report)
        screening.shown = recount(original, notebook.all_found(screening), notes).to_json()
    Screening.objects.filter(pk=screening.pk).update(shown=screening.shown)  # it may be gone by now


class _Keeper:
    """Writes findings and flags, some hundred at a time."""

    def __init__(self, screening: Screening) -> None:
        self._screening = screening
        self._findings: list[Finding] = []
        self._flags: list[DangerFlag] = []

    def add(self, found: Found) -> None:
        message_id = int(found.spot.ref)
        for finding in found.findings:
            self._findings.append(
                Finding(
                    screening=self._screening,
                    message_id=message_id,
                    tactic=finding.tactic,
                    confidence=finding.confidence.value,
                    start=finding.quote.start,
                    end=finding.quote.end,
                )
            )
        for danger in found.dangers:
            quote = danger.quote
            self._flags.append(
                DangerFlag(
                    screening=self._screening, message_id=message_id, flag=danger.flag, start=quote.start, end=quote.end
                )
            )
        if len(self._findings) + len(self._flags) >= _BATCH:
            self.write()

    def write(self) -> None:
        with transaction.atomic():
            Finding.objects.bulk_create(self._findings)
            DangerFlag.objects.bulk_create(self._flags)
        self._findings.clear()
        self._flags.clear()


class _Waiting:
    """Gives notes that were written before the messages were kept to their messages, as these go by."""

    def __init__(self) -> None:
        self._by_key: dict[str, list[WaitingNote]] = defaultdict(list)
        for note in WaitingNote.objects.all():
            self._by_key[note.key].append(note)

    def meet(self, key: bytes, message_id: int) -> None:
        notes = self._by_key.pop(key.hex(), []) if self._by_key else []
        for note in notes:
            values: dict[str, Any] = {name: getattr(note, name) for name in ("tactic", "kind", "answer", "other")}
            with transaction.atomic():
                LabelNote.objects.create(message_id=message_id, written_at=note.written_at, **values)
                note.delete()


def _items(waiting: _Waiting) -> Iterator[Item]:
    for number, stored in enumerate(stream.messages()):
        waiting.meet(stored.key, stored.id)
        yield Item(number, str(stored.id), stored.side, stored.message, str(stored.conversation_id))


def _summary() -> Summary:
    sources = list(Source.objects.order_by("id").values_list("name", "format"))
    return Summary(
        sources=tuple(name for name, _ in sources),
        format=" and ".join(sorted({format_ for _, format_ in sources})) or None,
        messages=stream.count(),
        problems=ReadingProblem.objects.aggregate(total=Sum("records"))["total"] or 0,
        skipped={},
        first=None,
        last=None,
        date_order=DateOrder.ISO,
    )


def _now() -> datetime:
    return timezone.localtime().replace(tzinfo=None)
