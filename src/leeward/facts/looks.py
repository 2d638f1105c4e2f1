"""What is weighed about a place where a fact may stand: names of what is there, for the linear model of facts."""

from collections.abc import Iterator, Mapping

from leeward.facts.scene import Candidate, Scene

START, END, SENTENCE = "s", "e", "u"
"""The groups of looks besides the types of facts, each by the letter that its looks begin with."""

_STEPS = (0.1, 0.25, 0.5, 0.75, 0.9)
_TELLING = frozenset(
    "official.body official.paper official.duty official.loss health.illness health.medicine health.hurt_verb "
    "health.body_part health.care emergency.alarm emergency.missing emergency.now_hurt asking.let_know asking.need "
    "asking.make_sure asking.do_verb asking.contact_demand asking.own_life asking.bait small.please small.you small.wh "
    "small.if people.kin people.thing small.i small.not place.noun".split()
)
_PAST = frozenset(
    "was were did had went said came told gave took made left sat stood knew thought used remember remembered once "
    "wis wore drove cried looked loved felt been wanted asked yesterday ago".split()
)
_UNREAL = frozenset("would could if wish million id i'd you'd youd he'd she'd imagine dream never always ever".split())


def span_looks(scene: Scene, kind: str, one: Candidate) -> Iterator[str]:
    """Of a date, a sum, a place or a matter of health."""
    low, kinds = scene.cut.low, scene.kinds
    yield f"{kind}:b"
    yield from (f"{kind}:f:{form}" for form in one.form)
    yield f"{kind}:len={min(one.last - one.first, 5)}"
    before = low[one.first - 1] if one.first else "<"
    after = low[one.last + 1] if one.last + 1 < len(low) else ">"
    yield f"{kind}:w-1={before}"
    yield f"{kind}:w+1={after}"
    yield f"{kind}:w-2={low[one.first - 2] if one.first > 1 else '<'} {before}"
    yield f"{kind}:first={low[one.first]}"
    yield f"{kind}:last={low[one.last]}"
    if one.first:
        yield from (f"{kind}:k-1={name}" for name in kinds[one.first - 1])
    if one.first > 1:
        yield from (f"{kind}:k-2={name}" for name in kinds[one.first - 2])
    if one.last + 1 < len(low):
        yield from (f"{kind}:k+1={name}" for name in kinds[one.last + 1])
    yield from (f"{kind}:kf={name}" for name in kinds[one.first])
    yield from (f"{kind}:kl={name}" for name in kinds[one.last])
    yield f"{kind}:cap={scene.capital[one.first]},{scene.capital[one.last]}"
    yield from around(scene, kind, one.first, one.last)


def around(scene: Scene, kind: str, first: int, last: int) -> Iterator[str]:
    """What stands around it: in the clause, in its sentence, in the message."""
    number = scene.sentence_of[first]
    begin, end = scene.bounds[number]
    begin, end = max(begin, first - 12), min(end, last + 13)
    low = scene.cut.low
    present = {name for at in range(begin, end) if not first <= at <= last for name in scene.kinds[at]} & _TELLING
    yield from (f"{kind}:h={name}" for name in present)
    words = set(low[begin:end])
    yield f"{kind}:past={min(len(words & _PAST), 2)}"
    yield f"{kind}:unreal={min(len(words & _UNREAL), 2)}"
    yield from thermometer(f"{kind}:s", scene.scores[number])
    yield from thermometer(f"{kind}:n", scene.near[first])
    yield from _message(scene, kind, number)


def _message(scene: Scene, kind: str, number: int) -> Iterator[str]:
    count = len(scene.bounds)
    yield f"{kind}:count={min(count, 8)}"
    yield f"{kind}:long={min(len(scene.cut) // 20, 6)}"
    where = "only" if count == 1 else "first" if number == 0 else "last" if number == count - 1 else "in"
    yield f"{kind}:place={where}"
    yield from thermometer(f"{kind}:m", scene.most)
    for step in (-1, 1):
        if 0 <= number + step < count:
            yield from thermometer(f"{kind}:{step:+}", scene.scores[number + step])
    if any(one.question for one in scene.asks):
        yield f"{kind}:asks"
    if scene.legal:
        yield f"{kind}:legal={max(one[2] for one in scene.legal)}"
    for name, found in (("day", scene.days), ("sum", scene.sums), ("place", scene.places), ("health", scene.health)):
        yield f"{kind}:has:{name}={min(len(found), 3)}"


def thermometer(prefix: str, scores: Mapping[str, float]) -> Iterator[str]:
    """A score as the steps it passes."""
    for label, score in scores.items():
        for step in _STEPS:
            if score >= step:
                yield f"{prefix}:{label}>{step}"


