from leeward.facts import looks


def test_what_is_seen_of_a_sum_says_its_form_and_its_neighbours(seen):
    laid = seen("you owe me 60 for the shoes")
    (one,) = laid.sums
    found = set(looks.span_looks(laid, "m", one))
    assert {"m:w-1=me", "m:w+1=for", "m:f:sure=False"} <= found
    assert all(name.startswith("m:") for name in found)


def test_a_score_is_seen_as_the_steps_it_passes():
    assert list(looks.thermometer("x", {"asks": 0.6})) == ["x:asks>0.1", "x:asks>0.25", "x:asks>0.5"]


def test_clauses_begin_at_words_and_end_before_marks_or_another_clause(seen):
    laid = seen("bring his coat, he left it at yours. thanks")
    low = laid.cut.low
    assert {low[at] for at in looks.starts(laid)} >= {"bring", "he"}
    assert [low[at] for at in looks.ends(laid, 0)] == ["coat", "left", "it", "yours"]


def test_a_question_ends_with_its_marks_and_a_sum_is_not_cut(seen):
    laid = seen("did you pay 37.20??")
    ends = list(looks.ends(laid, 0))
    assert ends[-1] == len(laid.cut) - 1
    assert laid.cut.low.index("37") not in ends


def test_the_three_groups_have_their_own_letters(seen):
    laid = seen("The hearing is on 14 March. Be there.")
    assert all(name.startswith("s:") for name in looks.start_looks(laid, 0))
    assert all(name.startswith("e:") for name in looks.end_looks(laid, 0, 2))
    assert all(name.startswith("u:") for name in looks.sentence_looks(laid, 0))
    assert "u:h=official.paper" in set(looks.sentence_looks(laid, 0))
