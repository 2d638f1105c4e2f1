"""What plain, calm words are: rules that any text the program says can be held to.

The reading grade is that of Flesch and Kincaid (1975): 0.39 words a sentence + 11.8 syllables a word - 15.59, in
years of a school that begins at six. Syllables are counted twice, by the hyphenation of British English and by groups
of vowels, and the higher count holds, since hyphenation leaves out breaks that a printer would not make.
It measures length, not sense: a text may pass and still be hard, and a person has to read it all the same.
"""

import re
from collections.abc import Iterable, Iterator

import pyphen

_BREAKS = pyphen.Pyphen(lang="en_GB", left=1, right=1)
_WORD = re.compile(r"[A-Za-z]+(?:[’'][A-Za-z]+)*")
_SENTENCE_END = re.compile(r"(?:(?<=[.!?])|(?<=[.!?][”’\"')]))\s+|\n+")
_SILENT = re.compile(
    r"(?:[^aeiouyl]e|[^aeiouytd]ed|[^aeiouyscxzhg]es)$"
)  # bite, rained, bites; not: table, wanted, boxes
_VOWELS = re.compile(r"[aeiouy]+")


def _rule(*words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)


RULES: dict[str, re.Pattern[str]] = {
    "a promise": _rule(
        r"safe(?:ly|r|st)?",
        r"all[ -]clear",
        r"clean(?:ed|s)?",
        r"secure[ds]?",
        r"guarantee[ds]?",
        r"nothing to worry",
        r"nothing can happen",
        r"will (?:protect|be fine|be all right|be okay|be ok)",
        r"untraceable",
        r"anonymous(?:ly)?",
        r"invisible",
        r"risk-free",
        r"never know",
    ),
    "a label": _rule(
        r"narcissis\w*", r"psychopath\w*", r"sociopath\w*", "toxic", r"abusers?", "crazy", r"perpetrators?", r"monsters?"
    ),
    "a diagnosis": _rule(r"diagnos\w*", r"disorders?", r"mentally ill", r"trauma bond\w*", "ptsd", "depressed"),
    "a guess at who they are": _rule(
        "he", "she", "him", "his", "her", "hers", "himself", "herself", r"husbands?", r"wi(?:fe|ves)", r"(?:boy|girl)friends?"
    ),
    "blame": _rule(
        r"why did(?:n[’']t| not)? you",
        r"you (?:let|allowed|attract\w*|provoked?|asked for it|chose (?:them|this)|put up with)",
        r"(?<!not )your (?:own )?fault",
        r"both sides",
        r"fail(?:ed|s|ure|ures|ing)?",
        r"over-?react\w*",
        "weak(?:ness)?",
        "stupid",
        "foolish",
        "naive",
        "relapse[ds]?",
    ),
    "a push": _rule(
        r"you (?:really |also |always )?(?:must|should(?:n[’']t)?|ought|had better)",
        r"(?<!do not )you need to",
        r"(?<!where )(?<!if )you have to",
        r"make sure",
        r"be sure to",
        r"(?<=[.:] )(?:never|always) \w+",
        r"at all costs",
        r"no excuse",
    ),
    "making light of it": _rule("just", "simply", "obviously", "merely", r"of course", r"all you", "easily"),
    "praise or a slogan": _rule(
        r"stay strong", "brave", "proud", r"well done", r"good job", "congratulations", r"you deserve", r"you[’']ve got this"
    ),
    "alarm": _rule("immediately", r"urgent(?:ly)?", "deadly", "lethal", "horrific", "terrifying", r"right away"),
    "a statistic": re.compile(
        r"%|\bper ?cent\b|\b(?:one|two|three|\d+) (?:in|out of) (?:two|three|four|five|ten|\d+)\b"
        r"|\btimes (?:more|as) likely\b|\bon average\b|\bstatistic",
        re.IGNORECASE,
    ),
    "a phone number": re.compile(r"(?<![A-Za-z\d])\d[\d ()-]+\d"),
    "shouting": re.compile(r"!|\b(?!IMAP\b|LGBTQ\b|BIFF\b)[A-Z]{4,}\b"),
    "American spelling": _rule(
        r"recogniz\w*", r"apologiz\w*", r"organiz\w*", r"minimiz\w*", r"behavior\w*", r"colors?", "favorite", r"centers?",
        "license", r"neighbors?", r"programs? of", "cell phone", "mom", "check(?:book|ing account)",
    ),
    "hollow": _rule(r"coming soon", "todo", "fixme", "lorem", r"not implemented", "tbd"),
}  # fmt: skip
"""What no text may hold, by what is wrong with it."""


def broken(text: str) -> Iterator[str]:
    """Each rule the text breaks, with the words that break it."""
    for name, pattern in RULES.items():
        for found in pattern.finditer(text):
            yield f"{name}: {found[0]}"


def words(text: str) -> list[str]:
    """The words of a text. A contraction is one word, a number none."""
    return _WORD.findall(text)


def sentences(text: str) -> list[str]:
    """The sentences of a text that have a word in them; a new line ends one too."""
    return [part for part in _SENTENCE_END.split(text) if words(part)]


def syllables(word: str) -> int:
    """How many syllables a word has, at least one. The higher of two counts; a foreign word may come out wrong."""
    plain = word.lower().replace("’", "").replace("'", "")
    groups = len(_VOWELS.findall(plain)) - bool(_SILENT.search(plain))
    return max(1, groups, len(_BREAKS.positions(plain)) + 1)


def grade(text: str) -> float:
    """The reading grade of a text; 7 is a reader of about twelve. Raises ValueError where there is no word in it."""
    count = len(words(text))
    if not count:
        message = "there is no word to read"
        raise ValueError(message)
    spoken = sum(syllables(word) for word in words(text))
    return 0.39 * count / len(sentences(text)) + 11.8 * spoken / count - 15.59


def joined(texts: Iterable[str]) -> str:
    """Texts read one after the other, each a sentence of its own at least."""
    return "\n".join(text for text in texts if words(text))
