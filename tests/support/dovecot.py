"""A real mail server for tests: Dovecot with Pigeonhole, on the loopback, with a home of its own that goes afterwards."""

import grp
import os
import pwd
import shutil
import socket
import subprocess
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from support.waiting import until

NOBODY = (65534, 65534)
USERS = 150
PASSWORD = "a made-up passw0rd"
WRONG = "not the one"
CONFIG = """
base_dir = {home}/run
state_dir = {home}/run
log_path = {home}/log
protocols = imap sieve
listen = 127.0.0.1
default_internal_user = {user}
default_login_user = {user}
default_internal_group = {group}
first_valid_uid = 0
first_valid_gid = 0
disable_plaintext_auth = no
auth_mechanisms = plain login
auth_failure_delay = 0
auth_verbose = yes
default_client_limit = 1000
mail_location = maildir:{home}/mail/%u
mail_uid = {uid}
mail_gid = {gid}
mail_fsync = never
sendmail_path = /bin/true
mail_plugins = quota
maildir_stat_dirs = yes
ssl = yes
ssl_cert = <{home}/server.pem
ssl_key = <{home}/server.key
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service imap-login {{
  chroot =
  service_count = 0
  process_min_avail = 1
  inet_listener imap {{
    port = {imap}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service managesieve-login {{
  chroot =
  service_count = 0
  process_min_avail = 1
  inet_listener sieve {{
    port = {sieve}
  }}
}}
service imap {{
  service_count = 1000
  process_min_avail = 1
}}
service managesieve {{
  service_count = 1000
  process_min_avail = 1
}}
service stats {{
  chroot =
}}
passdb {{
  driver = passwd-file
  args = scheme=PLAIN username_format=%u {home}/users
}}
userdb {{
  driver = passwd-file
  args = username_format=%u {home}/users
  default_fields = uid={uid} gid={gid} home={home}/homes/%u
}}
namespace inbox {{
  inbox = yes
  separator = /
  mailbox Junk {{
    special_use = \\Junk
    auto = create
  }}
  mailbox Trash {{
    special_use = \\Trash
    auto = create
  }}
  mailbox Sent {{
    special_use = \\Sent
    auto = create
  }}
  mailbox Archive {{
    special_use = \\Archive
    auto = create
  }}
}}
namespace many {{
  prefix = Many/
  separator = /
  list = children
  location = mbox:~/many:INDEX=~/many-index
}}
mbox_write_locks = fcntl
protocol imap {{
  mail_plugins = quota imap_quota
  {imap_extra}
}}
protocol lda {{
  mail_plugins = sieve
}}
plugin {{
  quota = count:User quota
  quota_vsizes = yes
  quota_rule = *:storage=1G
  quota_grace = 0
  sieve = file:~/sieve;active=~/.dovecot.sieve
  {sieve_extra}
}}
"""


@dataclass(frozen=True)
class Dovecot:
    home: Path
    imap: int
    sieve: int
    process: subprocess.Popen
    users: list[str]
    small: list[str]

    @property
    def config(self):
        return self.home / "dovecot.conf"

    def log(self):
        return (self.home / "log").read_text(errors="replace")

    def new_user(self, *, small=False):
        """The name of a mailbox that nobody used yet. Its password is PASSWORD; a small one has room for little."""
        return self.small.pop() if small else self.users.pop()

    def deliver(self, user, raw):
        """What arrives from outside: it goes through the rules of the user."""
        done = subprocess.run(
            ["/usr/lib/dovecot/dovecot-lda", "-c", self.config, "-d", user, "-e"],
            input=raw,
            capture_output=True,
            check=False,
        )
        assert done.returncode == 0, (done.stderr, self.log()[-2000:])

    def maildir(self, user, folder="INBOX"):
        base = self.home / "mail" / user
        return base if folder == "INBOX" else base / f".{folder}"

    def lay_many(self, user, letters):
        """A very large folder, “Many/All”, in one file, so that making it and taking it away is quick."""
        folder = self.home / "homes" / user / "many"
        folder.mkdir()
        with (folder / "All").open("wb") as file:
            for raw in letters:
                file.write(b"From somebody Mon Mar  3 20:14:00 2025\n" + raw.replace(b"\r\n", b"\n") + b"\n")
        own(folder, folder / "All")

    def scripts(self, user):
        """Every rule file of a user, byte for byte, and which is the active one."""
        home = self.home / "homes" / user
        active = home / ".dovecot.sieve"
        files = {path.name: path.read_bytes() for path in sorted((home / "sieve").glob("*.sieve"))}
        return files, active.readlink().name if active.is_symlink() else None

    def attempts(self, user):
        """How often a password was refused."""
        return sum(f"({user}" in line and "mismatch" in line.lower() for line in self.log().splitlines())


