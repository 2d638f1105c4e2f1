"""Whether words are another language's: counted from lists of common words (`languages.toml`), nothing is learned.

Scots, Jamaican, Nigerian Pidgin and the English of people who learned it late count as English; so does a message that
is mostly English. Doubt is decided for English: what is refused wrongly is not looked at.
"""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple

SHORT = 7
"""Words from which on few signs are enough. A shorter message must be mostly words of one other language."""

_SHORTEST = 3
_MOST_NAMES = 0.6
_SMALL_IN_NAMES = 2

# Letters of scripts that English is not written in; letters in the looks of Latin ones (fullwidth, bold) are not here.
_OTHER_SCRIPT = re.compile(
    "[\u0370-\u1cff\u1f00-\u1fff\u2c00-\u2c5f\u2d00-\u2ddf\u3040-\u318f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\ua71f"
    "\ua800-\ud7ff\uf900-\ufaff\ufb1d-\ufdff\ufe70-\ufefc]"
)
# Thai, Lao, Burmese, Khmer, Japanese and Chinese put no space between words: so many letters stand for two words.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")
_TWO_WORDS = 4
_LATIN = re.compile("[a-zA-Z\u00c0-\u024f\u1e00-\u1eff]")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


class Lists(NamedTuple):
    """Words of English only, of English and others, of others only, and the last for each language by itself."""

    english: frozenset[str]
    either: frozenset[str]
    foreign: frozenset[str]
    by_language: tuple[frozenset[str], ...]


@cache
def lists() -> Lists:
    """The word lists. A word that English has too is no sign of another language."""
    read = tomllib.loads(files("leeward.tactics.rules").joinpath("languages.toml").read_text(encoding="utf-8"))
    either = frozenset(read["either"].split())
    english = frozenset(read["english"].split()) - either
    languages = tuple(frozenset(words.split()) - english - either for words in read["others"].values())
    return Lists(english, either, frozenset().union(*languages), languages)


def reads_foreign(words: set[str], text: str) -> bool:
    """Whether most of a text is in another language or script. `words` are those of `text`, as `words_of` cuts them.

    Short messages, names, lists and addresses are taken for English. Not checked: which language it is.
    """
    if not text.isascii() and _OTHER_SCRIPT.search(text) and _mostly_other_script(text):
        return True
    known = lists()
    ours = len(words & known.english)
    return 3 * ours < len(words) >= _SHORTEST and _other_words(known, ours, words, text)


def _other_words(known: Lists, ours: int, words: set[str], text: str) -> bool:
    theirs = words & known.foreign
    if len(theirs) > ours:
        most = max(len(theirs & language) for language in known.by_language)
        if len(words) < SHORT:
            return most >= 2 + ours and 2 * most >= len(words) and not _names(text, theirs)
        return most > ours and (most >= 2 or _alone(words, text)) and not _names(text, theirs)
    return ours == 0 and len(words) >= SHORT and _marked(text) and not _names(text, theirs)


def _alone(words: set[str], text: str) -> bool:
    """Whether one sign is enough: a long text of which most could not be English."""
    endings = any(len(word) > 5 and word.endswith(("ing", "ings")) for word in words)
    return not endings and 2 * len(words & lists().either) < len(words) and len(_WORD.findall(text)) >= SHORT


def _marked(text: str) -> bool:
    """Whether a third of the words, and two at least, hold a letter that English does not have."""
    words = _WORD.findall(text)
    foreign = sum(not word.replace("’", "'").isascii() for word in words)
    return len(words) >= SHORT and foreign >= 2 and 3 * foreign >= len(words)


def _names(text: str, theirs: set[str]) -> bool:
    """Whether the words beside the small ones are mostly written with a capital, as names and addresses are."""
    if len(theirs) > _SMALL_IN_NAMES:
        return False
    small = theirs | lists().either
    others = [word for word in _WORD.findall(text) if word.lower().replace("'", "").replace("’", "") not in small]
    capitals: int = sum(word[0].isupper() and not word.isupper() for word in others)
    return capitals >= 3 and capitals >= _MOST_NAMES * len(others)


def _mostly_other_script(text: str) -> bool:
    other = len(_OTHER_SCRIPT.findall(text))
    if other <= len(_LATIN.findall(text)):
        return False
    spaced = sum(_OTHER_SCRIPT.search(word) is not None for word in text.split())
    return spaced >= 2 or len(_UNSPACED.findall(text)) >= _TWO_WORDS
