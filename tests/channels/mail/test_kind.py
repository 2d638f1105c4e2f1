import subprocess
import sys

from leeward.channels.mail.kind import KIND


def test_it_opens_with_what_was_typed():
    channel = KIND.open({"address": "ada@example.org", "password": "x", "server": "imap.example.org"})
    assert channel.kind == KIND.name == "mail"


def test_the_list_of_kinds_loads_nothing_that_could_ask_a_host():
    done = subprocess.run(
        [sys.executable, "-c", "import sys, leeward.channels.kinds; print('imapclient' in sys.modules, 'httpx' in sys.modules)"],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    assert done.stdout.split() == ["False", "False"]