def own(*paths):
    """The server gives up the rights of root for mailboxes, so they belong to nobody where tests run as root."""
    if os.getuid() == 0:
        for path in paths:
            os.chown(path, *NOBODY)


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def certificates(home):
    """An authority made for this run, and a certificate of it for 127.0.0.1."""

    def openssl(*arguments):
        subprocess.run(["openssl", *arguments], cwd=home, check=True, capture_output=True)

    key = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")
    openssl("req", "-x509", *key, "-keyout", "ca.key", "-out", "ca.pem", "-days", "2", "-subj", "/CN=A made-up authority",
            "-addext", "basicConstraints=critical,CA:TRUE", "-addext", "keyUsage=critical,keyCertSign")  # fmt: skip
    openssl("req", *key, "-keyout", "server.key", "-out", "server.csr", "-subj", "/CN=127.0.0.1")
    (home / "names").write_text("subjectAltName=IP:127.0.0.1\nauthorityKeyIdentifier=keyid\n")
    openssl("x509", "-req", "-in", "server.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days", "2",
            "-extfile", "names", "-out", "server.pem")  # fmt: skip


@contextmanager
def running(home, authority, *, imap_extra="", sieve_extra=""):
    """A server over an empty folder, stopped at the end. `authority`: where `certificates` wrote."""
    for folder in ("run", "mail", "homes"):
        (home / folder).mkdir()
    users, small = [f"ada{number}" for number in range(USERS)], [f"small{number}" for number in range(USERS)]
    with (home / "users").open("w") as file:  # all before the start: the server looks at most once a second
        file.writelines(f"{name}:{PASSWORD}:::::\n" for name in users)
        file.writelines(f"{name}:{PASSWORD}:::::: userdb_quota_rule=*:storage=20k\n" for name in small)
    for name in (*users, *small):
        (home / "homes" / name).mkdir()
    home.chmod(0o755)
    own(home / "mail", home / "homes", *(home / "homes").iterdir())
    for name in ("server.pem", "server.key"):
        shutil.copy(authority / name, home / name)
    imap, sieve = free_port(), free_port()
    config = CONFIG.format(
        home=home, imap=imap, sieve=sieve, imap_extra=imap_extra, sieve_extra=sieve_extra, **_users()
    )
    (home / "dovecot.conf").write_text(config)
    with (home / "stderr").open("wb") as errors:
        process = subprocess.Popen(
            ["/usr/sbin/dovecot", "-F", "-c", home / "dovecot.conf"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=errors,
        )
    server = Dovecot(home, imap, sieve, process, users, small)
    try:
        until(lambda: _answers(imap) or process.poll() is not None)
        assert process.poll() is None, (home / "stderr").read_text() + server.log()
        yield server
    finally:
        process.terminate()
        process.wait(20)


def _users():
    """Who the server runs as: nobody for mailboxes where tests run as root, else who runs the tests."""
    if os.getuid() == 0:
        return {"uid": NOBODY[0], "gid": NOBODY[1], "user": "dovecot", "group": "dovecot"}
    uid, gid = os.getuid(), os.getgid()
    return {"uid": uid, "gid": gid, "user": pwd.getpwuid(uid).pw_name, "group": grp.getgrgid(gid).gr_name}


def _answers(port):
    try:
        with socket.create_connection(("127.0.0.1", port), 1) as line:
            return line.recv(4) == b"* OK"
    except OSError:
        return False
