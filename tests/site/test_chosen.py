import pytest

from leeward.library.plan import MODES
from leeward.site import chosen
from leeward.site.situations import SITUATIONS
from leeward.vault.models import Setting

LEFT, COURT = SITUATIONS["left"], SITUATIONS["court"]


class Asked:
    def __init__(self, vault=None):
        self.session, self.vault = {}, vault


def test_the_newest_comes_first_and_each_once():
    request = Asked()
    for one in (LEFT, COURT, LEFT):
        chosen.choose(request, one)
    assert chosen.chosen(request) == [LEFT, COURT]
    chosen.forget(request, LEFT)
    assert chosen.chosen(request) == [COURT]


def test_with_a_notebook_it_is_kept_there_and_not_in_the_session(vault):
    request = Asked(vault)
    chosen.choose(request, COURT)
    assert chosen.chosen(request) == [COURT]
    assert chosen.chosen(Asked(vault)) == [COURT]
    assert request.session == {}


def test_keep_this_takes_it_along_and_only_then(vault):
    request = Asked()
    chosen.choose(request, LEFT)
    assert chosen.chosen(Asked(vault)) == []
    Setting.put("stands", ["court", "left"])
    chosen.carry_over(request.session, vault)
    assert chosen.chosen(Asked(vault)) == [LEFT, COURT]
    assert request.session == {}


def test_a_name_of_an_older_version_is_passed_over(vault):
    Setting.put("stands", ["no longer there", "court"])
    assert chosen.chosen(Asked(vault)) == [COURT]


def test_the_newest_situation_that_tells_hints_at_a_mode_of_the_plan():
    request = Asked()
    assert chosen.modes(request) == ()
    chosen.choose(request, LEFT)
    chosen.choose(request, COURT)
    assert chosen.modes(request) == ("C", "E")
    assert {letter for one in SITUATIONS.values() for letter in one.modes} <= set(MODES)


@pytest.mark.parametrize("key", SITUATIONS)
def test_every_situation_can_be_chosen(key):
    request = Asked()
    chosen.choose(request, SITUATIONS[key])
    assert chosen.chosen(request) == [SITUATIONS[key]]
