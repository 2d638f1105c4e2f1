from leeward.library.rumours import LINES
from leeward.resist.ahead import lines
from leeward.resist.choices import LineFor
from leeward.resist.models import PreparedLine


def test_every_listener_has_a_number_and_words_to_begin_with():
    found = lines.all_of()
    assert [one.number for one in found] == [1, 2, 3, 4, 5]
    assert [one.about for one in found] == list(LineFor)
    assert all(one.offered == LINES[one.about.value] and not one.own for one in found)


def test_a_line_is_written_changed_and_taken_away(vault):
    lines.write(LineFor.WORK, "Please ask me.")
    lines.write(LineFor.WORK, "Please ask me first.")
    assert lines.written() == {"work": "Please ask me first."}
    assert lines.find(3).own == "Please ask me first."
    lines.write(LineFor.WORK, "")
    lines.write(LineFor.SCHOOL, "")
    assert not PreparedLine.objects.exists()


def test_no_such_listener(vault):
    assert lines.find(0) is None
    assert lines.find(6) is None
