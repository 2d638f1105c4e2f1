import pytest

from leeward.library.reactions import REACTIONS
from leeward.resist.ahead.matching import may_be


@pytest.mark.parametrize(
    ("tactics", "flags", "keys"),
    [
        (["love_bombing"], [], ["warm"]),
        (["smear"], [], ["stories"]),
        (["guilt_tripping"], [], ["guilt"]),
        (["jealousy_bait"], [], ["new"]),
        (["legal_threat"], [], ["law"]),
        (["playing_victim"], [], ["hurt"]),
        (["rage"], [], ["anger"]),
        ([], ["weapon"], ["anger"]),
        ([], ["self_harm_with_demand"], ["guilt"]),
        (["boundary_breaking", "isolation"], [], []),
        ([], [], []),
        (["no such"], ["none"], []),
    ],
)
def test_each_of_the_seven_is_found_by_its_own_names(tactics, flags, keys):
    assert [one.key for one in may_be(tactics, flags)] == keys


def test_what_is_dangerous_comes_first():
    assert [one.key for one in may_be(["love_bombing", "rage", "smear"])] == ["anger", "warm", "stories"]


def test_a_reaction_is_named_once():
    assert may_be(["rage", "threat"], ["weapon", "stalking"]) == (REACTIONS["anger"],)
