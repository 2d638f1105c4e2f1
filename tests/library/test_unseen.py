from leeward.library import shelf, unseen

FIGURES = ("anything_recall", "anything_precision", "mixed_named", "plain_named", "likely_right", "possible_right",
           "danger_recall")  # fmt: skip
GROUPS = (
    "logistics", "warm", "apology", "lawyer_letter", "friends_sarcasm", "own_distress", "profanity_dialect",
    "quoting_third", "lyrics", "memes", "religious", "blunt", "second_language", "condolence", "justified_complaint",
    "school_notice", "auto_reply", "work", "dating_plain", "conflict_fair",
)  # fmt: skip
"""As the card of data/tactics names them."""


def test_no_line_is_lost_on_the_way():
    assert len(unseen.SAID) == len({line.key for line in unseen.SAID})
    assert shelf.SUBJECTS["unseen"] == unseen.SAID


def test_there_are_examples_of_both_kinds_each_with_its_reason():
    assert len(unseen.MISSED) >= 10
    assert len(unseen.MISTAKEN) >= 6
    assert all(line.detail.endswith(".") for line in (*unseen.MISSED, *unseen.MISTAKEN))


def test_what_people_ask_about_is_among_them():
    assert {line.key for line in unseen.MISSED} >= {
        "soon", "sarcasm", "code", "song", "silence", "photo", "voice", "tone", "language",
    }  # fmt: skip
    assert "joke" in {line.key for line in unseen.MISTAKEN}


def test_every_kind_of_plain_thread_and_every_figure_has_its_words():
    assert set(unseen.KINDS) == {name.replace("_", "-") for name in GROUPS}
    assert set(unseen.FIGURES) == {name.replace("_", "-") for name in FIGURES}


def test_no_figure_stands_in_the_words():
    assert not [line.key for line in unseen.SAID if any(sign.isdigit() for sign in line.text + line.detail)]
