"""A share is the same after it lay in the vault as JSON."""

import json

import pytest

from leeward.channels.calendars.share import Share
from leeward.channels.errors import ChangedSince


def test_it_comes_back_whole():
    share = Share("rights", "/a/", "Home", "rex", "Rex", writes=True, detail={"aces": [[1, "<x/>"]]})
    again = Share.from_json(json.loads(json.dumps(share.as_json())))
    assert again == share
    assert again.key == ("rights", "/a/", "rex", True)


def test_what_is_no_share_is_not_taken_for_one():
    with pytest.raises(ChangedSince):
        Share.from_json({"odd": 1})
