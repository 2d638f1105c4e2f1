from leeward.court.preflight.items import Item, Kind, decided, undecided
from leeward.court.withheld import Withheld

ONE = Item(Kind.PHONE, "+44 7700 900123", "in 1 message", messages=(4,), sources=(1,))
OTHER = Item(Kind.PHOTO_PLACE, "51.5 N", "in a picture", sources=(2,), files=("ab",))


def test_a_key_stays_the_same_and_tells_things_apart():
    assert ONE.key == Item(Kind.PHONE, "+44 7700 900123", "elsewhere").key
    assert ONE.key != Item(Kind.EMAIL, "+44 7700 900123", "").key


def test_what_is_not_decided_counts_as_withheld():
    assert undecided([ONE, OTHER], {ONE.key: "keep", OTHER.key: "perhaps"}) == [OTHER]
    assert decided([ONE, OTHER], {ONE.key: "keep"}) == Withheld(frozenset(), frozenset({2}), frozenset({"ab"}))
    assert decided([ONE, OTHER], {ONE.key: "keep", OTHER.key: "keep"}) == Withheld()


def test_what_withholding_takes_out_is_said():
    assert ONE.costs == "1 message, 1 original"
    assert OTHER.costs == "1 file, 1 original"
