"""The real Radicale (PyPI) on loopback, with Ada, Rex and Otto, its own sharing, and a rights file that only it knows."""

import base64
import threading
import urllib.request
from contextlib import contextmanager
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from radicale import config
from radicale.app import Application

USERS = {"ada": "adas-word", "rex": "rexs-word", "otto": "ottos-word"}
RIGHTS = """
[root]
user: .+
collection:
permissions: R

[principal]
user: .+
collection: {user}
permissions: RW

[own]
user: .+
collection: {user}/[^/]+
permissions: rw

[only-the-server-knows]
user: otto
collection: ada/private
permissions: r
"""


def event(uid, *lines):
    return "\r\n".join(
        [
            *"BEGIN:VCALENDAR VERSION:2.0 PRODID:test BEGIN:VEVENT DTSTAMP:20261101T100000Z".split(),
            f"UID:{uid}",
            "DTSTART:20261205T160000Z",
            *lines,
            "END:VEVENT",
            "END:VCALENDAR",
            "",
        ]
    )


class Quiet(WSGIRequestHandler):
    disable_nagle_algorithm = True  # or every small answer waits 40 ms

    def log_message(self, *_):
        pass


class Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class Radicale:
    """A running server; `ask` is a user's own client."""

    def __init__(self, address, asked):
        self.address = address
        self.asked = asked  # method, path and depth of every question

    def settings(self, user="ada"):
        return {"address": self.address, "name": user, "password": USERS[user]}

    def ask(self, method, path, body="", user="ada", **headers):
        word = base64.b64encode(f"{user}:{USERS[user]}".encode()).decode()
        headers = {
            "Authorization": f"Basic {word}",
            **{name.replace("_", "-"): value for name, value in headers.items()},
        }
        question = urllib.request.Request(self.address + path, body.encode(), headers, method=method)
        try:
            with urllib.request.urlopen(question, timeout=10) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, ""

    def calendar(self, path, user="ada", name=""):
        kind = '<C:calendar xmlns:C="urn:ietf:params:xml:ns:caldav"/>'
        self.ask(
            "MKCOL",
            path,
            '<mkcol xmlns="DAV:"><set><prop><resourcetype><collection/>'
            f"{kind}</resourcetype><displayname>{name}</displayname></prop></set></mkcol>",
            user,
        )

    def put(self, path, text, user="ada"):
        return self.ask("PUT", path, text, user, Content_Type="text/calendar")

    def sharing(self, action, values, user="ada", kind="map"):
        import json

        path = f".sharing/v1/{kind}/{action}"
        return self.ask("POST", path, json.dumps(values), user, Content_Type="application/json")


@contextmanager
def running(folder):
    """Radicale over a folder of this test, until the end of `with`."""
    (folder / "users").write_text("".join(f"{user}:{word}\n" for user, word in USERS.items()))
    (folder / "rights").write_text(RIGHTS)
    settings = config.load()
    settings.update(
        {
            "auth": {"type": "htpasswd", "htpasswd_filename": str(folder / "users"), "htpasswd_encryption": "plain"},
            "rights": {"type": "from_file", "file": str(folder / "rights")},
            "storage": {"filesystem_folder": str(folder / "collections")},
            "sharing": {
                "type": "csv",
                "database_path": str(folder / "shares.csv"),
                "collection_by_map": "True",
                "collection_by_token": "True",
                "permit_create_map": "True",
                "permit_create_token": "True",
            },
            "logging": {"level": "critical"},
        },
        "test",
        privileged=True,
    )
    application, asked = Application(settings), []

    def heard(request, start):
        asked.append((request["REQUEST_METHOD"], request["PATH_INFO"], request.get("HTTP_DEPTH", "")))
        return application(request, start)

    with make_server("127.0.0.1", 0, heard, Server, Quiet) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield Radicale(f"http://127.0.0.1:{server.server_port}/", asked)
        finally:
            server.shutdown()
            thread.join()
