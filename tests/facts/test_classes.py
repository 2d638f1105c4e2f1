from leeward.facts.classes import classes, words


def test_a_word_is_known_by_its_kind():
    (puffer, weir, solicitor) = classes(["puffer", "weir", "solicitor"])
    assert "health.medicine" in puffer
    assert "place.noun" in weir
    assert "official.body" in solicitor


def test_every_word_of_a_phrase_is_of_its_kind_and_none_without_the_rest():
    found = classes("he is not breathing at all".split())
    assert all("emergency.now_hurt" in found[at] for at in (2, 3))
    assert not any("emergency.now_hurt" in kinds for kinds in classes(["not", "now"]))


def test_words_of_bait_and_unknown_words_are_no_facts():
    assert classes(["xyzzy"]) == [set()]
    assert "asking.bait" in classes(["selfish"])[0]


def test_long_phrases_come_first():
    for entries in words().values():
        lengths = [len(phrase) for phrase, _ in entries]
        assert lengths == sorted(lengths, reverse=True)
