from leeward.tactics.screening import default, own_danger, screen
from leeward.words.tactics import Line, Side


def test_needs_nothing_but_lines():
    seen = list(screen([Line(Side.THEM, None, "", "You belong to me"), Line(Side.ME, None, "", "You belong to me")]))
    assert [one.index for one in seen] == [0, 1]
    assert [one.tactic for one in seen[0].findings] == ["possessiveness"]
    assert seen[1].findings == ()


def test_the_default_is_made_once():
    assert default() is default()


def test_own_danger_looks_only_when_it_is_called_and_names_no_tactic():
    (danger,) = own_danger("I swear I'll kill you")
    assert danger.flag == "threat_to_kill"
    assert own_danger("I am so angry with you, you useless idiot") == ()
    assert own_danger("mum will kill me") == ()
