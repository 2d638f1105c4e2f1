from leeward.contact.forms.lists import USUAL, NameForm


def test_a_name_is_wanted_and_begins_with_one_that_says_nothing():
    assert NameForm({"name": "Number"}).is_valid()
    assert NameForm()["name"].value() == USUAL
    form = NameForm({"name": " "})
    assert not form.is_valid()
    assert form.errors["name"] == ["Type a name, such as “Number”. A phone wants one."]
    assert not NameForm({"name": "x" * 101}).is_valid()
