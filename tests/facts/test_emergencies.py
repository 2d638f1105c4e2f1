import pytest

from leeward.facts.emergencies import plain


@pytest.mark.parametrize(
    "text",
    [
        "zara not breathing right, ambulance here",
        "he's had a seizure and they called an ambulance",
        "I can't find Jake, he was on his scooter",
        "Leo hasn't come home and his phone is off",
        "there's a gas leak, we are out",
        "she swallowed the bleach",
        "your dad collapsed, the paramedics are with him",
        "nobody's seen him since 8",
    ],
)
def test_somebody_who_needs_help_now(seen, text):
    laid = seen(text)
    assert any(plain(laid, number) for number in range(len(laid.bounds)))


@pytest.mark.parametrize(
    "text",
    [
        "you belong in hospital",
        "remember the hospital when Leo was born",
        "I would die without you",
        "my heart is on fire lol",
        "the drill is in the shed",
        "",
    ],
)
def test_memories_insults_and_heartbreak_are_none(seen, text):
    laid = seen(text)
    assert not any(plain(laid, number) for number in range(len(laid.bounds)))
