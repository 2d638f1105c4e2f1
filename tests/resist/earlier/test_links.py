"""What the page of a message can say at once; nothing without a notebook, and quickly."""

import time
from datetime import datetime

from django.urls import reverse

from leeward.history import stream
from leeward.resist.earlier import links
from support import synthetic


def test_days_words_and_ways(rex, asked_in, pasted, message):
    found = links.for_text(asked_in, pasted())
    (given,) = found.given
    assert (given.question, given.answer) == ("What time is the play", "It starts at 6.30 in the hall")
    assert (given.at, given.url) == (datetime(2026, 3, 4, 8, 30), reverse("history:message", args=[message("6.30").pk]))
    (beside,) = found.beside
    assert beside.why == "Here they say they did not say it; on 3 March 2026 they wrote this."
    assert beside.words == "I'll pay the deposit for the trip on Friday"
    assert not beside.mine
    assert found


def test_promises_are_counted(rex, asked_in, pasted):
    found = links.for_text(asked_in, pasted("I'll change, I swear"))
    assert (found.promises, bool(found)) == (1, True)


def test_without_a_notebook_there_is_nothing(asked_without, pasted):
    assert not links.for_text(asked_without, pasted())


def test_nothing_to_say_is_false(rex, asked_in, pasted):
    assert not links.for_text(asked_in, pasted("ok see you"))


def test_it_asks_little_of_a_long_history(bring, asked_in, pasted):
    lines = synthetic.lines(6_000)
    next(lines)  # the notice of the app
    text = [line for line in lines if line[:2].isdigit() and " - " in line and line.count(": ") > 0]
    bring([(line.split(" - ", 1)[0], *line.rstrip("\n").split(" - ", 1)[1].split(": ", 1)) for line in text])
    assert stream.count() > 5_000
    message = pasted("You never told me about the letter from school. What time is dinner? I never said that.")
    links.for_text(asked_in, message)  # once, so that all modules are loaded
    took = []
    for _ in range(3):
        began = time.process_time()
        links.for_text(asked_in, message)
        took.append(time.process_time() - began)
    assert min(took) < 0.1
