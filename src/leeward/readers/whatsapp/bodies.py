"""What a record's text is: words, a call, a deleted or edited message, a medium, a place, a poll."""

from dataclasses import dataclass, field
from typing import Any

from leeward.readers.media import Media
from leeward.readers.whatsapp import phrases
from leeward.readers.whatsapp.patterns import (
    ATTACHED_ANDROID,
    ATTACHED_IOS,
    ATTACHED_WORDS,
    CALL,
    DURATION,
    EDITED,
    LRM,
    MAP,
    OMITTED,
    OPTION,
    OWN_NAME,
    POLL,
    RLM,
    UNANSWERED,
    VENUE,
    VIEW_ONCE,
)
from leeward.readers.whatsapp.system import looks_like_notice
from leeward.words.messages import Attachment, Kind

_EDGES = "\u200e\u200f\u202a\u202c\ufeff"
_LONGEST_PHRASE = 120
# What Android writes for what it cannot export, such as view-once pictures and some polls.
_UNEXPORTED = "null"
_SECONDS = {"h": 3600, "m": 60, "s": 1}


@dataclass(slots=True)
class Body:
    """A text, understood. `extra` is what goes into the details of the message."""

    kind: Kind
    text: str
    attachments: tuple[Attachment, ...] = ()
    extra: dict[str, Any] = field(default_factory=dict)


def is_special(text: str, lines: int) -> bool:
    """Whether a text may be more than words. Quick, since every message is asked; `understand` then looks closely."""
    return (
        text[-1:] in _ENDS
        or text in phrases.AS_WRITTEN
        or LRM in text
        or "://" in text
        or text[:1] == RLM
        or (lines > 1 and _special_lines(text))
    )


def _special_lines(text: str) -> bool:
    return text[-1] == "\n" or text[text.find("\n") - 1] in _ENDS or POLL.match(text) is not None


_ENDS = frozenset(")>")
_PHRASES = phrases.DELETED | phrases.MISSED | phrases.MEDIA_OMITTED


def understand(text: str, media: Media) -> Body:
    """Sort a text. The direction mark at its start says that WhatsApp wrote it, where the phone adds one."""
    plain = phrases.plain(text) if len(text) <= _LONGEST_PHRASE else ""
    if plain in _PHRASES:
        return _phrase(plain, text, media)
    known = _edited(text, media) or _file(text, media) or _poll(text) or _place(text)
    if known:
        return known
    if text.startswith((LRM, RLM)):
        return _marked(text, plain, media)
    return Body(Kind.MESSAGE, _bare(text), extra={"placeholder": True} if text == _UNEXPORTED else {})


def _edited(text: str, media: Media) -> Body | None:
    edited = EDITED.search(text) if "<" in text else None
    if not edited:
        return None
    inner = understand(text[: edited.start()], media)
    kind = Kind.EDITED if inner.kind is Kind.MESSAGE else inner.kind
    return Body(kind, inner.text, inner.attachments, inner.extra)


def _file(text: str, media: Media) -> Body | None:
    """A medium that is named or left out, with its caption."""
    first, _, caption = text.partition("\n")
    if caption and len(first) <= _LONGEST_PHRASE and phrases.plain(first) in phrases.MEDIA_OMITTED:
        return Body(Kind.MESSAGE, _bare(caption), (media.unnamed(None),))
    named = ATTACHED_IOS.search(text) if "<" in text else None
    if named and (LRM in text or OWN_NAME.search(named[2]) or ATTACHED_WORDS.search(named[1])):
        return _with_file(named[2], text[: named.start()], media)
    named = ATTACHED_ANDROID.match(text)
    if named is None:
        return None
    marked = text.startswith((LRM, RLM))
    if marked or OWN_NAME.match(named[1]) or phrases.plain(named[2]) in phrases.ATTACHED:
        return _with_file(named[1], text[named.end() :], media)
    return None


def _phrase(plain: str, text: str, media: Media) -> Body:
    if plain in phrases.MEDIA_OMITTED:
        return Body(Kind.MESSAGE, "", (media.unnamed(None),))
    return Body(Kind.DELETED if plain in phrases.DELETED else Kind.MISSED_CALL, _bare(text))


def _marked(text: str, plain: str, media: Media) -> Body:
    """A text that WhatsApp wrote in the place of, or around, what a person did."""
    if plain and len(plain) <= 80 and "\n" not in plain:
        if OMITTED.search(plain):
            view_once = {"view_once": True} if VIEW_ONCE.search(plain) else {}
            return Body(Kind.MESSAGE, "", (media.unnamed(_named_medium(plain)),), view_once)
        if CALL.search(plain):
            return _call(plain, text)
    if plain and VIEW_ONCE.search(plain):
        return Body(Kind.MESSAGE, "", (media.unnamed(None),), {"view_once": True})
    if looks_like_notice(text):
        return Body(Kind.SYSTEM, _bare(text))
    return Body(Kind.MESSAGE, _bare(text), extra={"written_by_app": True})


def call_of(text: str) -> Body | None:
    """The call that a line without a sender tells of (Android), if it does."""
    plain = phrases.plain(text) if len(text) <= _LONGEST_PHRASE else ""
    if plain and CALL.search(plain):
        return _call(plain, text)
    head = plain.partition(" at ")[0].partition(" um ")[0].partition(" a las ")[0].partition(" à")[0]
    return Body(Kind.MISSED_CALL, _bare(text)) if plain and head in phrases.MISSED else None


def _call(plain: str, text: str) -> Body:
    seconds = sum(int(found[1]) * _SECONDS[found.lastgroup or "s"] for found in DURATION.finditer(plain))
    if UNANSWERED.search(plain):
        return Body(Kind.MISSED_CALL, _bare(text))
    return Body(Kind.CALL, _bare(text), extra={"seconds": seconds} if seconds else {})


def _with_file(name: str, caption: str, media: Media) -> Body:
    return Body(Kind.MESSAGE, _bare(caption.strip()).strip(), (media.named(_bare(name)),))


def _poll(text: str) -> Body | None:
    if "\n" not in text or not POLL.match(text):
        return None
    lines = _bare(text).split("\n")
    options = [{"text": option, "votes": int(votes)} for option, votes in OPTION.findall(text)]
    question = lines[1].strip(_EDGES) if len(lines) > 1 else ""
    return Body(Kind.MESSAGE, _unmarked(text), extra={"poll": {"question": question, "options": options}})


def _place(text: str) -> Body | None:
    if "://" not in text:
        return None
    found = MAP.search(text)
    if found:
        where = {"latitude": found[1], "longitude": found[2]}
        return Body(Kind.MESSAGE, _bare(text), extra={"location": where})
    if VENUE.search(text):
        return Body(Kind.MESSAGE, _bare(text), extra={"location": {"venue": True}})
    return None


def _named_medium(plain: str) -> str | None:
    return next((kind for word, kind in phrases.MEDIA if word.search(plain)), None)


def _bare(text: str) -> str:
    return text.strip(_EDGES)


def _unmarked(text: str) -> str:
    return "\n".join(line.strip(_EDGES) for line in text.split("\n"))
