"""The circumstances of a line: what was said before it, when, and where contact stood.

Circumstances are plain words that cues name in `when` and `not_when`:

    after_stop     the person had asked for no more contact (told to the program, or found in their own lines)
    stop_given     the same, but as the person told it to the program
    ended          after_stop, or contact is ending or limited, or the person wrote that it is over
    limited        contact is limited
    wanted         the person says that contact is wanted
    allowed        the line speaks of an allowed topic (asked only after a stop or where contact is limited)
    practical      the line holds something practical (a time, school, money, a lawyer); asked only as above
    unanswered     the other party's third message in a row, or a day has passed since the person last wrote
    burst          the fifth message or more within ten minutes
    after_anger    anger, put-downs or threats in the other party's last lines
    after_denial   the other party's line before denied something
    confronted     the person has just written of something that was done to them
    answering      the first line after one that the person wrote, within a day, that was not the stop itself
    asked          the person's last line was a question
    night          sent between eleven in the evening and six in the morning
    third          written by a third person
"""

from collections import deque
from datetime import datetime, timedelta

from leeward.tactics.rules.cues import shared_lists
from leeward.tactics.rules.matching import holds
from leeward.tactics.rules.notices import find_ending, find_stop
from leeward.tactics.rules.phrases import parse, words_of
from leeward.tactics.rules.text import lowered
from leeward.words.tactics import Contact, Line, Setting, Side

_REMEMBERED = timedelta(days=3)
_LINES_REMEMBERED = 12
"""Lines after which anger or a confrontation no longer counts, where lines carry no time."""

ANGRY = frozenset({"rage", "belittling", "threat", "self_harm_threat", "intimate_threat", "possessiveness"})
DENIAL = "denial"
"""The mark that a line denied something; kept for the next line, never shown."""

_CONFRONTING = [
    parse(phrase, shared_lists())
    for phrase in (
        "you @hurt_past me", "you hurt me", "you hit|pushed|slapped|kicked *2 @child", "you were going_through my",
        "you read|opened|took|stole|broke|smashed|hid my", "you threw", "you lied", "you promised", "you said",
        "you told me", "you called me", "you shouted|screamed|yelled", "you scared|frightened me", "you were violent",
        "why did you", "when you *2 @hurt_past", "you put your hand|hands", "you followed me", "you cheated",
    )
]  # fmt: skip
_PRACTICAL = frozenset(
    """school nursery pickup collect dropoff doctor dentist gp appointment hospital vaccination homework teacher invoice
    rent mortgage bill bills council tax payment paid transfer receipt solicitor lawyer court hearing mediation mediator
    maintenance contact handover passport form sign signed documents keys post parcel delivery boiler landlord estate
    agent insurance bank statement pm am clock minutes train flight bus address temperature fever medicine inhaler
    tablets prescription clinic nurse uniform kit lunch swimming football bag coat shoes""".split()
)


class Thread:
    """What is remembered of one thread while its lines go by. Memory does not grow with the thread."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._topics = words_of(lowered(" ".join(setting.allowed_topics)))
        self._stop_found = False
        self._over = False
        self._mine_last: datetime | None = None
        self._asked = self._mine_was_stop = self._mine_any = False
        self._confronted = self._angry = _LINES_REMEMBERED + 1
        self._angry_at: datetime | None = None
        self._in_row = 0
        self._denied = False
        self._times: deque[datetime] = deque(maxlen=5)

    def mine(self, line: Line) -> None:
        """Remember a line of the person: a stop, an ending, a question, a confrontation. It is not screened."""
        low = lowered(line.text[:2_000])
        words = words_of(low)
        stop = find_stop(line.text[:2_000]) is not None
        self._stop_found = self._stop_found or stop
        self._over = self._over or find_ending(line.text[:2_000]) is not None
        self._asked = "?" in line.text
        self._mine_was_stop = stop
        if any(holds(phrase, low, words) for phrase in _CONFRONTING):
            self._confronted = 0
        self._mine_any = True
        self._mine_last = line.sent_at or self._mine_last
        self._in_row = 0

    def before(self, line: Line) -> set[str]:
        """The circumstances of a line that the person did not write. Call once for each, in order."""
        self._in_row += 1
        self._angry += 1
        self._confronted += 1
        held = self._contact(line) | self._pace(line)
        if line.side is Side.THIRD:
            held.add("third")
        if self._asked:
            held.add("asked")
        if self._confronted <= _LINES_REMEMBERED:
            held.add("confronted")
        if self._denied:
            held.add("after_denial")
        held |= self._anger(line)
        return held | self._topic(line) if held & {"after_stop", "limited"} else held

    def after(self, line: Line, tactics: set[str], *, denied: bool) -> None:
        """Remember what was seen in the line."""
        self._denied = denied and line.side is Side.THEM
        if tactics & ANGRY and line.side is Side.THEM:
            self._angry, self._angry_at = 0, line.sent_at

    def _contact(self, line: Line) -> set[str]:
        held: set[str] = set()
        contact = self._setting.contact
        stop_at = self._setting.stop_stated_at
        if stop_at is not None:
            given = line.sent_at is None or line.sent_at >= stop_at
        else:
            given = contact is Contact.STOP_STATED
        if given:
            held |= {"stop_given", "after_stop"}
        elif self._stop_found and contact is not Contact.WANTED:
            held.add("after_stop")
        if contact is Contact.LIMITED:
            held.add("limited")
        if contact is Contact.WANTED and not given:
            held.add("wanted")
        elif given or held or self._over or contact is Contact.ENDING:
            held.add("ended")
        return held

    def _pace(self, line: Line) -> set[str]:
        held: set[str] = set()
        now = line.sent_at
        if now is not None:
            self._times.append(now)
            if len(self._times) == 5 and now - self._times[0] <= timedelta(minutes=10):
                held.add("burst")
            if now.hour >= 23 or now.hour < 6:
                held.add("night")
            if self._mine_last is not None and now - self._mine_last > timedelta(days=1):
                held.add("unanswered")
        if self._mine_any and self._in_row == 1 and not self._mine_was_stop and "unanswered" not in held:
            held.add("answering")
        if self._in_row >= 3:
            held.add("unanswered")
        return held

    def _anger(self, line: Line) -> set[str]:
        if self._angry_at is not None and line.sent_at is not None:
            near = line.sent_at - self._angry_at <= _REMEMBERED
        else:
            near = self._angry <= _LINES_REMEMBERED
        return {"after_anger"} if near else set()

    def _topic(self, line: Line) -> set[str]:
        words = words_of(lowered(line.text[:2_000]))
        held = set()
        if words & self._topics:
            held.add("allowed")
        if words & _PRACTICAL or any(word[:1].isdigit() for word in words):
            held.add("practical")
        return held
