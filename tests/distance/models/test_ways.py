from leeward.distance import ways
from leeward.distance.models import ReachWay


def test_a_way_is_called_by_its_words_and_its_account(rex):
    assert str(ways.add(rex, "calls")) == "Phone calls"
    assert str(ways.add(rex, "whatsapp", address=rex.addresses.first())) == "WhatsApp: Rex"
    own = ways.add(rex, "own", "The garden fence")
    assert (str(own), own.detail) == ("The garden fence", "")
    assert ways.add(rex, "post").detail.startswith("To your home")


def test_a_kind_of_an_older_version_still_has_a_name(rex):
    assert ReachWay(person=rex, kind="pager").name == "pager"


def test_its_notes_come_the_newest_first(rex):
    way = ways.add(rex, "calls")
    ways.note_state(rex, way, "blocked")
    assert [str(note) for note in way.notes.all()] == ["Blocked", "Open"]
