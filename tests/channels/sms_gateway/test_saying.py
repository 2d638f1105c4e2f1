"""What is said about texts through a phone is true, calm and complete."""

from leeward.channels.sms_gateway import saying


def test_every_step_of_holding_can_be_filled_in():
    said = [step.text.format(numbers="+44 7700 900123") for step in saying.HOLD]
    assert any("+44 7700 900123" in text for text in said)
    assert not any("{" in text for text in said)


def test_few_numbers_are_named_and_many_are_not():
    assert saying.said(["1"]) == "1"
    assert saying.said(["1", "2"]) == "1 and 2"
    assert saying.said(["1", "2", "3", "4"]) == saying.said([]) == "all their numbers"
