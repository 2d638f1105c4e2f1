from leeward.orders.spelling import spelled


def test_an_emoji_is_written_out_by_its_name():
    assert spelled("come home 🙂") == "come home [slightly smiling face]"


def test_letters_and_common_signs_stay():
    assert spelled("20 ° – “café” ™ £5\nnext") == "20 ° – “café” ™ £5\nnext"


def test_colours_of_skin_are_left_out():
    assert spelled("👍🏽") == "[thumbs up sign]"
