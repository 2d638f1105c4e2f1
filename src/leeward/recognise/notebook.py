"""The person's notes and the findings of the vault, as plain values."""

from collections.abc import Iterable, Iterator
from itertools import islice

from leeward.history import stream
from leeward.recognise.corrections import Holding, Kind, Label, Note, holding
from leeward.recognise.items import Found, Item
from leeward.recognise.models import DangerFlag, Finding, LabelNote, Screening
from leeward.words.tactics import Confidence, Danger, Quote
from leeward.words.tactics import Finding as Seen

_PAGE = 400


def notes() -> Iterator[Note]:
    """All notes, in the order they were written."""
    for row in LabelNote.objects.order_by("id"):
        yield Note(str(row.message_id), row.tactic, Kind(row.kind), row.answer, row.other, row.written_at)


def holding_now() -> Holding:
    """The notes that hold."""
    return holding(notes())


def write(note: Note) -> None:
    """Adds a note; the one before stays."""
    LabelNote.objects.create(
        message_id=int(note.ref),
        tactic=note.tactic,
        kind=note.kind.value,
        answer=note.answer,
        other=note.other,
        written_at=note.at,
    )


def all_found(screening: Screening) -> Iterator[Found]:
    """Every message with a finding, in the order of the look; those with a danger flag alone are left out."""
    ids = dict.fromkeys(screening.findings.order_by("id").values_list("message_id", flat=True))
    return found(screening, ids)


def of_tactic(screening: Screening, tactic: str) -> list[int]:
    """The ids of the messages that count for a tactic now, notes included."""
    held = holding_now()
    seen = screening.findings.filter(tactic=tactic).order_by("id").values_list("message_id", flat=True)
    named = {int(note.ref) for note in held.values() if note.other == tactic and note.answer == Label.IS_NOT}
    gone = {
        int(ref) for (ref, slug, kind), note in held.items()
        if slug == tactic and kind is Kind.LABEL and note.answer == Label.IS_NOT
    }  # fmt: skip
    return [pk for pk in dict.fromkeys([*seen, *sorted(named)]) if pk not in gone or pk in named]


def of_dangers(screening: Screening) -> list[int]:
    """The ids of the messages with a danger flag. No note takes one away."""
    return list(dict.fromkeys(screening.flags.order_by("id").values_list("message_id", flat=True)))


def found(screening: Screening, ids: Iterable[int]) -> Iterator[Found]:
    """The messages with these ids and what was seen in them, in the order of `ids`; a few hundred at a time."""
    rest, shelf = iter(ids), stream.Shelf()
    while page := list(islice(rest, _PAGE)):
        yield from _page(screening, page, shelf)


def _page(screening: Screening, ids: list[int], shelf: stream.Shelf) -> list[Found]:
    rows = stream.select(f"WHERE id IN ({', '.join(['%s'] * len(ids))})", list(ids))
    stored = {message.id: message for message in map(shelf.take, rows)}
    ours = {"screening": screening, "message_id__in": ids}
    seen: dict[int, list[Seen]] = {}
    findings = Finding.objects.filter(**ours).order_by("id")
    for pk, tactic, confidence, start, end in findings.values_list(
        "message_id", "tactic", "confidence", "start", "end"
    ):
        quote = _quote(stored[pk].message.text, start, end)
        seen.setdefault(pk, []).append(Seen(tactic, Confidence(confidence), quote, screening.detector))
    flags: dict[int, list[Danger]] = {}
    dangers = DangerFlag.objects.filter(**ours).order_by("id")
    for pk, flag, start, end in dangers.values_list("message_id", "flag", "start", "end"):
        flags.setdefault(pk, []).append(Danger(flag, _quote(stored[pk].message.text, start, end), screening.detector))
    return [
        Found(
            Item(pk, str(pk), stored[pk].side, stored[pk].message).spot(),
            stored[pk].message.text,
            tuple(seen.get(pk, ())),
            tuple(flags.get(pk, ())),
        )
        for pk in ids
        if pk in stored
    ]


def _quote(text: str, start: int, end: int) -> Quote:
    return Quote(text[start:end], start, end)
