from leeward.belongings import money
from leeward.belongings.models import MoneyLine
from leeward.library.belongings import COSTS
from leeward.vault import opened


def test_what_comes_in_stands_first(vault):
    MoneyLine.objects.create(text="A lodger", comes_in=True, amount=1)
    sides = [entry.comes_in for entry in money.entries()]
    assert sides == sorted(sides, reverse=True)
    assert {entry.text for entry in money.entries()} == {"A lodger", *(line.text for line in COSTS)}


def test_without_a_vault_the_lines_are_those_of_the_library(vault):
    MoneyLine.objects.create(text="A lodger", amount=1)
    with opened.exactly(None):
        found = money.entries()
    assert len(found) == len(COSTS)
    assert not any(entry.counts for entry in found)


def test_only_what_the_person_touched_counts(vault):
    MoneyLine.objects.create(key=COSTS[0].key, amount=10_000)
    MoneyLine.objects.create(text="Rent", amount=None)
    lines = money.entries()
    assert [entry.counts for entry in lines].count(True) == 2
    sums = money.sums(lines)
    assert (sums.comes_in, sums.goes_out, sums.unknown) == (30_000, 0, 1)


def test_a_line_that_the_library_no_longer_has_stays(vault):
    MoneyLine.objects.create(key="out-wireless-licence", amount=500, every="once")
    [found] = [entry for entry in money.entries() if entry.text == "Wireless licence"]
    assert (found.written, found.three_months, found.is_own) == ("5.00 once", "5.00", True)


def test_the_currency_and_the_paper_are_kept_in_this_vault_only(vault, open_another):
    money.set_currency("  a   long  name of money ")
    money.set_on_paper(wanted=True)
    assert money.currency() == "a long name "[: money.LONGEST]
    with open_another().use():
        assert money.currency() == ""
        assert not money.on_paper()


def test_how_often_is_taken_from_the_words_until_the_person_says_so(vault):
    entry = next(entry for entry in money.entries() if entry.text.endswith(", once"))
    assert entry.every == "once"
    MoneyLine.objects.create(key=entry.key, amount=1, every="week")
    assert money.find(entry.mark).every == "week"
