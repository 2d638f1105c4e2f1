import re

from leeward.library import care_times, shelf


def test_every_reason_has_its_sentence():
    assert list(care_times.REASONS) == ["left", "order", "anniversary", "court", "other"]


def test_more_care_means_plan_person_closed_messages_and_court():
    keys = [line.key for line in care_times.MORE]
    assert {"more-plan", "more-person", "more-closed", "more-court", "more-ahead"} <= set(keys)


def test_the_line_on_start_is_said_word_for_word_and_is_off_at_first():
    assert "“Time for yourself”" in care_times.LINE.detail
    assert "off until you turn it on" in care_times.LINE.detail


def test_nothing_alarms_and_nothing_is_promised():
    said = " ".join(line.text + " " + line.detail for line in care_times.SAID)
    assert not re.search(r"\b(warning|alert|alarm|high risk|protect\w*)\b", said, re.IGNORECASE)
    assert "or that it will not" in care_times.NOTHING.detail
    assert shelf.SUBJECTS["care_times"] == care_times.SAID
