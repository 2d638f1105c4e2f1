from datetime import datetime

from leeward.resist.incoming import looking
from leeward.resist.incoming.looking import Came
from leeward.resist.incoming.rows import Label, labels, rows
from leeward.words.sentences import sentences
from leeward.words.tactics import Confidence, Setting
from support.reading import pasted_by_hand

TEXT = (
    "Hello. You are useless. The bag is at the door. You are a terrible mother.\nAfter everything I did for you. I will "
    "kill you."
)


def looked(text, *facts, setting=None, **named):
    setting = setting or Setting()
    pasted = pasted_by_hand(text, *facts, **named)
    pasted.screened = looking.screened(text, Came(), setting)
    return rows(pasted, setting)


def slugs(row):
    return [label.slug for label in row.labels]


def test_every_sentence_stands_there_exactly_once_in_its_order():
    found = looked(TEXT)
    assert [row.read.quote for row in found] == list(sentences(TEXT))
    assert [row.number for row in found] == [1, 2, 3, 4, 5, 6]
    assert "".join("".join(row.text for row in found).split()) == "".join(TEXT.split())


def test_a_name_stands_at_every_sentence_that_shows_it():
    found = looked(TEXT)
    assert [slugs(row) for row in found[:5]] == [[], ["belittling"], [], ["belittling"], ["guilt_tripping"]]


def test_a_danger_stands_at_its_sentence():
    found = looked(TEXT)
    assert [row.flags for row in found] == [(), (), (), (), (), ("threat_to_kill",)]
    assert found[5].danger_labels == ("Threat to kill",)


def test_the_surest_and_most_frequent_come_first():
    found = labels(looked(TEXT))
    assert found[0] == Label("belittling", Confidence.LIKELY)
    assert len(found) == len({label.slug for label in found})
    assert labels([]) == ()


def test_a_label_says_its_names_and_how_sure_it_is():
    label = Label("guilt_tripping", Confidence.POSSIBLE)
    assert (label.label, label.lay, label.sure, label.unsure) == (
        "Pressure through guilt",
        "guilt-tripping",
        "possible",
        False,
    )
    assert Label("gaslighting", Confidence.LIKELY).unsure


def test_what_rests_on_the_day_alone_is_said_of_no_sentence():
    stopped = Setting(stop_stated_at=datetime(2026, 1, 1))
    found = looked("Hello you. How was your day. You are useless.", setting=stopped)
    assert "boundary_breaking" in {
        finding.tactic for finding in looking.screened("Hello you.", Came(), stopped).findings
    }
    assert not any("boundary_breaking" in slugs(row) for row in found)
    assert "belittling" in slugs(found[2])


def test_what_the_words_say_of_a_limit_stays_at_its_sentence():
    stopped = Setting(stop_stated_at=datetime(2026, 1, 1))
    text = "Hello. This is my new number since you blocked me."
    for setting in (stopped, Setting()):
        found = looked(text, setting=setting)
        assert "boundary_breaking" in slugs(found[1])


def test_what_is_needed_is_told_from_what_is_not():
    ask = "can you pick Leo up?"
    found = looked(
        f"{ask} Hello. The hearing is on 14 March. Finn had a seizure. It is at the door.",
        ("question", ask),
        ("place", "the door"),
        asks=[ask],
        legal=["hearing"],
        emergency=["seizure"],
    )
    assert [row.needed for row in found] == [True, False, True, True, True]
    assert [row.legal for row in found] == [False, False, True, False, False]
    assert [row.emergency for row in found] == [False, False, False, True, False]


def test_words_that_do_more_than_ask_are_covered_and_plain_facts_never():
    text = "Bring the bag to the door, you are a terrible mother. At 5."
    asked, rude = "Bring the bag to the door", "you are a terrible mother"
    facts = [("request", asked), ("question", rude), ("place", "the door"), ("date_time", "5")]
    found = looked(text, *facts)
    assert [slugs(row) for row in found] == [["belittling"], []]
    assert {fact.quote.text for row in found for fact in row.covered} == {rude}


def test_a_very_long_message_is_looked_at_once_and_loses_no_sentence():
    text = "Hi. " * 4_000 + "You are useless."
    found = looked(text)
    assert len(found) == 4_001
    assert slugs(found[-1]) == ["belittling"]
