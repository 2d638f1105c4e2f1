import pytest

from leeward.library.goodbye import STARTS
from leeward.resist.ending import wording
from leeward.resist.ending.wording import Rule

GOOD = [
    *(line.detail for line in STARTS),
    "I am ending this friendship. Do not write to me.",
    "Rex, it is over. Please don’t contact me, my family or my friends.",
    "I no longer want any contact with you. Stop writing to me.",
    "Do not come to my home or to my work. Do not ring me.",
    "This is the end. Please leave me alone.",
    "All contact has to go through my lawyer. Do not write to me directly.",
    "From today, do not contact me. This is final.",
    "I am leaving you. Do not contact me in the future.",
    "If you write about anything else, I will not answer.",
    "I have decided to end contact. Only email, and only about the children.",
]

BAD = [
    (Rule.THREAT, "It is over. If you contact me I’ll go to the police.", "If you contact me I’ll go to the police"),
    (Rule.THREAT, "Leave me alone or I will tell everyone.", "or I will tell everyone"),
    (Rule.THREAT, "You will regret this.", "You will regret this"),
    (Rule.THREAT, "I will get a restraining order.", "restraining order"),
    (Rule.QUESTION, "It is over. Can we agree on that?", "Can we agree on that?"),
    (Rule.QUESTION, "Why did you do this", "Why did you do this"),
    (Rule.DIAGNOSIS, "You are a narcissist.", "narcissist"),
    (Rule.DIAGNOSIS, "This is toxic.", "toxic"),
    (Rule.ACCUSATION, "You never listened to me.", "You never listened to me"),
    (Rule.ACCUSATION, "It is all your fault.", "your fault"),
    (Rule.ACCUSATION, "You’re so cruel.", "You’re so cruel"),
    (Rule.APOLOGY, "I’m sorry it ends like this.", "I’m sorry it ends like this"),
    (Rule.APOLOGY, "Please forgive me.", "forgive"),
    (Rule.LATER, "Maybe we can talk next year.", "Maybe we can talk next year"),
    (Rule.LATER, "I need some space.", "some space"),
    (Rule.LATER, "Let us stay friends.", "stay friends"),
    (Rule.LATER, "Write to me. Call me when you have calmed down.", "Call me when you have calmed down"),
    (Rule.THANKS, "Thank you for the good years.", "Thank you for the good years"),
    (Rule.THANKS, "Take care.", "Take care"),
    (Rule.FEELING, "I still love you.", "still love you"),
    (Rule.FEELING, "I am so tired of this.", "tired of this"),
    (Rule.HISTORY, "After all these years it is over.", "After all these years it is over"),
    (Rule.HISTORY, "You promised to stop.", "You promised to stop"),
    (Rule.REASON, "It is over because we want other things.", "because we want other things"),
    (Rule.REASON, "I can’t go on.", "I can’t go on"),
    (Rule.PLAN, "I am moving out.", "I am moving out"),
    (Rule.PLAN, "I’ll come for my things.", "I’ll come for my things"),
    (Rule.DATE, "It ends on Friday.", "on Friday"),
    (Rule.DATE, "I will not be there at 5 pm.", "at 5 pm"),
    (Rule.DATE, "It is over since 3 May.", "3 May"),
    (Rule.PERSON, "My sister knows.", "My sister"),
    (Rule.PERSON, "There is somebody else.", "There is somebody else"),
    (Rule.PLACE, "Do not come to Leeds.", "to Leeds"),
    (Rule.PLACE, "Do not come to 12 Larkspur Lane.", "12 Larkspur Lane"),
    (Rule.PLACE, "A refuge has taken me in.", "A refuge"),
]


@pytest.mark.parametrize("text", GOOD)
def test_a_firm_short_text_has_no_mark(text):
    assert wording.look(text) == ()


@pytest.mark.parametrize(("rule", "text", "quote"), BAD)
def test_each_rule_names_the_exact_words_and_why(rule, text, quote):
    seen = wording.look(text)
    found = next(one for one in seen if one.rule is rule)
    assert found.quote.text == quote
    assert text[found.quote.start : found.quote.end] == quote
    assert found.label
    assert found.why.endswith(".")


def test_every_rule_is_tried():
    assert {rule for rule, _, _ in BAD} == set(Rule)


def test_no_two_marks_share_a_letter_and_they_come_in_order():
    text = "I am sorry because I still love you, maybe we can talk on Friday at my sister’s in Leeds?"
    seen = wording.look(text, ["Leeds"])
    assert seen
    ends = [0, *(one.quote.end for one in seen)]
    assert all(one.quote.start >= end for one, end in zip(seen, ends, strict=False))


def test_a_name_of_somebody_else_is_marked_as_a_whole_word_only():
    (found,) = wording.look("Mira will not answer either.", ["Mira", "", "x"])
    assert (found.rule, found.quote.text) == (Rule.PERSON, "Mira")
    assert wording.look("I admire nothing here.", ["Mira"]) == ()


def test_a_name_with_signs_of_patterns_in_it_does_no_harm():
    assert wording.look("It is over.", ["(Mira", "[", "a|b"]) == ()


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("  \n ", 0),
        ("It is over.", 3),
        ("I’m done – really.", 3),
        ("e-mail only", 2),
        ("one,two", 1),
        ("…", 0),
    ],
)
def test_words_are_counted_as_people_count_them(text, count):
    assert wording.count(text) == count


def test_decision_limit_and_channel_are_heard():
    assert all(wording.says_decision(line.detail) and wording.says_limit(line.detail) for line in STARTS)
    assert not wording.says_decision("Hello.")
    assert not wording.says_limit("It is over.")
    assert wording.says_limit("It is over, dont write")
    assert wording.says_channel("I answer by email only.", "email, about the children")
    assert not wording.says_channel("It is over.", "email, about the children")
    assert wording.says_channel("It is over.", "")


@pytest.mark.parametrize("text", ["if you " * 280, "or i will " * 200, "you are a " * 200, "because " * 250, " " * 2000, "x? " * 600])  # fmt: skip
def test_two_thousand_characters_without_end_are_looked_at_in_a_moment(text):
    import time

    begun = time.perf_counter()
    wording.look(text)
    assert time.perf_counter() - begun < 1
