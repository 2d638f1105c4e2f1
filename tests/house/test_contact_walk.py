"""Contact, from the first address to the undo, by the pages alone, with real servers and jobs in a real child process.

Rex writes, Ada wants no contact. His mail is collected, held by a rule of the server, counted, opened on purpose, answered
once through the outbox, and all is put back. Then what goes wrong with servers; then the same with text messages.
"""

import re
import shutil
import socket
import tempfile
from email import message_from_bytes
from html import unescape
from pathlib import Path

import pytest
from django.urls import reverse

from leeward.contact.models import Held
from leeward.contact.work import regular
from leeward.people.days import today
from leeward.vault import children, jobs
from leeward.vault.models import Job
from support import dovecot, phone_gateway
from support.breaking_line import breaking_line
from support.dovecot import PASSWORD, WRONG, free_port
from support.mailboxes import MIRA, REX, Box, letter
from support.smtp_sink import smtp_sink
from support.waiting import until

MINE = "ada@example.org"
THREAT = "I will find you and I will kill you"
SEEN, MARKED = b"\\Seen", b"\\Flagged"


@pytest.fixture(scope="module")
def authority():
    folder = Path(tempfile.mkdtemp(prefix="post-"))
    dovecot.certificates(folder)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def server(authority):
    folder = Path(tempfile.mkdtemp(prefix="post-"))  # not below pytest's own, which is closed to the server's user
    try:
        with dovecot.running(folder, authority) as running:
            yield running
    finally:
        shutil.rmtree(folder)


@pytest.fixture
def box(server):
    return Box(server, server.new_user())


@pytest.fixture
def sink(authority):
    with smtp_sink(authority) as running:
        yield running


@pytest.fixture
def phone():
    with phone_gateway.running() as running:
        yield running


class Desk:
    """Ada at the pages. Every address she goes to comes from a page or is one she could have kept."""

    def __init__(self, client, vault, *, in_child):
        self.client, self.vault, self.in_child = client, vault, in_child

    def go(self, where, /, *arguments, query="", **typed):
        """Open a page, or send its form; gives the page it leads to in the end."""
        address = reverse(where, args=arguments) + query
        response = self.client.post(address, typed) if typed else self.client.get(address)
        return self._onwards(response)

    def press(self, where, /, *arguments, **typed):
        """Send a form that has nothing to type."""
        return self.go(where, *arguments, **{"pressed": "1", **typed})

    def _onwards(self, response):
        self.status = response.status_code
        while response.status_code in (301, 302):
            address = response.url
            if (number := re.search(r"/w/(\d+)/$", address)) and "contact" in self._name(address):
                self._work(int(number[1]))
            response = self.client.get(address)
            self.status, self.address = response.status_code, address
        return response.content.decode()

    def _name(self, address):
        from django.urls import resolve

        return resolve(address.partition("?")[0]).view_name

    def _work(self, number):
        if self.in_child:
            until(lambda: not children.at_work(self.vault) and Job.objects.get(pk=number).over, seconds=120)
        else:
            for job in Job.objects.filter(state="waiting"):
                jobs.run_here(job)

    def number(self):
        """The number in the address of the page she is on."""
        return int(re.findall(r"/(\d+)/", self.address)[0])


@pytest.fixture
def desk(ada, vault, monkeypatch):
    """Jobs are done in a child process while `in_child` says so; else by the test itself, which is quicker."""
    ours, kick = Desk(ada, vault, in_child=False), children.kick
    monkeypatch.setattr(children, "kick", lambda opened: kick(opened) if ours.in_child else None)
    return ours


def long_letter(sender, number):
    """One with a long head, so that a line can break within it, and few words, which are soon read."""
    head, gap, body = letter(sender, number).partition(b"\r\n\r\n")
    return head + b"\r\nX-Way: " + b"\r\n ".join([b"somewhere" * 8] * 250) + gap + body


