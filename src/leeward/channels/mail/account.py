"""What is needed to sign in to one mailbox, from what a person typed."""

import ipaddress
import re
from dataclasses import dataclass, field

from leeward.channels.errors import SettingsWrong
from leeward.channels.mail.providers import provider_of
from leeward.channels.protocol import Json, Setting

QUIET = "Later"
_ADDRESS = re.compile(r"[^\s@<>\"\\,;:()\[\]\x00-\x1f\x7f]{1,64}@[^\s@<>\"\\,;:()\x00-\x1f\x7f]{1,190}")
_HOST = re.compile(r"[A-Za-z0-9.:_-]{1,250}")
_FOLDER = re.compile(r"[^\x00-\x1f\x7f*%\"\\]{1,100}")

SETTINGS = (
    Setting("address", "Your email address"),
    Setting("password", "Password", "Some providers want an app password, made on their own pages.", secret=True),
    Setting("user", "User name", "Only where it is not the address.", needed=False),
    Setting("server", "IMAP server", "Only where the provider is not known here.", needed=False),
    Setting("port", "Port of the IMAP server", needed=False, usual="993"),
    Setting("smtp_server", "SMTP server", "For sending. Only where the provider is not known here.", needed=False),
    Setting("smtp_port", "Port of the SMTP server", needed=False, usual="465"),
    Setting("sieve_port", "Port for rules (ManageSieve)", "0 where the server has none.", needed=False, usual="4190"),
    Setting("folder", "Name of the quiet folder", "A plain name that says nothing.", needed=False, usual=QUIET),
    Setting("sent_folder", "Folder for a copy of what is sent", "Empty where the server keeps one.", needed=False),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Account:
    """One mailbox. Ports are numbers, `sieve_port` 0 means none, `smtp_host` empty means that nothing can be sent.

    `insist`: only an encrypted line with a right certificate will do; false for a server on this same machine.
    `patience` is how many seconds the server may be silent.
    """

    address: str
    user: str
    password: str = field(repr=False)
    host: str
    port: int
    smtp_host: str = ""
    smtp_port: int = 465
    sieve_port: int = 4190
    quiet: str = QUIET
    sent: str = ""
    insist: bool = True
    patience: float = 20.0


def account_of(settings: Json) -> Account:
    """The account that these settings describe. Raises SettingsWrong, with a sentence that names the one."""
    given = {key: str(value or "").strip() for key, value in settings.items()}
    address = given.get("address", "")
    if not is_address(address):
        raise SettingsWrong("The email address is not complete. It looks like name@example.org.")
    known = provider_of(address)
    if not given.get("server") and known and known.refused:
        raise SettingsWrong(known.refused)
    host = given.get("server") or (known.imap if known else "")
    if not host:
        raise SettingsWrong("The server of this provider is not known here. Look for “IMAP” on its help pages.")
    smtp = given.get("smtp_server") or (known.smtp if known and not given.get("server") else "")
    for name in filter(None, (host, smtp)):
        if not _HOST.fullmatch(name):
            raise SettingsWrong("The name of a server holds signs that no server has. It looks like imap.example.org.")
    return Account(
        address,
        given.get("user") or address,
        str(settings.get("password") or ""),
        host,
        _port(given.get("port"), 993),
        smtp,
        _port(given.get("smtp_port"), known.smtp_port if known else 465),
        _port(given.get("sieve_port"), known.sieve_port if known and not given.get("server") else 4190),
        _folder(given.get("folder") or QUIET),
        _folder(given["sent_folder"]) if given.get("sent_folder") else "",
        insist=not is_here(host),
    )


def is_address(text: str) -> bool:
    """Whether this can be an email address. Not checked: that it exists."""
    return _ADDRESS.fullmatch(text) is not None


def is_here(host: str) -> bool:
    """Whether this name or number means the machine itself, so that nothing goes over a network."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _port(text: str | None, usual: int) -> int:
    if not text:
        return usual
    if not text.isdecimal() or int(text) > 65_535:
        raise SettingsWrong("A port is a number up to 65535. Leave it empty for the usual one.")
    return int(text)


def _folder(text: str) -> str:
    if not _FOLDER.fullmatch(text) or text.upper() == "INBOX":
        raise SettingsWrong("This cannot be the name of a folder. Take letters, digits and spaces, and not INBOX.")
    return text
