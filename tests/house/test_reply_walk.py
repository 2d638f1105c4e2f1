"""One message, from a cold start to the first useful line, and kept with one click, as a person would go it."""

import re
import time

import pytest

from support import walk
from support.browser import start_site
from support.walk import Evening

pytestmark = pytest.mark.browser

MOST_SECONDS = 60.0
INSULT = "You are pathetic and useless."
MESSAGE = (
    f"After everything I did for you. {INSULT} Can you pick up Leo from school on Friday at 5pm? You owe me one last talk, "
    "just explain to me why."
)


def test_a_message_has_come(tmp_path, open_page, capsys):
    began = time.monotonic()
    with start_site(tmp_path / "home") as site:
        ada = Evening(open_page(site, width=320), site)
        the_first_useful_line(ada)
        took = time.monotonic() - began
        with capsys.disabled():
            print(f"\nfirst useful line: {took:.1f} s after the start of the program")  # noqa: T201, the time is printed too
        assert took < MOST_SECONDS
        assert not site.folder.exists(), "nothing is kept before it is asked for"
        what_was_left_closed(ada)
        it_is_kept_with_one_click(ada)
        the_way_out_takes_the_rest_along(ada)
        assert ada.told() == []
        assert ada.sideways == []
        assert site.written_outside() == set()


def the_first_useful_line(ada: Evening) -> None:
    ada.fill(device="me").press("Continue")
    ada.follow("A message has come")
    assert ada.heading() == "Does an order say who may contact whom?", "before anything else"
    ada.fill(said="none").press("Go on")
    ada.fill(text=MESSAGE).press("Show me what is in it")
    assert re.search(r"One thing needs an answer: pick-up, Friday \d+ \w+, 17:00\.", ada.reads())
    assert "You can leave them closed." in ada.reads()


def what_was_left_closed(ada: Evening) -> None:
    assert INSULT not in ada.reads()
    closed = ada.page.locator("main details.veil", has=ada.page.get_by_text("sentence 2", exact=True)).first
    closed.locator("summary").click()
    assert INSULT in ada.reads(), "and can be opened by itself"
    assert "After everything" not in ada.reads()
    ada.follow("Show everything")
    assert "After everything" in ada.reads()
    ada.follow("Cover it again")
    assert INSULT not in ada.reads()


def it_is_kept_with_one_click(ada: Evening) -> None:
    ada.press("Keep it, no answer")
    walk.make_vault(ada.page)
    ada.look()
    assert ada.heading() == "It is kept"
    assert INSULT not in ada.reads()
    ada.go("/t/")
    assert "You were asked whether an order" in ada.reads(), "the answer was taken along too"
    ada.follow("Messages I kept")
    ada.follow(re.compile("^Kept on"))
    ada.page.locator("main details.veil summary").first.click()
    assert MESSAGE in " ".join(ada.reads().split())


def the_way_out_takes_the_rest_along(ada: Evening) -> None:
    ada.go("/t/").fill(text=MESSAGE).press("Show me what is in it")
    assert "You kept the same words before." in ada.reads()
    walk.leave(ada.page)
    ada.page.go_back()
    assert INSULT not in ada.page.content()
