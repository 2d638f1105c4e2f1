"""The patterns of a denial hit what they are for, on words written out."""

import pytest

from leeward.facts.comparing import denial_words as patterns


@pytest.mark.parametrize(
    ("pattern", "line"),
    [
        (patterns.SAYING, " i never said i would pay "),
        (patterns.SAYING, " i have never promised that you can stay "),
        (patterns.ASKS_WHERE, " where did i say i would pay "),
        (patterns.WHO_SAYS, " who said i would pay "),
        (patterns.ONLY, " i only said i would think about the glasses "),
        (patterns.SOFTER, " i said maybe "),
        (patterns.MENTIONING, " i never said anything about the car "),
        (patterns.DOING, " i did not cancel it "),
        (patterns.NOBODY, " nobody pushed you "),
        (patterns.CALLING, " i never called you lazy "),
        (patterns.HAVING, " i have not got your ring "),
        (patterns.BEING, " i was never outside your flat "),
        (patterns.HANDS, " i have never laid a finger on you "),
        (patterns.NOT_TOLD, " you never told me about the dentist "),
        (patterns.NOT_TOLD, " first i am hearing about the dentist "),
        (patterns.NOT_GOT, " i never got your email "),
        (patterns.THAT_SAID, " i said no such thing . "),
        (patterns.THAT_DONE, " that never happened . "),
        (patterns.THAT_LIE, " that is a lie "),
        (patterns.FALLING, " you fell over "),
        (patterns.NO_AGREEMENT, " there was never any agreement that you keep it "),
        (patterns.NO_TALK, " there was never any talk of leeds "),
        (patterns.YES_TO, " i never said yes to saturday "),
    ],
)
def test_it_hits(pattern, line):
    assert pattern.search(line)


@pytest.mark.parametrize(
    ("pattern", "line"),
    [
        (patterns.SAYING, " i said i would pay "),
        (patterns.NOT_TOLD, " you told my mum about the dentist "),
        (patterns.THAT_DONE, " it happened on monday "),
        (patterns.HANDS, " i never touched the car "),
        (patterns.BEING, " i was outside your flat "),
        (patterns.HAVING, " i have your ring "),
    ],
)
def test_it_does_not(pattern, line):
    assert not [found for found in pattern.finditer(line) if {"never", "not", "no"} & {*found[0].split()}]
