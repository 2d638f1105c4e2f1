"""Words cut down to what they have in common, for looking up cards. English, small, and often a little wrong."""

import re
import unicodedata

_WORD = re.compile(r"[a-z0-9]+")
_ENDINGS = (
    "ations", "ation", "ingly", "ments", "ness", "ment", "ings", "edly", "ing", "ies", "ied", "ers", "est", "ful",
    "ly", "ed", "es", "er", "s", "y", "e",
)  # fmt: skip
_NO_PLURAL = ("ss", "us", "is")
_SHORTEST = 3  # letters that are left at least

# Words that stand in most questions and tell nothing apart.
_EMPTY = frozenset(
    """a about after again all also am an and any anything are as at be because been being but by can could did do does
    doing done dont each else even ever every for from get gets getting go goes going got had has have having he her
    here hers him his how i if im in into is it its ive just keep keeps know let like make makes may me might more most
    much must my myself need no not now of off on once one only or other our out over own really s same say says she
    should so some still such t tell tells than that the their theirs them then there these they theyre thing things
    this those to too up us very want wants was we were what when where which who why will with wont would you your
    yours""".split()
)


def stems(text: str) -> list[str]:
    """The words of a text that tell something, each cut down; in their order, with repeats. Any input is fine."""
    return [stem(word) for word in words(text) if word not in _EMPTY]


def words(text: str) -> list[str]:
    """All words of a text in small letters, without marks above letters and without apostrophes."""
    folded = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(c for c in folded if not unicodedata.combining(c))
    return _WORD.findall(plain.replace("’", "").replace("'", ""))


def stem(word: str) -> str:
    """One word in small letters without its ending: "threatening" and "threatens" give the same."""
    for ending in _ENDINGS:
        if ending == "s" and word.endswith(_NO_PLURAL):
            continue
        left = len(word) - len(ending)
        if left >= _SHORTEST and word.endswith(ending):
            cut = word[:left]
            double = len(cut) > _SHORTEST and cut[-1] == cut[-2] and cut[-1] not in "aeiouls"
            return cut[:-1] if double else cut
    return word
