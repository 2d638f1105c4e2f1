from leeward.library import pictures, shelf


def test_no_line_is_lost_on_the_way():
    assert len(pictures.SAID) == len({line.key for line in pictures.SAID})
    assert shelf.SUBJECTS["pictures"] == pictures.SAID


def test_before_it_is_read_it_is_said_where_how_long_and_what_stays():
    said = [f"{line.text} {line.detail}" for line in pictures.BEFORE]
    assert len(said) == 3
    assert "on this device" in said[0]
    assert "nothing is sent" in said[0]
    assert "few seconds" in said[1]
    assert "stays where it is" in said[2]


def test_what_it_cannot_do_is_said_with_the_signs_that_matter():
    assert set(pictures.LIMITS) == {"signs", "sides", "original"}
    signs = pictures.LIMITS["signs"]
    assert all(sign in signs.text for sign in ("Emoji", "£", "€"))
    assert "sums" in signs.detail
    assert "not the message itself" in pictures.LIMITS["original"].text


def test_where_it_is_missing_another_way_comes_first():
    assert pictures.INSTALL.detail.startswith("You can type or paste the words instead.")
