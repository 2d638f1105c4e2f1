import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leeward.history import search


@pytest.fixture
def talk(bring, line):
    texts = [
        "You promised me",
        "le café fermé",
        "promises, promises",
        "don't you dare",
        "日本語 テスト",
        "NEAR AND OR NOT",
    ]
    bring("".join(line(n, "Rex", text) for n, text in enumerate(texts)), me=())


@pytest.mark.parametrize(
    ("typed", "total"),
    [
        ("promised", 1),
        ("PROMIS*", 2),
        ("you promised", 1),
        ("promised you", 1),
        ('"promised you"', 0),
        ('"you promised"', 1),
        ("cafe ferme", 1),
        ("don't", 1),
        ("NOT", 1),
        ("NEAR(", 1),
        ("日本語", 1),
        ("", 0),
        ('"', 0),
        ("*", 0),
        ("text:you", 0),
    ],
)
def test_what_is_found(talk, typed, total):
    assert search.find(typed).total == total


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.text(st.characters(codec=None, categories=None), max_size=30)
    | st.text('"*()^:-+{}[]AND OR NOT NEAR\x00', max_size=30)
)
def test_odd_input_never_raises(talk, typed):
    found = search.find(typed)
    assert found.total >= len(found.messages) >= 0


def test_the_newest_first_a_page_at_a_time(bring, chat):
    bring(chat(100))
    first, second = search.find("message"), search.find("message", page=1)
    assert first.total == 100
    assert len(first.messages) == search.PAGE
    assert first.messages[0].message.text.startswith("message number 99 ")
    assert second.messages[0].message.text.startswith("message number 69 ")
    assert search.find("message", page=99).messages == ()


def test_within_one_conversation(bring, chat, line):
    bring(chat(10))
    bring(line(0, "Mira", "message for Ada"), name="WhatsApp Chat with Mira.txt", me=(), them=())
    room = search.find("Ada").messages[0].conversation_id
    assert search.find("message", conversation_id=room).total == 1


def test_very_many_hits_come_as_they_were_brought_in(bring, chat, monkeypatch):
    monkeypatch.setattr(search, "_SORTED", 10)
    bring(chat(60, 30))
    bring(chat(31))
    assert search.find("message").messages[0].message.text.startswith("message number 29 ")
