from leeward.people.channels import label


def test_a_known_channel_has_its_name_and_an_unknown_one_stays_readable():
    assert label("whatsapp") == "WhatsApp"
    assert label("new_thing") == "New thing"
