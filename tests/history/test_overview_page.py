from leeward.history import overview_page


def test_conversations_with_the_newest_first(bring, chat, line):
    bring(chat(10))
    bring(line(500, "Mira", "hi"), name="WhatsApp Chat with Mira.txt", me=(), them=())
    shown = overview_page.conversations()
    assert [(one.title, one.messages, one.channel) for one in shown] == [
        ("Mira", 1, "WhatsApp"),
        ("Rex", 10, "WhatsApp"),
    ]
    assert shown[1].first < shown[1].last
    assert len(overview_page.receipts()) == 2


def test_under_way_as_long_as_a_job_is_not_over(unrun, chat):
    from leeward.vault import jobs

    row = unrun(chat(3))
    assert overview_page.under_way()
    jobs.run_here(row)
    assert not overview_page.under_way()
