from leeward.facts.urgent import urgent
from leeward.words.replies import Urgency


def weigh(legal, emergency):
    def weighed(group, looks):
        list(looks)
        return {"legal": legal, "emergency": emergency}

    return weighed


def test_little_is_enough_to_notice_and_more_is_needed_to_ask(seen):
    ((_, noticed),) = urgent(seen("He is somewhere."), weigh(0.0, 0.1))
    assert noticed.urgency is Urgency.EMERGENCY
    assert not noticed.asks
    ((_, sure),) = urgent(seen("He is somewhere."), weigh(0.0, 0.9))
    assert sure.asks


def test_plain_words_are_noticed_whatever_the_model_says(seen):
    ((number, found),) = urgent(seen("You are cold. The hearing is on 14 March."), weigh(0.0, 0.0))
    assert (number, found.urgency) == (1, Urgency.LEGAL)
    (found,) = urgent(seen("He collapsed, the ambulance is here."), weigh(0.0, 0.0))
    assert found[1].urgency is Urgency.EMERGENCY


def test_a_sentence_may_be_both_and_another_neither(seen):
    assert {mark.urgency for _, mark in urgent(seen("Well."), weigh(0.9, 0.9))} == set(Urgency)
    assert list(urgent(seen("Well."), weigh(0.0, 0.0))) == []
    assert list(urgent(seen(""), weigh(1.0, 1.0))) == []
