from leeward.belongings import money, photos, sections
from leeward.belongings.choices import FOR, ListKind
from leeward.belongings.models import Bag, MoneyLine, Thing
from leeward.library.belongings import BAG, PAPERS
from leeward.plan.models import Place
from leeward.plan.sheets import sheets


def words(found):
    return " ".join(f"{entry.text} {entry.state} {entry.note}" for one in found for entry in one.entries)


def test_it_is_among_what_can_be_put_on_paper():
    assert sections.sections in list(sheets)


def test_an_untouched_notebook_gives_nothing(vault):
    assert list(sections.sections()) == []


def test_only_how_things_stand_is_on_it(vault, mira, sealed, picture):
    row = Thing.objects.create(
        kind=ListKind.PAPER, key=PAPERS[0].key, state="copy", place="zebrafinch", note="quartzite", keeper=mira
    )
    photos.keep(vault, row, "wobble.png", sealed(picture))
    Thing.objects.create(kind=ListKind.BAG, key=BAG[0].key, state="packed", place="zebrafinch", keeper=mira)
    Bag.objects.create(keeper=mira, place="zebrafinch", cover="quartzite")
    found = sections.sections()
    assert [(one.key, [(entry.text, entry.state) for entry in one.entries]) for one in found] == [
        ("own-papers", [(PAPERS[0].text, "copy")]),
        ("own-bag", [(BAG[0].text, "packed")]),
    ]
    assert not any(word in words(found) for word in ("zebrafinch", "quartzite", "wobble", "Mira"))


def test_what_is_not_for_them_and_what_nothing_was_said_of_is_left_out(vault):
    Thing.objects.create(kind=ListKind.PAPER, text="one", state="not_mine")
    Thing.objects.create(kind=ListKind.PAPER, text="two", note="only a note")
    assert list(sections.sections()) == []


def test_every_state_has_its_word(vault):
    for kind in ListKind:
        for state in FOR[kind]:
            Thing.objects.create(kind=kind, text=f"{kind} {state}", state=state)
    states = [entry.state for one in sections.sections() for entry in one.entries]
    assert len(states) == 9
    assert all(states)


def test_the_budget_is_on_it_only_when_asked_for(vault):
    MoneyLine.objects.create(text="Rent", amount=10_000)
    assert list(sections.sections()) == []
    money.set_on_paper(wanted=True)
    [found] = sections.sections()
    assert [(entry.text, entry.state, entry.note) for entry in found.entries] == [
        ("Goes out: Rent, 100.00 each month", "", ""),
        ("For these three months 300.00 is still missing.", "", ""),
    ]


def test_a_hidden_place_is_taken_out_of_every_text(vault):
    Place.objects.create(name="Willow House", address="12 Rowan Road, Leeds", hidden=True)
    Thing.objects.create(kind=ListKind.PAPER, text="Lease of willow  house", state="copy")
    Thing.objects.create(kind=ListKind.BAG, text="Key to Rowan Road", state="packed")
    MoneyLine.objects.create(text="Rent at WILLOW HOUSE", amount=1)
    money.set_on_paper(wanted=True)
    said = words(sections.sections()).casefold()
    assert "[kept private]" in said
    assert not any(name in said for name in ("willow", "rowan"))


def test_no_part_has_the_name_of_another(vault):
    """They stand side by side where the person chooses what to take along."""
    from leeward.library.plan import PARTS

    Thing.objects.create(kind=ListKind.PAPER, text="one", state="copy")
    Thing.objects.create(kind=ListKind.BAG, text="one", state="packed")
    found = sections.sections()
    taken = {part.said.text for part in PARTS.values()}
    assert len(found) == 2
    assert taken.isdisjoint(one.heading for one in found)
    assert set(PARTS).isdisjoint(one.key for one in found)
