from leeward.library import earlier


def test_two_messages_stand_beside_each_other_without_a_verdict():
    words = " ".join(f"{line.text} {line.detail}" for line in earlier.SAID).lower()
    for verdict in ("lie", "lying", "liar", "true", "false", "contradict", "gaslight"):
        assert verdict not in words.split()
    assert "only you can tell" in words


def test_nothing_found_does_not_mean_that_all_is_well():
    assert "does not mean" in earlier.NOTHING.detail


def test_all_of_it_is_on_the_shelf_once():
    keys = [line.key for line in earlier.SAID]
    assert len(set(keys)) == len(keys) == 8
