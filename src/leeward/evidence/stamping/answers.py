"""What an answer of a time stamp service has to hold to (RFC 3161 §2.4.2) before it is kept.

Checked: that a stamp was granted, that it is over these very bytes, that it belongs to this question, its signature,
and that its certificate is for time stamps, leads to one that is trusted and was valid at the time it names. Not
checked: whether a certificate was withdrawn, and whether the clock of the service is right.
"""

import hashlib
import ssl
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from cryptography import x509
from rfc3161_client import (
    HashAlgorithm,
    TimestampRequestBuilder,
    TimeStampResponse,
    VerificationError,
    VerifierBuilder,
    decode_timestamp_response,
)

from leeward.evidence.errors import (
    AnswerUnknown,
    CertificateUnclear,
    OfSomethingElse,
    SignatureWrong,
    StampDeclined,
    WrongNonce,
)

_SHA256 = x509.ObjectIdentifier("2.16.840.1.101.3.4.2.1")
_GRANTED = 0
_MOST_CERTIFICATES = 20


@dataclass(frozen=True, slots=True)
class Question:
    """The bytes to send and the number by which the answer belongs to them."""

    data: bytes
    nonce: int


@dataclass(frozen=True, slots=True)
class Checked:
    """What a good answer says. `stamped_at` is in UTC; `signer` is the name in the certificate."""

    stamped_at: datetime
    serial: str
    signer: str


def question(message: bytes) -> Question:
    """Asks for a stamp over these bytes. Only their SHA-256 and a random number are in it."""
    built = TimestampRequestBuilder().data(message).hash_algorithm(HashAlgorithm.SHA256).cert_request(cert_request=True)
    made = built.nonce(nonce=True).build()
    assert made.nonce is not None  # noqa: S101, asked for in the line before
    return Question(made.as_bytes(), made.nonce)


def checked(answer: bytes, message: bytes, nonce: int | None, roots: str) -> Checked:
    """What the answer says, once it holds. `nonce` is None for one that was checked against its question before.

    `roots` are PEM certificates, "" for those that this device trusts. Raises AnswerUnknown, StampDeclined,
    OfSomethingElse, WrongNonce, SignatureWrong or CertificateUnclear.
    """
    found = _decoded(answer)
    info = found.tst_info
    imprint = info.message_imprint
    if imprint.hash_algorithm != _SHA256 or imprint.message != hashlib.sha256(message).digest():
        raise OfSomethingElse
    if nonce is not None and info.nonce != nonce:
        raise WrongNonce
    try:
        VerifierBuilder(roots=list(trusted(roots)), nonce=info.nonce).build().verify_message(found, message)
    except (VerificationError, ValueError) as error:
        raise SignatureWrong from error
    return Checked(info.gen_time.astimezone(UTC), f"{info.serial_number:x}", _signer(found))


def trusted(roots: str) -> Sequence[x509.Certificate]:
    """The certificates in this text, or those of this device. Raises CertificateUnclear."""
    if not roots.strip():
        return [one for der in ssl.create_default_context().get_ca_certs(binary_form=True) if (one := _loaded(der))]
    try:
        found = x509.load_pem_x509_certificates(roots.encode())
    except ValueError as error:
        raise CertificateUnclear from error
    if not found or len(found) > _MOST_CERTIFICATES:
        raise CertificateUnclear
    return found


def _loaded(der: bytes) -> x509.Certificate | None:
    """One of this device; None for one that is too odd to be read."""
    try:
        with warnings.catch_warnings():  # some old roots of devices have a number that today's rules do not allow
            warnings.simplefilter("ignore")
            return x509.load_der_x509_certificate(der)
    except ValueError:
        return None


def _decoded(answer: bytes) -> TimeStampResponse:
    try:
        found = decode_timestamp_response(answer)
        status = found.status
    except ValueError as error:
        raise AnswerUnknown from error
    if status != _GRANTED:
        raise StampDeclined
    try:
        _ = found.tst_info.gen_time, found.signed_data.certificates
    except ValueError as error:
        raise AnswerUnknown from error
    return found


def _signer(found: TimeStampResponse) -> str:
    known = {(one.issuer, one.serial_number) for one in found.signed_data.signer_infos}
    for der in found.signed_data.certificates:
        one = _loaded(der)
        if one is not None and (one.issuer, one.serial_number) in known:
            return one.subject.rfc4514_string()[:500]
    return ""
