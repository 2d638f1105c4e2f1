from leeward.facts.edges import edge_looks

TEXT = "Meet at the old dacha. Thanks"


def test_what_is_seen_of_a_word_are_its_neighbours_in_its_sentence(seen):
    laid = seen(TEXT)
    found = set(edge_looks(laid, laid.cut.low.index("dacha")))
    assert {"g:w+0=dacha", "g:w-1=old", "g:w+2=|"} <= found
    assert all(name.startswith("g:") for name in found)


def test_what_the_rules_found_that_begins_or_ends_here_is_seen(seen):
    laid = seen("We are at the school gate now.")
    (gate,) = laid.places
    assert "g:place==-" in set(edge_looks(laid, gate.first))
    assert "g:place=+=" in set(edge_looks(laid, gate.last))
    assert not any(look.startswith("g:day") for look in edge_looks(laid, gate.last))
