import pytest

from leeward.drafts import pictures
from leeward.drafts.refusing import Refused, refusal
from leeward.words.sentences import sentences

SERVICE = [
    "I will send the pictures of Leo to your mum.",
    "I will send your mum the pictures of Leo.",
    "I am sending the photos of the school play to your sister.",
    "I'll send the photos of the flat to your brother on Friday.",
    "I will email the pictures of the car to your dad.",
    "I'll show the video of the match to your parents.",
    "We will share the birthday pictures with your family.",
    "I will send you the pictures of the boiler tonight.",
    "I will send the photos of the damage to your work address.",
    "I will forward the pictures of the rash to you.",
    "I'll pass on the holiday photos to your mother by post.",
    "I will send the photos of Mira to your aunt.",
    "I will send Leo's pictures to your mum.",
    "If you want, I will send the pictures of Leo to your mum.",
    "Please send the receipt by Friday. I will send the pictures of the sofa to your brother.",
    "I will send the pictures to your mum.",
    "I will not send the pictures to your mum.",
    "I will send the pictures of you and Leo to your mum.",
    "The form is signed. I will send the pictures of the passport to your sister.",
    "I will send the photos of the meter to everyone in the house.",
    "Your mum asked for pictures of the twins, and I will send the photos to her.",
    "I will send you the pictures unless you have them already.",
    "I will send the message about Friday to your mum.",
    "I will share the pictures of the garden with your dad so that he can quote for it.",
]
HELD_OVER = [
    "Pay me by tonight. I will send the pictures to your mum.",
    "Unless you pay, I will send the pictures to your mum.",
    "I will send the pictures to your mum unless you pay.",
    "If you leave, I will send the pictures to your mum.",
    "If you do not sign, I will send the pictures of Leo to your mum.",
    "I will send the pictures to your mum. Unless you come home.",
    "Come back. I will send the pictures to your mum.",
    "You must drop the case. I will show the photos to your family.",
    "I will send the naked pictures to your mum.",
    "I'll show the pictures of us in bed to your sister.",
    "I will send your private photos to your dad.",
    "I will send the pictures of you to your mum.",
    "I'll send the pictures of your affair to your wife.",
    "I will send the photos to your boss.",
    "I'll post the pictures on facebook.",
    "I will post the photos.",
    "I am sending the videos to everyone.",
    "I will show the recordings to your friends.",
    "I'll send the screenshots to your family.",
    "I will leak the videos.",
    "Do as I say or else. I will send the pictures of Leo to your mum.",
    "I will send the topless pictures of Mira to your mum.",
    "Or I'll send the pictures to your mum.",
    "The pictures go to your mum unless you pay.",
    "Your mum will get the pictures if you do not pay.",
    "Sign the papers and I will not send the pictures to your mum.",
    "Pay and your mum never sees the pictures.",
]


@pytest.mark.parametrize("text", SERVICE)
def test_pictures_for_a_relative_are_a_plain_service(text):
    assert pictures.held_over(sentences(text)) == ()
    assert refusal(text) is None


@pytest.mark.parametrize("text", HELD_OVER)
def test_pictures_that_are_held_over_somebody_are_a_threat(text):
    assert Refused.THREAT in refusal(f"The form is signed. {text}").kinds


def test_the_sentence_with_the_pictures_is_named_and_no_other():
    text = "The form is signed. Pay me by tonight. I will send the pictures to your mum."
    assert [quote.text for quote in pictures.held_over(sentences(text))] == ["I will send the pictures to your mum."]


def test_without_words_there_is_nothing():
    assert pictures.held_over(()) == ()
