from leeward.channels.kinds import KINDS


def test_each_kind_has_a_name_of_its_own_and_says_what_it_is_and_what_is_typed():
    assert len({kind.name for kind in KINDS}) == len(KINDS) > 0
    for kind in KINDS:
        assert kind.label
        assert kind.what
        assert len({setting.key for setting in kind.settings}) == len(kind.settings) > 0
        assert any(setting.secret for setting in kind.settings)
