from leeward.library.reactions import REACTIONS
from leeward.people import changes
from leeward.people.choices import Role
from leeward.people.models import Person
from leeward.resist.ahead import prepared
from leeward.resist.models import Reaction

WARM = REACTIONS["warm"]


def test_the_newest_words_hold_and_the_earlier_ones_stay(vault, mira):
    first = prepared.write(WARM, "wait", None)
    second = prepared.write(WARM, "wait a day", mira)
    assert prepared.holding() == {"warm": second}
    assert prepared.earlier(WARM) == [first]


def test_the_same_again_adds_nothing(vault, mira):
    prepared.write(WARM, "wait", mira)
    prepared.write(WARM, "wait", mira)
    assert Reaction.objects.count() == 1


def test_emptied_nothing_holds_and_the_words_before_stay_as_a_row(vault):
    prepared.write(WARM, "wait", None)
    prepared.write(WARM, "", None)
    assert prepared.holding() == {}
    assert [row.will for row in prepared.earlier(WARM)] == ["wait"]


def test_lines_that_stand_in_the_words_are_not_offered_again(vault):
    first, *rest = WARM.wills
    assert prepared.offered(WARM, "") == WARM.wills
    assert prepared.offered(WARM, f"Well. {first.text}") == tuple(rest)


def test_picked_lines_come_below_ones_own_each_once():
    assert prepared.joined(" I breathe. ", ["I ring.", "I wait."]) == "I breathe.\nI ring.\nI wait."
    assert prepared.joined("I ring.", ["I ring."]) == "I ring."
    assert prepared.joined("", []) == ""


def test_whom_to_ring_has_numbers_unless_they_may_not_be_asked_any_more(vault, mira, rex):
    assert prepared.ringable(None) is None
    assert [number.value for number in prepared.ringable(mira).numbers] == ["+44 20 7946 0000"]
    mira.knows = "must_not"
    mira.save()
    assert prepared.ringable(mira) is None
    assert prepared.ringable(rex) is None


def test_two_persons_made_one_keep_whom_to_ring(vault, mira):
    tom = Person.objects.create(name="Tom", role=Role.THIRD)
    prepared.write(WARM, "wait", tom)
    change = changes.merge(mira, tom)
    assert prepared.holding()["warm"].helper == mira
    changes.undo(change)
    assert prepared.holding()["warm"].helper == tom


def test_the_words_outlive_the_person(vault, mira):
    prepared.write(WARM, "wait", mira)
    mira.delete()
    assert prepared.holding()["warm"].will == "wait"
    assert prepared.holding()["warm"].helper is None
