"""Each conversation is a thread of its own to the detector, while its messages keep their place in time."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping

from leeward.recognise.items import Item
from leeward.tactics.detector import Detector
from leeward.tactics.screening import screen
from leeward.words.tactics import Line, Screened, Setting

AHEAD = 20_000  # messages of other threads that may wait for a detector that looks ahead


def screened_items(
    stream: Iterable[Item], setting: Setting, detector: Detector, settings: Mapping[str, Setting] | None = None
) -> Iterator[tuple[Item, Screened]]:
    """Each item beside what was seen in it, in the order of `stream`, however far the detector looks ahead.

    Lines of one thread (`Item.thread`) go to the detector together and apart from all others, with what is known around
    that thread (`settings`, else `setting`). Memory is bounded: where
    a detector waits for the next line of a thread that is silent for 20,000 messages of others, that thread begins
    anew.
    """
    return iter(_Threads(stream, setting, detector, settings or {}))


class _Threads:
    def __init__(
        self, stream: Iterable[Item], setting: Setting, detector: Detector, settings: Mapping[str, Setting]
    ) -> None:
        self._stream = iter(stream)
        self._setting = setting
        self._settings = settings
        self._detector = detector
        self._order: deque[Item] = deque()
        self._unseen: dict[str, deque[Item]] = {}
        self._running: dict[str, Iterator[Screened]] = {}

    def __iter__(self) -> Iterator[tuple[Item, Screened]]:
        while self._order or self._read():
            item = self._order[0]
            screened = self._screened(item.thread)
            self._order.popleft()
            yield item, screened

    def _read(self) -> bool:
        item = next(self._stream, None)
        if item is None:
            return False
        self._order.append(item)
        self._unseen.setdefault(item.thread, deque()).append(item)
        return True

    def _screened(self, thread: str) -> Screened:
        running = self._running.get(thread)
        answer = next(running, None) if running else None
        if answer is None:
            setting = self._settings.get(thread, self._setting)
            running = self._running[thread] = screen(self._lines(thread), setting, self._detector)
            answer = next(running)
        return answer

    def _lines(self, thread: str) -> Iterator[Line]:
        unseen = self._unseen[thread]
        while True:
            while not unseen:
                if len(self._order) >= AHEAD or not self._read():
                    return
            yield _line(unseen.popleft())


def _line(item: Item) -> Line:
    message = item.message
    channel = message.origin.format.partition("_")[0]
    return Line(item.side, message.sent_at, channel, message.text if item.has_words else "")
