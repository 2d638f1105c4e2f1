from datetime import date

import pytest

from leeward.resist.incoming import summing
from leeward.resist.incoming.rows import Label, Row, rows
from leeward.resist.incoming.summing import Around, summary
from leeward.words.tactics import Confidence, Setting
from support.plain_words import broken
from support.reading import pasted_by_hand, read_by_hand

TODAY = date(2026, 3, 2)
ASK = "can you pick Leo up on Friday at 5?"
DAY = ("date_time", "Friday at 5", "2026-03-06T17:00")
LIKELY = Confidence.LIKELY


def sum_up(text, *facts, labelled=None, flagged=None, **named):
    """The summary; `labelled` leads from words in a sentence to the tactics of that sentence."""
    around = {name: named.pop(name) for name in ("softly", "stopped_on") if name in named}
    found = [
        Row(
            number,
            one,
            tuple(Label(slug, LIKELY) for slug in _of(labelled, one.quote.text)),
            tuple(_of(flagged, one.quote.text)),
        )
        for number, one in enumerate(read_by_hand(text, *facts, **named).sentences, 1)
    ]
    return summary(text, found, Around(TODAY, **around))


def _of(table, text):
    return [name for words, names in (table or {}).items() if words in text for name in names]


def test_the_line_of_the_issue():
    insults = " ".join(["You never cared."] * 6 + ["You are useless."] * 5)
    text = f"{ASK} {insults}"
    found = sum_up(
        text,
        ("question", ASK),
        DAY,
        asks=[ASK],
        labelled={"cared": ["guilt_tripping"], "useless": ["belittling"]},
        stopped_on=date(2026, 1, 3),
    )
    assert " ".join(found.sentences) == (
        "42 words. One thing needs an answer: pick-up, Friday 6 March, 17:00. "
        "Eleven other sentences: pressure through guilt, put-downs. You can leave them closed. "
        "This came after you asked to stop on 3 January."
    )


@pytest.mark.parametrize(
    ("count", "line"),
    [
        (0, "No words in it, only signs."),
        (1, "One word."),
        (2, "Two words."),
        (12, "Twelve words."),
        (13, "13 words."),
        (1204, "1,204 words."),
    ],
)
def test_numbers_are_words_up_to_twelve(count, line):
    assert summing.words_line(count) == line


@pytest.mark.parametrize(
    ("titles", "options", "line"),
    [
        ([], {}, "Nothing that needs an answer was found."),
        ([], {"other": True}, "Nothing else that needs an answer was found."),
        ([], {"softly": True}, "Nothing that needs an answer was found."),
        (["a"], {}, "One thing needs an answer: a."),
        (["a"], {"softly": True}, "One thing asks for an answer: a."),
        (["a"], {"other": True}, "One other thing needs an answer: a."),
        (["a", "b"], {}, "Two things need an answer: a; b."),
        (["a", "b"], {"softly": True, "other": True}, "Two other things ask for an answer: a; b."),
        (list("abcde"), {}, "Five things need an answer: a; b; c; d; and one more."),
        (list("abcdefghijklmn"), {}, "14 things need an answer: a; b; c; d; and ten more."),
    ],
)
def test_what_needs_an_answer(titles, options, line):
    assert summing.needs_line(titles, **options) == line


@pytest.mark.parametrize(
    ("titles", "more", "line"),
    [
        ([], False, ""),
        ([], True, ""),
        (["a"], False, "One thing to know: a."),
        (["a"], True, "One more thing to know: a."),
        (["a", "b"], False, "Two things to know: a; b."),
        (["a", "b"], True, "Two more things to know: a; b."),
    ],
)
def test_what_only_informs(titles, more, line):
    assert summing.facts_line(titles, more=more) == line


@pytest.mark.parametrize(
    ("count", "names", "other", "line"),
    [
        (0, [], True, ""),
        (1, [], False, "One sentence, with nothing in it that this notebook knows. You can leave it closed."),
        (1, ["Put-downs"], True, "One other sentence: put-downs. You can leave it closed."),
        (2, [], True, "Two other sentences, with nothing in them that this notebook knows. You can leave them closed."),
        (
            12,
            ["Put-downs", "Bait to argue"],
            True,
            "Twelve other sentences: put-downs, bait to argue. You can leave them closed.",
        ),
        (400, list("ABCDE"), False, "400 sentences: a, b, c, d and one more. You can leave them closed."),
        (4, list("ABCDEF"), False, "Four sentences: a, b, c, d and two more. You can leave them closed."),
    ],
)
def test_every_other_sentence_is_counted(count, names, other, line):
    assert summing.rest_line(count, names, other=other) == line


def test_a_message_without_anything_known():
    found = sum_up("ok")
    assert found.sentences == (
        "One word.",
        "Nothing that needs an answer was found.",
        "One sentence, with nothing in it that this notebook knows. You can leave it closed.",
    )


def test_signs_alone_are_no_words():
    assert sum_up("\U0001f494 …").words == "No words in it, only signs."


def test_a_notice_is_something_to_know_and_asks_for_nothing():
    found = sum_up("Leo’s dentist is on friday.", ("date_time", "friday", "2026-03-06"))
    assert found.needs == "Nothing that needs an answer was found."
    assert found.facts == "One thing to know: dentist, Friday 6 March."
    assert found.rest == ""


