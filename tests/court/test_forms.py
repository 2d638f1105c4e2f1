import pytest

from leeward.court.forms import ForForm, HandForm, LockForm, PaperForm, PlainForm, WhatForm


def test_everything_about_what_it_is_for_may_stay_open(vault):
    assert ForForm({}).is_valid()


def test_days_have_an_order_and_a_conversation_is_needed(pack):
    room = str(pack.conversations[0])
    assert WhatForm({"conversations": [room]}, row=pack).is_valid()
    assert not WhatForm({"conversations": [room], "first": "2025-03-02", "last": "2025-03-01"}, row=pack).is_valid()
    assert not WhatForm({}, row=pack).is_valid()


def test_the_form_of_the_paper_gives_fields_of_a_folder(pack):
    form = PaperForm({"around": "4", "most_pages": "", "before": "A-"}, row=pack)
    assert form.is_valid()
    assert form.given() == {"around": 4, "most_pages": None, "prefix": "A-"}


@pytest.mark.parametrize(("typed", "good"), [("", False), ("short", False), ("seven calm grey geese", True)])
def test_a_passphrase_has_to_hold(typed, good):
    assert LockForm({"passphrase": typed}).is_valid() is good


def test_nothing_leaves_in_plain_without_a_tick_and_who_has_it_has_a_name():
    assert not PlainForm({}).is_valid()
    assert not HandForm({"on": "2025-03-01"}).is_valid()
