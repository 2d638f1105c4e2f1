from leeward.history import copies, search
from leeward.history.models import Copy
from leeward.history.receipt_page import ReceiptPage
from leeward.history.thread_page import bubbles


def test_a_message_says_where_else_it_stands(bring, chat):
    bring(chat(30), name="chat of May.txt")
    bring("\n" + chat(20, 5), name="June.txt")
    found = search.find('"number 7 about"')
    assert found.total == 1
    assert list(bubbles(found.messages)[0].also) == ["Also in: June.txt, line 4"]


def test_a_clock_that_differs_is_said(bring, chat):
    bring(chat(2))
    second = bring(chat(3))
    Copy.objects.update(minutes=-330)
    assert copies.lines([1])[1] == [
        f"Also in: {second.source.name}, line 1. The clock there is 5 hours 30 minutes behind"
    ]
    (one,) = ReceiptPage(second).shared
    assert (one.messages, one.clock) == (2, "The clock of this file is 5 hours 30 minutes behind there.")
    assert ReceiptPage(second).on_another_clock == 2


def test_what_was_removed_is_nobody_s_copy(bring, chat, vault):
    from leeward.history import removing
    from leeward.vault import jobs

    first = bring(chat(5), name="a.txt")
    bring(chat(8), name="b.txt")
    assert copies.total() == (5, 0)
    jobs.run_here(removing.start(first.source))
    assert copies.total() == (0, 0)
