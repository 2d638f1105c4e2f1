import pytest

from leeward.facts.places import find


def places(seen, words, text):
    laid = seen(text)
    return [words(laid, first, last) for first, last, _ in find(laid.cut, laid.kinds)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("see you at the school gate", "the school gate"),
        ("she is at 14 Larch Road now", "14 Larch Road"),
        ("round to my mum's", "my mum's"),
        ("hearing at Reading Family Court", "Reading Family Court"),
        ("it is in room 12.", "room 12"),
        ("on Tuesday at the Family Court in Parramatta", "the Family Court in Parramatta"),
        ("meet at the county building, room 204.", "the county building, room 204"),
        ("leave it at yours", "yours"),
        ("he was at the bandstand.", "the bandstand"),
        ("ask at number nineteen", "number nineteen"),
        ("they are at St Bede's", "St Bede's"),
    ],
)
def test_where_to_be(seen, words, text, place):
    assert place in places(seen, words, text)


@pytest.mark.parametrize("text", ["", "I hate you", "at 5", "see you Sunday", "what time", "by the way"])
def test_what_is_no_place(seen, words, text):
    assert places(seen, words, text) == []
