from leeward.library import tonight
from support.plain_words import sentences, words


def test_there_are_five_lines_in_their_order():
    assert [line.key for line in tonight.LINES] == [
        "tonight-call",
        "tonight-code-word",
        "tonight-neighbour",
        "tonight-papers",
        "tonight-quiet",
    ]


def test_each_can_be_taken_in_at_a_glance():
    assert all(len(words(line.text)) <= 12 for line in tonight.LINES)
    assert all(1 <= len(sentences(line.detail)) <= 2 for line in tonight.LINES)


def test_some_can_be_done_in_silence_and_asking_someone_cannot():
    assert {"tonight-call", "tonight-papers", "tonight-quiet"} == tonight.SILENT
    assert {line.key for line in tonight.LINES} > tonight.SILENT


def test_one_thing_is_enough():
    assert "one thing is enough" in tonight.CLOSING.text.lower()
    assert (*tonight.LINES, tonight.CLOSING) == tonight.SAID


def test_the_helpline_is_named_in_the_first_line():
    assert "Help page" in tonight.LINES[0].detail
