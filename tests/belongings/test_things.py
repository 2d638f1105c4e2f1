import pytest

from leeward.belongings import things
from leeward.belongings.choices import ListKind, ThingState
from leeward.belongings.errors import HasPictures
from leeward.belongings.models import Thing
from leeward.library.belongings import BAG, PAPERS
from leeward.vault import opened


@pytest.mark.parametrize(("kind", "lines"), [(ListKind.PAPER, PAPERS), (ListKind.BAG, BAG)])
def test_without_a_vault_the_list_is_that_of_the_library(vault, kind, lines):
    Thing.objects.create(kind=kind, text="own")
    with opened.exactly(None):
        found = things.entries(kind)
    assert [(one.text, one.state, one.row) for one in found] == [(line.text, "", None) for line in lines]


def test_own_lines_stand_behind_with_marks_of_their_own(vault):
    own = things.add_own(ListKind.PAPER, " The  blue folder ")
    found = things.entries(ListKind.PAPER)
    assert [one.mark for one in found] == [*map(str, range(1, len(PAPERS) + 1)), f"o{own.pk}"]
    assert found[-1].is_own
    assert not found[0].is_own
    assert things.find(ListKind.PAPER, f"o{own.pk}").text == "The blue folder"
    assert things.find(ListKind.BAG, f"o{own.pk}") is None


def test_the_same_words_twice_are_one_line(vault):
    assert things.add_own(ListKind.BAG, "keys") == things.add_own(ListKind.BAG, " keys ")


def test_a_line_that_the_library_no_longer_has_stays_with_what_was_noted(vault):
    row = Thing.objects.create(kind=ListKind.PAPER, key="ration-book", state=ThingState.COPY)
    [found] = [one for one in things.entries(ListKind.PAPER) if one.row == row]
    assert (found.text, found.state, found.mark) == ("Ration book", ThingState.COPY, f"o{row.pk}")


def test_an_own_line_with_pictures_is_not_dropped(vault, paper, sealed, picture):
    from leeward.belongings import photos

    photo = photos.keep(vault, paper, "a.png", sealed(picture))
    with pytest.raises(HasPictures):
        things.drop(paper)
    photos.remove(vault, photo)
    things.drop(paper)
    assert not Thing.objects.exists()


def test_the_list_asks_the_vault_a_few_times_however_long_it_is(vault, few_queries):
    for number in range(300):
        Thing.objects.create(kind=ListKind.PAPER, text=f"paper {number}")
    with few_queries(3):
        found = things.entries(ListKind.PAPER)
        assert len([list(one.row.photos.all()) for one in found if one.row]) == 300


def test_one_thing_is_found_as_the_list_shows_it_and_no_other_row_is_read(vault, few_queries):
    Thing.objects.create(kind=ListKind.PAPER, key=PAPERS[1].key, state=ThingState.COPY)
    Thing.objects.create(kind=ListKind.PAPER, key="ration-book", state=ThingState.COPY)
    things.add_own(ListKind.PAPER, "The blue folder")
    for listed in things.entries(ListKind.PAPER):
        with few_queries(1):
            assert things.find(ListKind.PAPER, listed.mark) == listed
    first = Thing.objects.earliest("pk")
    for mark in ("0", "999", "o", "o0", f"o{first.pk}", f"o0{first.pk}", "o" + "9" * 40, "ox"):
        assert things.find(ListKind.PAPER, mark) is None


def test_what_was_said_is_the_same_list(vault):
    things.add_own(ListKind.BAG, "keys")
    assert things.said(ListKind.BAG) == things.entries(ListKind.BAG)
