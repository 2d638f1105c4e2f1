from leeward.library import shelf
from leeward.library.listening import CHAPTERS, IN_SHORT, SAID


def test_every_chapter_has_lines_and_no_line_is_lost():
    assert all(chapter.lines for chapter in CHAPTERS.values())
    assert len(SAID) == len(CHAPTERS) + sum(len(chapter.lines) for chapter in CHAPTERS.values()) + len(IN_SHORT)
    assert len(SAID) == len({line.key for line in SAID})


def test_listening_comes_first_and_danger_is_spoken_of():
    assert next(iter(CHAPTERS)) == "first"
    assert "emergency number" in " ".join(line.text for line in CHAPTERS["danger"].lines)


def test_it_holds_what_friends_are_asked_not_to_do():
    said = " ".join(f"{line.text} {line.detail}" for line in SAID)
    for words in ("Pass nothing on", "No posts, no tags", "Carry no messages"):
        assert words in said


def test_every_line_is_held_to_the_rules_of_the_shelf():
    assert shelf.SUBJECTS["listening"] == SAID
    assert len(IN_SHORT) == 3
