from leeward.library import incoming, shelf


def test_no_line_is_lost_on_the_way():
    assert len(incoming.SAID) == len({line.key for line in incoming.SAID})
    assert shelf.SUBJECTS["incoming"] == incoming.SAID


def test_the_question_about_an_order_says_what_why_and_who_knows():
    assert [line.key for line in incoming.ORDER] == ["order-what", "order-why", "order-find"]


def test_an_order_is_followed_and_never_explained_away():
    assert set(incoming.STANDING) == {"protects", "binds", "unsure"}
    assert "prepares none" in incoming.STANDING["binds"].detail
    assert "lawyer or the police" in incoming.STANDING["protects"].detail
    assert "careful way" in incoming.STANDING["unsure"].detail


def test_an_emergency_is_checked_elsewhere_and_help_is_rung_for():
    spoken = " ".join(f"{line.text} {line.detail}" for line in incoming.EMERGENCY)
    assert all(
        word in spoken for word in ("school", "hospital", "relative", "emergency number", "need not contact them")
    )


def test_a_threat_to_harm_themselves_is_never_weighed():
    spoken = " ".join(f"{line.text} {line.detail}" for line in incoming.SELF_HARM)
    assert "emergency service to look in on them" in spoken
    assert "You need not contact them yourself." in spoken
    assert "Nobody can tell from words how it is meant" in spoken


def test_no_day_is_worked_out_as_if_by_an_authority():
    spoken = " ".join(f"{line.text} {line.detail}" for line in incoming.LEGAL)
    assert "Get advice" in spoken
    assert "This notebook cannot." in spoken


def test_where_nothing_was_found_it_is_said_what_that_does_not_mean():
    assert "does not mean" in incoming.FOUND["nothing"].text
    assert set(incoming.FOUND) == {"nothing", "names", "wait", "later", "grave", "unread", "foreign"}
