"""Feelings, pleading, capitals, rows of marks, emoji, drama. Not: thanks, please, a greeting, an abbreviation."""

import re
from collections.abc import Iterator

from leeward.drafts import cues
from leeward.drafts.cues import Heard
from leeward.drafts.sentence import Sentence
from leeward.words.replies import DraftRule
from leeward.words.tactics import Quote

rule = DraftRule.EMOTIONAL
why = "This shows strong feelings. The other party can use them, and the answer does not need them."

# A thumb, a tick or a folded calendar says no more than "yes".
_PLAIN = "\U0001f44d\U0001f44c\u2705\u2714\u2611\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff\ufe0f"
_LEAVE_ME = re.compile(r" (?:leave (?:me|us) (?:alone|be)|stop (?:it|this|stop|messaging|writing|calling|texting)) ")
_EMOJI = re.compile("[\u2600-\u27bf\U0001f000-\U0001faff\u2b50\u2b55\u3297\u3299]")
_FACE = re.compile(r"(?:(?<=\s)|^)(?:[:;=]['’]?-?[()DPpO/\\|*]+|<3+|</3|xD|:'\()(?=\s|$|[.,!])")
_ROW = re.compile(r"!{2,}|\?{2,}|[!?]*(?:!\?|\?!)[!?]*|(?:!\s+){2,}!")
_LONG_ROW = re.compile(r"!{3,}|\?{3,}|[!?]{4,}")
_DRAWN = re.compile(r"\b(?:a+r+g+h+|u+g+h{2,}|n+o{3,}|s+o{4,}|w+h+y{3,}|p+l+e{4,}a*s+e+|a{3,}\w*)\b", re.IGNORECASE)
_MARKS = (
    ("a long row of marks", 2.5, _LONG_ROW),
    ("a row of marks", 3.0, _ROW),
    ("a face", 3.5, _FACE),
    ("drawn out", 3.5, _DRAWN),
)
_CAPITALS = re.compile(r"\b[A-Z][A-Z'’]+\b")
# Shouted words are common ones; what is not among them may be an abbreviation or a name.
_COMMON = frozenset(
    """a about again all alone always am and angry any anymore anything are ask away back be because been before being
    believe broke but by call came can can't come cry day dead did didn't die do don't done ever every everything fault
    from fucking get give go god gone good had hate hated have he hear heart hell help her here him his home how hurt
    hurts i i'm if in is it just kids kill know last leave left let liar lie lies like live lost love loved make man me
    mean mind miss more my myself need never no not nothing now of off old on one only or our out over own pain please
    read real really ruined said saw say see she sick so someone son sorry stop take tell than that that's the them then
    there these they this those time tired to told too true truth two up us very wait want was we well were what when
    where who why will with without won't words work would wrong year years yes you you're your yourself daughter child
    children always enough everyone nobody want wanted trying tried think thing things serious seriously stand fair
    scared swear promise lying lied cheated talk talking listen happy sad life mine ours theirs ask asked right
    end""".split()
)


def hear(sentence: Sentence) -> list[Heard]:
    """Its phrases, and what is counted in it."""
    return [*cues.load("emotional").hear(sentence.wording), *_marks(sentence.quote)]


def calmer(sentence: Sentence, _names: frozenset[str]) -> str:
    """Another wording where somebody asks to be left in peace."""
    return "Please do not write to me about this again." if _LEAVE_ME.search(sentence.wording.low) else ""


def _marks(quote: Quote) -> Iterator[Heard]:
    for name, points, pattern in _MARKS:
        if found := pattern.search(quote.text):
            yield Heard(name, points, quote.start + found.start(), quote.start + found.end())
    emoji = [found for found in _EMOJI.finditer(quote.text) if found[0] not in _PLAIN]
    if emoji:
        yield Heard("emoji", 6.0, quote.start + emoji[0].start(), quote.start + emoji[-1].end())
    yield from _shouting(quote)


def _shouting(quote: Quote) -> Iterator[Heard]:
    words = [found for found in _CAPITALS.finditer(quote.text) if found[0].replace("’", "'").casefold() in _COMMON]
    if words:
        points = 1.0 if len(words) == 1 else 4.5
        yield Heard("capitals", points, quote.start + words[0].start(), quote.start + words[-1].end())
