import pytest

from leeward.recognise.items import items
from leeward.recognise.metrics.contradictions import Contradictions
from recognise.cast import Chat


def pairs(*texts):
    chat, pattern = Chat(), Contradictions()
    for text in texts:
        chat.rex(text)
    for item in items(chat.messages, frozenset(("Ada",)), frozenset()):
        pattern.add(item)
    return pattern.result()


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("I have your keys. You get them back when we have talked.", "I never took your keys. You lose things."),
        ("I told your sister about the baby", "I didn't tell your sister, you made it up"),
        ("yes I smashed the phone, so what", "I never broke the phone"),
        ("I’ve sent the photos to your boss", "I did not send the photos"),
    ],
)
def test_a_denial_beside_an_earlier_message_on_the_same_thing(earlier, later):
    count, examples = pairs(earlier, later)
    assert count == 1
    assert [(part.name, part.said.spot.number) for part in examples[0].parts] == [
        ("Earlier message", 0),
        ("Later message", 1),
    ]


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("I never took your keys", "I have your keys now, found them"),
        ("I have your book", "I never took your keys"),
        ("I did not take your keys", "I never took your keys"),
        ("did I take your keys?", "I never took your keys"),
        ("If I took your keys you would know", "I never took your keys"),
        ("I would have taken your keys", "I never took your keys"),
        ("Mum took your keys", "I never took your keys"),
        ("I took it", "I never took it"),
        ("I love you", "I never loved you"),
    ],
)
def test_without_a_strong_match_nothing_is_shown(earlier, later):
    assert pairs(earlier, later) == (0, ())


def test_the_place_of_the_words_is_exact():
    _, examples = pairs("Well. I have your keys, Ada", "No! I never took your keys")
    for part in examples[0].parts:
        mark = part.said.marks[0]
        assert part.said.text[mark.start : mark.end] == mark.text
