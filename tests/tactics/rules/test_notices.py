import pytest

from leeward.tactics.rules.notices import find_ending, find_stop

STOPS = [
    "Please do not contact me again.",
    "I am ending our relationship. Please do not contact me again.",
    "Do not call, message or visit me or my family.",
    "Leave me alone",
    "leave me alone!!",
    "I don't want to hear from you again",
    "stop texting me",
    "Please stop calling me, I won't answer any more",
    "I've asked you to stop messaging me",
    "Don't message me anymore",
    "I want no contact with you",
    "I’m blocking you now",
    "never contact me again",
    "I need you to stop contacting me",
    "This is the last message I will send you. Do not write to me again.",
    "Only email me about Leo from now on",
]
QUIET = [
    "",
    "Please don't call me at work, text instead",
    "don't call me before nine",
    "stop it haha",
    "leave me a slice of cake",
    "leave me alone for a minute, I'm counting stitches",
    "don't text while driving",
    "I told him to stop texting me",
    "Can you message me again with the address?",
    "She said leave me alone and cried",
    "I am not angry any more",
    "Don't contact the school, I have done it",
    "I'll stop by at six",
    "don't message me today, I'm in meetings",
    "lol leave me alone",
    "no contact lenses left, can you order some",
]


@pytest.mark.parametrize("text", STOPS)
def test_finds_a_stop_notice(text):
    quote = find_stop(text)
    assert quote is not None
    assert quote.text == text[quote.start : quote.end]


@pytest.mark.parametrize("text", QUIET)
def test_stays_quiet(text):
    assert find_stop(text) is None


def test_the_quote_is_the_sentence_itself():
    text = "Hello Rex. The keys are with Mira. Please do not contact me again. Ada"
    quote = find_stop(text)
    assert quote is not None
    assert quote.text == "Please do not contact me again."


@pytest.mark.parametrize("text", ["It's over, Rex", "I am leaving you.", "We're done", "I want a divorce"])
def test_finds_an_ending(text):
    assert find_ending(text) is not None


@pytest.mark.parametrize(
    "text", ["The film is over at nine", "we're done with the shopping lol", "I'm leaving now, bus at 6"]
)
def test_no_ending(text):
    assert find_ending(text) is None
