"""What may not be possible with proofs and time stamps, and the sentence a person reads."""

from leeward.words.errors import LeewardError


class EvidenceError(LeewardError):
    """Something about proofs could not be done. Nothing is lost by any of these."""


class AlreadyWritten(EvidenceError):
    """A signed state or a stamp is never changed."""

    sentence = "What was signed stays as it is. Sign the log anew; both stay beside each other."


class NothingLogged(EvidenceError):
    """The log has no line yet."""

    sentence = "Nothing is in the log yet, so there is nothing to sign. Write something down or bring something in."


class LogBroken(EvidenceError):
    """A line of the log is missing, or it is shorter than what was signed before."""

    sentence = (
        "The log does not go on from what was signed before. Nothing was changed. "
        "Let the check of the notebook say more, and keep a copy of the notebook as it is."
    )


class StampError(EvidenceError):
    """No stamp came of it; it can be asked for again later."""


class AddressWrong(StampError):
    """What was typed is no address of a time stamp service."""

    sentence = "This is not an address of a time stamp service. It begins with https:// or http://. Look at it again."


class CertificateUnclear(StampError):
    """What was given is no certificate."""

    sentence = "This is not a certificate in the form PEM, which begins with BEGIN CERTIFICATE. Look for another file."


class ServiceAway(StampError):
    """Nobody answered, too late, or it broke off."""

    sentence = "The service did not answer, or the line broke off. Nothing else left this device. Try again later."


class AnswerUnknown(StampError):
    """The answer is no time stamp."""

    sentence = "The service sent something that is no time stamp. It was not kept. Look at the address, or try later."


class StampDeclined(StampError):
    """The service said no."""

    sentence = "The service gave no stamp this time. Try again later, or choose another service."


class OfSomethingElse(StampError):
    """The stamp is over other data."""

    sentence = "This stamp is for something else than what was sent. It was not kept. Choose another service."


class WrongNonce(StampError):
    """The answer belongs to another question."""

    sentence = "This answer belongs to another question. It may be an old one. It was not kept. Try again later."


class SignatureWrong(StampError):
    """The signature does not hold, or the certificate is unknown or was over at that time."""

    sentence = (
        "The signature of this stamp does not hold, or its certificate is not known here or was out of date. "
        "It was not kept. The certificate of the service can be added in the settings of stamps."
    )
