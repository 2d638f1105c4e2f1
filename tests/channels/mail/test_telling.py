from dataclasses import replace

import pytest

from leeward.channels.mail import telling
from leeward.channels.mail.account import Account

ACCOUNT = Account("ada@gmail.com", "ada@gmail.com", "secret words", "imap.gmail.com", 993)


def test_before_connecting_it_is_said_who_may_notice():
    steps = telling.before(ACCOUNT)
    said = " ".join(step.text + step.notice for step in steps)
    assert "notice of a new sign-in" in said
    assert "page of the account" in said
    assert "app password" in said
    assert "secret words" not in said
    assert "this same computer" in telling.before(replace(ACCOUNT, insist=False))[0].text


@pytest.mark.parametrize(("rules", "said"), [(None, "No service"), ("", "None are active"), ("mine", "“mine”")])
def test_what_was_found(rules, said):
    steps = telling.looked(["INBOX"], rules, ["x@y.example"], moves=False)
    told = " ".join(step.text for step in steps)
    assert said in told
    assert "x@y.example" in told
    assert "cannot move single messages" in told


def test_one_and_many():
    assert telling.moved(1, "Later").text.startswith("1 email kept")
    assert telling.moved(1200, "Later").text.startswith("1,200 emails kept")
    assert telling.returned(1, 2, ["Work"])[2].text.startswith("The inbox took those from “Work”")


def test_before_anything_is_typed_it_names_no_server():
    first = telling.before()[0]
    assert first.text.startswith("The program signs in at the server of your provider, over an encrypted line")
    assert first.notice
