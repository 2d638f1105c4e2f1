from leeward.orders.kinds import CONTACT, KINDS, LOOKS, Look

NCIC = {"01", "02", "03", "04", "05", "06", "07", "08", "09"}


def test_every_condition_of_the_register_and_of_the_regulation_has_a_kind():
    assert {kind.ncic for kind in KINDS.values()} - {""} == NCIC
    assert {kind.letter for kind in KINDS.values()} - {""} == {"a", "b", "c"}


def test_what_is_looked_for_is_about_contact():
    looked = {code for code, kind in KINDS.items() if kind.look in (Look.AUTO, Look.METADATA)}
    assert looked == CONTACT
    assert set(LOOKS) == set(Look)


def test_every_kind_is_described_for_choosing():
    assert all(kind.label and kind.about.endswith(".") for kind in KINDS.values())
    assert len({kind.label for kind in KINDS.values()}) == len(KINDS)
