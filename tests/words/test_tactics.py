from dataclasses import FrozenInstanceError, fields

import pytest

from leeward.words.tactics import (
    Confidence,
    Contact,
    Danger,
    DangerKind,
    Finding,
    Grade,
    Line,
    Quote,
    Screened,
    Setting,
    Side,
    Tactic,
)


def test_words_of_the_contract():
    assert [grade.value for grade in Grade] == ["A", "B", "C", "D"]
    assert {word.value for word in Confidence} == {"possible", "likely"}
    assert {state.value for state in Contact} == {"wanted", "ending", "limited", "stop_stated"}
    assert {side.value for side in Side} == {"them", "me", "third"}


def test_confidence_is_a_word_and_no_number():
    assert all(not isinstance(word, int | float) for word in Confidence)


def test_nothing_here_can_label_or_score_a_person():
    named = {field.name for kind in (Finding, Danger, Screened, Tactic, DangerKind) for field in fields(kind)}
    assert not named & {"person", "sender", "score", "severity", "diagnosis", "rank"}


def test_an_empty_screened_line_holds_nothing_and_claims_nothing():
    screened = Screened(3)
    assert (screened.index, screened.findings, screened.dangers, screened.foreign) == (3, (), (), False)


def test_nothing_is_known_of_a_thread_until_it_is_said():
    assert (Setting().contact, Setting().stop_stated_at, Setting().allowed_topics) == (None, None, ())


@pytest.mark.parametrize(
    "thing",
    [
        Quote("no", 0, 2),
        Finding("rage", Confidence.POSSIBLE, Quote("no", 0, 2), "v"),
        Danger("weapon", Quote("no", 0, 2), "v"),
        Line(Side.THEM, None, "", ""),
    ],
)
def test_what_crosses_rooms_cannot_be_changed(thing):
    with pytest.raises(FrozenInstanceError):
        setattr(thing, fields(thing)[0].name, "changed")
