from leeward.printing import letters


def test_latin_comes_first_and_no_name_stands_twice():
    found = letters.families()
    assert found[0] == "Libertinus Serif"
    assert len(set(found)) == len(found)
    assert "New Computer Modern" not in found


def test_arabic_is_set_in_a_font_whose_letters_can_be_copied():
    found = letters.families()
    assert found.index("Amiri") < found.index("Noto Sans Arabic")
    assert {"Noto Sans CJK SC", "Noto Sans Thai", "Noto Sans Devanagari", "Noto Emoji"} <= set(found)
