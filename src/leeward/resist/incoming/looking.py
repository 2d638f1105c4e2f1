"""Looking at one message: what it holds and what its words do. Text in, `Pasted` out; nothing is kept by it."""

from dataclasses import dataclass
from datetime import datetime, time

from leeward.people import meant
from leeward.people.days import is_whole_day
from leeward.resist.choices import CameBy
from leeward.resist.pasted import Pasted, check_text
from leeward.resist.standing import Standing
from leeward.tactics import screening
from leeward.words.replies import MessageRead
from leeward.words.tactics import Line, Screened, Setting, Side

_MORNING = time(6)  # where the hour is not known: before anything of that day, and not at night


@dataclass(frozen=True, slots=True)
class Came:
    """What the person said of how it came. `at` is wall clock, the last moment of a day where the hour is not known."""

    at: datetime | None = None
    channel: str = ""
    person_id: int | None = None
    how: CameBy = CameBy.PASTED


def look(text: str, standing: Standing, came: Came | None = None) -> Pasted:
    """Reads one message. Raises NothingPasted and TooLong.

    Without a day it is read as if it came now. Not checked: whether the text is what was sent.
    """
    came = came or Came()
    text = check_text(text)
    return Pasted(
        text=text,
        read=read(text, moment(came.at)),
        screened=screened(text, came, setting(standing)),
        came_at=came.at,
        person_id=came.person_id,
        channel=came.channel,
        how=came.how,
    )


def again(pasted: Pasted, standing: Standing) -> Pasted:
    """Looks anew at what lies there, with what holds by now: an order noted, a notebook opened."""
    came = Came(pasted.came_at, pasted.channel)
    pasted.read = read(pasted.text, moment(came.at))
    pasted.screened = screened(pasted.text, came, setting(standing))
    return pasted


def read(text: str, sent_at: datetime) -> MessageRead:
    """The facts in it."""
    from leeward.facts.reading import read as read_facts

    return read_facts(text, sent_at)


def screened(text: str, came: Came, around: Setting) -> Screened:
    """What its words do, looked at alone, as the only line of a thread."""
    sent_at = _early(came.at) if came.at else None
    return next(iter(screening.screen([Line(Side.THEM, sent_at, came.channel, text)], around)))


def setting(standing: Standing) -> Setting:
    """What is known around the message."""
    return meant.around(standing.mode, standing.stop)


def after_stop(pasted: Pasted, standing: Standing) -> bool:
    """Whether it came after a request to stop; without a day it is taken to have come now."""
    if standing.stop is None:
        return False
    return pasted.came_at is None or _early(pasted.came_at) >= standing.stop.stated_at


def moment(came_at: datetime | None) -> datetime:
    """The wall clock time from which days in the message are counted."""
    return _early(came_at) if came_at else datetime.now().astimezone().replace(tzinfo=None)


def _early(came_at: datetime) -> datetime:
    return datetime.combine(came_at.date(), _MORNING) if is_whole_day(came_at) else came_at
