import pytest

from leeward.recognise import unseen
from leeward.tactics.measured import parsed


def read(**parts):
    return parsed({"writers": 2, "threads": 9, "messages": 70, "marked": 30, "figures": [], "labels": [], "groups": [],
                   "real": []} | parts)  # fmt: skip


def figure(what, value, low=None, high=None):
    return {"what": what, "value": value, "low": value if low is None else low, "high": value if high is None else high}


def label(name, recall, precision=0.5, messages=20):
    return {"label": name, "recall": recall, "precision": precision, "messages": messages}


@pytest.mark.parametrize(
    ("share", "whole", "words"),
    [(0, 100, "none"), (0.004, 100, "under 1"), (0.034, 100, "3"), (0.996, 100, "over 99"), (1, 100, "100"),
     (0.04, 10, "under 1"), (0.66, 10, "7"), (0.97, 10, "over 9"), (1.0, 10, "10")],
)  # fmt: skip
def test_a_share_is_never_rounded_to_none_or_to_all(share, whole, words):
    assert unseen.out_of(share, whole) == words


def test_figures_come_in_the_order_of_the_library_and_dangers_stand_apart():
    found = read(figures=[figure("plain_named", 0.02), figure("danger_recall", 0.9, 0.8, 0.96),
                          figure("anything_recall", 0.8, 0.7, 0.9)])  # fmt: skip
    rows = unseen.figures(found)
    assert [(row.value, row.between) for row in rows] == [("80", "70 to 90"), ("2", "")]
    assert rows[0].text.startswith("Of a hundred messages with pressure or danger")
    danger = unseen.danger_figure(found)
    assert (danger.value, danger.between) == ("90", "80 to 96")


def test_a_figure_that_is_not_known_is_passed_over_and_one_that_lacks_has_no_row():
    found = read(figures=[figure("macro F1 of 28 tactics", 0.7)])
    assert unseen.figures(found) == []
    assert unseen.danger_figure(found) is None
    assert unseen.compared(found) == ""


def test_for_people_who_compare_programs():
    assert unseen.compared(read(figures=[figure("macro_f1", 0.714, 0.68, 0.749)])) == "0.71 (0.68 to 0.75)"


def test_tactics_and_dangers_have_their_own_tables_the_least_seen_first():
    found = read(
        labels=[label("love_bombing", 0.9), label("!weapon", 1.0), label("rage", 0.34, 0), label("!stalking", 0.8)]
    )
    assert [(row.label, row.seen, row.right) for row in unseen.tactics(found)] == [
        ("Anger and hostility", "3", "none"), ("Overwhelming affection", "9", "5"),
    ]  # fmt: skip
    assert [(row.seen, row.share) for row in unseen.dangers(found)] == [("8", 0.8), ("10", 1.0)]
    assert unseen.tactics(found)[1].lay == "love bombing"


def test_what_was_not_tried_says_so_and_a_label_of_nobody_has_no_row():
    found = read(labels=[label("rage", 0, 0, messages=0), label("moodiness", 0.5), label("!moods", 0.5)])
    assert [row.seen for row in unseen.tactics(found)] == ["not tried"]
    assert unseen.dangers(found) == []


def test_plain_chats_come_with_the_most_often_mistaken_first_and_none_is_lost():
    found = read(groups=[{"group": "warm", "messages": 100, "named": 1}, {"group": "twins_of", "messages": 10, "named": 2},
                         {"group": "work", "messages": 0, "named": 0}])  # fmt: skip
    assert [(row.text, row.named, row.messages) for row in unseen.groups(found)] == [
        ("twins of", 2, 10), ("Love and care that are wanted", 1, 100), ("Work", 0, 0),
    ]  # fmt: skip


def test_real_talk_is_put_in_words_and_none_is_lost():
    found = read(real=[{"what": "SMS (ham)", "messages": 4827, "named": 12}, {"what": "CaSiNo, valid part", "messages": 9,
                 "named": 0}, {"what": "Letters", "messages": 5, "named": 1}])  # fmt: skip
    assert [row.text for row in unseen.talk(found)] == [
        "Ordinary text messages", "Strangers who share out things for a camping trip", "Letters",
    ]  # fmt: skip
