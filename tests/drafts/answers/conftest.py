"""Messages as they are read, put together by hand: a sentence with its facts, each found by its words."""

import pytest

from leeward.words.replies import Fact, FactKind, MessageRead, SentenceRead, Urgency
from leeward.words.tactics import Quote

KINDS = {
    "q": FactKind.QUESTION,
    "r": FactKind.REQUEST,
    "t": FactKind.DATE_TIME,
    "m": FactKind.MONEY,
    "p": FactKind.PLACE,
    "h": FactKind.HEALTH,
    "l": FactKind.LEGAL_DEADLINE,
}


def message(*sentences):
    """Each sentence is (words, {letter: words or (words, value)}); it asks where it has a question, a request or a paper.

    The letter "e" makes it speak of an emergency.
    """
    text = " ".join(words for words, _ in sentences)
    read, at = [], 0
    for words, given in sentences:
        at = text.index(words, at)
        facts = tuple(fact(words, at, letter, one) for letter, one in given.items() if letter != "e")
        kinds = {one.kind for one in facts}
        asks = "e" in given or bool(kinds & {FactKind.QUESTION, FactKind.REQUEST, FactKind.LEGAL_DEADLINE})
        urgency = Urgency.LEGAL if FactKind.LEGAL_DEADLINE in kinds else Urgency.EMERGENCY if "e" in given else None
        read.append(SentenceRead(Quote(words, at, at + len(words)), facts, asks, urgency))
    return MessageRead(text, tuple(read))


def fact(words, at, letter, given):
    quote, value = given if isinstance(given, tuple) else (given, None)
    start = at + words.index(quote)
    return Fact(KINDS[letter[0]], Quote(quote, start, start + len(quote)), value)


@pytest.fixture(name="message")
def _message():
    return message


SAMPLES = {
    "time": [("Is Friday 5pm ok?", {"q": "Is Friday 5pm ok?", "t": ("Friday 5pm", "2026-03-06T17:00")})],
    "time without a value": [("Is that day ok for you?", {"q": "Is that day ok for you?", "t": "that day"})],
    "time, open": [("What time is the play?", {"q": "What time is the play?"})],
    "pick up": [("Can you pick Leo up friday at 5.30?", {"q": "Can you pick Leo up friday at 5.30?", "t": ("friday at 5.30", "2026-03-06T17:30")})],
    "pick up, open": [("When is pick up?", {"q": "When is pick up?"})],
    "place": [("Shall we do it at the library?", {"q": "Shall we do it at the library?", "p": ("the library", "the library")})],
    "place, open": [("Where is the form?", {"q": "Where is the form?"})],
    "money": [("Can you send the £60?", {"q": "Can you send the £60?", "m": ("£60", "60.00 GBP")})],
    "money, open": [("How much was the trip?", {"q": "How much was the trip?"})],
    "health": [("Has Leo had the inhaler?", {"q": "Has Leo had the inhaler?", "h": ("inhaler", "inhaler")})],
    "health, open": [("What did the doctor say?", {"q": "What did the doctor say?", "h": ("doctor", "doctor")})],
    "paper": [("You have to reply to the court by 12 March.", {"l": ("12 March", "2026-03-12")})],
    "paper with a question": [("Can you take Leo, tell the court by 12 March?", {"q": "Can you take Leo, tell the court by 12 March?", "l": ("12 March", "2026-03-12")})],
    "things": [("I want my keys back.", {"r": "I want my keys back."})],
    "request": [("Please sign the form.", {"r": "Please sign the form."})],
    "other": [("Is Leo in the big room?", {"q": "Is Leo in the big room?"})],
    "other, open": [("Who is paying?", {"q": "Who is paying?"})],
    "private": [("Where are you living now?", {"q": "Where are you living now?"})],
    "nothing": [("You never answer.", {})],
    "emergency": [("Leo fell off the wall.", {"e": ""}), ("The ambulance is here.", {"e": ""})],
    "two questions": [("Is Leo in?", {"q": "Is Leo in?"}), ("Do you want the tent?", {"q": "Do you want the tent?"})],
    "several": [
        ("Is Friday 5pm ok?", {"q": "Is Friday 5pm ok?", "t": ("Friday 5pm", "2026-03-06T17:00")}),
        ("You never listen.", {}),
        ("Can you send the £60?", {"q": "Can you send the £60?", "m": ("£60", "60.00 GBP")}),
        ("Please sign the form.", {"r": "Please sign the form."}),
        ("Where is the coat?", {"q": "Where is the coat?"}),
    ],
}  # fmt: skip


@pytest.fixture(params=SAMPLES)
def sample(request):
    """One message of each kind."""
    return message(*SAMPLES[request.param])


@pytest.fixture
def of_kind():
    return lambda name: message(*SAMPLES[name])
