import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeward.drafts.refusing import Refused, refusal


@pytest.mark.parametrize(
    ("text", "kind"),
    [("I will ruin you.", Refused.THREAT), ("Pay, or I send the photos to your boss.", Refused.THREAT),
     ("I know where you live.", Refused.THREAT), ("You will never see the children again.", Refused.THREAT),
     ("If you loved me, you would come.", Refused.GUILT), ("After everything I did for you!", Refused.GUILT),
     ("I'll kill myself if you go.", Refused.GUILT), ("You are my everything.", Refused.LOVE),
     ("I'll tell everyone you hit me unless you pay.", Refused.THREAT), ("Pay or I send the pictures to your boss.", Refused.THREAT),
     ("If you come near us I will make sure you lose your job.", Refused.THREAT), ("If you leave I will tell your boss what you did.", Refused.THREAT),
     ("I will make sure you never see Leo.", Refused.THREAT), ("I'll post the photos unless you come home.", Refused.THREAT),
     ("I can't live without you.", Refused.LOVE), ("Marry me.", Refused.LOVE)],
)  # fmt: skip
def test_what_it_does_not_help_with(text, kind):
    found = refusal(f"The form is signed. {text}")
    assert kind in found.kinds
    assert [quote.text for quote in found.quotes] == [text]
    assert found.sentence.startswith("This page does not help with")


@pytest.mark.parametrize(
    "text",
    ["", "No.", "Friday at 5.", "You never listen.", "I am so angry!!!", "I will follow the court order.", "I will call the police if you come again.",
     "Any further messages go to my solicitor.", "You said you would kill me.", "Please stop.", "I loved you once.",
     "If there is no reply by Friday I will book it myself.", "I will tell the school that Leo is ill.",
     "I will send the form unless you have done it.", "If you come to the house again I will call the police.",
     "I will tell the school that you are ill unless you have told them.", "I will send a reminder unless you pay by Friday.",
     "I will tell everyone the party is off unless you say no.", "I will make sure you get the form.",
     "You are a bully.", "It's my fault.", "I'll keep a copy of this."],
)  # fmt: skip
def test_a_sharp_or_a_sad_line_is_no_reason(text):
    assert refusal(text) is None


def test_several_kinds_are_named_in_one_sentence():
    found = refusal("I will ruin you. If you loved me you would come.")
    assert found.kinds == {Refused.THREAT, Refused.GUILT}
    assert "threat and words that press through guilt" in found.sentence


@given(st.text(max_size=200))
def test_any_text_is_looked_at_and_quotes_are_exact(text):
    found = refusal(text)
    assert found is None or all(text[quote.start : quote.end] == quote.text for quote in found.quotes)
