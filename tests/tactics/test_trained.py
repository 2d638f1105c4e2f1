"""What the trained detector is held to, and what it promises whatever the input. The figures are in docs/detector.md."""

from collections import Counter
from datetime import datetime, timedelta

import pytest

from leeward.learned import thread_encoder
from leeward.tactics import weighing
from leeward.tactics.trained import Trained
from leeward.words.tactics import Confidence, Contact, Line, Setting, Side

ADA, REX = Side.ME, Side.THEM


@pytest.fixture(scope="module")
def trained() -> Trained:
    return Trained()


def names(screened):
    return {one.tactic for one in screened.findings} | {one.flag for one in screened.dangers}


def one(trained, text, setting=None, *before):
    lines = [*(Line(ADA, None, "", said) for said in before), Line(REX, None, "", text)]
    return list(trained.screen(lines, setting or Setting()))[-1]


def test_no_explicit_danger_is_missed(rows, trained):
    missed = [row["text"] for row, seen in rows("dangers.jsonl", trained) if not set(row["expect"]) <= names(seen)]
    assert missed == []


def test_stays_quiet_on_most_of_what_is_harmless(rows, trained):
    """The goal is 2 in 100 and is not reached yet (docs/detector.md); this holds what is reached."""
    seen = rows("negatives.jsonl", trained)
    wrong = [(row["group"], row["text"], sorted(names(found))) for row, found in seen if names(found)]
    alarms = Counter(group for group, _, _ in wrong)
    sizes = Counter(row["group"] for row, _ in seen)
    assert len(wrong) / len(seen) <= 0.06, wrong
    assert sum(alarms[group] / size > 0.1 for group, size in sizes.items()) <= 2, wrong


def test_plain_wordings_of_every_tactic_are_seen(rows, trained):
    size, hit = Counter(), Counter()
    for row, seen in rows("tactics.jsonl", trained):
        for slug in row["expect"]:
            size[slug] += 1
            hit[slug] += slug in names(seen)
    assert hit.total() / size.total() >= 0.75, {slug: (hit[slug], size[slug]) for slug in size}


def test_indirect_wordings_are_seen_more_often_than_by_rules(rows, trained):
    """The rules alone see about a quarter of these."""
    expected = [(row, seen) for row, seen in rows("held_out.jsonl", trained) if row["expect"]]
    assert sum(bool(names(seen)) for _, seen in expected) / len(expected) >= 0.5


def test_the_version_names_the_network_and_the_rules(trained):
    assert trained.version == f"{thread_encoder.version()}+word-rules-2"
    assert "made-up messages" in trained.about


def test_lines_are_taken_in_chunks_and_answered_in_order(trained):
    lines = [
        Line(REX, None, "", "You'd be nothing without me" if n % 50 == 0 else f"see you at {n}") for n in range(600)
    ]
    seen = list(trained.screen(iter(lines), Setting()))
    assert [found.index for found in seen] == list(range(600))
    assert all(names(seen[n]) for n in range(0, 600, 50))


def test_it_does_not_wait_for_the_end_of_a_thread(trained):
    def lines():
        for _ in range(300):
            yield Line(REX, None, "", "ok")
        raise RuntimeError

    stream = trained.screen(lines(), Setting())
    assert next(stream).index == 0
    with pytest.raises(RuntimeError):
        list(stream)


def test_a_stop_counts_from_its_date_on(trained):
    stop = datetime(2025, 3, 2, 12)
    lines = [Line(REX, stop + timedelta(hours=hours), "", "Saw a good film last night") for hours in (-1, 0, 1)]
    seen = list(trained.screen(lines, Setting(stop_stated_at=stop)))
    assert ["boundary_breaking" in names(found) for found in seen] == [False, True, True]


def test_love_that_is_wanted_is_left_alone(trained):
    text = "I love you, no rush, sleep well"
    assert names(one(trained, text, Setting(contact=Contact.WANTED))) == set()
    assert "boundary_breaking" in names(one(trained, text, Setting(contact=Contact.STOP_STATED)))


def test_a_danger_in_a_long_message_is_found_wherever_it_stands(trained):
    calm = "We walked along the river and had soup at the mill, and it rained a little. " * 60
    for text in (calm + "I will kill you if you leave.", calm + "I will kill you if you leave. " + calm):
        assert "threat_to_kill" in names(one(trained, text))


def test_an_escalation_is_said_with_a_quote(trained):
    day = datetime(2025, 3, 2, 12)
    lines = [Line(ADA, day, "", "It's over, please don't contact me again")]
    lines += [Line(REX, day + timedelta(hours=n), "", "I will find you and I will kill you") for n in (1, 2, 3, 4)]
    flags = [{danger.flag for danger in seen.dangers} for seen in trained.screen(lines, Setting())]
    assert sum("escalation" in found for found in flags) == 1


@pytest.mark.parametrize("text", ["", " ", "\n", "…", "\ud800", "\x00\x01", "🙂" * 500, "a" * 100_000, "you " * 50_000])
def test_no_text_stops_it(trained, text):
    assert one(trained, text).index == 0


def test_likely_is_said_less_often_than_possible_would_be_wrong(trained, rows):
    mix = weighing.load()
    found = [f for _, seen in rows("negatives.jsonl", trained) for f in seen.findings]
    assert sum(f.confidence is Confidence.LIKELY for f in found) <= len(found) / 2 + 1
    assert mix.right_if_likely >= 0.85


def test_another_language_is_given_no_tactic(trained):
    seen = one(trained, "No entiendo por qué nunca contestas cuando te llamo, me tienes harto")
    assert seen.foreign
    assert seen.findings == ()
