import pytest

from leeward.court.errors import HandedStays
from leeward.court.models import Handed, Pack, new_key
from leeward.people.days import today


def test_who_was_handed_one_is_never_changed(vault):
    row = Handed.objects.create(to="A lawyer", on=today(), sha256="ab", fingerprint="cd")
    row.to = "somebody else"
    with pytest.raises(HandedStays):
        row.save()
    assert Handed.objects.get().to == "A lawyer"
    assert row.fact()["sha256"] == "ab"


def test_a_new_folder_holds_nothing_and_names_are_not_doubled(vault):
    pack = Pack.objects.create()
    assert (pack.conversations, pack.blob, str(pack)) == ([], "", f"Folder {pack.pk}")
    assert new_key() != new_key()
