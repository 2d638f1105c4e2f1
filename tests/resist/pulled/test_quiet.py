from datetime import datetime

import pytest

from leeward.directory.lines import LineKind, countries
from leeward.resist.models import CheckIn, Letter, Slip
from leeward.resist.pulled import marks, quiet

AT = datetime(2026, 6, 1)


@pytest.mark.parametrize(
    "row",
    [
        Letter(pk=1, text="I want to die."),
        Slip(pk=1, kind="wrote", happened_at=AT, led="I want to die."),
        Slip(pk=1, kind="wrote", happened_at=AT, helps="I will kill myself."),
        CheckIn(pk=1, note="I want to die."),
    ],
)
def test_words_bring_it_up_wherever_they_stand(asked, row):
    card = quiet.card(asked, row)
    assert card.about
    assert "not wanting to live" in card.said.detail


def test_ordinary_words_bring_nothing(asked):
    assert quiet.card(asked, Letter(pk=1, text="I miss the garden.")) is None
    assert quiet.card(asked, CheckIn(pk=1, feelings=["sad", "good"], note="")) is None


def test_ticks_bring_it_up_and_harm_comes_before_fear(asked):
    scared = quiet.card(asked, CheckIn(pk=1, feelings=["scared"]))
    both = quiet.card(asked, CheckIn(pk=1, feelings=["scared", "hurt-me"]))
    others = quiet.card(asked, CheckIn(pk=1, feelings=["hurt-them"]))
    assert "scared" in scared.said.text
    assert both.said == others.said
    assert not scared.about
    assert "hurting yourself" in both.said.detail


def test_words_come_before_fear(asked):
    assert "not wanting" in quiet.card(asked, CheckIn(pk=1, feelings=["scared"], note="I want to die")).said.detail


def test_a_feeling_that_is_unknown_by_now_brings_nothing(asked):
    assert quiet.card(asked, CheckIn(pk=1, feelings=["gone-since"])) is None


def test_it_can_be_put_away_for_one_text_and_turned_off_for_all(asked):
    one, other = Letter(pk=1, text="I want to die."), Letter(pk=2, text="I want to die.")
    marks.hide(asked, marks.ref(one))
    assert quiet.card(asked, one) is None
    assert quiet.card(asked, other) is not None
    marks.turn(asked, off=True)
    assert quiet.card(asked, other) is None


def test_the_line_is_that_of_the_country(asked):
    letter = Letter(pk=1, text="I want to die.")
    assert quiet.card(asked, letter).line is None
    asked.session["country"] = "GB-WLS"
    assert quiet.card(asked, letter).line.name == "Samaritans"
    assert quiet.card(asked, CheckIn(pk=1, feelings=["scared"])).line.kind is LineKind.PARTNER


def test_where_no_line_for_despair_is_known_another_one_stands(asked):
    without = next(
        one for one in countries() if one.first and not any(line.number for line in one.of(LineKind.DESPAIR))
    )
    asked.session["country"] = without.code
    assert quiet.card(asked, Letter(pk=1, text="I want to die.")).line == without.first