def sentence_looks(scene: Scene, number: int) -> Iterator[str]:
    """Of a sentence that may hold what cannot wait."""
    kind = SENTENCE
    first, end = scene.bounds[number]
    low = scene.cut.low
    present = sorted({name for at in range(first, end) for name in scene.kinds[at]} & _TELLING)
    yield f"{kind}:b"
    yield from (f"{kind}:h={name}" for name in present)
    yield from (
        f"{kind}:hh={one}|{two}" for at, one in enumerate(present) for two in present[at + 1 :] if _urgent(one, two)
    )
    words = set(low[first:end])
    yield f"{kind}:past={min(len(words & _PAST), 2)}"
    yield f"{kind}:unreal={min(len(words & _UNREAL), 2)}"
    yield f"{kind}:short={end - first < 4}"
    yield f"{kind}:day={any(first <= one.first < end for one in scene.days)}"
    yield f"{kind}:health={any(first <= one.first < end for one in scene.health)}"
    strongest = max((strength for start, last, strength in scene.legal if first <= start < end), default=0)
    yield f"{kind}:legal={strongest}"
    yield from thermometer(f"{kind}:s", scene.scores[number])
    yield from thermometer(f"{kind}:n", scene.peak(number))
    yield from _message(scene, kind, number)


def _urgent(one: str, two: str) -> bool:
    return one.startswith(("official", "emergency", "health")) or two.startswith(("official", "emergency", "health"))


def start_looks(scene: Scene, at: int) -> Iterator[str]:
    """Of a word at which a question, a request or a duty may begin."""
    kind = START
    low, kinds = scene.cut.low, scene.kinds
    first, end = scene.bounds[scene.sentence_of[at]]
    yield f"{kind}:b"
    words = [low[place] if first <= place < end else "|" for place in range(at - 1, at + 3)]
    yield f"{kind}:w={words[1]}"
    yield f"{kind}:w+1={words[2]}"
    yield f"{kind}:w2={words[1]} {words[2]}"
    yield f"{kind}:w-1={words[0]}"
    for offset in (-1, 0, 1, 2):
        place = at + offset
        if first <= place < end:
            yield from (f"{kind}:k{offset:+}={name}" for name in kinds[place])
    if at + 1 < end:
        yield from (f"{kind}:kk={one}|{two}" for one in kinds[at] for two in kinds[at + 1])
    edge = "first" if at == first else low[at - 1] if not low[at - 1].isalnum() else "in"
    yield f"{kind}:edge={edge}"
    yield from _ahead(scene, kind, at, end, edge)
    yield from (f"{kind}:in={'q' if one.question else 'r'}" for one in scene.asks if one.first < at <= one.last)
    yield from (f"{kind}:legal={strength}" for start, last, strength in scene.legal if start <= at <= last)
    yield from around(scene, kind, at, min(at + 2, end - 1))


_ABSTRACT = frozenset("asking.bait asking.own_life asking.contact_demand".split())
_CONCRETE = frozenset(
    "people.thing people.kin health.medicine health.illness official.paper official.body place.noun health.care".split()
)


def _ahead(scene: Scene, kind: str, at: int, end: int, edge: str) -> Iterator[str]:
    """What comes before the next strong mark."""
    low = scene.cut.low
    stop = at
    while stop < end and low[stop] not in {".", "!", "?", ";", "…"}:
        stop += 1
    yield f"{kind}:mark={low[stop] if stop < end else '|'}"
    comma = next((place for place in range(at, stop) if low[place] == ","), stop)
    yield f"{kind}:comma={min((comma - at) // 2, 5) if comma < stop else 'no'}"
    yield f"{kind}:left={min((stop - at) // 3, 8)}"
    present = {name for place in range(at, min(stop, at + 14)) for name in scene.kinds[place]} & _TELLING
    yield from (f"{kind}:a={name}" for name in present)
    facts = sum(
        any(at <= one.first < stop for one in found) for found in (scene.days, scene.sums, scene.places, scene.health)
    )
    abstract, concrete = not present.isdisjoint(_ABSTRACT), min(len(present & _CONCRETE) + facts, 3)
    mark = low[stop] if stop < end else "|"
    yield f"{kind}:sort={abstract},{concrete}"
    for one in scene.asks:
        if one.first == at:
            sort = f"{'q' if one.question else 'r'}{low[one.last] == '?'}"
            yield f"{kind}:found={sort}"
            yield f"{kind}:found={sort}|{abstract}"
            yield f"{kind}:found={sort}|{abstract},{concrete}"
            yield f"{kind}:found={sort}|{edge}"
            yield f"{kind}:found={sort}|{low[at]}"
            yield from (f"{kind}:found={sort}|{name}" for name in present)
            yield from thermometer(f"{kind}:found={sort}", scene.near[at])
    yield f"{kind}:mark={mark}|{edge}"
    for name, found in (("day", scene.days), ("sum", scene.sums), ("place", scene.places), ("health", scene.health)):
        if any(at <= one.first < stop for one in found):
            yield f"{kind}:a:{name}"


