"""A real SMTP server on the loopback that keeps what it takes (aiosmtpd)."""

import ssl
from contextlib import contextmanager

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult

from support.dovecot import PASSWORD, free_port


class Sink:
    """`messages`: sender, recipients and bytes of each. `attempts`: how often a password came. `greeted`: names given."""

    def __init__(self, refuse=""):
        self.messages, self.attempts, self.greeted = [], [], []
        self._refuse = refuse
        self.port = 0

    async def handle_EHLO(self, server, session, envelope, hostname, responses):  # noqa: N802  # the library calls it so
        self.greeted.append(hostname)
        session.host_name = hostname
        return responses

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802  # as above
        if self._refuse == "recipient":
            return "550 no such user"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):  # noqa: N802  # as above
        if self._refuse == "message":
            return "554 looks like something else"
        self.messages.append((envelope.mail_from, list(envelope.rcpt_tos), envelope.original_content))
        return "250 taken"

    def authenticate(self, server, session, envelope, mechanism, data):
        self.attempts.append(mechanism)
        return AuthResult(success=data.password == PASSWORD.encode(), handled=False)


class _Controller(Controller):
    def factory(self):
        return SMTP(self.handler, **self.SMTP_kwargs)


@contextmanager
def smtp_sink(authority, refuse="", *, starttls=True, mechanisms_left=()):
    """`refuse`: “recipient” or “message”. `authority`: where certificates lie."""
    sink = Sink(refuse)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(authority / "server.pem", authority / "server.key")
    controller = _Controller(
        sink, hostname="127.0.0.1", port=free_port(), authenticator=sink.authenticate, auth_require_tls=starttls,
        tls_context=context if starttls else None, auth_exclude_mechanism=mechanisms_left,
    )  # fmt: skip
    controller.start()
    sink.port = controller.port
    sink.greeted.clear()
    try:
        yield sink
    finally:
        controller.stop()
