from datetime import datetime

import pytest

from leeward.resist.models import CheckIn, Letter, Muted, Slip
from leeward.resist.pulled import keeping, marks


def rows():
    return (
        Letter(text="first"),
        Slip(kind="wrote", happened_at=datetime(2026, 6, 1, 21, 0), led="a song"),
        CheckIn(feelings=["sad"], note="tired"),
        Muted(kind="songs", text="The red album"),
    )


@pytest.mark.parametrize("kind", [Letter, Slip, CheckIn, Muted])
def test_rows_are_kept_found_and_removed_alike_with_and_without_a_vault(kind, asked, asked_in):
    for request in (asked, asked_in):
        for row in rows():
            keeping.save(request, row)
        (found,) = keeping.all_of(request, kind)
        assert keeping.one(request, kind, found.pk) == found
        keeping.remove(request, found)
        assert keeping.all_of(request, kind) == []
        assert keeping.one(request, kind, found.pk) is None
        assert sum(len(keeping.all_of(request, other)) for other in (Letter, Slip, CheckIn, Muted)) == 3


def test_without_a_vault_nothing_reaches_one(asked, vault):
    for row in rows():
        keeping.save(asked, row)
    assert not any(kind.objects.exists() for kind in (Letter, Slip, CheckIn, Muted))
    assert keeping.waits(asked)


def test_numbers_are_not_given_twice(asked):
    first = keeping.save(asked, Letter(text="one"))
    keeping.remove(asked, first)
    assert keeping.save(asked, Letter(text="two")).pk != first.pk


def test_a_change_is_kept_in_its_place(asked, asked_in):
    for request in (asked, asked_in):
        letter = keeping.save(request, Letter(text="one"))
        keeping.save(request, Letter(text="other"))
        letter.text = "changed"
        keeping.save(request, letter)
        assert [one.text for one in keeping.all_of(request, Letter)] == ["other", "changed"]


def test_the_order_is_the_same_in_both_places(asked, asked_in):
    for request in (asked, asked_in):
        for day in (3, 9, 1):
            keeping.save(request, Slip(kind="wrote", happened_at=datetime(2026, 6, day, 12)))
            keeping.save(request, Muted(kind="songs", text=str(day)))
        assert [one.happened_at.day for one in keeping.all_of(request, Slip)] == [9, 3, 1]
        assert [one.text for one in keeping.all_of(request, Muted)] == ["3", "9", "1"]


def test_what_lay_in_the_session_moves_into_the_vault_that_is_opened(asked, vault):
    kept = Letter.objects.create(text="older")
    for row in rows():
        keeping.save(asked, row)
    marks.hide(asked, "letter-1")
    written = keeping.all_of(asked, Letter)[0].written_at
    keeping.carry_over(asked.session, vault)
    letter = Letter.objects.exclude(pk=kept.pk).get()
    assert (letter.text, letter.written_at) == ("first", written)
    assert Slip.objects.get().led == "a song"
    assert CheckIn.objects.get().feelings == ["sad"]
    assert Muted.objects.get().text == "The red album"
    asked.vault = vault
    assert marks.is_hidden(asked, f"letter-{letter.pk}")
    assert not marks.is_hidden(asked, f"letter-{kept.pk}")
    assert not keeping.waits(asked)


def test_a_vault_opened_elsewhere_gets_it_at_the_next_look(asked, vault):
    keeping.save(asked, Letter(text="words"))
    asked.vault = vault
    assert [one.text for one in keeping.all_of(asked, Letter)] == ["words"]
    assert Letter.objects.count() == 1
    keeping.carry_over(asked.session, vault)
    assert Letter.objects.count() == 1


def test_nothing_of_another_vault_is_seen(asked_in, open_another):
    keeping.save(asked_in, Letter(text="mine"))
    with open_another().use():
        assert Letter.objects.count() == 0


def test_the_words_go_with_the_session(asked):
    letter = keeping.save(asked, Letter(text="words"))
    asked.session["pulled"].discard()
    assert letter.text == ""
    assert keeping.all_of(asked, Letter) == []
