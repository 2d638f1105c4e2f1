"""Few modules of the program may ask another host, each after a click and a page that says what happens."""

import ast

from support.tree import ROOT, parsed

ASKS = {
    "aiohttp", "asyncio", "ftplib", "http", "httpcore", "httpx", "imapclient", "imaplib", "poplib", "requests",
    "sievelib", "smtplib", "socket", "socketserver", "ssl", "telnetlib", "urllib", "urllib3", "webbrowser", "websockets",
    "xmlrpc",
}  # fmt: skip
NAMES_ONLY = {"urllib.parse", "http.HTTPStatus"}  # they take addresses apart and ask nobody
MAY = {
    "channels/bounded.py": {"httpcore", "httpx", "ssl"},  # ends a question in time
    "channels/calendars/calendars.py": {"ssl"},  # which certificates are trusted, for tests
    "channels/line.py": {
        "httpx",
        "ssl",
    },  # a service that a person set up, on a click, after a page that says what happens
    "devices/listing/fetching.py": {"http.client", "socket", "ssl"},  # on a click, after a page that says from where
    "channels/mail/faults.py": {"imapclient.exceptions", "ssl"},  # only names what went wrong
    "channels/mail/imap.py": {
        "imapclient",
        "imapclient.exceptions",
        "ssl",
    },  # the person's own mailbox, after a page that says who may notice
    "channels/mail/sending.py": {"smtplib", "socket", "ssl"},
    "channels/mail/sieve.py": {"sievelib", "socket", "ssl"},
    "channels/mail/rules.py": {"sievelib.parser"},  # its parser alone
    "evidence/stamping/answers.py": {"ssl"},  # which certificates this device trusts
    "evidence/stamping/asking.py": {"http.client", "socket"},  # on a click, after a page that says what leaves
    "site/server.py": {"socket", "webbrowser"},  # listens at 127.0.0.1, and opens the browser there
}
# Libraries of Reply that could fetch something or tell somebody: each is loaded where a test watches that it does not.
WATCHED = {
    "android_sms_gateway": {"channels/sms_gateway/gateway.py", "channels/sms_gateway/inbox.py"},  # over our line only
    "onnxruntime": {"learned/network.py", "readers/pictures/engine.py"},
    "rapidocr_onnxruntime": {"readers/pictures/engine.py"},
    "dateparser": {"facts/times/days.py"},
}
CLICKED = {("asking", "ask"), ("kept", "ask_for")}  # a time stamp: the question, and who lets it be asked
SOURCE = ROOT / "src" / "leeward"


def imported(path):
    """Modules of the network that a file imports, anywhere in it."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module if node.module not in {"http", "urllib"} else f"{node.module}.{node.names[0].name}"


def test_only_what_may_ask_a_host_can():
    found = {}
    for path in SOURCE.rglob("*.py"):
        asks = {name for name in imported(path) if name.split(".")[0] in ASKS and name not in NAMES_ONLY}
        if asks:
            found[path.relative_to(SOURCE).as_posix()] = asks
    extra = {path: asks - MAY.get(path, set()) for path, asks in found.items()}
    assert {path: asks for path, asks in extra.items() if asks} == {}
    assert set(MAY) <= set(found)


def test_libraries_that_could_ask_a_host_are_loaded_where_it_is_watched_that_they_do_not():
    found = {}
    for path in SOURCE.rglob("*.py"):
        for name in {name.split(".")[0] for name in imported(path)} & set(WATCHED):
            found.setdefault(name, set()).add(path.relative_to(SOURCE).as_posix())
    assert found == WATCHED


def test_the_runtime_of_the_models_is_told_to_tell_nobody_before_anything_else_is_imported():
    lines = (SOURCE / "__init__.py").read_text(encoding="utf-8").splitlines()
    code = [line for line in lines if line and not line.startswith(("#", '"""', "__version__"))]
    assert len(code) == 2
    assert code[0] == "import os"
    assert "ORT_DISABLE_TELEMETRY" in code[1]


def test_nothing_is_imported_by_a_name_made_up_at_run_time():
    dynamic = [
        path.relative_to(SOURCE).as_posix()
        for path in SOURCE.rglob("*.py")
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "__import__"
    ]
    assert dynamic == []


def test_only_the_page_that_says_from_where_fetches():
    callers = {
        path.relative_to(SOURCE).as_posix()
        for path in SOURCE.rglob("*.py")
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Attribute)
        and node.attr in {"fetch", "fetched"}
        and getattr(node.value, "id", "") in {"fetching", "bringing"}
    }
    assert callers == {"devices/bringing.py", "devices/views/lists.py"}


def test_only_a_click_on_its_page_asks_for_a_time_stamp():
    callers = {
        path.relative_to(SOURCE).as_posix(): getattr(node.value, "id", "")
        for path in SOURCE.rglob("*.py")
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Attribute) and (getattr(node.value, "id", ""), node.attr) in CLICKED
    }
    assert callers == {"evidence/stamping/kept.py": "asking", "evidence/views/stamps.py": "kept"}
