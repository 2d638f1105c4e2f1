import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeward.readers.imessage.exported import Exported
from leeward.readers.imessage.exported_lines import Stray, exported, is_stamp

S = "May 17, 2025  5:29:42 PM"


def read(text):
    return list(exported(text.splitlines(keepends=True)))


@pytest.mark.parametrize("line", [S, f"{S} (Read by you after 1 hour, 49 seconds)", f"{S} You left the conversation."])
def test_stamps(line):
    assert is_stamp(line)


@pytest.mark.parametrize("line", ["", "hello", f"{S}x", f" {S}", "17/05/2025, 17:29 - Rex: hi"])
def test_no_stamps(line):
    assert not is_stamp(line)


def test_a_line_of_words_that_begins_with_a_date_begins_nothing():
    (one,) = read(f"{S}\nRex\nJan 5, 2021 10:30:00 AM was great\n")
    assert one.text == "Jan 5, 2021 10:30:00 AM was great"


def test_lines_of_the_program_are_told_from_words():
    (one,) = read(
        f"{S}\nRex\nSent with love\nSent with Slam\n/shrug\nsee /etc/x\n/a/Attachments/b/noname\nAttachment missing!\n"
    )
    assert one.words == ["Sent with love", "/shrug", "see /etc/x"]
    assert (one.effect, one.files) == ("Slam", ["/a/Attachments/b/noname", None])


def test_stickers_and_old_lists():
    text = f"{S}\nRex\nOutline Sticker from Me: attachments/1/a.heic (App: Memoji)\nReactions:\nLoved by Me\n\nafterwards\n"
    (one,) = read(text)
    assert (one.files, one.reactions, one.words) == (["attachments/1/a.heic"], ["Loved by Me"], ["", "afterwards"])


def test_words_of_several_lines_that_were_edited():
    (one,) = read(f"{S}\nRex\n{S} first\nline two\nEdited 3 seconds later: second\n")
    assert one.wordings == ["first\nline two", "second"]


def test_below_and_back_above():
    above, below = read(f"{S}\nRex\nhi\n    {S}\n    Me\n    ho\nThis message responded to an earlier message.\n")
    assert (above.words, above.replied, above.nested) == (["hi"], True, False)
    assert (below.words, below.sender, below.nested) == (["ho"], "Me", True)


def test_lines_before_the_first_are_strays():
    assert [type(one) for one in read(f"hello\n\n{S}\nRex\nhi\n")] == [Stray, Exported]
    assert read("hello")[0] == 1


@given(
    st.lists(
        st.sampled_from([S, f"    {S}", "Rex", "    hi", "", "Tapbacks:", "Loved by Me", "Edited 1 second later: x"])
    )
)
def test_odd_orders_of_lines_never_raise(lines):
    found = list(exported(line + "\n" for line in lines))
    begun = sum(isinstance(one, Exported) and not one.nested for one in found)
    assert begun <= lines.count(S)
