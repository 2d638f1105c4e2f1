from leeward.library import contact


def test_every_group_has_its_lines_and_all_stand_on_the_shelf():
    groups = (contact.FIRST, contact.ACCOUNTS, contact.REGULAR, contact.AHEAD, contact.HELD, contact.OPENING,
              contact.BUFFER, contact.OUTBOX, contact.UNKNOWN, contact.LISTS)  # fmt: skip
    assert all(groups)
    assert sum(map(len, groups)) == len(contact.SAID)


def test_what_must_be_read_before_the_first_look_is_said():
    assert any("only while this notebook is open and unlocked" in one.text for one in contact.REGULAR)
    assert any("Do not answer" in one.text for one in contact.BUFFER)
