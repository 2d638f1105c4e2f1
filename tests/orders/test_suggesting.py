import pytest

from leeward.orders.kinds import KINDS
from leeward.orders.suggesting import suggested


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The respondent must not contact the applicant by any means.", "no_contact"),
        ("Not to encourage another person to communicate with the applicant.", "no_indirect"),
        ("The respondent may write only through the parenting app Ours.", "only_via"),
        ("Contact is limited to matters concerning the children.", "only_topic"),
        ("No more than two messages a day.", "frequency"),
        ("Must not come within 100 metres of the applicant.", "stay_away_person"),
        ("Shall not go to the school of the child.", "stay_away_place"),
        ("The respondent must vacate the family home.", "leave_home"),
        ("Shall not assault or threaten the applicant.", "no_violence"),
        ("Must not harass, stalk or intimidate.", "no_harass"),
        ("Must not publish images on social media.", "no_publish"),
        ("All firearms are to be handed to the police.", "no_weapons"),
        ("Kontaktaufnahme in jeder Form ist untersagt.", "no_contact"),
    ],
)
def test_plain_words_suggest_a_kind(text, code):
    assert code in suggested(text)


def test_there_are_few_and_all_are_known_and_none_where_no_word_fits():
    found = suggested("Not contact, harass, assault, publish, damage, follow or threaten, and surrender weapons.")
    assert len(found) == 3
    assert set(found) <= set(KINDS)
    assert suggested("It is so ordered.") == ()
