"""A denial beside an earlier message that says otherwise (tactics.md T03).

Precision first: shown only where an earlier message of the same person states, in the first person and without a
"not", the very act that is denied, about the same things. Called "contradicts an earlier message", nothing more: there
may be an explanation, and the person decides. English only. A match missed says nothing.
"""

import re
from collections import defaultdict, deque
from dataclasses import dataclass

from leeward.recognise.items import Item, quoted
from leeward.recognise.report import Example, Part, Spot
from leeward.words.tactics import Quote

_EXAMPLES = 5
_KEPT_PER_ACT = 400
_TEXT = 400

_ACTS = {
    "take": "take took taken taking have has had got keep kept",
    "hit": "hit hits hitting slapped slap punched punch",
    "push": "push pushed pushing shoved shove",
    "send": "send sent sending",
    "read": "read reading checked check looked",
    "break": "break broke broken smashed smash",
    "throw": "throw threw thrown",
    "post": "post posted posting shared share",
    "delete": "delete deleted deleting wiped",
    "follow": "follow followed following",
    "lock": "lock locked locking",
    "spend": "spend spent spending",
    "drink": "drink drank drunk drinking",
    "call": "call called calling rang ring phoned phone",
    "tell": "tell told telling",
    "write": "write wrote written",
    "promise": "promise promised promising swore swear",
    "sell": "sell sold selling",
    "hide": "hide hid hidden hiding",
    "touch": "touch touched touching grabbed grab",
    "cancel": "cancel cancelled canceled",
    "cheat": "cheat cheated slept",
    "come": "come came coming went go going drove",
}
_ACT_OF = {form: act for act, forms in _ACTS.items() for form in forms.split()}
_EMPTY_WORDS = (
    "the i'm i've i'd i'll you your yours mine our its it's this that these those there here for with from and but "
    "are was were been did does done have has had will would can could just ever even any anything some something "
    "never not yes again all then when what who how why where them they their her him his she out down off over about "
    "into back now today"
)
_EMPTY = frozenset(_EMPTY_WORDS.split())
_DENIAL = re.compile(
    r"\bI\s+(?:never|didn['’]?t|did not|haven['’]?t|have not)\s+(?:ever\s+|once\s+)?([a-z']+)\b([^.!?\n,;]*)",
    re.IGNORECASE,
)
_STATES = re.compile(r"\bI(?:['’]ve|['’]m| am| just|['’]ll| will)?\s+([a-z]+)\b([^.!?\n;]*)([.!?\n;]|$)", re.IGNORECASE)
_NEGATIVE = re.compile(r"\b(?:not|never|no|if|wish|would|could|should|might)\b|n['’]t\b", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+(?:['’][a-z]+)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Statement:
    spot: Spot
    text: str
    quote: Quote
    words: frozenset[str]


class Contradictions:
    """Holds a bounded number of earlier statements by act, and matches denials against them."""

    def __init__(self) -> None:
        self._stated: dict[str, deque[_Statement]] = defaultdict(lambda: deque(maxlen=_KEPT_PER_ACT))
        self._examples: list[Example] = []
        self.count = 0

    def add(self, item: Item) -> None:
        """A message of the other party with words, in order of time."""
        text = item.message.text[:_TEXT]
        denials = list(_DENIAL.finditer(text)) if "I" in text or "i" in text else []
        for denial in denials:
            self._match(item, denial)
        if not denials:
            self._state(item, text)

    def result(self) -> tuple[int, tuple[Example, ...]]:
        return self.count, tuple(self._examples)

    def _state(self, item: Item, text: str) -> None:
        for match in _STATES.finditer(text):
            act = _stated_act(match.group(1).lower(), match.group(2))
            if act is None or match.group(3) == "?" or _NEGATIVE.search(match.group()):
                continue
            words = content_words(match.group(2))
            if words:
                quote = Quote(match.group().strip(), match.start(), match.start() + len(match.group().strip()))
                self._stated[act].append(_Statement(item.spot(), text, quote, words))

    def _match(self, item: Item, denial: re.Match[str]) -> None:
        act = _ACT_OF.get(denial.group(1).lower())
        words = content_words(denial.group(2))
        if act is None or not words:
            return
        earlier = next((said for said in reversed(self._stated.get(act, ())) if words <= said.words), None)
        if earlier is None:
            return
        self.count += 1
        whole = denial.group().rstrip()
        quote = Quote(whole, denial.start(), denial.start() + len(whole))
        self._examples.append(
            Example(
                (
                    Part("Earlier message", quoted(earlier.spot, earlier.text, (earlier.quote,))),
                    Part("Later message", quoted(item.spot(), item.message.text, (quote,))),
                )
            )
        )
        del self._examples[:-_EXAMPLES]


def _stated_act(verb: str, rest: str) -> str | None:
    """“have” alone is to hold; with a participle after it, it is what that says."""
    first = rest.split(maxsplit=1)[0].lower() if rest.strip() else ""
    return _ACT_OF.get(first) or _ACT_OF["have"] if verb == "have" else _ACT_OF.get(verb)


def content_words(text: str) -> frozenset[str]:
    """The words that say what it is about: at least three letters, without the ones that carry nothing."""
    words = (word.lower().replace("’", "'") for word in _WORD.findall(text))
    return frozenset(_stem(word) for word in words if len(word) >= 3 and word not in _EMPTY)


def _stem(word: str) -> str:
    return word[:-1] if word.endswith("s") and len(word) > 4 else word
