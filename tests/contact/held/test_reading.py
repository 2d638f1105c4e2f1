from leeward.contact.held import reading
from leeward.words.replies import FactKind


def test_danger_and_facts_come_with_their_exact_words(hold):
    held = hold("You are useless. Can you bring the papers on Friday at 5pm? I will kill you.")
    shown = reading.shown(held)
    assert shown.told
    assert all(one.advice for one in shown.told)
    assert any("Friday" in fact.words for fact in shown.facts)
    assert all(fact.words in held.words for fact in shown.facts)
    assert shown.asks
    assert shown.sentences == 3
    assert 1 <= shown.rest <= 2


def test_a_hint_names_kinds_and_no_words(hold):
    held = hold("Can you bring Zephyrine on Friday at 5pm?")
    assert "day or time" in reading.hint(held)
    assert "Zephyrine" not in reading.hint(held)
    assert reading.hint(hold("You are useless.", uid="two")) == ""


def test_an_empty_message_and_a_very_long_one_can_be_shown(hold):
    assert reading.shown(hold("", uid="empty")).facts == ()
    assert reading.shown(hold("Come. " * 5000, uid="long")).cut
    assert set(reading.LABELS) == set(FactKind)
