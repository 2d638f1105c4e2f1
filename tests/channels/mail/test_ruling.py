import pytest

from leeward.channels.errors import NotSupported
from leeward.channels.mail import ruling
from leeward.channels.mail.sieve import rules_of


@pytest.mark.parametrize("kind", ["box", "old_box"])
def test_in_and_out_again(request, kind):
    box = request.getfixturevalue(kind)
    with rules_of(box.account) as line:
        line.put("Later", "keep;\r\n")  # somebody's own list has the name already
        line.activate("Later")
        before = box.standing()[2]
        proposal = ruling.propose(line, ["rex@example.net"], "Later")
        assert proposal.name == "Later 2"
        assert proposal.copied == (kind == "old_box")
        assert box.standing()[2] == before
        ruling.put_in(line, proposal.as_plan())
        assert box.standing()[2][1] == "Later 2.sieve"
        assert "as they were before" in ruling.take_out(line, proposal.as_plan()).text
        assert box.standing()[2] == before
        assert "not there any more" in ruling.take_out(line, proposal.as_plan()).text


def test_a_change_is_seen(box):
    with rules_of(box.account) as line:
        line.put("a", "keep;")
        before = ruling.seen(line, line.lists())
        assert ruling.seen(line, line.lists()) == before
        line.activate("a")
        assert ruling.seen(line, line.lists()) != before


def test_a_list_of_ours_that_is_not_active_keeps_its_rules(box):
    with rules_of(box.account) as line:
        first = ruling.propose(line, ["rex@example.net"], "Later").as_plan()
        ruling.put_in(line, first)
        line.put("holiday", "keep;")
        line.activate("holiday")
        second = ruling.propose(line, ["mira@example.org"], "Later")
        assert second.name == "Later"
        assert "rex@example.net" in second.text
        assert 'include :personal :optional "holiday"' in second.text


def test_without_free_names_nothing_is_touched(box, monkeypatch):
    monkeypatch.setattr(ruling, "_NAMES", 2)
    with rules_of(box.account) as line:
        line.put("Later", "keep;")
        with pytest.raises(NotSupported):
            ruling.propose(line, ["rex@example.net"], "Later")
