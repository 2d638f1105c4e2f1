from leeward.library import captures, shelf


def test_what_a_visit_shows_to_others_is_all_told():
    said = " ".join(f"{line.text} {line.detail}" for line in captures.NOTICE)
    for words in ("IP address", "counter", "list who looked", "link made for you alone", "provider"):
        assert words in said


def test_intimate_pictures_and_accounts_of_others_are_left():
    said = {line.key: f"{line.text} {line.detail}" for line in captures.CARE}
    assert "Keep no intimate pictures" in said["care-intimate"]
    assert "Never keep a sexual picture of a child" in said["care-child"]
    assert "Stay out of accounts" in said["care-account"]
    assert "lawyer" in said["care-order"]


def test_a_hash_proves_no_author():
    assert "does not show who wrote" in captures.PROOF[0].detail


def test_no_line_is_lost_on_the_way():
    assert len({line.key for line in captures.SAID}) == len(captures.SAID)
    assert shelf.SUBJECTS["captures"] == captures.SAID
