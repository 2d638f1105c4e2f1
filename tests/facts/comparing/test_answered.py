"""Questions answered before: the same one, and the newest reply that holds the fact."""

import json
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from leeward.facts.comparing.answered import answered
from leeward.facts.comparing.earlier import Earlier
from leeward.words.tactics import Side

THREADS = Path(__file__).parents[3] / "data" / "replies" / "pairs" / "train.jsonl"
SENT = datetime(2026, 3, 3, 10, 0)
THEM, ME = Side.THEM, Side.ME


def links(later, *earlier, days=1):
    thread = [Earlier(str(at), side, SENT + timedelta(hours=at), text) for at, (side, text) in enumerate(earlier)]
    return answered(thread, Earlier("last", THEM, SENT + timedelta(days=days), later))


def test_a_link_leads_from_the_question_to_the_answer():
    (link,) = links("what time is the play?", (THEM, "what time does the play start"), (ME, "It starts at 6.30."))
    assert (link.question.text, link.asked_key, link.answer_key) == ("what time is the play", "0", "1")
    assert link.answer.text == "It starts at 6.30"
    assert link.answered_at == SENT + timedelta(hours=1)


def test_the_newest_answer_counts():
    (link,) = links(
        "When is parents evening?",
        (THEM, "when is the parents evening?"),
        (ME, "Wednesday the 11th at 6."),
        (ME, "They moved the parents evening to Thursday the 12th at 6."),
    )
    assert link.answer_key == "2"


@pytest.mark.parametrize(
    ("first", "reply", "later"),
    [
        ("can you have him saturday?", "No.", "can you have him sunday?"),
        ("Did Leo take his tablets?", "Yes.", "Did Mia take her tablets?"),
        ("what time is the play?", "I'll check.", "what time is the play?"),
        ("what time is the handover on friday?", "At 5.", "can we make the handover on friday 6 instead?"),
        ("How much is the gas bill?", "£61.", "How much is the water bill?"),
        ("why do you hate me?", "I do not.", "why do you hate me?"),
        ("When does the holiday club start?", "On 26 October at 8.30.", "When does the holiday club end?"),
    ],
)
def test_another_question_or_no_answer(first, reply, later):
    assert links(later, (THEM, first), (ME, reply)) == ()


def test_only_the_persons_own_reply_counts():
    assert links("Where is the recital?", (THEM, "Where is the recital?"), (Side.THIRD, "In St Mary's.")) == ()


def test_only_their_questions_with_a_date():
    thread = [Earlier("0", THEM, SENT, "How much is the trip?"), Earlier("1", ME, SENT, "£60.")]
    assert answered(thread, Earlier("x", ME, SENT, "How much is the trip?")) == ()
    assert answered(thread, Earlier("x", THEM, None, "How much is the trip?")) == ()


def test_our_own_threads():
    shown = right = gold = 0
    for line in map(json.loads, THREADS.read_text(encoding="utf-8").splitlines()):
        thread = [
            Earlier(
                str(at),
                Side(one["side"]),
                datetime.fromisoformat(one["sent_at"]) if one["sent_at"] else None,
                one["text"],
            )
            for at, one in enumerate(line["messages"])
        ]
        wanted = {(one["question"]["message"], str(one["answer"]["message"])) for one in line["answered"]}
        gold += len(wanted)
        for at, later in enumerate(thread):
            for link in answered(thread[:at], later):
                shown += 1
                right += (at, link.answer_key) in wanted
    assert right >= 0.95 * shown
    assert right >= 0.85 * gold
