"""A stand-in for the app SMS Gateway on a phone: a real HTTP server on loopback, with the answers of its local server.

Written from https://docs.sms-gate.app and the app's own routes (seen 2026-12): newest first, `limit` up to 500,
`X-Total-Count`, basic authentication. `faults` makes the next answers go wrong, one after the other.
"""

import base64
import json
import threading
from contextlib import contextmanager
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

NAME, PASSWORD = "sms", "a-password"
REX, OTTO = "+447700900123", "+447700900199"


def text(number, sender, words, when, kind="SMS"):
    return {
        "id": f"text:{number}",
        "type": kind,
        "sender": sender,
        "recipient": "+447700900100",
        "simNumber": 1,
        "contentPreview": words,
        "createdAt": when,
    }


class PhoneGateway:
    """What the app has (`listed`), what only the phone has (`on_phone`), what was sent, and every question asked."""

    def __init__(self):
        self.listed = []
        self.on_phone = []
        self.sent = {}
        self.webhooks = []
        self.asked = []
        self.faults = []
        self.takes_over_later = False  # after the next page
        self.coming = []
        self.before_page = []  # called one by one before a page is given, to move the list meanwhile
        self.let_go = threading.Event()  # ends what is slow
        self.has_inbox = True
        self.address = ""

    def settings(self, **other):
        return {"address": self.address, "name": NAME, "password": PASSWORD, **other}

    def page(self, query):
        if self.before_page:
            self.before_page.pop(0)()
        limit, offset = int(query.get("limit", ["50"])[0]), int(query.get("offset", ["0"])[0])
        if not 1 <= limit <= 500 or query.get("includeAttachments", ["true"])[0] not in {"true", "false"}:
            return 400, {"message": "limit must be between 1 and 500"}
        since = moment(query["from"][0]) if "from" in query else None
        assert since is None or since.microsecond == 0  # which an app on Android may read as something else
        found = [one for one in self.listed if since is None or moment(one["createdAt"]) >= since]
        self.listed, self.coming = self.listed + self.coming, []
        found.sort(key=lambda one: (one["createdAt"], one["id"]), reverse=True)
        return 200, found[offset : offset + limit]

    def refresh(self, asked):
        since, until = moment(asked["since"]), moment(asked["until"])
        assert asked["webhookDelivery"] == "Disabled"
        ours = {one["id"] for one in self.listed}
        taken = self.coming if self.takes_over_later else self.listed
        ours |= {one["id"] for one in self.coming}
        taken += [one for one in self.on_phone if since <= moment(one["createdAt"]) <= until and one["id"] not in ours]
        return 202, None

    def take(self, asked):
        if not any(letter.isdigit() for letter in asked["phoneNumbers"][0]):
            return 400, {"message": "Invalid phone number"}
        self.sent[asked["id"]] = asked
        return 202, state(asked)


def moment(written):
    return datetime.fromisoformat(written)


def state(asked):
    recipients = [{"phoneNumber": number, "state": "Pending", "error": None} for number in asked["phoneNumbers"]]
    return {"id": asked["id"], "state": "Pending", "isHashed": False, "isEncrypted": False, "recipients": recipients}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # or every small answer waits 40 ms

    def log_message(self, *_):
        pass

    def handle_one_question(self):
        phone = self.server.phone
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        fault = phone.faults.pop(0) if phone.faults else None
        phone.asked.append((self.command, urlsplit(self.path).path))
        if fault == "slow":
            phone.let_go.wait(20)
            return self.close()
        if fault == "lost":  # done, and the line breaks before the answer
            self.answer_of(body)
            return self.close()
        if self.headers.get("Authorization") != "Basic " + base64.b64encode(f"{NAME}:{PASSWORD}".encode()).decode():
            return self.give(401, b"")
        if isinstance(fault, bytes):
            return self.give(200, fault)
        if isinstance(fault, int):
            return self.give(fault, b"{}")
        status, answer = self.answer_of(body)
        content = b"" if answer is None else json.dumps(answer, ensure_ascii=False).encode()
        return self.give(status, content, cut=fault == "cut")

    def __getattr__(self, name):
        if name in {"do_GET", "do_POST"}:
            return self.handle_one_question
        raise AttributeError(name)

    def close(self):
        self.close_connection = True

    def answer_of(self, body):
        phone, parts = self.server.phone, urlsplit(self.path)
        if parts.path == "/inbox" and self.command == "GET" and phone.has_inbox:
            return phone.page(parse_qs(parts.query))
        if parts.path == "/inbox/refresh" and self.command == "POST" and phone.has_inbox:
            return phone.refresh(json.loads(body))
        if parts.path == "/webhooks" and self.command == "GET":
            return 200, phone.webhooks
        if parts.path == "/messages" and self.command == "POST":
            return phone.take(json.loads(body))
        name = parts.path.removeprefix("/messages/")
        return (200, state(phone.sent[name])) if name in phone.sent else (404, None)

    def give(self, status, content, *, cut=False):
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content[: len(content) // 2] if cut else content)
        if cut:
            self.close()


@contextmanager
def running():
    """A phone that answers on loopback, until the end of `with`."""
    phone = PhoneGateway()
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        server.phone = phone
        phone.address = f"http://127.0.0.1:{server.server_address[1]}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield phone
        finally:
            phone.let_go.set()
            server.shutdown()
            thread.join()
