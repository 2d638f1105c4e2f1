import pytest

from leeward.drafts.answers.asked import Topic, answer_by, asked


@pytest.mark.parametrize(
    ("kind", "topic", "is_open"),
    [
        ("time", Topic.TIME, False),
        ("time, open", Topic.TIME, True),
        ("pick up", Topic.PICK_UP, False),
        ("pick up, open", Topic.PICK_UP, True),
        ("place", Topic.PLACE, False),
        ("place, open", Topic.PLACE, True),
        ("money", Topic.OWED, False),
        ("money, open", Topic.MONEY, True),
        ("health", Topic.HEALTH, False),
        ("health, open", Topic.HEALTH, True),
        ("paper", Topic.LEGAL, False),
        ("things", Topic.THINGS, False),
        ("request", Topic.REQUEST, False),
        ("other", Topic.OTHER, False),
        ("other, open", Topic.OTHER, True),
        ("private", Topic.PERSONAL, True),
    ],
)
def test_what_is_asked_about_and_whether_yes_or_no_answers_it(of_kind, kind, topic, is_open):
    (one,) = asked(of_kind(kind))
    assert (one.topic, one.is_open) == (topic, is_open)


def test_only_sentences_that_ask_are_there_in_their_order(of_kind):
    assert [one.number for one in asked(of_kind("several"))] == [0, 2, 3, 4]
    assert asked(of_kind("nothing")) == ()


def test_facts_of_the_sentence_beside_count_where_it_has_none(message):
    read = message(
        ("Pick-up, Friday 5pm.", {"t": ("Friday 5pm", "2026-03-06T17:00")}),
        ("Is that ok?", {"q": "Is that ok?"}),
    )
    assert asked(read)[0].when == "2026-03-06T17:00"


def test_facts_of_another_question_do_not(message):
    read = message(
        ("Is Friday ok?", {"q": "Is Friday ok?", "t": ("Friday", "2026-03-06")}),
        ("Is she well?", {"q": "Is she well?"}),
    )
    assert asked(read)[1].when == ""


@pytest.mark.parametrize("words", ["by monday", "before monday", "until Monday", "no later than monday"])
def test_the_last_day_for_an_answer_is_not_when_it_takes_place(message, words):
    text = f"Can you take him thursday at 4, tell them {words}?"
    last = (words.split()[-1], "2026-06-22")
    read = message((text, {"q": text, "t1": last, "t2": ("thursday at 4", "2026-06-25T16:00")}))
    assert asked(read)[0].when == "2026-06-25T16:00"
    whole = (words, "2026-06-22")
    assert asked(message((text, {"q": text, "t": whole})))[0].when == ""


def test_a_day_with_an_hour_comes_before_one_without(message):
    text = "Can he come monday, or tuesday at 3?"
    read = message((text, {"q": text, "t1": ("monday", "2026-03-02"), "t2": ("tuesday at 3", "2026-03-03T15:00")}))
    assert asked(read)[0].when == "2026-03-03T15:00"


@pytest.mark.parametrize(
    "words",
    [
        "Where do you live now?",
        "where r u",
        "What's your new address?",
        "who are you with?",
        "Have you got a new boyfriend?",
        "Why did you leave me?",
        "Do you still love me?",
        "How are you feeling?",
    ],
)
def test_what_nobody_needs_to_know_is_private(message, words):
    assert asked(message((words, {"q": words})))[0].topic is Topic.PERSONAL


@pytest.mark.parametrize(
    "words", ["Where are you meeting Mira at 5?", "Where is he?", "Where is the address list?", "Why is school shut?"]
)
def test_other_questions_with_the_same_words_are_not(message, words):
    assert asked(message((words, {"q": words})))[0].topic is not Topic.PERSONAL


def test_a_question_inside_a_sentence_counts_by_its_own_words(message):
    read = message(("I know what you think, can you have him?", {"q": "can you have him?"}))
    assert not asked(read)[0].is_open
    assert asked(read)[0].topic is Topic.OTHER


def test_the_day_by_which_an_answer_is_wanted(message, of_kind):
    text = "Can you take him thursday at 4, tell them by monday?"
    facts = {"q": text, "t1": ("thursday at 4", "2026-06-25T16:00"), "t2": ("monday", "2026-06-22")}
    assert answer_by(message((text, facts))) == "2026-06-22"
    assert answer_by(of_kind("paper")) == "2026-03-12"
    assert answer_by(of_kind("time")) == ""
    assert answer_by(message(("Say by monday.", {"r": "Say", "t": "monday"}))) == ""


def test_an_emergency_and_a_paper_are_told_by_their_own_sentence(message, of_kind):
    assert {one.topic for one in asked(of_kind("emergency"))} == {Topic.EMERGENCY}
    read = message(
        ("The court wants it by 12 March.", {"l": ("12 March", "2026-03-12")}), ("Do you want the tent?", {"q": "Do you want the tent?"})
    )  # fmt: skip
    assert [one.topic for one in asked(read)] == [Topic.LEGAL, Topic.OTHER]


def test_a_long_question_is_about_itself(message):
    text = "Will you do the renewal this time or shall I do it?"
    read = message(("It was £60.", {"m": ("£60", "60.00 GBP")}), (text, {"q": text}))
    assert asked(read)[0].topic is Topic.OTHER
    short = message(("It was £60.", {"m": ("£60", "60.00 GBP")}), ("Is that ok?", {"q": "Is that ok?"}))
    assert asked(short)[0].topic is Topic.MONEY


def test_a_question_beside_a_legal_day_is_known_too(of_kind):
    (one,) = asked(of_kind("paper with a question"))
    assert (one.topic, one.also) == (Topic.LEGAL, Topic.OTHER)
    assert asked(of_kind("paper"))[0].also is None
    assert asked(of_kind("time"))[0].also is None
