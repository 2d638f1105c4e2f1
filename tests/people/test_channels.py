from leeward.people.channels import BY_HAND, NAMES, label


def test_a_known_channel_has_its_name_and_an_unknown_one_stays_readable():
    assert label("whatsapp") == "WhatsApp"
    assert label("new_thing") == "New thing"


def test_what_can_be_chosen_by_hand_has_a_name():
    assert set(BY_HAND) <= set(NAMES)
    assert not {"csv", "table", "jsonl", "lines"} & set(BY_HAND)
