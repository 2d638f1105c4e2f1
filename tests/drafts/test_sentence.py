from leeward.drafts.sentence import around, read
from leeward.drafts.wording import LONGEST
from leeward.words.replies import DraftRule


def test_each_sentence_has_a_score_for_each_rule():
    first, second = read("Friday is fine. Thank you.")
    assert first.quote.text == "Friday is fine."
    assert {rule.value for rule in DraftRule} == set(second.alone) <= set(second.scores)
    assert all(0 <= score <= 1 for score in (*first.scores.values(), *first.alone.values()))


def test_what_is_known_around_it_is_said_as_in_training():
    assert around(0, 1) == ("n:1", "n:first")
    assert around(3, 9) == ("n:6", "n:later")


def test_a_sentence_without_end_is_taken_in_pieces_and_nothing_is_left_out():
    text = "word " * (2 * LONGEST + 5)
    pieces = read(text)
    assert len(pieces) == 3
    assert "".join(piece.quote.text for piece in pieces) == text.strip()
    assert all(text[piece.quote.start : piece.quote.end] == piece.quote.text for piece in pieces)
