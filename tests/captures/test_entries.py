import os

from leeward.captures import checking, entries, loose
from leeward.captures.visiting import place
from leeward.history.removing import held_above
from leeward.people.guard import contact_actions
from leeward.vault import checking as vault_checking
from leeward.vault import opened
from leeward.vault.registries import Way, start_lines, way


class Request:
    def __init__(self, vault):
        self.vault = vault


def test_the_way_leads_here_and_what_may_be_noticed_asks_first(ada):
    assert ada.get(way(Way.CAPTURES)).status_code == 200
    assert {name for name in contact_actions if name.startswith("captures:")} == set(entries._NOTICED)
    assert entries.start_lines in list(start_lines)
    assert loose.held_here in list(held_above)
    assert checking.check in vault_checking._more
    assert entries._sweep in opened._on_every_open


def test_the_start_page_says_one_word_once_something_is_kept(vault, request):
    assert entries.start_lines(Request(vault)) == []
    assert entries.start_lines(Request(None)) == []
    request.getfixturevalue("post")
    [line] = entries.start_lines(Request(vault))
    assert (line.text, line.detail) == ("Posts", "1 post kept")


def test_opening_a_vault_removes_what_a_sudden_end_left_in_memory(open_another):
    left, used = (place.PLACE / f"n-{number}-test" for number in (2**22 + 1, os.getpid()))
    left.mkdir()
    used.mkdir()
    open_another()
    assert (left.exists(), used.exists()) == (False, True)
    used.rmdir()
