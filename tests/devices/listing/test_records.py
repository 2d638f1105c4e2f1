import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeward.devices.listing.errors import Broken, ListingError, NoAppList
from leeward.devices.listing.records import records
from leeward.devices.listing.rows import Kind, Problem

ANDROIDQF = {
    "name": "com.example.rexwatch",
    "files": [
        {"path": "/data/app/x/base.apk", "sha256": "00", "certificate": {"Md5": "1", "Sha1": "aa" * 20, "Sha256": "2"}},
        {"path": "/data/app/x/split.apk", "certificate": None},
    ],
    "installer": "null",
    "uid": 10271,
    "third_party": True,
}
MVT = {"package_name": "com.example.app", "file_name": "/data/app/y", "files": [], "system": False}
IPHONE = {
    "name": "com.example.phone",
    "softwareVersionBundleId": "com.example.phone",
    "itemName": "Phone",
    "artistName": "A",
}


def test_androidqf_with_the_signature_of_the_maker():
    [row] = records("packages.json", json.dumps([ANDROIDQF]))
    assert (row.text, row.kind, row.place) == ("com.example.rexwatch", Kind.ANDROID, "packages.json, entry 1")
    assert row.certificates == {"AA" * 20}


def test_mvt_for_android_and_for_iphones():
    assert [row.text for row in records("a", json.dumps([MVT]))] == ["com.example.app"]
    [row] = records("applications.json", json.dumps([IPHONE]))
    assert row.kind is Kind.IPHONE


def test_a_list_inside_an_object():
    assert [row.text for row in records("a", json.dumps({"packages": [MVT]}))] == ["com.example.app"]


def test_entries_that_cannot_be_read_are_told_with_their_number():
    found = list(records("a.json", json.dumps([MVT, "text", {"installer": "x"}, {"name": 5, "files": []}])))
    assert [one.place for one in found[1:]] == ["a.json, entry 2", "a.json, entry 3", "a.json, entry 4"]
    assert all(isinstance(one, Problem) for one in found[1:])


@pytest.mark.parametrize("text", ["[]", "{}", "[1, 2]", '[{"name": "Ada", "age": 3}]', '{"messages": []}'])
def test_other_data_is_refused(text):
    with pytest.raises(NoAppList):
        list(records("a.json", text))


@pytest.mark.parametrize("text", ["[", '[{"name": "x"', "[" * 100_000, "nonsense"])
def test_what_is_not_whole_is_refused_calmly(text):
    with pytest.raises(Broken):
        list(records("a.json", text))


ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["name", "files", "certificate", "Sha1", "x"]), inner, max_size=4)
    ),
    max_leaves=20,
)


@given(ANY)
def test_any_json_gives_rows_problems_or_one_sentence(held):
    found = None
    with contextlib.suppress(ListingError):
        found = list(records("a.json", json.dumps(held)))
    assert found is None or len(found) == len(held if isinstance(held, list) else [])
