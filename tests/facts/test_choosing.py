import itertools

from leeward.facts.choosing import choose, end_of


def fixed(**labels):
    """Weighs every place the same."""

    def weigh(group, looks):
        list(looks)
        return {label: labels.get(label, 0.0) for label in (
            "date_time", "money", "place", "health", "question_begins", "request_begins", "legal_deadline_begins",
            "question_ends", "request_ends", "legal_deadline_ends",
            "place_begins", "place_ends", "health_begins", "health_ends",
        )}  # fmt: skip

    return weigh


def test_what_weighs_enough_is_taken(seen, words):
    laid = seen("Bring £20 on Friday.")
    assert [words(laid, one.first, one.last) for one in choose(laid, fixed(date_time=0.9))] == ["Friday"]
    assert [one.kind for one in choose(laid, fixed(money=0.9))] == ["money"]
    assert choose(laid, fixed()) == []


def test_questions_and_requests_never_overlap(seen):
    laid = seen("can you bring his coat and his hat and please send the form")
    found = [one for one in choose(laid, fixed(question_begins=0.9, request_begins=0.8)) if one.kind != "money"]
    assert found
    assert all(one.last < two.first for one, two in itertools.pairwise(found))


def test_a_clause_ends_where_it_is_most_likely(seen, words):
    laid = seen("bring his coat, he left it at yours")
    assert words(laid, 0, end_of(laid, "request", 0, fixed(request_ends=0.9))) in {
        "bring his",
        "bring his coat",
        "bring",
    }
    assert words(laid, 0, end_of(laid, "request", 0, fixed())) == "bring his coat, he left it at yours"


def test_nothing_is_chosen_in_nothing(seen):
    assert choose(seen(""), fixed(date_time=1.0, question_begins=1.0)) == []
