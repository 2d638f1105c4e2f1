from datetime import date

import pytest

from leeward.devices import bringing
from leeward.devices.listing import fetching
from leeward.devices.listing.errors import FetchFailed, NotTheList
from leeward.readers.sources import from_bytes

TODAY = date(2026, 11, 22)


def test_files_become_lists_with_the_day_the_person_said(hiding):
    [found] = bringing.from_files([from_bytes("ioc.yaml", hiding)], None).lists
    assert (found.stamp.name, found.stamp.source, found.stamp.got_on) == ("ioc.yaml", "", None)
    assert found.data == hiding


def test_one_wrong_file_leaves_all_as_it_was(hiding):
    with pytest.raises(NotTheList, match=r"photo\.jpg"):
        bringing.from_files([from_bytes("ioc.yaml", hiding), from_bytes("photo.jpg", b"\xff\xd8")], None)
    with pytest.raises(NotTheList):
        bringing.from_files([], None)


def test_both_are_fetched_and_carry_their_address_and_day(hiding, openly):
    pages = {fetching.ADDRESSES["ioc.yaml"]: hiding, fetching.ADDRESSES["watchware.yaml"]: openly}
    found = bringing.fetched(TODAY, pages.__getitem__)
    assert [one.stamp.source for one in found.lists] == list(pages)
    assert {one.stamp.got_on for one in found.lists} == {TODAY}


def test_when_only_the_second_does_not_come_the_first_is_used_and_it_is_said(hiding):
    def fetch(address):
        if "watchware" in address:
            raise FetchFailed("the answer was 404")
        return hiding

    found = bringing.fetched(TODAY, fetch)
    assert len(found.lists) == 1
    assert "404" in found.refusals[0]


def test_without_the_first_nothing_is_used():
    with pytest.raises(FetchFailed, match="web page"):
        bringing.fetched(TODAY, lambda _address: b"<html></html>")
