"""A promise that was made before."""

from leeward.resist.earlier import again, asked


def test_earlier_ones_of_the_same(rex, pasted, message):
    (one,) = again.of(asked.of_pasted(pasted("Please. I will change, I promise.")))
    assert one.promise.quote.text == "I will change, I promise"
    assert [stored.id for _, stored in one.before] == [message("going to change").pk, message("I'll change").pk]
    assert one.times == 2
    assert len(one.shown) <= again.SHOWN


def test_a_first_promise_has_none_before(rex, pasted):
    (one,) = again.of(asked.of_pasted(pasted("I'll sign the form on Friday")))
    assert one.before == ()


def test_no_promise_no_look(rex, pasted):
    assert again.of(asked.of_pasted(pasted("ok"))) == ()


def test_the_same_message_is_not_its_own_repetition(rex, pasted):
    (one,) = again.of(asked.of_pasted(pasted("I am going to change this time")))
    assert one.times == 1
