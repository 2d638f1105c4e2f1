import pytest
from django.db import transaction

from leeward.distance import logbook, ways
from leeward.distance.errors import StaysAsWritten
from leeward.distance.models import ContactNote, WayNote
from leeward.vault.models import LogLeaf
from leeward.words.canonical import encode, leaf


def test_a_contact_is_one_leaf_that_fits_what_is_kept(noted):
    kept = ContactNote.objects.get(pk=noted(words="“Open the door.”", seen_by="Mira").pk)
    logged = LogLeaf.objects.get(kind=logbook.CONTACT, ref=kept.key)
    assert bytes(logged.leaf) == leaf(bytes(logged.salt), encode(logbook.contact_fact(kept)))


def test_every_word_of_a_contact_is_in_its_leaf(noted):
    fields = {field.name for field in ContactNote._meta.get_fields()} - {"corrected_by", "id"}
    assert fields <= set(logbook.contact_fact(noted()))


def test_how_it_is_with_a_way_is_one_leaf_each_time(rex):
    way = ways.add(rex, "email")
    logbook.note_way(way, {"state": "held", "why": "Put aside."})
    kept = list(WayNote.objects.all())
    assert [note.state for note in kept] == ["held", "open"]
    for note in kept:
        logged = LogLeaf.objects.get(kind=logbook.WAY, ref=note.key)
        assert bytes(logged.leaf) == leaf(bytes(logged.salt), encode(logbook.way_fact(note)))


def test_a_correction_stands_in_the_place_of_the_old_note(rex, noted):
    old = noted(words="one")
    new = logbook.note_contact(rex, {"happened_at": old.happened_at, "words": "two"}, old)
    assert logbook.standing(rex) == [new]
    assert ContactNote.objects.count() == 2
    with pytest.raises(StaysAsWritten):
        logbook.note_contact(rex, {"happened_at": old.happened_at}, old)


def test_a_note_that_is_taken_back_counts_no_more_and_stays(rex, noted):
    old = noted(words="one")
    logbook.take_back(old)
    assert logbook.standing(rex) == []
    assert ContactNote.objects.get(pk=old.pk).words == "one"
    with pytest.raises(StaysAsWritten):
        logbook.take_back(old)


def test_a_note_that_fails_leaves_no_leaf(rex, noted):
    def fail():
        with transaction.atomic():
            noted()
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert not LogLeaf.objects.filter(kind=logbook.CONTACT).exists()
