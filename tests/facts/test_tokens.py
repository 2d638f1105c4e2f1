from leeward.facts.tokens import tokens


def test_words_figures_and_marks_are_tokens_with_their_places():
    text = "Leo’s at Park Rd. 5pm, £20.50!"
    cut = tokens(text)
    assert [text[start:end] for start, end in zip(cut.starts, cut.ends, strict=True)] == [
        "Leo’s", "at", "Park", "Rd", ".", "5", "pm", ",", "£", "20", ".", "50", "!",
    ]  # fmt: skip
    assert cut.low[0] == "leo's"
    assert len(cut) == 13


def test_only_white_space_is_left_out():
    text = "a_b \t c\n—d\x00e"
    cut = tokens(text)
    covered = {place for start, end in zip(cut.starts, cut.ends, strict=True) for place in range(start, end)}
    assert all(text[place].isspace() for place in range(len(text)) if place not in covered)


def test_a_piece_of_the_text_is_named_by_its_tokens_unless_it_cuts_one():
    cut = tokens("see you at the gate")
    assert cut.span(8, 19) == (2, 4)
    assert cut.span(9, 19) is None
    assert cut.span(8, 18) is None


def test_letters_that_grow_when_folded_do_not_move_the_places():
    text = "İİ ß at 5"
    cut = tokens(text)
    assert text[cut.starts[-1] : cut.ends[-1]] == "5"