def note_rex(desk, value, channel="email"):
    """Somebody who is in no message yet, who it is, and that there is to be no contact. Gives their number."""
    desk.go("people:add", name="Rex", channel=channel, value=value)
    rex = desk.number()
    desk.go("people:edit", rex, name="Rex", role="other", note="")
    asked = desk.go("distance:choose", rex)
    assert "danger" in asked, "the questions about danger come first, once"
    desk.go("people:put_off", next=reverse("distance:choose", args=[rex]))
    page = desk.go("distance:decide", rex, 1, since=today().isoformat(), reason="I want quiet evenings.")
    assert "I want quiet evenings." in page
    return rex


def settings(box, **other):
    typed = {
        "s_address": MINE, "s_user": box.name, "s_password": PASSWORD, "s_server": "127.0.0.1", "s_port": box.server.imap,
        "s_sieve_port": box.server.sieve, "label": "Post",
    }  # fmt: skip
    return typed | other


def chosen(page):
    """The addresses that the form offers."""
    return re.findall(r'name="addresses" value="(\d+)"', page)


def connect(desk, number, typed):
    """Choose the kind, read, type, connect, look, collect. Gives the number of the account."""
    assert reverse("contact:before", args=[number]) in desk.go("contact:choose")
    assert "What may be noticed" in desk.go("contact:before", number)
    (address,) = chosen(desk.go("contact:add", number))
    page = desk.go("contact:add", number, **typed, addresses=address)
    assert "Connect and look" in page, page
    account = desk.number()
    desk.press("contact:connect", account, do="look")
    return account


