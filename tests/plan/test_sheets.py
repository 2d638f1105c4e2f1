"""What goes on paper: what was touched, and never a private place."""

import dataclasses

from leeward.library.plan import ITEMS
from leeward.people.models import Person
from leeward.plan import adding, changing, finding, sheets
from leeward.plan.changing import Given
from leeward.plan.choices import State


def everything(sections):
    return [entry for section in sections for entry in section.entries]


def test_nothing_touched_nothing_printed(vault):
    assert list(sheets.touched()) == []
    assert len(everything(sheets.whole())) == len(ITEMS)


def test_what_was_touched_with_its_state_and_note(found, first):
    changing.change(found, Given("doing", note="on Sunday"))
    (section,) = sheets.touched()
    assert (section.key, section.heading) == (found.part.said.key, found.part.said.text)
    (entry,) = section.entries
    assert (entry.text, entry.state, entry.note) == (first.said.text, "Under way", "on Sunday")


def test_what_is_left_out_stays_out(found, vault):
    changing.set_state(found, State.NOT_MINE)
    assert list(sheets.touched()) == []
    assert len(everything(sheets.whole())) == len(ITEMS) - 1


def test_a_place_stands_there_only_when_it_is_not_private(flat, library):
    (section,) = sheets.touched()
    assert (section.key, [entry.text for entry in section.entries]) == ("places", ["The town library, 3 High Street"])


def test_no_private_name_or_address_in_any_word(flat, library, mira):
    adding.add_own("day", "Drive to 12B Elm-Road, leeds")
    row = adding.add("money", "Send the post to MIRA’S AUNT", origin="x", note="ls14ab, ring twice")
    changing.change(finding.find(str(row.pk)), Given("done", note="at Elm\nRoad, ring twice"))
    library.note = "ten minutes from elm road"
    library.save()
    text = repr([dataclasses.asdict(section) for section in [*sheets.touched(), *sheets.whole()]]).lower()
    assert not any(word in text for word in ("elm", "leeds", "ls1", "aunt"))
    assert "[kept private]" in text
    assert "ring twice" in text
    assert "high street" in text


def test_the_registry_holds_the_plans_own(vault):
    assert sheets.touched in list(sheets.sheets)


def test_no_name_of_a_person_is_added(found, vault):
    helper = Person.objects.create(name="Otto")
    changing.change(found, Given("todo", helper=helper))
    assert "Otto" not in repr(sheets.touched())
