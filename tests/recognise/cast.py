"""Ada, Rex and others, and a detector of plain words, so that the counts of a test can be read off its messages."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from leeward.words.messages import Attachment, Kind, Message, Origin, Place
from leeward.words.tactics import Confidence, Danger, Finding, Line, Quote, Screened, Setting, Side

ORIGIN = Origin("whatsapp_txt", "chat.txt", "0" * 64, "Rex")
WORDS = {
    "ungrateful": ("guilt_tripping", Confidence.LIKELY),
    "useless": ("belittling", Confidence.LIKELY),
    "my queen": ("love_bombing", Confidence.POSSIBLE),
    "ANSWER ME": ("rage", Confidence.POSSIBLE),
    "I've changed": ("false_promises", Confidence.POSSIBLE),
    "you dreamt it": ("gaslighting", Confidence.POSSIBLE),
    "everybody abandons me": ("playing_victim", Confidence.POSSIBLE),
}
FOREIGN = "no entiendo"
DANGERS = {"nobody will have you": "threat_to_kill", "the knife": "weapon"}


class PlainWords:
    """Finds the words above, in messages of the other party only."""

    version = "plain-words-1"
    about = "Words for tests."

    def screen(self, lines: Iterable[Line], setting: Setting) -> Iterator[Screened]:
        for index, line in enumerate(lines):
            if line.side is not Side.THEM:
                yield Screened(index)
                continue
            findings = tuple(
                Finding(
                    slug,
                    confidence,
                    Quote(words, line.text.index(words), line.text.index(words) + len(words)),
                    self.version,
                )
                for words, (slug, confidence) in WORDS.items()
                if words in line.text
            )
            dangers = tuple(
                Danger(flag, Quote(words, line.text.index(words), line.text.index(words) + len(words)), self.version)
                for words, flag in DANGERS.items()
                if words in line.text
            )
            yield Screened(index, findings, dangers, FOREIGN in line.text)


class Chat:
    """A chat in the making: `rex("text", "2026-03-01 10:00")`."""

    def __init__(self) -> None:
        self.messages: list[Message] = []

    def say(
        self,
        sender: str | None,
        text: str,
        at: str | datetime | None = "2026-03-01 10:00",
        kind: Kind = Kind.MESSAGE,
        attachments: tuple[Attachment, ...] = (),
    ) -> "Chat":
        moment = datetime.fromisoformat(at) if isinstance(at, str) else at
        place = Place(line=len(self.messages) + 1)
        self.messages.append(Message(ORIGIN, place, sender, moment, str(at or "?"), kind, text, attachments))
        return self

    def rex(self, text: str, at: str | datetime | None = "2026-03-01 10:00", kind: Kind = Kind.MESSAGE) -> "Chat":
        return self.say("Rex", text, at, kind)

    def ada(self, text: str, at: str | datetime | None = "2026-03-01 10:00", kind: Kind = Kind.MESSAGE) -> "Chat":
        return self.say("Ada", text, at, kind)
