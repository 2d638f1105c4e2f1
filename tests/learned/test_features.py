from leeward.learned.features import features


def seen(text):
    return set(features(text))


def test_words_pairs_and_pieces_are_named():
    found = seen("Take Leo")
    assert {"w:take", "w:leo", "p:< take", "p:take leo", "p:leo >", "c:_tak", "c:take_", "c:leo_"} <= found


def test_case_and_figures_make_no_difference():
    assert seen("PAY 30 by 14/3") - {"s:"} == seen("pay 45 by 2/11")


def test_shouting_is_seen_and_a_short_form_is_none():
    assert "s:" in seen("WHERE ARE THEY")
    assert "s:" not in seen("The NHS letter")


def test_marks_count_as_words():
    assert {"w:?!", "w:£"} <= seen("£5 ?!")


def test_each_is_named_once_and_always_in_the_same_order():
    names = list(features("no no no, not now"))
    assert names == sorted(set(names))


def test_odd_input_is_no_trouble():
    assert seen("") == {"l:0", "p:< >"}
    assert len(seen("\x00\ud800 🙂 ")) > 2
    assert len(seen("a " * 100_000)) < 20
