import pytest

from leeward.boundaries.rules import kinds, presets
from leeward.boundaries.rules.hours import every_day
from leeward.boundaries.rules.kinds import Hours, Kind, Span
from leeward.boundaries.rules.saying import hours_in_words, sentence
from support.plain_words import broken


@pytest.mark.parametrize("kind", Kind)
def test_each_limit_is_what_i_do_in_plain_words(kind):
    said = sentence(kind, presets.usual(kind))
    assert said.endswith(".")
    assert " I " in f" {said}"
    assert list(broken(said)) == []


@pytest.mark.parametrize(
    ("kind", "limit", "said"),
    [
        (Kind.CHANNELS, kinds.Channels(("email", "app"), ("sms",)),
         "I read and answer what comes by email or the shared app. I use text message only for what is about the same day."),
        (Kind.TOPICS, kinds.Topics(("children", "money"), ("the dog",)),
         "I write about the children, money and “the dog”. I do not answer what is about other things."),
        (Kind.HOURS, Hours(()), "I do not read or answer at any hour."),
        (Kind.THEIRS, kinds.Pace(1, 5, None), "I read at most 1 message a day and 5 messages a week."),
        (Kind.MINE, kinds.Pace(None, None, 60), "I leave at least 1 hour between two that I send."),
        (Kind.REPLY, kinds.Reply(24, 48, 4, every_day(480, 1200)),
         ("Where an answer is needed, I answer within 24 hours after a message came, 48 hours on Saturday and Sunday."
          " What comes between 20:00 and 08:00 counts from 08:00. What cannot wait I answer within 4 hours that I am awake.")),
        (Kind.REPLY, kinds.Reply(24, 24, None, None, from_seen=True),
         "Where an answer is needed, I answer within 24 hours after I have looked."),
        (Kind.EMERGENCY, kinds.Emergency(("ambulance", "A&E"), "calls"),
         "What says “ambulance” or “A&E” does not wait. In an emergency I can be reached by phone."),
        (Kind.LOOK, kinds.Look(1), "I look for messages every 1 hour, not in between."),
    ],
)  # fmt: skip
def test_limits_in_words(kind, limit, said):
    assert sentence(kind, limit) == said


def test_days_with_the_same_hours_stand_together():
    week = Hours((*(Span(day, 480, 1080) for day in range(5)), Span(5, 600, 720), Span(5, 900, 960)))
    assert (
        hours_in_words(week)
        == "Monday to Friday from 08:00 to 18:00; Saturday from 10:00 to 12:00 and from 15:00 to 16:00"
    )
    assert hours_in_words(every_day(0, 1440)) == "every day all day"
    assert hours_in_words(Hours((Span(0, 1320, 360),))) == "Monday from 22:00 to 06:00 the next day"
    assert hours_in_words(Hours((Span(0, 60, 120), Span(2, 60, 120)))) == "Monday and Wednesday from 01:00 to 02:00"
