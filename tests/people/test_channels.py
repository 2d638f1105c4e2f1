from leeward.people.channels import BY_HAND, NAMES, label


def test_a_known_channel_has_its_name_and_an_unknown_one_stays_readable():
    assert label("whatsapp") == "WhatsApp"
    assert label("new_thing") == "New thing"


def test_what_can_be_chosen_by_hand_has_a_name_and_is_no_file():
    assert label("calls") == "Phone calls"
    assert all(label(name) != name.capitalize() or name in NAMES for name in BY_HAND)
    assert not {"csv", "table", "jsonl", "lines"} & set(BY_HAND)
