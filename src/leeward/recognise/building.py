"""Builds the report in one pass over the messages, in memory that does not grow with their number."""

from collections import Counter
from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from leeward import __version__
from leeward.recognise.around import Around
from leeward.recognise.dangers import DangerTally
from leeward.recognise.items import Found, Item, items, quoted
from leeward.recognise.metrics.clock import Clock, is_night
from leeward.recognise.metrics.gathered import Behind, Gathered
from leeward.recognise.metrics.left_out import LeftOut
from leeward.recognise.metrics.runs import BurstCounter, UnansweredCounter
from leeward.recognise.metrics.span import Span
from leeward.recognise.metrics.stops import AfterStopCounter
from leeward.recognise.metrics.templates import TemplateCounter
from leeward.recognise.patterns import FoundPatterns, MessagePatterns
from leeward.recognise.report import Made, Report, Said, Totals, Who
from leeward.recognise.tally import Tally
from leeward.recognise.threads import screened_items
from leeward.tactics.catalogue import DANGERS, TACTICS
from leeward.tactics.detector import Detector
from leeward.tactics.limits import LIMITS
from leeward.tactics.screening import default
from leeward.tactics.stop import find_stop
from leeward.words.messages import Kind, Message, Summary
from leeward.words.tactics import Screened, Setting, Side

_STOPS_SHOWN = 5
_TOLD_EVERY = 512

Listener = Callable[[Found], None]
SummaryOrLater = Summary | Callable[[], Summary | None] | None


@dataclass(frozen=True, slots=True)
class Options:
    """How to build. `progress` is told the number of messages now and then, and may raise to stop.

    `proxies` are senders whom the person marked as writing for the other party. `listener` is given every message in
    which something was seen. `made_at` is written into the report. `left_out` names threads that are looked at for
    danger flags alone. `asked` says since when each sender was asked to stop, where not all of them were (`asked_names`
    is how these are spoken of), and
    `settings` what is known around single threads. `gathered` is told which messages stand behind the counts of time.
    """

    setting: Setting = field(default_factory=Setting)
    detector: Detector | None = None
    proxies: frozenset[str] = frozenset()
    made_at: datetime | None = None
    progress: Callable[[int], None] | None = None
    listener: Listener | None = None
    left_out: Container[str] = frozenset()
    asked: Mapping[str, datetime] | None = None
    asked_names: str = ""
    settings: Mapping[str, Setting] = field(default_factory=dict)
    gathered: Gathered | None = None


def build_report(  # noqa: PLR0913  # the door for the command line: every argument is named at the call
    messages: Iterable[Message],
    *,
    me: frozenset[str],
    them: frozenset[str] = frozenset(),
    setting: Setting | None = None,
    summary: SummaryOrLater = None,
    made_at: datetime | None = None,
    progress: Callable[[int], None] | None = None,
    detector: Detector | None = None,
) -> Report:
    """The report of a reading.

    `messages` come in order of time, as they stand in the export; `me` and `them` are sender names as they stand
    there, and with no name in `them` everyone else is the other party. `summary` may be a function that is called when
    the messages are through (a reading knows its summary only then).

    Nothing is kept or written. Not checked: whether the names belong to whom they are said to.
    """
    who = Who(tuple(sorted(me)), tuple(sorted(them)), " and ".join(sorted(them)))
    options = Options(setting or Setting(), detector=detector, made_at=made_at, progress=progress)
    return build_from_items(items(messages, me, them), who, options, summary)


def build_from_items(stream: Iterable[Item], who: Who, options: Options, summary: SummaryOrLater = None) -> Report:
    """As `build_report`, for messages whose side and ref are known already."""
    chosen = options.detector or default()
    builder = Builder(who, options)
    for item, screened in screened_items(stream, options.setting, chosen, options.settings):
        builder.add(item, screened)
        if options.progress is not None and item.number % _TOLD_EVERY == _TOLD_EVERY - 1:
            options.progress(item.number + 1)
    counted = summary() if callable(summary) else summary
    return builder.report(counted, Made(chosen.version, __version__, options.made_at), about=chosen.about)


