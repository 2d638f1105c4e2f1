from django.test import RequestFactory

from leeward.history import desk as desks
from leeward.history import keeping
from leeward.history.desk import Lying
from leeward.history.entries import start_lines
from leeward.readers.sources import from_bytes
from leeward.vault import jobs, registries


def request(vault=None, session=None):
    asked = RequestFactory().get("/")
    asked.vault, asked.session = vault, {} if session is None else session
    return asked


def test_it_is_made_known():
    [entry] = [entry for entry in registries.navigation if entry.url_name == "history:overview"]
    assert (entry.order, entry.label) == (30, "Messages")
    assert keeping.carry_over in list(registries.carry_over)
    assert "import" in jobs.handlers


def test_what_the_start_page_says_without_and_with_a_vault(vault, bring, chat):
    assert [line.text for line in start_lines(request())] == ["Look at a chat without keeping anything"]
    assert [line.text for line in start_lines(request(vault))] == ["Bring in a chat"]
    bring(chat(3))
    assert [line.text for line in start_lines(request(vault))] == ["Read messages, or bring in newer ones"]


def test_a_desk_that_lies_open_comes_first(vault):
    session = {}
    desks.put(session, [Lying(from_bytes("a.txt", b"x"))])
    first = start_lines(request(None, session))[0]
    assert "It is not kept" in first.text
    assert first.url == "/m/c/"
