import json

import pytest

from leeward.shell import kept


def test_texts_are_kept_by_page_and_field(vault):
    kept.keep({"/p/1/": {"note": "I feel", "empty": "  "}})
    kept.keep({"/p/2/": {"note": "other"}})
    assert kept.at("/p/1/") == {"note": "I feel"}
    assert kept.at("/p/3/") == {}


def test_an_emptied_field_takes_the_entry_away(vault):
    kept.keep({"/p/1/": {"note": "I feel"}})
    kept.keep({"/p/1/": {"note": ""}})
    assert kept.at("/p/1/") == {}


def test_putting_away_one_page_leaves_the_others(vault):
    kept.keep({"/p/1/": {"note": "one"}, "/p/2/": {"note": "two"}})
    kept.drop("/p/1/")
    kept.drop("/p/9/")
    assert (kept.at("/p/1/"), kept.at("/p/2/")) == ({}, {"note": "two"})


@pytest.mark.parametrize("written", ["", "{", "[]", "3", '{"/p/": 3}', '{"/p/": {"a": 3}}'])
def test_other_shapes_keep_nothing(written):
    assert not any(kept.clean(written).values())


def test_a_text_without_end_is_cut_and_not_refused():
    long = json.dumps({"/p/": {"note": "a" * 600_000}})
    assert len(kept.clean(long)["/p/"]["note"]) == 500_000


def test_the_page_shows_what_was_being_written_covered(ada, vault):
    ada.post("/x/d/", {"kept": json.dumps({"/h/": {"note": "half a <b>thought</b>"}})})
    page = ada.get("/h/").content.decode()
    assert "What you were writing here" in page
    assert "half a &lt;b&gt;thought" in page
    ada.post("/x/p/", {"path": "/h/"})
    assert "What you were writing here" not in ada.get("/h/").content.decode()


def test_without_a_vault_nothing_is_kept(client):
    assert client.post("/x/d/", {"kept": json.dumps({"/h/": {"note": "text"}})}).status_code == 204
    assert "What you were writing here" not in client.get("/h/").content.decode()


def test_what_was_written_is_removed_from_the_page_it_stands_on(ada):
    kept.keep({"/h/": {"note": "half a thought"}, "/m/": {"note": "other"}})
    page = ada.get("/h/").content.decode()
    assert '<input type="hidden" name="path" value="/h/">' in page
    assert ada.post("/x/p/", {"path": "/h/"}).url == "/h/"
    assert (kept.at("/h/"), kept.at("/m/")) == ({}, {"note": "other"})
