from leeward.channels.mail import folders
from leeward.channels.mail.imap import Listed


def listed(*names):
    return [Listed(name, frozenset(marks), "/") for name, *marks in names]


USUAL = listed(("Zoo",), ("INBOX",), ("Bin", "\\trash"), ("Drafts", "\\drafts"), ("Spam", "\\junk"), ("Old", "\\archive"),
               ("Sent", "\\sent"), ("Top", "\\noselect"), ("Later",))  # fmt: skip


def test_what_is_read_and_what_is_moved():
    assert folders.to_read(USUAL) == ["INBOX", "Later", "Old", "Sent", "Spam", "Zoo"]
    assert folders.to_move_from(USUAL, "Later") == ["INBOX", "Zoo"]


def test_a_folder_of_all_mail_is_read_instead_of_each():
    assert folders.to_read([*USUAL, *listed(("All", "\\all"))]) == ["All", "Spam"]


def test_names():
    assert folders.path_of("Later", "") == "Later"
    assert folders.path_of("Later", "INBOX.") == "INBOX.Later"
    assert folders.is_there(USUAL, "Later")
    assert not folders.is_there(USUAL, "Top")
    assert folders.has_below(listed(("Later",), ("Later/x",)), "Later")
    assert not folders.has_below(USUAL, "Later")