def words(page):
    """What a person reads of a page."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page.partition("<main")[2])).split())


def rehearse_and_act(desk, account, rex, *, choose=()):
    """Look ahead, then do it with these choices ticked. Gives the number of the act and both pages."""
    ahead = desk.go("contact:ahead", account, what=f"hold-{rex}")
    act = desk.number()
    return act, ahead, desk.go("contact:act", act, read="on", chosen=list(choose))


def state_of(desk, rex):
    return desk.go("distance:distance", rex)


def test_mail_from_the_first_address_to_the_undo(desk, box, sink, server):
    old = [letter(REX, number) for number in range(3)]
    box.get(*old[:2], letter(MIRA, 50))
    box.lay("Archive", old[2], flags=(SEEN, MARKED))
    began = box.standing()

    desk.in_child = True
    rex = note_rex(desk, REX)
    account = connect(desk, 1, settings(box, s_smtp_server="127.0.0.1", s_smtp_port=sink.port))
    page = desk.go("contact:account", account)
    assert "The server keeps rules. None are active." in page
    desk.press("contact:connect", account, do="collect")
    assert sorted(held.sender for held in Held.objects.all()) == [REX] * 3, "Rex's and nobody else's"
    assert box.standing() == began, "nothing was marked as read, moved or changed"

    act, ahead, done = rehearse_and_act(desk, account, rex, choose=["existing"])
    assert "fileinto" in ahead, "the rule stands there word for word"
    assert 'name="chosen" value="existing"' in ahead
    assert "checked" not in ahead
    assert box.standing()[0].keys() >= {"Later"}
    assert "The rule is stored at the server and active." in done
    assert "2 emails kept in the notebook and moved to “Later”." in done
    assert box.subjects("Later") == ["No 0", "No 1"], "what she put into the archive stays there"
    way = words(state_of(desk, rex))
    assert re.search("Held back Since .* New messages go to a quiet place, by the account “Post”.", way)

    desk.in_child = False
    new = [letter(REX, 7), letter(REX, 8, THREAT), letter(MIRA, 51)]
    box.get(*new)
    assert box.subjects("INBOX") == ["No 50", "No 51"]
    assert box.subjects("Later") == ["No 0", "No 1", "No 7", "No 8"]
    page = desk.press("contact:connect", account, do="collect")
    assert "2 new messages" in page
    home = desk.go("contact:home")
    assert home.count("5 messages ") >= 3, "that came, that wait, and under what lies here"
    assert "In a message that is held" in home, "danger stands above everything"
    assert "kill you" not in home
    assert "kill you" not in desk.go("contact:held")

    assert "No contact is known" not in home
    message = it_is_opened_on_purpose(desk)
    an_answer_goes_once(desk, message, sink)
    an_order_stops_the_next(desk, rex, message, sink)

    box.forget(*new)
    page = desk.go("contact:undo", act, read="on")
    assert "The rules at the server are as they were before." in page, page
    box.get(new[2])
    box.forget(new[2])
    assert box.standing() == began, "folders, flags, dates and rules are exactly as they were"
    way = words(state_of(desk, rex))
    assert "Holding back by the account “Post” was ended." in way
    assert "Held back Since" not in way
    assert "5 messages collected since" in way
    assert "1 day without contact" not in way, "an answer went today"
    assert PASSWORD not in desk.go("contact:change", account)


def it_is_opened_on_purpose(desk):
    """The one with a danger in it; before it is opened what was decided stands there, and none of its words."""
    message = Held.objects.get(text__contains="kill you")
    before = desk.go("contact:one", message.pk)
    assert "kill you" not in before
    assert "I want quiet evenings." in before
    assert "kill you" in desk.go("contact:one", message.pk, do="open")
    return message


def an_answer_goes_once(desk, message, sink):
    """Held for the reason of the mode, let go with a reason, handed over once, telling nothing of this machine."""
    page = desk.go("contact:write", query=f"?to={message.pk}")
    (way,) = re.findall(r'name="way" value="([\d-]+)"', page)
    page = desk.go(
        "contact:write",
        query=f"?to={message.pk}",
        way=way,
        subject="Friday",
        text="Handover on Friday at 5.\r\n.\r\nAda",
    )
    going = desk.number()
    assert "You decided for no contact." in page
    assert "I want quiet evenings." in page
    assert "Why do you want to send it all the same?" in desk.press("contact:going", going), "not without a reason"
    assert sink.messages == []
    assert "The last question" in desk.go("contact:going", going, reason="The handover has to be agreed.")
    desk.in_child = True
    assert "It is sent" in desk.go("contact:last", going, judge="yes")
    desk.in_child = False
    desk.go("contact:last", going, judge="yes")
    ((sender, to, raw),) = sink.messages
    assert (sender, to) == (MINE, [REX])
    assert sink.greeted
    assert set(sink.greeted) == {"[127.0.0.1]"}
    told = raw.decode().casefold()
    assert socket.gethostname().casefold() not in told
    assert "leeward" not in told
    sent = message_from_bytes(raw)
    assert sent["In-Reply-To"] == "<8.rex@mail.example>"
    assert sent["Date"].endswith("+0000")
    assert not {"user-agent", "x-mailer", "received", "x-originating-ip"} & {name.casefold() for name in sent}
    assert sent.get_payload().replace("\r\n", "\n").strip() == "Handover on Friday at 5.\n.\nAda"


def an_order_stops_the_next(desk, rex, message, sink):
    desk.go("orders:add", person=rex, side="binds_user")
    way = re.findall(r'name="way" value="([\d-]+)"', desk.go("contact:write"))[0]
    page = desk.go("contact:write", way=way, subject="", text="One more thing.")
    going = desk.number()
    assert "This is not sent from here" in page
    assert "An order of a court is noted that binds you" in page
    assert "Send it now" not in desk.go("contact:last", going, judge="yes")
    assert len(sink.messages) == 1


def test_a_server_that_is_away_a_refused_password_and_a_line_that_is_cut(desk, box, server):
    big = [long_letter(REX, number) for number in range(6)]
    box.get(*big)
    note_rex(desk, REX)
    page = desk.go("contact:add", 1)
    (address,) = chosen(page)
    page = desk.go("contact:add", 1, **settings(box, s_port="99999999", s_address="ada"), addresses=address)
    assert desk.status == 422
    assert "The email address is not complete." in page, "said at the form, before anybody is asked"
    account = connect(desk, 1, settings(box, s_port=free_port()))

    def change(**other):
        return desk.go("contact:change", account, **settings(box, **other), addresses=address)

    page = desk.go("contact:account", account)
    assert "The server did not answer" in page
    assert "Look ahead at a change" not in page

    change(s_password=WRONG)
    page = desk.press("contact:connect", account, do="look")
    assert "The server refused the name or the password." in page
    assert server.attempts(box.name) == 1
    page = desk.go("contact:account", account)
    assert "Nothing is tried again before you ask for it." in page
    desk.go("contact:connect", account)
    desk.press("contact:connect", account, do="collect")
    assert regular.start_due() == 0
    assert server.attempts(box.name) == 1, "only once, until she asks"
    desk.press("contact:connect", account, do="look")
    assert server.attempts(box.name) == 2

    with breaking_line(server.imap) as line:
        change(s_port=line.port)
        assert "It works." in desk.press("contact:connect", account, do="look")
        line.left = 50_000
        page = desk.press("contact:connect", account, do="collect")
        came = Held.objects.count()
        assert 0 < came < len(big)
        assert "The line broke off half-way." in page
        assert "Look ahead at a change" not in desk.go("contact:account", account), "not before all was collected"
        line.left = None
        desk.press("contact:connect", account, do="collect")
        assert sorted(held.subject for held in Held.objects.all()) == [f"No {number}" for number in range(6)]
        assert "Look ahead at a change" in desk.go("contact:account", account)


def test_an_action_that_is_cut_half_way_is_gone_on_with_and_undone(desk, box, server):
    box.get(*[long_letter(REX, number) for number in range(6)], letter(MIRA, 60))
    began = box.standing()
    rex = note_rex(desk, REX)
    with breaking_line(server.imap) as line:
        account = connect(desk, 1, settings(box, s_port=line.port))
        desk.press("contact:connect", account, do="collect")
        desk.go("contact:ahead", account, what=f"hold-{rex}")
        first = desk.number()
        line.left = 50_000
        page = desk.go("contact:act", first, read="on", chosen=["existing"])
        assert "It ended half-way" in page, page
        assert "What stands under “What was done” was done, the rest was not." in page
        line.left = None
        desk.press("contact:connect", account, do="collect")
        second, _, page = rehearse_and_act(desk, account, rex, choose=["existing"])
        assert "It was done" in page
        assert sorted(box.subjects("Later")) == [f"No {number}" for number in range(6)]
        desk.go("contact:undo", first, read="on")
        assert desk.go("contact:undo", first).count(reverse("contact:act", args=[second])), "the later one first"
        page = desk.go("contact:undo", second, read="on")
        assert "What was done before this is still in force." in page
        desk.go("contact:undo", first, read="on")
    assert box.standing() == began


def test_text_messages(desk, phone):
    number = phone_gateway.REX
    phone.listed = [
        phone_gateway.text(1, number, "where are you", "2026-11-28T10:00:00+00:00"),
        phone_gateway.text(2, phone_gateway.OTTO, "lunch?", "2026-11-28T11:00:00+00:00"),
    ]
    rex = note_rex(desk, "07700 900123", "sms")
    account = connect(desk, 2, {"s_address": phone.address, "s_name": "sms", "s_password": phone_gateway.PASSWORD})
    desk.press("contact:connect", account, do="collect")
    assert [held.text for held in Held.objects.all()] == ["where are you"]
    act, ahead, done = rehearse_and_act(desk, account, rex)
    assert "The app cannot block." in ahead
    assert "It was done" in done
    phone.listed.append(phone_gateway.text(3, number, THREAT, "2026-11-29T10:00:00+00:00"))
    desk.press("contact:connect", account, do="collect")
    home = desk.go("contact:home")
    assert "2 messages wait" in home
    assert "In a message that is held" in home
    assert "kill you" not in home
    message = Held.objects.get(text=THREAT)
    assert THREAT in desk.go("contact:one", message.pk, do="open")
    (way,) = re.findall(r'name="way" value="([\d-]+)"', desk.go("contact:write"))
    desk.go("contact:write", query=f"?to={message.pk}", way=way, text="Friday at 5.")
    going = desk.number()
    desk.go("contact:going", going, reason="The handover.")
    assert "It is sent" in desk.go("contact:last", going, judge="yes")
    (sent,) = phone.sent.values()
    assert sent["textMessage"]["text"] == "Friday at 5."
    assert "no longer collected as held" in desk.go("contact:undo", act, read="on")
    assert Held.objects.count() == 2
