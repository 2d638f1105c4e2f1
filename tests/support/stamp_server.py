"""A time stamp authority of `openssl ts` on this computer, which can also answer wrongly."""

import subprocess
import threading
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

_CONFIG = """[tsa]
default_tsa = one
[one]
serial = {folder}/serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
accuracy = secs:1
ordering = no
tsa_name = no
ess_cert_id_chain = no
"""


class Authority:
    """A root and signers made under it. `answer` gives what `openssl ts -reply` says to a question."""

    def __init__(self, folder):
        self.folder = folder
        (folder / "serial").write_text("01\n")
        (folder / "tsa.cnf").write_text(_CONFIG.format(folder=folder))
        self._key = ec.generate_private_key(ec.SECP256R1())
        now = datetime.now(UTC)
        builder = _named("Made-up root", "Made-up root", self._key, now - timedelta(days=4000), now + timedelta(days=9))
        builder = builder.add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        self.root = builder.sign(self._key, hashes.SHA256())
        self.roots = self.root.public_bytes(serialization.Encoding.PEM).decode()
        self._signer("good", now - timedelta(days=1), now + timedelta(days=9))
        self._signer("expired", now - timedelta(days=99), now - timedelta(days=9))

    def _signer(self, name, begin, end):
        key = ec.generate_private_key(ec.SECP256R1())
        builder = _named("Made-up time", "Made-up root", key, begin, end)
        usage = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
        cert = builder.add_extension(usage, critical=True).sign(self._key, hashes.SHA256())
        pem = serialization.Encoding.PEM
        (self.folder / f"{name}.pem").write_bytes(cert.public_bytes(pem))
        form = serialization.PrivateFormat.PKCS8
        (self.folder / f"{name}.key").write_bytes(key.private_bytes(pem, form, serialization.NoEncryption()))

    def answer(self, question, signer="good"):
        """The DER of the answer to the DER of a question."""
        asked, said = self.folder / "question.tsq", self.folder / "answer.tsr"
        asked.write_bytes(question)
        subprocess.run(
            ["openssl", "ts", "-reply", "-queryfile", asked, "-signer", self.folder / f"{signer}.pem", "-inkey",
             self.folder / f"{signer}.key", "-config", self.folder / "tsa.cnf", "-section", "one", "-out", said],
            check=True, capture_output=True,
        )  # fmt: skip
        return said.read_bytes()


def _named(subject, issuer, key, begin, end):
    names = [x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, one)]) for one in (subject, issuer)]
    builder = x509.CertificateBuilder().subject_name(names[0]).issuer_name(names[1]).public_key(key.public_key())
    return builder.serial_number(x509.random_serial_number()).not_valid_before(begin).not_valid_after(end)


class Service:
    """An HTTP server that answers what `answer` makes of each question; `asked` holds all of them with their headers."""

    def __init__(self, answer, status=200):
        service = self
        self.asked = []

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                question = self.rfile.read(int(self.headers["Content-Length"]))
                service.asked.append((self.path, dict(self.headers), question))
                data = answer(question)
                self.send_response(status)
                self.send_header("Content-Type", "application/timestamp-reply")
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            def log_message(self, *_):
                pass

        self._server = HTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self._server.server_port}/stamp"
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02})

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()
