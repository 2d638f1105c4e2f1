import pytest
from django.db import IntegrityError, transaction
from django.db.models import RestrictedError

from leeward.belongings import photos
from leeward.belongings.models import Bag, LeaningAnswer, LooseBlob, MoneyLine, PhotoRemoval, Thing


def test_a_line_of_the_library_has_one_row(vault):
    Thing.objects.create(kind="paper", key="passport")
    Thing.objects.create(kind="bag", key="passport")
    with pytest.raises(IntegrityError), transaction.atomic():
        Thing.objects.create(kind="paper", key="passport")
    MoneyLine.objects.create(key="out-rent")
    with pytest.raises(IntegrityError), transaction.atomic():
        MoneyLine.objects.create(key="out-rent")
    assert MoneyLine.objects.create(text="own") != MoneyLine.objects.create(text="own")


def test_a_paper_with_a_picture_cannot_go(vault, paper, sealed, picture):
    photos.keep(vault, paper, "a.png", sealed(picture))
    with pytest.raises(RestrictedError):
        paper.delete()


def test_a_picture_is_there_once_a_paper_even_if_nobody_looked(vault, paper, sealed, picture):
    photo = photos.keep(vault, paper, "a.png", sealed(picture))
    photo.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        photo.save(force_insert=True)


def test_somebody_who_goes_leaves_the_things(vault, mira):
    thing = Thing.objects.create(kind="paper", key="x", keeper=mira)
    bag = Bag.objects.create(keeper=mira)
    mira.addresses.all().delete()
    mira.delete()
    thing.refresh_from_db()
    bag.refresh_from_db()
    assert thing.keeper is bag.keeper is None


def test_the_facts_hold_no_more_than_they_should(vault, paper, sealed, picture):
    photo = photos.keep(vault, paper, "a.png", sealed(picture))
    assert photo.fact() == {"fact": "paper_photo", "name": "a.png", "sha256": photo.sha256, "size": len(picture)}
    gone = photos.remove(vault, photo)
    assert set(gone.fact()) == {"fact", "sha256", "at"}
    assert gone.fact() == PhotoRemoval.objects.get().fact()


def test_rows_say_what_they_are(vault, paper, sealed, picture):
    photo = photos.keep(vault, paper, "a.png", sealed(picture))
    assert str(paper) == "The blue folder"
    assert str(photo) == "a.png"
    assert photo.file_kind.suffix == "png"
    assert str(photos.remove(vault, photo)).startswith("a picture removed on")
    assert str(LooseBlob(blob="0123456789abcdef")) == "01234567"
    assert str(LeaningAnswer(key="x", answer="other")) == "The other party"
    assert (str(Bag()), str(MoneyLine(key="out-rent"))) == ("the bag", "out-rent")
