from leeward.library import distance, shelf


def test_no_line_is_lost_on_the_way():
    assert len(distance.SAID) == len({line.key for line in distance.SAID})
    assert shelf.SUBJECTS["distance"] == distance.SAID


def test_each_channel_of_the_importer_is_one_way():
    every = [name for kind in distance.KINDS.values() for name in kind.channels]
    assert sorted(every) == sorted(distance.OF_CHANNEL)
    assert distance.OF_CHANNEL["whatsapp"] == "whatsapp"
    assert {"calls", "sms", "email", "post", "people", "payments", "in-person", "children"} <= set(distance.KINDS)


def test_each_mode_says_what_it_means_and_what_it_costs():
    assert set(distance.MODES) == {"none", "limited", "through", "ordered", "open"}
    assert all(line.text and line.detail for line in distance.MODES.values())


def test_a_block_says_what_the_other_party_may_notice():
    assert "guess" in distance.STATES["blocked"].detail
    assert set(distance.STATES) == {"open", "held", "blocked", "not_possible"}


def test_the_study_says_what_it_cannot_say():
    evidence = distance.DAYS["days-evidence"]
    assert evidence.source.startswith("[seen]")
    assert "cannot say" in evidence.detail
    assert "It was not about" in evidence.detail
