import pytest
from django.test import RequestFactory
from django.urls import reverse

from leeward.resist import pasted as lying
from leeward.resist.choices import OrderSaid
from leeward.resist.incoming import carrying, entries, keeping
from leeward.resist.incoming.looking import look
from leeward.resist.standing import Standing
from leeward.shell.exiting import exiting
from leeward.vault.registries import Way, carry_over, standings, start_lines, way

ALONE = Standing(OrderSaid.NONE)

pytestmark = pytest.mark.usefixtures("plain_reading")


def request_of(vault=None):
    request = RequestFactory().get("/")
    request.vault, request.session = vault, {}
    return request


def test_the_way_to_reply_leads_here_and_all_is_registered():
    assert way(Way.REPLY) == reverse("resist:reply") == "/t/"
    assert entries.start_lines in list(start_lines)
    assert entries.standing in list(standings)
    assert carrying.carry_over in list(carry_over)
    assert entries._let_go in list(exiting)


def test_start_leads_to_the_box_and_to_what_lies_open():
    request = request_of()
    (line,) = entries.start_lines(request)
    assert (line.text, line.url) == ("A message has come", "/t/")
    pasted = lying.put(request.session, look("I will kill you.", ALONE))
    (line,) = entries.start_lines(request)
    assert (line.url, line.detail) == ("/t/m/", "Not kept: gone when you leave")
    assert "kill" not in line.text
    pasted.received_id = 1
    assert entries.start_lines(request)[0].detail == "It is in your notebook"


def test_the_step_is_begun_once_something_was_kept_or_lies_open(vault):
    request = request_of(vault)
    assert (entries.standing(request).step, entries.standing(request).begun) == (4, False)
    keeping.keep(look("Hello.", ALONE))
    assert entries.standing(request).sentence == "You kept a message here."
    assert entries.standing(request).begun
    closed = request_of()
    assert not entries.standing(closed).begun
    lying.put(closed.session, look("Hello.", ALONE))
    assert entries.standing(closed).begun


def test_the_way_out_takes_the_words_along():
    request = request_of()
    pasted = lying.put(request.session, look("Hello.", ALONE))
    pasted.draft = "Yes."
    entries._let_go(request)
    assert lying.of(request.session) is None
    assert (pasted.text, pasted.draft) == ("", "")
