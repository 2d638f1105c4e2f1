"""Ada's mailbox at a real server: who writes to her, and how the whole of it stands, for comparing."""

import hashlib
from collections import Counter
from dataclasses import dataclass, replace

from imapclient import IMAPClient

from leeward.channels.mail.account import Account
from support.dovecot import PASSWORD

REX, MIRA, TREX = "rex@example.net", "mira@example.org", "trex@example.net"


def letter(sender, number, text="where are you", subject=None):
    """One mail as it comes in; the same number is the same mail."""
    return (
        f"From: {sender.partition('@')[0].title()} <{sender}>\r\nTo: Ada <ada@example.org>\r\n"
        f"Subject: {subject or f'No {number}'}\r\nDate: Mon, 3 Mar 2025 {number % 24:02}:14:00 +0100\r\n"
        f"Message-ID: <{number}.{sender.partition('@')[0]}@mail.example>\r\n\r\n{text} {number}\r\n"
    ).encode()


@dataclass(frozen=True)
class Box:
    server: object
    name: str

    @property
    def account(self):
        return Account(
            "ada@example.org", self.name, PASSWORD, "127.0.0.1", self.server.imap, sieve_port=self.server.sieve, insist=False,
            patience=10.0,
        )  # fmt: skip

    def by_way_of(self, *, imap=None, sieve=None, **changes):
        """The account over other ports, such as those of a line that breaks."""
        account = replace(self.account, **changes)
        return replace(account, port=imap or account.port, sieve_port=account.sieve_port if sieve is None else sieve)

    def get(self, *letters):
        for raw in letters:
            self.server.deliver(self.name, raw)

    def client(self):
        client = IMAPClient("127.0.0.1", self.server.imap, ssl=False)
        client.login(self.name, PASSWORD)
        return client

    def lay(self, folder, *letters, flags=()):
        """Put mails into a folder as they are, quickly, with flags."""
        with self.client() as client:
            if not client.folder_exists(folder):
                client.create_folder(folder)
            for raw in letters:
                client.append(folder, raw, flags)

    def standing(self):
        """Everything at the server: messages with flags and dates by folder, what is subscribed, rules byte for byte."""
        found = {}
        with self.client() as client:
            client.normalise_times = False
            for marks, _, folder in client.list_folders():
                if b"\\Noselect" in marks:
                    continue
                client.select_folder(folder, readonly=True)
                data = client.fetch(client.search("ALL"), ["FLAGS", "INTERNALDATE", "BODY.PEEK[]"])
                found[folder] = Counter(
                    (
                        hashlib.sha256(one[b"BODY[]"]).hexdigest(),
                        tuple(sorted(flag for flag in one[b"FLAGS"] if flag != b"\\Recent")),
                        str(one[b"INTERNALDATE"]),
                    )
                    for one in data.values()
                )
            subscribed = sorted(name for _, _, name in client.list_sub_folders())
        return found, subscribed, self.server.scripts(self.name)

    def bodies(self):
        """How often each mail lies there, whichever folder."""
        found, _, _ = self.standing()
        total = Counter()
        for folder in found.values():
            for (digest, _, _), number in folder.items():
                total[digest] += number
        return total

    def forget(self, *letters):
        """Take mails out for good, wherever they lie, as if they had never come."""
        with self.client() as client:
            for folder in [name for marks, _, name in client.list_folders() if b"\\Noselect" not in marks]:
                client.select_folder(folder)
                for raw in letters:
                    named = raw.partition(b"Message-ID: ")[2].partition(b"\r\n")[0]
                    if uids := client.search(["HEADER", "Message-ID", named]):
                        client.delete_messages(uids, silent=True)
                        client.uid_expunge(uids)

    def subjects(self, folder):
        with self.client() as client:
            if not client.folder_exists(folder):
                return []
            client.select_folder(folder, readonly=True)
            found = client.fetch(client.search("ALL"), ["BODY.PEEK[HEADER.FIELDS (SUBJECT)]"])
            return sorted(
                next(v for k, v in one.items() if k.startswith(b"BODY["))[9:].strip().decode() for one in found.values()
            )


class Notebook:
    """Stands for the vault: keeps each message under its uid, the same again is no error."""

    def __init__(self):
        self.kept = {}
        self.calls = 0

    def __call__(self, arrived):
        self.calls += 1
        assert self.kept.setdefault(arrived.uid, arrived).raw == arrived.raw
