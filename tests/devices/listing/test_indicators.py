import contextlib
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeward.devices.listing import indicators
from leeward.devices.listing.errors import NotTheList


def test_names_ids_signatures_and_kinds(hiding, openly):
    found = indicators.read("ioc.yaml", hiding)
    assert [app.name for app in found.apps] == ["Rexwatch", "Nopackage"]
    assert found.apps[0].packages == {"com.example.rexwatch", "com.example.rexwatch.two"}
    assert found.apps[0].certificates == {"A" * 40}
    assert (found.count("stalkerware"), found.count("watchware")) == (2, 0)
    assert indicators.read("watchware.yaml", openly).count("watchware") == 1


def test_the_hash_is_that_of_the_bytes(hiding):
    import hashlib

    assert indicators.read("a", hiding).sha256 == hashlib.sha256(hiding).hexdigest()


def test_what_is_new_in_the_list_is_named_and_the_rest_is_read(hiding):
    found = indicators.read("a", hiding + b"- name: New\n  packages: [com.new]\n  colour: red\n  type: other\n")
    assert found.unknown == ("colour",)
    assert found.apps[-1].packages == {"com.new"}


def test_entries_that_cannot_be_read_are_problems_and_keep_what_is_good(hiding):
    found = indicators.read(
        "ioc.yaml", hiding + b"- text\n- type: x\n- name: Y\n  packages: com.y\n  certificates: [zz]\n"
    )
    assert [problem.place for problem in found.problems] == [
        "ioc.yaml, entry 3",
        "ioc.yaml, entry 4",
        "ioc.yaml, entry 5",
    ]
    assert found.apps[-1].name == "Y"
    assert not found.apps[-1].certificates


def test_scalars_stay_text():
    found = indicators.read("a", b"- name: 007\n  names: [yes, 1.5]\n  packages: [com.a]\n")
    assert (found.apps[0].name, found.apps[0].names) == ("007", ("yes", "1.5"))


BOMB = b"a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b]\n"

WRONG = {
    "references": BOMB,
    "web page": b"\n<!DOCTYPE html><html>",
    "built in another way": b"[" * 5000,
    "not written as that list": b"name: x\npackages: [a]\n",
    "not written": b"\xff\xfe\x00",
    "not written as": b"- name: [unclosed\n",
    "no apps": b"- name: X\n  websites: [x.example]\n",
    "is not": b"!!python/object/apply:os.system ['true']",
    "too large": b"#" * (indicators.MOST_BYTES + 1),
}


@pytest.mark.parametrize("what", WRONG)
def test_other_files_are_refused_in_one_sentence(what):
    with pytest.raises(NotTheList, match=what):
        indicators.read("some.yaml", WRONG[what])


@given(st.binary(max_size=400) | st.text(max_size=400).map(lambda text: text.encode("utf-8", "replace")))
def test_any_bytes_are_read_or_refused(data):
    found = None
    with contextlib.suppress(NotTheList):
        found = indicators.read("a.yaml", data)
    assert found is None or found.apps


@pytest.mark.shared
def test_the_list_as_its_makers_give_it_out_where_it_is():
    """It lies beside the project only at some places; nothing of it is part of the project."""
    folder = Path(os.environ.get("LEEWARD_DATA") or Path(__file__).parents[4] / "shared" / "data")
    file = folder / "stalkerware-indicators" / "ioc.yaml"
    found = [indicators.read(file.name, file.read_bytes())] if file.exists() else []
    assert all(len(one.apps) > 100 and not one.problems and not one.unknown for one in found)
    assert all(one.count("stalkerware") == len(one.apps) for one in found)
