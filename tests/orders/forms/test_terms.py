from datetime import date

import pytest

from leeward.orders import paragraphs
from leeward.orders.forms.terms import KindForm, ParamsForm, PasteForm, WordsForm
from leeward.orders.kinds import KINDS


def test_words_are_kept_whole(terms):
    form = PasteForm({"text": " 1. Not to write.\n"})
    assert form.is_valid()
    assert form.cleaned_data["text"] == " 1. Not to write.\n"
    assert "no words yet" in str(PasteForm({"text": ""}).errors)
    assert WordsForm(term=terms[0]).initial == {"number": "1", "text": terms[0].text}
    assert "Write the words" in str(WordsForm({"number": "1"}).errors)


def test_a_kind_is_one_of_the_list():
    assert KindForm({"kind": "no_contact"}).is_valid()
    assert "Choose what comes nearest" in str(KindForm({}).errors)
    assert not KindForm({"kind": "all"}).is_valid()


@pytest.mark.parametrize("code", KINDS)
def test_every_kind_asks_for_its_details_and_all_can_stay_empty(terms, code):
    row = paragraphs.rewrite(terms[2], {"kind": code})
    form = ParamsForm(row, {})
    assert form.is_valid(), form.errors
    assert form.changes()["left_out"] == []
    assert set(form.changes()["params"]) <= {"topics"}


def test_details_are_kept_as_plain_values_and_come_back(terms):
    row = paragraphs.rewrite(terms[2], {"kind": "frequency"})
    form = ParamsForm(
        row,
        {"begin": "09:00", "end": "17:00", "count": "2", "per": "day", "left_out": ["child"], "until_on": "2028-01-01"},
    )
    assert form.is_valid()
    changes = form.changes()
    assert changes["params"] == {"begin": "09:00", "end": "17:00", "count": 2, "per": "day"}
    assert (changes["left_out"], changes["until_on"]) == (["child"], date(2028, 1, 1))
    again = ParamsForm(paragraphs.rewrite(row, changes))
    assert (again.initial["begin"], again.initial["left_out"]) == ("09:00", ["child"])


def test_subjects_are_ticked_or_written(terms):
    row = paragraphs.rewrite(terms[2], {"kind": "only_topic"})
    form = ParamsForm(row, {"topics": ["child"], "own": "Leo, the boat ,"})
    assert form.is_valid()
    assert form.changes()["params"] == {"topics": ["child", "Leo", "the boat"]}
    assert ParamsForm(paragraphs.rewrite(row, form.changes())).initial["own"] == "Leo, the boat"


def test_a_last_day_before_the_first_is_told(terms):
    form = ParamsForm(terms[0], {"from_on": "2026-05-02", "until_on": "2026-05-01"})
    assert "lies before the first" in str(form.errors)
