from leeward.readers.whatsapp.notes import NOTES


def test_the_person_learns_what_the_other_side_may_notice():
    assert any("advanced chat privacy" in line for line in NOTES.other_may_notice)
    assert any("40,000" in line for line in NOTES.limits)
    assert set(NOTES.how_to_export) == {"Android", "iPhone"}