class Builder:
    """Takes messages one by one, in order of time, and gives the report at the end."""

    def __init__(self, who: Who, options: Options) -> None:
        stop = options.setting.stop_stated_at
        self._who = who
        self._listener = options.listener
        self._left_out_threads = options.left_out
        self._asked_names = options.asked_names
        self._gathered = gathered = options.gathered or Gathered()
        self._after = (
            AfterStopCounter(stop, confirmed=True, by_sender=options.asked, gathered=gathered)
            if stop is not None
            else None
        )
        self._stops: list[Said] = []
        self._tally = Tally(TACTICS)
        self._found_patterns = FoundPatterns()
        self._message_patterns = MessagePatterns(options.proxies)
        self._dangers = DangerTally(DANGERS)
        self._around = Around()
        self._clock = Clock()
        self._bursts = BurstCounter(lambda refs: gathered.add(Behind.BURSTS, refs))
        self._unanswered = UnansweredCounter(lambda refs: gathered.put(Behind.RUN, refs))
        self._templates = TemplateCounter()
        self._left_out = LeftOut()
        self._span = Span()
        self._count: Counter[str] = Counter()
        self._stop_at = stop

    def add(self, item: Item, screened: Screened) -> None:
        """A message and what was seen in it."""
        if item.thread in self._left_out_threads:
            self._around.add(item, keep=self._danger_alone(item, screened))
            return
        self._span.add(item)
        self._left_out.add(item)
        moment = item.message.sent_at
        if item.side is Side.THEM:
            self._theirs(item, moment)
            self._count["foreign"] += screened.foreign and item.has_words
        elif item.side is Side.ME:
            self._count["mine"] += not item.is_call
            self._look_for_stop(item)
        else:
            self._count["others"] += item.message.sender is not None
            self._message_patterns.add_other(item)
        self._unanswered.add(item)
        if moment is not None:
            self._clock.add(item, moment)
            if item.side is Side.THEM and is_night(moment):
                self._gathered.add(Behind.NIGHT, (item.ref,))
            self._bursts.add(item, moment)
            if self._after is not None:
                self._after.add(item, moment)
        kept = self._found(item, screened) if screened.findings or screened.dangers else False
        self._around.add(item, keep=kept)
        if self._around.full:
            self._around.prune(self._tally.kept() | self._dangers.kept())

    def _theirs(self, item: Item, moment: datetime | None) -> None:
        if item.is_call:
            self._count["calls"] += 1
            self._count["missed_calls"] += item.message.kind is Kind.MISSED_CALL
        else:
            self._count["theirs"] += 1
            self._count["with_words"] += item.has_words
        self._message_patterns.add_theirs(item, moment)
        if item.has_words:
            self._templates.add(item)

    def _look_for_stop(self, item: Item) -> None:
        stop = find_stop(item.message.text) if item.has_words else None
        if stop is None:
            return
        said = quoted(item.spot(), item.message.text, (stop,))
        if len(self._stops) < _STOPS_SHOWN:
            self._stops.append(said)
        if self._after is None and item.message.sent_at is not None:
            self._after = AfterStopCounter(item.message.sent_at, confirmed=False, said=said, gathered=self._gathered)

    def _found(self, item: Item, screened: Screened) -> bool:
        moment = item.message.sent_at
        after_stop = self._stop_at is not None and moment is not None and moment > self._stop_at
        found = Found(item.spot(), item.message.text, screened.findings, screened.dangers, after_stop)
        kept = bool(self._tally.add(found))
        self._found_patterns.add(found)
        kept = self._dangers.add(found) or kept
        if self._listener is not None:
            self._listener(found)
        return kept

    def _danger_alone(self, item: Item, screened: Screened) -> bool:
        """A message of a thread that is left out: no choice of the person's takes a danger flag out of sight."""
        self._count["left_out"] += 1
        found = Found(item.spot(), item.message.text, (), screened.dangers)
        kept = self._dangers.add(found)
        if kept and self._listener is not None:
            self._listener(found)
        return kept

    def report(self, summary: Summary | None, made: Made, *, about: str = "") -> Report:
        """The report on everything that was added. `about` says what the detector is."""
        count = self._count
        months = self._clock.months(self._tally.by_month())
        after = self._after.result(self._clock.dated) if self._after else None
        if after is not None and after.confirmed:
            said = _same_moment(self._stops, after.stated_at)
            after = replace(after, said=said, asked=self._asked_names)
        return Report(
            danger=self._dangers.result(self._around.around),
            totals=Totals(
                theirs=count["theirs"],
                with_words=count["with_words"],
                mine=count["mine"],
                others=count["others"],
                calls=count["calls"],
                missed_calls=count["missed_calls"],
                found=self._tally.found,
            ),
            tactics=self._tally.counts(count["with_words"], months, self._around.around),
            months=months,
            after_stop=after,
            stop_candidates=() if after is not None and after.confirmed else tuple(self._stops),
            patterns=self._found_patterns.result() + self._message_patterns.result(),
            rhythm=self._clock.rhythm(),
            bursts=self._bursts.result(self._clock.dated),
            unanswered=self._unanswered.result(),
            templates=self._templates.result(count["with_words"]),
            not_read=replace(
                self._left_out.result(summary.problems if summary else 0),
                left_out=count["left_out"],
                foreign=count["foreign"],
            ),
            limits=((about,) if about else ()) + LIMITS,
            history=self._span.history(summary),
            who=self._span.who(self._who),
            made=made,
        )


def _same_moment(stops: list[Said], stated_at: datetime) -> Said | None:
    """The person's own message of that moment; a time told by the minute matches the whole minute."""
    return next(
        (said for said in stops if said.spot.sent_at and abs(said.spot.sent_at - stated_at).total_seconds() < 60), None
    )