def test_a_paper_is_named_first_and_not_asked_about_again():
    text = f"the hearing is on 14 March, you pathetic liar. {ASK}"
    found = sum_up(
        text,
        ("legal_deadline", "the hearing is on 14 March", "2026-03-14"),
        ("question", ASK),
        DAY,
        asks=["hearing", ASK],
        legal=["hearing"],
        labelled={"pathetic": ["belittling"]},
    )
    assert found.sentences[1] == "It may name a paper or a date of a court or an office: hearing, Saturday 14 March."
    assert found.needs == "One other thing needs an answer: pick-up, Friday 6 March, 17:00."
    assert found.beside == "Around that: put-downs."


def test_an_emergency_is_named_whatever_the_tone():
    found = sum_up(
        "Finn had a seizure. You never cared.", ("health", "seizure"), asks=["seizure"], emergency=["seizure"]
    )
    assert found.emergency == "It may speak of somebody who needs help now: seizure."
    assert found.needs == "Nothing else that needs an answer was found."
    assert found.rest.startswith("One other sentence")


def test_a_question_in_what_cannot_wait_is_not_lost():
    """What cannot wait is noticed too often on purpose."""
    for kind in ("legal", "emergency"):
        found = sum_up(ASK, ("question", ASK), DAY, asks=[ASK], **{kind: ["pick"]})
        assert getattr(found, kind)
        assert found.needs == "One thing needs an answer: pick-up, Friday 6 March, 17:00."


def test_what_cannot_wait_and_has_no_facts_is_said_all_the_same():
    found = sum_up("Call me now. It is about the dog.", asks=["Call"], emergency=["Call"])
    assert found.emergency == "It may speak of somebody who needs help now."
    found = sum_up("They will come for you.", asks=["They"], legal=["They"])
    assert found.legal == "It names something that may have a last day."
    assert not found.official


def test_a_court_is_named_as_one_and_a_place_to_play_is_none():
    found = sum_up("The court wants it by Friday.", asks=["court"], legal=["court"])
    assert found.legal == "It may name a paper or a date of a court or an office."
    assert found.official
    assert not sum_up("The tennis court is booked.", asks=["tennis"], legal=["tennis"]).official


def test_of_an_emergency_it_is_said_what_is_the_matter_then_where_each_once():
    text = "Finn is at the Royal. He had a seizure. A seizure again."
    facts = [("place", "the Royal"), ("health", "a seizure"), ("date_time", "again")]
    found = sum_up(text, *facts, emergency=["Royal", "seizure"])
    assert found.emergency == "It may speak of somebody who needs help now: a seizure; the Royal."


def test_what_the_needed_sentences_do_is_said_once():
    text = f"{ASK} You are useless."
    both = {"pick Leo": ["belittling", "guilt_tripping"], "useless": ["belittling"]}
    found = sum_up(text, ("question", ASK), asks=[ASK], labelled=both)
    assert found.beside == "Around that: pressure through guilt."
    assert found.rest == "One other sentence: put-downs. You can leave it closed."


def test_a_danger_without_another_name_is_named():
    found = sum_up("I know where you park. Bye.", flagged={"park": ["stalking"]})
    assert found.rest == "Two sentences: signs of following, tracking or turning up. You can leave them closed."


def test_a_stop_of_another_year_says_its_year():
    assert sum_up("hi", stopped_on=date(2025, 3, 3)).after == "This came after you asked to stop on 3 March 2025."


def test_each_sentence_is_accounted_for():
    text = f"{ASK} You never cared. The hearing is on 14 March. Finn had a seizure. Leo’s coat is in the bag."
    pasted = pasted_by_hand(
        text,
        ("question", ASK),
        ("legal_deadline", "The hearing is on 14 March", "2026-03-14"),
        ("health", "seizure"),
        ("place", "the bag"),
        asks=[ASK],
        legal=["hearing"],
        emergency=["seizure"],
    )
    found = rows(pasted, Setting())
    line = summary(text, found, Around(TODAY))
    named = [line.legal, line.emergency, line.needs, line.facts]
    assert all(named)
    assert line.rest.startswith("One other sentence")
    assert len(found) == len(named) + 1


def test_nothing_of_it_promises_blames_or_pushes():
    for text, facts, named in (
        ("ok", (), {}),
        (ASK, (("question", ASK), DAY), {"asks": [ASK], "softly": True}),
        ("the hearing is on 14 March", (("legal_deadline", "the hearing is on 14 March"),), {"legal": ["hearing"]}),
        ("Finn had a seizure", (("health", "seizure"),), {"emergency": ["seizure"], "stopped_on": TODAY}),
    ):
        assert [fault for line in sum_up(text, *facts, **named).sentences for fault in broken(line)] == []


def test_the_same_thing_again_and_again_is_named_once_and_counted_in_full():
    line = summing.needs_line(["school"] * 215)
    assert line == "215 things need an answer: school, 215 times."
    assert summing.listed(["school"] * 3 + ["rent"]) == "school, three times; rent"
    assert summing.listed(["a", "b", "c", "d", "e", "e"]) == "a; b; c; d; and two more"