def end_looks(scene: Scene, start: int, at: int) -> Iterator[str]:
    """Of a word behind which a clause that began at `start` may end."""
    kind = END
    low, kinds = scene.cut.low, scene.kinds
    _, end = scene.bounds[scene.sentence_of[start]]
    yield f"{kind}:b"
    yield f"{kind}:w={low[at]}"
    after = [low[place] if place < end else "|" for place in range(at + 1, at + 4)]
    yield f"{kind}:w+1={after[0]}"
    yield f"{kind}:w+2={after[0]} {after[1]}"
    yield f"{kind}:w+3={after[1]}"
    yield from (f"{kind}:k={name}" for name in kinds[at])
    for offset in (1, 2, 3):
        if at + offset < end:
            yield from (f"{kind}:k+{offset}={name}" for name in kinds[at + offset])
            yield from (
                f"{kind}:p+{offset}={after[0] if not after[0].isalnum() else ''}|{name}" for name in kinds[at + offset]
            )
    anew = at + 2 < end and any(one.first in {at + 2, at + 3} for one in scene.asks)
    yield f"{kind}:anew={anew}|{after[0]}|{'small.wh' in kinds[start]}"
    length = at - start
    yield f"{kind}:n={min(length // 2, 10)}"
    yield f"{kind}:n1={min(length, 4)}|{after[0] if not after[0].isalnum() else 'w'}"
    yield f"{kind}:left={min((end - at) // 3, 6)}"
    day = any(start <= one.first and one.last <= at for one in scene.days)
    later = any(at < one.first < end for one in scene.days)
    yield f"{kind}:day={day},{later}|{after[0] if not after[0].isalnum() else 'w'}"
    yield f"{kind}:day={day}|{after[0]}"
    rest = {name for place in range(at + 1, end) for name in kinds[place]}
    yield f"{kind}:loss={'official.loss' in rest},{day}"
    seen = {name for place in range(start, at + 1) for name in kinds[place]} & _TELLING
    yield from (f"{kind}:seen={name}" for name in seen)
    yield f"{kind}:capital={at + 1 < end and scene.capital[at + 1]}"


def starts(scene: Scene) -> Iterator[int]:
    """Words at which a clause may begin."""
    low = scene.cut.low
    for first, end in scene.bounds:
        for at in range(first, end):
            if not low[at][0].isalnum() or (at > first and "asking.need" in scene.kinds[at - 1] and low[at] in _TOLD):
                continue
            if at == first or not low[at - 1].isalnum() or low[at - 1] in _BEFORE or scene.kinds[at] & _OPENING:
                yield at


_BEFORE: frozenset[str] = frozenset(
    "and so but because cos cause or if that says said say please anyway then now know the an n".split()
)
_OPENING = frozenset(
    "small.wh small.aux small.i small.you small.they small.please asking.do_verb asking.let_know asking.need "
    "asking.make_sure "
    "small.possessive small.article official.paper official.body small.this small.if".split()
)


_TOLD = frozenset("you us both one u ye him her them".split())


def ends(scene: Scene, start: int) -> Iterator[int]:
    """Words behind which a clause that began at `start` may end, the last of the sentence included."""
    low = scene.cut.low
    _, end = scene.bounds[scene.sentence_of[start]]
    for at in range(start + (0 if start + 1 < end and low[start + 1] == "?" else 1), end):
        if low[at] == "?":
            yield _last_mark(scene, at, end)
            return
        if at + 1 == end:
            if low[at] not in {".", "!", "…", ","} or _dot_of_date(scene, at):
                yield at
            return
        after = low[at + 1]
        if after == "?" or _inside_number(scene, at):
            continue
        if not low[at][0].isalnum() and low[at] not in {"€", "£", "$", ")", "%"} and not _dot_of_date(scene, at):
            continue
        if not after[0].isalnum() or after in _BREAKS or scene.kinds[at + 1] & _AGAIN:
            yield at


def _last_mark(scene: Scene, at: int, end: int) -> int:
    while at + 1 < end and scene.cut.low[at + 1] in {"?", "!"}:
        at += 1
    return at


def _inside_number(scene: Scene, at: int) -> bool:
    """Whether the mark behind this word stands in a sum or a time: 37.20, 10:30."""
    cut = scene.cut
    if at + 2 >= len(cut) or cut.low[at + 1] not in {".", ",", ":", "/"}:
        return False
    return cut.low[at].isdigit() and cut.low[at + 2].isdigit() and cut.starts[at + 2] - cut.ends[at] == 1


def _dot_of_date(scene: Scene, at: int) -> bool:
    return any(one.last == at for one in scene.days)


_BREAKS = frozenset(
    "and so but because cos cause or if when then otherwise for n as at with in on ok engineers also".split()
)
_AGAIN = frozenset(
    "small.wh small.aux small.i small.you small.they small.please small.possessive small.article "
    "people.kin small.this asking.do_verb".split()
)
