import pytest

from leeward.people import identities
from leeward.people.choices import CodeMeans, Knows
from leeward.people.models import Person


def test_how_they_are_named_in_a_sentence(ada_person, rex):
    assert ada_person.spoken == "you"
    assert rex.spoken == "Rex"
    assert str(rex.addresses.get(kind="phone")) == "+44 7700 900111"
    assert rex.addresses.get(kind="phone").where == "phone number · Text messages"


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        ({"role": "third"}, True),
        ({"role": "unknown"}, True),
        ({"role": "other"}, False),
        ({"role": "me"}, False),
        ({"role": "third", "writes_for_other": True}, False),
        ({"role": "third", "knows": Knows.MUST_NOT}, False),
    ],
)
def test_who_may_help(columns, expected):
    assert Person(name="Mira", **columns).may_help is expected


def test_somebody_merged_is_not_asked(mira, rex):
    identities.set_role(mira, "third")
    mira.merged_into = rex
    assert not mira.may_help


def test_what_the_code_word_means_is_one_phrase():
    assert Person().code_meaning == ""
    assert Person(code_means=CodeMeans.CALL).code_meaning == "ring me"
    assert Person(code_means=CodeMeans.OWN, code_words="fetch Leo").code_meaning == "fetch Leo"
